//! The field's closed vocabularies: modes, natures, stages and kinds of activity.

/// Declares a closed vocabulary with the code each word has in files, so that
/// no list of words has to be kept in step with another.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$word_doc])* $word,)* }

        impl $name {
            /// Every word, in the order in which lists show them.
            pub const ALL: &'static [$name] = &[$($name::$word,)*];

            /// The word as it stands in files and in the API.
            pub const fn code(self) -> &'static str {
                match self { $($name::$word => $code,)* }
            }

            /// The word that has this code in files.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some($name::$word),)* _ => None }
            }
        }
    };
}

pub(in crate::domain) use vocabulary;

vocabulary! {
    /// How a session is delivered.
    Mode {
        /// Self-paced online: LMS, MOOC, video, modul mandiri.
        OnlineAsync = "onlineAsync",
        /// Live online class.
        OnlineSync = "onlineSync",
        /// In one room.
        FaceToFace = "faceToFace",
        /// At the workplace: habituasi, aktualisasi, OJT.
        Workplace = "workplace",
    }
}

impl Mode {
    /// The side of the ratio this mode stands on; the workplace stands on none.
    pub const fn side(self) -> Option<Side> {
        match self {
            Mode::OnlineAsync | Mode::OnlineSync => Some(Side::Online),
            Mode::FaceToFace => Some(Side::FaceToFace),
            Mode::Workplace => None,
        }
    }
}

/// The two sides that a plan balances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Daring.
    Online,
    /// Tatap muka (luring).
    FaceToFace,
}

vocabulary! {
    /// What a phase of the flow is for. A stage may stand more than once.
    Stage {
        /// Daring.
        Online = "online",
        /// Tatap muka.
        FaceToFace = "faceToFace",
        /// Evaluasi.
        Evaluation = "evaluation",
        /// Pendampingan.
        Coaching = "coaching",
        /// Di tempat kerja.
        Workplace = "workplace",
    }
}

impl Stage {
    /// Whether a phase of this stage may hold a session of that mode.
    pub const fn holds(self, mode: Mode) -> bool {
        match self {
            Stage::Online => matches!(mode, Mode::OnlineAsync | Mode::OnlineSync),
            Stage::FaceToFace => matches!(mode, Mode::FaceToFace),
            Stage::Workplace => matches!(mode, Mode::Workplace),
            Stage::Evaluation | Stage::Coaching => true,
        }
    }
}

vocabulary! {
    /// What a material, or one session of it, is by nature (sifat materi).
    Nature {
        /// Teori, konsep.
        Theory = "theory",
        /// Regulasi.
        Regulation = "regulation",
        /// Pengayaan.
        Enrichment = "enrichment",
        /// Penugasan.
        Assignment = "assignment",
        /// Diskusi.
        Discussion = "discussion",
        /// Studi kasus.
        CaseStudy = "caseStudy",
        /// Praktik.
        Practice = "practice",
        /// Simulasi.
        Simulation = "simulation",
        /// Praktik lapangan.
        FieldPractice = "fieldPractice",
        /// Pre-test.
        PreTest = "preTest",
        /// Tes harian.
        DailyTest = "dailyTest",
        /// Kuis.
        Quiz = "quiz",
        /// Post-test.
        PostTest = "postTest",
        /// Observasi praktik, a way to assess it.
        Observation = "observation",
        /// Uji kompetensi.
        CompetencyTest = "competencyTest",
        /// Coaching.
        Coaching = "coaching",
        /// Mentoring.
        Mentoring = "mentoring",
        /// Klinik.
        Clinic = "clinic",
        /// Anything else, or not yet known.
        Other = "other",
    }
}

impl Nature {
    /// The tests: they assess, they do not teach.
    pub const fn is_test(self) -> bool {
        matches!(
            self,
            Nature::PreTest
                | Nature::DailyTest
                | Nature::Quiz
                | Nature::PostTest
                | Nature::Observation
                | Nature::CompetencyTest
        )
    }

    /// The column of a curriculum's table that its JP stand in.
    ///
    /// Kemenkes counts what participants do themselves as P (penugasan):
    /// discussions, cases, exercises, role play. Coaching and the tests of
    /// practice are such doing too; written tests and whatever is not known to
    /// be practice stand under theory, so that the columns add up to the JP.
    pub const fn component(self) -> Component {
        match self {
            Nature::Theory
            | Nature::Regulation
            | Nature::Enrichment
            | Nature::PreTest
            | Nature::DailyTest
            | Nature::Quiz
            | Nature::PostTest
            | Nature::Other => Component::Theory,
            Nature::Assignment
            | Nature::Discussion
            | Nature::CaseStudy
            | Nature::Practice
            | Nature::Simulation
            | Nature::Observation
            | Nature::CompetencyTest
            | Nature::Coaching
            | Nature::Mentoring
            | Nature::Clinic => Component::Practice,
            Nature::FieldPractice => Component::FieldPractice,
        }
    }

    /// Coaching in the wide sense: what the coaching phase is for.
    pub const fn is_coaching(self) -> bool {
        matches!(self, Nature::Coaching | Nature::Mentoring | Nature::Clinic)
    }
}

/// The columns T, P and PL of a curriculum's table (struktur kurikulum).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Component {
    /// T, teori.
    Theory,
    /// P, praktik or penugasan.
    Practice,
    /// PL, praktik lapangan.
    FieldPractice,
}

vocabulary! {
    /// The kind of activity (jenis kegiatan).
    Kind {
        /// Bimbingan teknis.
        Bimtek = "bimtek",
        /// Diklat.
        Diklat = "diklat",
        /// Pelatihan.
        Pelatihan = "pelatihan",
        /// Workshop.
        Workshop = "workshop",
        /// Lokakarya.
        Lokakarya = "lokakarya",
        /// Webinar.
        Webinar = "webinar",
        /// Seminar.
        Seminar = "seminar",
        /// Sosialisasi.
        Sosialisasi = "sosialisasi",
    }
}
