//! What the view *Kesiapan* says: elements, checklist, risks, indicators and
//! stages, as "Metode Pelatihan Blended Learning dalam Bimtek BUMN" has them.

use super::Lang;
use crate::domain::{
    BlendElement, ChecklistPoint, CoverageState, DesignStage, Indicator, Likelihood, ReadinessFact, Risk,
};

/// The fixed words of the view.
pub struct ReadinessWords {
    /// What the view is for, and what it rests on.
    pub how: &'static str,
    /// Heading of the stages.
    pub stages: &'static str,
    /// How the stages come about.
    pub stages_how: &'static str,
    /// Heading of the elements.
    pub elements: &'static str,
    /// Heading of the checklist.
    pub checklist: &'static str,
    /// Heading of the risks.
    pub risks: &'static str,
    /// Heading of the indicators.
    pub indicators: &'static str,
    /// A fact that holds.
    pub holds: &'static str,
    /// A fact that does not hold yet.
    pub open: &'static str,
    /// An element, as a column.
    pub element: &'static str,
    /// What covers an element, as a column.
    pub in_the_plan: &'static str,
    /// A point of the checklist, as a column.
    pub point: &'static str,
    /// A risk, as a column.
    pub risk: &'static str,
    /// An indicator, as a column.
    pub indicator: &'static str,
    /// When a point should be done.
    pub due: &'static str,
    /// A due date that is later than it helps.
    pub due_late: &'static str,
    /// How likely a risk is.
    pub likelihood: &'static str,
    /// That nobody has said how likely it is.
    pub unknown: &'static str,
    /// What the document advises against a risk.
    pub advised: &'static str,
    /// What is done about a risk in the designer's words.
    pub own_mitigation: &'static str,
    /// Who sees to a risk.
    pub owner: &'static str,
    /// A risk that is answered.
    pub answered: &'static str,
    /// A risk that is not.
    pub unanswered: &'static str,
    /// The material that answers low digital literacy.
    pub it_training: &'static str,
    /// The button that adds its session.
    pub add_it_training: &'static str,
    /// Chooses a material that is there already.
    pub link_material: &'static str,
    /// Takes such a link back.
    pub unlink: &'static str,
    /// That all that is studied alone has a copy.
    pub all_offline: &'static str,
    /// What an indicator is to reach.
    pub target: &'static str,
    /// How it is measured.
    pub method: &'static str,
    /// When it is measured.
    pub when: &'static str,
}

static ID: ReadinessWords = ReadinessWords {
    how: "Yang perlu siap sebelum, selama, dan sesudah pelatihan. Menurut artikel “Metode Pelatihan Blended Learning dalam \
          Bimtek BUMN”: saran, bukan keharusan. Semuanya tersimpan dalam rencana dan ikut diekspor.",
    stages: "Tujuh tahap perancangan",
    stages_how: "Dihitung dari rencana dan dari yang Anda isi di bawah; tidak perlu dicentang sendiri.",
    elements: "Unsur blended learning",
    checklist: "Daftar periksa",
    risks: "Risiko dan mitigasi",
    indicators: "Indikator keberhasilan",
    holds: "Sudah",
    open: "Belum",
    element: "Unsur",
    in_the_plan: "Dalam rencana ini",
    point: "Butir",
    risk: "Risiko",
    indicator: "Indikator",
    due: "Tenggat",
    due_late: "Sesudah tanggal mulai kegiatan.",
    likelihood: "Kemungkinan",
    unknown: "Belum dinilai",
    advised: "Saran:",
    own_mitigation: "Mitigasi",
    owner: "Penanggung jawab",
    answered: "Dijawab",
    unanswered: "Belum dijawab",
    it_training: "Pelatihan IT dasar",
    add_it_training: "Tambah sesi Pelatihan IT dasar",
    link_material: "Tautkan materi yang ada…",
    unlink: "Lepas",
    all_offline: "Semua materi asinkron punya salinan luring.",
    target: "Target capaian",
    method: "Cara mengukur",
    when: "Waktu pengukuran",
};

static EN: ReadinessWords = ReadinessWords {
    how: "What should be ready before, during and after the training. After the article “Metode Pelatihan Blended Learning \
          dalam Bimtek BUMN”: advice, not a duty. All of it is kept in the plan and exported with it.",
    stages: "Seven stages of design",
    stages_how: "Counted from the plan and from what you fill in below; there is nothing to tick here.",
    elements: "Elements of blended learning",
    checklist: "Checklist",
    risks: "Risks and mitigation",
    indicators: "Indicators of success",
    holds: "Done",
    open: "Open",
    element: "Element",
    in_the_plan: "In this plan",
    point: "Point",
    risk: "Risk",
    indicator: "Indicator",
    due: "Due",
    due_late: "After the start of the activity.",
    likelihood: "Likelihood",
    unknown: "Not assessed",
    advised: "Advice:",
    own_mitigation: "Mitigation",
    owner: "Person in charge",
    answered: "Answered",
    unanswered: "Not answered",
    it_training: "Basic IT training",
    add_it_training: "Add a session: Basic IT training",
    link_material: "Link a material…",
    unlink: "Unlink",
    all_offline: "Every self-paced material has an offline copy.",
    target: "Target",
    method: "How measured",
    when: "When measured",
};

impl Lang {
    /// The fixed words of the view *Kesiapan*.
    pub fn readiness(self) -> &'static ReadinessWords {
        match self {
            Lang::Id => &ID,
            Lang::En => &EN,
        }
    }

    /// "Penanggung jawab: Tim proyek": a field, and whose it is.
    pub fn detail_of(self, field: &str, whose: &str) -> String {
        [field, ": ", whose].concat()
    }

    /// "3 dari 7".
    pub fn out_of(self, done: usize, of: usize) -> String {
        match self {
            Lang::Id => format!("{done} dari {of}"),
            Lang::En => format!("{done} of {of}"),
        }
    }

    /// "5 dari 14 selesai", beside the heading of the checklist.
    pub fn points_of(self, done: usize, of: usize) -> String {
        self.out_of(done, of) + if self == Lang::Id { " selesai" } else { " done" }
    }

    /// "4 dari 7 tercakup"; those that do not apply are not among them.
    pub fn covered_of(self, covered: usize, of: usize) -> String {
        self.out_of(covered, of) + if self == Lang::Id { " tercakup" } else { " covered" }
    }

    /// "2 dari 6 dijawab".
    pub fn answered_of(self, answered: usize, of: usize) -> String {
        self.out_of(answered, of) + if self == Lang::Id { " dijawab" } else { " answered" }
    }

    /// "1 dari 5 terisi".
    pub fn filled_of(self, filled: usize, of: usize) -> String {
        self.out_of(filled, of) + if self == Lang::Id { " terisi" } else { " filled in" }
    }

    /// "Lepas Pelatihan IT dasar".
    pub fn unlink(self, title: &str) -> String {
        [self.readiness().unlink, " ", title].concat()
    }

    /// "dan 4 sesi lagi".
    pub fn and_more_sessions(self, more: usize) -> String {
        let sessions = self.sessions(more);
        match self {
            Lang::Id => format!("dan {sessions} lagi"),
            Lang::En => format!("and {sessions} more"),
        }
    }

    /// "Tandai 3 materi asinkron: ada salinan luring".
    pub fn mark_offline(self, materials: usize) -> String {
        match (self, materials) {
            (Lang::Id, _) => format!("Tandai {materials} materi asinkron: ada salinan luring"),
            (Lang::En, 1) => "Mark 1 self-paced material: there is an offline copy".to_owned(),
            (Lang::En, _) => format!("Mark {materials} self-paced materials: there is an offline copy"),
        }
    }

    /// Who teaches online and in class.
    pub fn teach_both(self, names: &str) -> String {
        match self {
            Lang::Id => format!("Mengajar daring dan tatap muka: {names}"),
            Lang::En => format!("Teaching online and face to face: {names}"),
        }
    }

    /// That a point of the checklist covers an element.
    pub fn covered_by_point(self, point: ChecklistPoint) -> String {
        let number = point as usize + 1;
        match self {
            Lang::Id => format!("Butir {number} pada daftar periksa sudah selesai."),
            Lang::En => format!("Point {number} of the checklist is done."),
        }
    }

    /// What an element is called.
    pub const fn blend_element(self, element: BlendElement) -> &'static str {
        use BlendElement::*;
        match (self, element) {
            (Lang::Id, Lms) => "Platform LMS",
            (Lang::Id, DigitalModules) => "Modul dan materi digital",
            (Lang::Id, FaceToFace) => "Sesi tatap muka dan workshop",
            (Lang::Id, HybridFacilitators) => "Instruktur dan fasilitator hybrid",
            (Lang::Id, MixedAssessment) => "Penilaian dan evaluasi campuran",
            (Lang::Id, Coaching) => "Pendampingan dan coaching",
            (Lang::Id, Monitoring) => "Monitoring dan pelaporan",
            (Lang::En, Lms) => "LMS platform",
            (Lang::En, DigitalModules) => "Digital modules and materials",
            (Lang::En, FaceToFace) => "Face-to-face sessions and workshops",
            (Lang::En, HybridFacilitators) => "Hybrid instructors and facilitators",
            (Lang::En, MixedAssessment) => "Mixed assessment and evaluation",
            (Lang::En, Coaching) => "Coaching and support",
            (Lang::En, Monitoring) => "Monitoring and reporting",
        }
    }

    /// What an element is for.
    pub const fn blend_element_aim(self, element: BlendElement) -> &'static str {
        use BlendElement::*;
        match (self, element) {
            (Lang::Id, Lms) => "Tempat modul, kuis, forum diskusi, dan laporan kemajuan.",
            (Lang::Id, DigitalModules) => {
                "Video, e-book, kuis, dan studi kasus digital untuk dipelajari sebelum tatap muka."
            }
            (Lang::Id, FaceToFace) => "Praktik, simulasi, diskusi mendalam, dan mentoring langsung.",
            (Lang::Id, HybridFacilitators) => "Mampu mengajar daring dan tatap muka, agar mutunya berkesinambungan.",
            (Lang::Id, MixedAssessment) => "Kuis daring, tugas, dan penilaian langsung di kelas.",
            (Lang::Id, Coaching) => "Konsultasi bagi peserta yang mengalami kesulitan.",
            (Lang::Id, Monitoring) => "Kemajuan peserta, laporan modul, dan rekap hasil.",
            (Lang::En, Lms) => "Where modules, quizzes, forums and progress reports live.",
            (Lang::En, DigitalModules) => "Videos, e-books, quizzes and digital cases to study before meeting.",
            (Lang::En, FaceToFace) => "Practice, simulation, deep discussion and direct mentoring.",
            (Lang::En, HybridFacilitators) => "Able to teach online and face to face, for one continuous quality.",
            (Lang::En, MixedAssessment) => "Online quizzes, assignments, and direct assessment in class.",
            (Lang::En, Coaching) => "Consultation for participants who have difficulties.",
            (Lang::En, Monitoring) => "Participants' progress, reports on modules, and a record of results.",
        }
    }

    /// How far the plan covers an element, in a word.
    pub const fn coverage_state(self, state: CoverageState) -> &'static str {
        match (self, state) {
            (Lang::Id, CoverageState::Covered) => "Tercakup",
            (Lang::Id, CoverageState::Partly) => "Sebagian",
            (Lang::Id, CoverageState::NotYet) => "Belum",
            (Lang::Id, CoverageState::NotApplicable) => "Tidak berlaku",
            (Lang::En, CoverageState::Covered) => "Covered",
            (Lang::En, CoverageState::Partly) => "Partly",
            (Lang::En, CoverageState::NotYet) => "Not yet",
            (Lang::En, CoverageState::NotApplicable) => "Not applicable",
        }
    }

    /// What would cover an element, or why it does not apply; `None` where there is nothing left to do.
    pub const fn coverage_advice(self, element: BlendElement, state: CoverageState) -> Option<&'static str> {
        match self {
            Lang::Id => advice_id(element, state),
            Lang::En => advice_en(element, state),
        }
    }

    /// What a point of the checklist is called.
    pub const fn checklist_point(self, point: ChecklistPoint) -> &'static str {
        use ChecklistPoint::*;
        match (self, point) {
            (Lang::Id, ProjectTeam) => "Tim proyek",
            (Lang::Id, InfrastructureAudit) => "Audit infrastruktur",
            (Lang::Id, Lms) => "LMS",
            (Lang::Id, ModuleProduction) => "Produksi modul digital",
            (Lang::Id, ModuleTrial) => "Uji coba modul",
            (Lang::Id, InstructorTraining) => "Pelatihan instruktur",
            (Lang::Id, ModuleLaunch) => "Peluncuran modul daring",
            (Lang::Id, OnlineMonitoring) => "Monitoring peserta daring",
            (Lang::Id, FaceToFaceSchedule) => "Penjadwalan tatap muka",
            (Lang::Id, Workshops) => "Pelaksanaan workshop dan simulasi",
            (Lang::Id, ParticipantEvaluation) => "Evaluasi peserta",
            (Lang::Id, Feedback) => "Umpan balik",
            (Lang::Id, ModuleRevision) => "Analisis dan revisi modul",
            (Lang::Id, NewRelease) => "Rilis versi terbaru dan tindak lanjut",
            (Lang::En, ProjectTeam) => "Project team",
            (Lang::En, InfrastructureAudit) => "Infrastructure audit",
            (Lang::En, Lms) => "LMS",
            (Lang::En, ModuleProduction) => "Production of digital modules",
            (Lang::En, ModuleTrial) => "Trial of the modules",
            (Lang::En, InstructorTraining) => "Training of instructors",
            (Lang::En, ModuleLaunch) => "Launch of the online modules",
            (Lang::En, OnlineMonitoring) => "Monitoring of online participants",
            (Lang::En, FaceToFaceSchedule) => "Face-to-face schedule",
            (Lang::En, Workshops) => "Workshops and simulations held",
            (Lang::En, ParticipantEvaluation) => "Evaluation of participants",
            (Lang::En, Feedback) => "Feedback",
            (Lang::En, ModuleRevision) => "Analysis and revision of modules",
            (Lang::En, NewRelease) => "New release and follow-up",
        }
    }

    /// What a point of the checklist takes; empty where its name says it all.
    pub const fn checklist_detail(self, point: ChecklistPoint) -> &'static str {
        use ChecklistPoint::*;
        match (self, point) {
            (Lang::Id, ProjectTeam) => "Instruktur, IT, kurikulum, admin",
            (Lang::Id, InfrastructureAudit) => "Internet, ruang kelas, perangkat",
            (Lang::Id, Lms) => "Dipilih dan dikonfigurasi",
            (Lang::Id, ModuleProduction) => "Video, kuis, forum",
            (Lang::Id, ModuleTrial) => "Uji teknis dan uji pengguna",
            (Lang::Id, InstructorTraining) => "Termasuk fasilitator",
            (Lang::Id, ModuleLaunch) => "Modul awal untuk peserta",
            (Lang::Id, OnlineMonitoring) => "Kehadiran, kuis, forum",
            (_, FaceToFaceSchedule) => "",
            (Lang::Id, Workshops) => "Sesi tatap muka sesuai jadwal",
            (Lang::Id, ParticipantEvaluation) => "Gabungan daring dan langsung",
            (Lang::Id, Feedback) => "Dari peserta dan instruktur",
            (Lang::Id, ModuleRevision) => "Menurut hasil evaluasi",
            (Lang::Id, NewRelease) => "Siklus evaluasi berkala tiap tahun",
            (Lang::En, ProjectTeam) => "Instructors, IT, curriculum, administration",
            (Lang::En, InfrastructureAudit) => "Internet, classrooms, devices",
            (Lang::En, Lms) => "Chosen and configured",
            (Lang::En, ModuleProduction) => "Videos, quizzes, forum",
            (Lang::En, ModuleTrial) => "Technical test and user test",
            (Lang::En, InstructorTraining) => "Facilitators included",
            (Lang::En, ModuleLaunch) => "First modules for participants",
            (Lang::En, OnlineMonitoring) => "Attendance, quizzes, forum",
            (Lang::En, Workshops) => "Face-to-face sessions as scheduled",
            (Lang::En, ParticipantEvaluation) => "Online and direct together",
            (Lang::En, Feedback) => "From participants and instructors",
            (Lang::En, ModuleRevision) => "After what the evaluation shows",
            (Lang::En, NewRelease) => "A cycle of evaluation every year",
        }
    }

    /// What a risk is called.
    pub const fn risk(self, risk: Risk) -> &'static str {
        match (self, risk) {
            (Lang::Id, Risk::DigitalLiteracy) => "Kesenjangan literasi digital peserta",
            (Lang::Id, Risk::Internet) => "Akses internet tidak stabil",
            (Lang::Id, Risk::Resistance) => "Resistensi terhadap perubahan metode",
            (Lang::Id, Risk::FacilitatorLoad) => "Beban fasilitator dan instruktur meningkat",
            (Lang::Id, Risk::ModuleQuality) => "Mutu modul daring tidak konsisten",
            (Lang::Id, Risk::Schedule) => "Jadwal tatap muka sulit diselaraskan",
            (Lang::En, Risk::DigitalLiteracy) => "Gaps in participants' digital literacy",
            (Lang::En, Risk::Internet) => "Unstable internet access",
            (Lang::En, Risk::Resistance) => "Resistance to a change of method",
            (Lang::En, Risk::FacilitatorLoad) => "More load on facilitators and instructors",
            (Lang::En, Risk::ModuleQuality) => "Uneven quality of online modules",
            (Lang::En, Risk::Schedule) => "Face-to-face dates hard to agree on",
        }
    }

    /// What the document advises against a risk.
    pub const fn advised_mitigation(self, risk: Risk) -> &'static str {
        match (self, risk) {
            (Lang::Id, Risk::DigitalLiteracy) => "adakan pelatihan IT dasar sebelum pelatihan inti.",
            (Lang::Id, Risk::Internet) => "sediakan materi offline atau unduhan modul.",
            (Lang::Id, Risk::Resistance) => "komunikasi change management dan demonstrasi manfaat.",
            (Lang::Id, Risk::FacilitatorLoad) => "distribusi beban, pelatihan, dan co-fasilitator.",
            (Lang::Id, Risk::ModuleQuality) => "standar pedoman produksi modul dan review berkala.",
            (Lang::Id, Risk::Schedule) => "perencanaan matang dan buffer waktu untuk penyesuaian.",
            (Lang::En, Risk::DigitalLiteracy) => "hold a basic IT training before the core training.",
            (Lang::En, Risk::Internet) => "offer materials offline, or modules to download.",
            (Lang::En, Risk::Resistance) => "change management in communication, and showing the benefits.",
            (Lang::En, Risk::FacilitatorLoad) => "spread the load, train, and use co-facilitators.",
            (Lang::En, Risk::ModuleQuality) => "a standard for producing modules, and regular reviews.",
            (Lang::En, Risk::Schedule) => "plan ahead, with buffer time for adjustments.",
        }
    }

    /// How likely a risk is, in a word.
    pub const fn likelihood(self, likelihood: Likelihood) -> &'static str {
        match (self, likelihood) {
            (Lang::Id, Likelihood::Low) => "Rendah",
            (Lang::Id, Likelihood::Medium) => "Sedang",
            (Lang::Id, Likelihood::High) => "Tinggi",
            (Lang::En, Likelihood::Low) => "Low",
            (Lang::En, Likelihood::Medium) => "Medium",
            (Lang::En, Likelihood::High) => "High",
        }
    }

    /// What an indicator is called.
    pub const fn indicator(self, indicator: Indicator) -> &'static str {
        match (self, indicator) {
            (Lang::Id, Indicator::ModuleParticipation) => "Partisipasi modul daring",
            (Lang::Id, Indicator::QuizScores) => "Skor kuis",
            (Lang::Id, Indicator::PracticeObservation) => "Observasi praktik tatap muka",
            (Lang::Id, Indicator::Feedback) => "Umpan balik peserta dan instruktur",
            (Lang::Id, Indicator::WorkApplication) => "Penerapan di pekerjaan",
            (Lang::En, Indicator::ModuleParticipation) => "Participation in online modules",
            (Lang::En, Indicator::QuizScores) => "Quiz scores",
            (Lang::En, Indicator::PracticeObservation) => "Observation of face-to-face practice",
            (Lang::En, Indicator::Feedback) => "Feedback of participants and instructors",
            (Lang::En, Indicator::WorkApplication) => "Application at work",
        }
    }

    /// What a stage of design is called.
    pub const fn design_stage(self, stage: DesignStage) -> &'static str {
        match (self, stage) {
            (Lang::Id, DesignStage::NeedsAnalysis) => "Analisis kebutuhan dan kurikulum",
            (Lang::Id, DesignStage::ModuleDesign) => "Desain modul dan alur",
            (Lang::Id, DesignStage::Technology) => "Teknologi dan infrastruktur",
            (Lang::Id, DesignStage::InstructorTraining) => "Pelatihan instruktur dan fasilitator",
            (Lang::Id, DesignStage::Delivery) => "Pelaksanaan dan pengelolaan",
            (Lang::Id, DesignStage::Evaluation) => "Evaluasi dan umpan balik",
            (Lang::Id, DesignStage::Maintenance) => "Pemeliharaan dan pembaruan",
            (Lang::En, DesignStage::NeedsAnalysis) => "Needs analysis and curriculum",
            (Lang::En, DesignStage::ModuleDesign) => "Design of modules and flow",
            (Lang::En, DesignStage::Technology) => "Technology and infrastructure",
            (Lang::En, DesignStage::InstructorTraining) => "Training of instructors and facilitators",
            (Lang::En, DesignStage::Delivery) => "Delivery and management",
            (Lang::En, DesignStage::Evaluation) => "Evaluation and feedback",
            (Lang::En, DesignStage::Maintenance) => "Maintenance and renewal",
        }
    }

    /// What makes up a stage: "Butir 1: Tim proyek".
    pub fn readiness_fact(self, fact: ReadinessFact) -> String {
        let words = self.readiness();
        let (what, which) = match (self, fact) {
            (Lang::Id, ReadinessFact::Competencies) => return "Kompetensi disebut".to_owned(),
            (Lang::Id, ReadinessFact::LegalBasis) => return "Dasar hukum disebut".to_owned(),
            (Lang::Id, ReadinessFact::Mapped) => return "Semua sesi sudah dipetakan".to_owned(),
            (Lang::Id, ReadinessFact::Jp) => return "Semua JP terisi".to_owned(),
            (Lang::Id, ReadinessFact::Share) => return "Porsi daring sesuai target, atau tanpa target".to_owned(),
            (Lang::Id, ReadinessFact::Order) => return "Urutan alur tanpa temuan".to_owned(),
            (Lang::En, ReadinessFact::Competencies) => return "Competencies named".to_owned(),
            (Lang::En, ReadinessFact::LegalBasis) => return "Legal basis named".to_owned(),
            (Lang::En, ReadinessFact::Mapped) => return "All sessions mapped".to_owned(),
            (Lang::En, ReadinessFact::Jp) => return "All JP filled in".to_owned(),
            (Lang::En, ReadinessFact::Share) => return "Online share on target, or no target".to_owned(),
            (Lang::En, ReadinessFact::Order) => return "Order of the flow without findings".to_owned(),
            (_, ReadinessFact::Element(element)) => (words.element, self.blend_element(element)),
            (_, ReadinessFact::Point(point)) => {
                return format!("{} {}: {}", words.point, point as usize + 1, self.checklist_point(point));
            }
            (_, ReadinessFact::Risk(risk)) => (words.risk, self.risk(risk)),
            (_, ReadinessFact::Indicator(indicator)) => (words.indicator, self.indicator(indicator)),
        };
        self.detail_of(what, which)
    }
}

const fn advice_id(element: BlendElement, state: CoverageState) -> Option<&'static str> {
    use BlendElement::*;
    use CoverageState::{Covered, NotApplicable, NotYet, Partly};
    Some(match (element, state) {
        (_, Covered) => return None,
        (Lms, Partly) => "Sebut LMS-nya pada media materi daring, atau centang butir 3.",
        (Lms, NotYet) => "Belum ada sesi daring asinkron. Tambahkan, atau centang butir 3.",
        (Lms | DigitalModules, NotApplicable) => "Rencana ini tidak memuat belajar mandiri daring.",
        (DigitalModules, Partly) => "Isi media setiap materi yang dipelajari sendiri, atau centang butir 4.",
        (DigitalModules, NotYet) => "Belum ada materi untuk dipelajari sendiri secara daring. Tambahkan sesi asinkron.",
        (FaceToFace, Partly) => "Sesi di kelas masih teori. Tambahkan praktik, simulasi, atau diskusi.",
        (FaceToFace, NotYet) => "Belum ada sesi tatap muka. Tambahkan praktik, simulasi, atau diskusi.",
        (FaceToFace, NotApplicable) => "Rencana ini sepenuhnya daring.",
        (HybridFacilitators, Partly) => "Belum ada yang mengajar daring sekaligus tatap muka.",
        (HybridFacilitators, NotYet) => "Sebut fasilitator pada materi daring dan tatap muka.",
        (HybridFacilitators, NotApplicable) => "Rencana ini hanya memakai satu moda.",
        (MixedAssessment, Partly) => {
            "Baru di satu sisi: lengkapi kuis daring dengan penilaian langsung, atau sebaliknya."
        }
        (MixedAssessment, NotYet) => "Belum ada kuis, tugas, atau tes. Tambahkan di daring dan di kelas.",
        (Coaching, Partly | NotYet) => "Belum ada klinik, coaching, atau mentoring. Tambahkan di tahap Pendampingan.",
        (Monitoring, Partly) => "Lengkapi LMS yang mencatat hasilnya, atau centang butir 8.",
        (Monitoring, NotYet) => "Tambahkan kuis daring, atau tentukan penanggung jawab butir 8.",
        (Monitoring, NotApplicable) => "Tidak ada kegiatan daring untuk dipantau.",
        (MixedAssessment | Coaching, NotApplicable) => return None,
    })
}

const fn advice_en(element: BlendElement, state: CoverageState) -> Option<&'static str> {
    use BlendElement::*;
    use CoverageState::{Covered, NotApplicable, NotYet, Partly};
    Some(match (element, state) {
        (_, Covered) => return None,
        (Lms, Partly) => "Name the LMS among the media of online materials, or tick point 3.",
        (Lms, NotYet) => "There is no self-paced session yet. Add one, or tick point 3.",
        (Lms | DigitalModules, NotApplicable) => "This plan has no self-paced study online.",
        (DigitalModules, Partly) => "Fill in the media of every self-paced material, or tick point 4.",
        (DigitalModules, NotYet) => "There is nothing to study alone and online yet. Add a self-paced session.",
        (FaceToFace, Partly) => "What happens in class is theory only. Add practice, simulation or discussion.",
        (FaceToFace, NotYet) => "There is no face-to-face session yet. Add practice, simulation or discussion.",
        (FaceToFace, NotApplicable) => "This plan is all online.",
        (HybridFacilitators, Partly) => "Nobody teaches both online and face to face yet.",
        (HybridFacilitators, NotYet) => "Name facilitators of online and of face-to-face materials.",
        (HybridFacilitators, NotApplicable) => "This plan has one side only.",
        (MixedAssessment, Partly) => "One side only: add direct assessment to online quizzes, or the other way round.",
        (MixedAssessment, NotYet) => "There is no quiz, assignment or test yet. Add some online and in class.",
        (Coaching, Partly | NotYet) => "There is no clinic, coaching or mentoring yet. Add one to the stage Coaching.",
        (Monitoring, Partly) => "Add an LMS that keeps the results, or tick point 8.",
        (Monitoring, NotYet) => "Add an online quiz, or put somebody in charge of point 8.",
        (Monitoring, NotApplicable) => "There is nothing online to monitor.",
        (MixedAssessment | Coaching, NotApplicable) => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Nothing is called like another of its list, in either language, and
    /// every element that is not covered says what to do.
    #[test]
    fn each_has_a_name_of_its_own() {
        for lang in Lang::ALL {
            let facts = DesignStage::ALL.iter().flat_map(|stage| stage.facts());
            let names: Vec<String> = facts.map(|fact| lang.readiness_fact(*fact)).collect();
            let stages = DesignStage::ALL.iter().map(|stage| lang.design_stage(*stage).to_owned());
            let all: Vec<String> = names.into_iter().chain(stages).collect();
            assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{all:?}");
            for element in BlendElement::ALL {
                for state in [CoverageState::Partly, CoverageState::NotYet] {
                    let advice = lang.coverage_advice(*element, state).expect("something to do");
                    assert!(advice.ends_with('.'), "{advice}");
                }
                assert_eq!(lang.coverage_advice(*element, CoverageState::Covered), None);
            }
        }
        assert_eq!(
            Lang::Id.readiness_fact(ReadinessFact::Point(ChecklistPoint::NewRelease)),
            "Butir 14: Rilis versi terbaru dan tindak lanjut"
        );
        assert_eq!(Lang::En.mark_offline(1), "Mark 1 self-paced material: there is an offline copy");
        assert_eq!(Lang::Id.covered_by_point(ChecklistPoint::Lms), "Butir 3 pada daftar periksa sudah selesai.");
    }
}
