//! Kesiapan: how ready the programme is to be run.
//!
//! What the designer notes ([`Readiness`]) stands beside what the plan itself
//! shows: [`coverage`] finds the seven elements in the sessions, [`progress`]
//! makes the seven stages of design out of all of it. Elements, stages,
//! checklist, risks and indicators are those of "Metode Pelatihan Blended
//! Learning dalam Bimtek BUMN".

mod coverage;
mod progress;
#[cfg(test)]
mod tests;

pub use coverage::{Coverage, CoverageState, coverage};
pub use progress::{ReadinessFact, StageProgress, progress};

use super::id::MaterialId;
use super::plan::{Extra, PlanParts, Text};
use super::program::Date;
use super::words::{Mode, vocabulary};

vocabulary! {
    /// The elements of blended learning (unsur).
    BlendElement {
        /// Platform LMS.
        Lms = "lms",
        /// Modul dan materi digital.
        DigitalModules = "digitalModules",
        /// Sesi tatap muka, workshop.
        FaceToFace = "faceToFace",
        /// Instruktur dan fasilitator hybrid.
        HybridFacilitators = "hybridFacilitators",
        /// Penilaian dan evaluasi campuran.
        MixedAssessment = "mixedAssessment",
        /// Pendampingan dan coaching.
        Coaching = "coaching",
        /// Monitoring dan pelaporan.
        Monitoring = "monitoring",
    }
}

vocabulary! {
    /// The points of the checklist, in the order in which they are done.
    ChecklistPoint {
        /// Tim proyek.
        ProjectTeam = "projectTeam",
        /// Audit infrastruktur.
        InfrastructureAudit = "infrastructureAudit",
        /// LMS.
        Lms = "lms",
        /// Produksi modul digital.
        ModuleProduction = "moduleProduction",
        /// Uji coba modul.
        ModuleTrial = "moduleTrial",
        /// Pelatihan instruktur.
        InstructorTraining = "instructorTraining",
        /// Peluncuran modul daring.
        ModuleLaunch = "moduleLaunch",
        /// Monitoring peserta daring.
        OnlineMonitoring = "onlineMonitoring",
        /// Penjadwalan tatap muka.
        FaceToFaceSchedule = "faceToFaceSchedule",
        /// Pelaksanaan workshop dan simulasi.
        Workshops = "workshops",
        /// Evaluasi peserta.
        ParticipantEvaluation = "participantEvaluation",
        /// Umpan balik.
        Feedback = "feedback",
        /// Analisis dan revisi modul.
        ModuleRevision = "moduleRevision",
        /// Rilis versi terbaru dan tindak lanjut.
        NewRelease = "newRelease",
    }
}

vocabulary! {
    /// What can go wrong (tantangan).
    Risk {
        /// Kesenjangan literasi digital peserta.
        DigitalLiteracy = "digitalLiteracy",
        /// Akses internet tidak stabil.
        Internet = "internet",
        /// Resistensi terhadap perubahan metode.
        Resistance = "resistance",
        /// Beban fasilitator dan instruktur.
        FacilitatorLoad = "facilitatorLoad",
        /// Mutu modul daring tidak konsisten.
        ModuleQuality = "moduleQuality",
        /// Jadwal tatap muka sulit diselaraskan.
        Schedule = "schedule",
    }
}

vocabulary! {
    /// How likely a risk is.
    Likelihood {
        /// Rendah.
        Low = "low",
        /// Sedang.
        Medium = "medium",
        /// Tinggi.
        High = "high",
    }
}

vocabulary! {
    /// What success is measured by.
    Indicator {
        /// Partisipasi modul daring.
        ModuleParticipation = "moduleParticipation",
        /// Skor kuis.
        QuizScores = "quizScores",
        /// Observasi praktik tatap muka.
        PracticeObservation = "practiceObservation",
        /// Umpan balik peserta dan instruktur.
        Feedback = "feedback",
        /// Penerapan di pekerjaan.
        WorkApplication = "workApplication",
    }
}

vocabulary! {
    /// The stages of designing a blended programme.
    DesignStage {
        /// Analisis kebutuhan dan kurikulum.
        NeedsAnalysis = "needsAnalysis",
        /// Desain modul dan alur pelatihan.
        ModuleDesign = "moduleDesign",
        /// Teknologi dan infrastruktur.
        Technology = "technology",
        /// Pelatihan instruktur dan fasilitator.
        InstructorTraining = "instructorTraining",
        /// Pelaksanaan dan pengelolaan.
        Delivery = "delivery",
        /// Evaluasi dan umpan balik.
        Evaluation = "evaluation",
        /// Pemeliharaan dan pembaruan.
        Maintenance = "maintenance",
    }
}

/// What the designer has noted about how ready the programme is. Each list has
/// at most one entry for each of its words, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// Notes on the elements.
    pub elements: Vec<ElementNote>,
    /// The checklist.
    pub checklist: Vec<ChecklistItem>,
    /// The risks.
    pub risks: Vec<RiskNote>,
    /// The indicators of success.
    pub indicators: Vec<IndicatorNote>,
    /// Fields of the file that the format does not know.
    pub extra: Extra,
}

/// An entry of one of the lists of [`Readiness`].
pub trait Entry: Clone + PartialEq {
    /// The vocabulary of the list.
    type Word: Copy + Ord;

    /// An entry that says nothing yet.
    fn of(word: Self::Word) -> Self;

    /// What it is about.
    fn word(&self) -> Self::Word;
}

macro_rules! entries {
    ($($(#[$doc:meta])* $name:ident of $key:ident: $word:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty = $empty:expr,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// What it is about.
            pub $key: $word,
            $($(#[$field_doc])* pub $field: $type,)*
            /// Unknown fields.
            pub extra: Extra,
        }

        impl Entry for $name {
            type Word = $word;

            fn of($key: $word) -> Self {
                $name { $key, $($field: $empty,)* extra: None }
            }

            fn word(&self) -> $word {
                self.$key
            }
        }
    )*};
}

entries! {
    /// What the designer says about an element.
    ElementNote of element: BlendElement {
        /// Catatan.
        notes: Text = "".into(),
    }

    /// A point of the checklist.
    ChecklistItem of point: ChecklistPoint {
        /// Whether it is done.
        done: bool = false,
        /// Penanggung jawab.
        responsible: Text = "".into(),
        /// When it should be done.
        due: Option<Date> = None,
        /// Catatan.
        notes: Text = "".into(),
    }

    /// A risk and what is done about it.
    RiskNote of risk: Risk {
        /// How likely it is; `None` while nobody has said.
        likelihood: Option<Likelihood> = None,
        /// Who sees to it.
        owner: Text = "".into(),
        /// What is done about it, in the designer's words.
        mitigation: Text = "".into(),
        /// Materials that are there because of it.
        materials: Vec<MaterialId> = Vec::new(),
    }

    /// An indicator of success.
    IndicatorNote of indicator: Indicator {
        /// What is to be reached.
        target: Text = "".into(),
        /// How it is measured.
        method: Text = "".into(),
        /// When it is measured.
        when: Text = "".into(),
    }
}

/// The entry about a word.
fn entry<E: Entry>(list: &[E], word: E::Word) -> Option<&E> {
    list.iter().find(|entry| entry.word() == word)
}

/// Whether two entries are about the same.
fn repeats<E: Entry>(list: &[E]) -> bool {
    list.iter().enumerate().any(|(at, one)| list.iter().skip(at + 1).any(|other| other.word() == one.word()))
}

impl Readiness {
    /// Whether two entries of a list are about the same.
    pub(in crate::domain) fn repeats(&self) -> bool {
        repeats(&self.elements) || repeats(&self.checklist) || repeats(&self.risks) || repeats(&self.indicators)
    }

    /// What is noted of an element; nothing where there is no entry.
    pub fn element(&self, element: BlendElement) -> ElementNote {
        entry(&self.elements, element).cloned().unwrap_or_else(|| Entry::of(element))
    }

    /// What is noted of a point of the checklist.
    pub fn point(&self, point: ChecklistPoint) -> ChecklistItem {
        entry(&self.checklist, point).cloned().unwrap_or_else(|| Entry::of(point))
    }

    /// What is noted of a risk.
    pub fn risk(&self, risk: Risk) -> RiskNote {
        entry(&self.risks, risk).cloned().unwrap_or_else(|| Entry::of(risk))
    }

    /// What is noted of an indicator.
    pub fn indicator(&self, indicator: Indicator) -> IndicatorNote {
        entry(&self.indicators, indicator).cloned().unwrap_or_else(|| Entry::of(indicator))
    }

    /// Whether a point of the checklist is done.
    pub fn is_done(&self, point: ChecklistPoint) -> bool {
        entry(&self.checklist, point).is_some_and(|item| item.done)
    }

    /// How many points of the checklist are done.
    pub fn done(&self) -> usize {
        self.checklist.iter().filter(|item| item.done).count()
    }
}

impl IndicatorNote {
    /// Whether it says what, how and when.
    pub fn is_filled_in(&self) -> bool {
        [&self.target, &self.method, &self.when].iter().all(|text| says_something(text))
    }
}

/// Whether a risk is answered: it is unlikely, or something is done about it
/// in words or in the plan. Against a bad connection the plan itself answers
/// where every asynchronous session has an offline copy.
pub fn is_answered(plan: &PlanParts, risk: Risk) -> bool {
    let noted = entry(&plan.readiness.risks, risk).is_some_and(|note| {
        note.likelihood == Some(Likelihood::Low)
            || says_something(&note.mitigation)
            || note.materials.iter().any(|id| plan.material(id).is_some())
    });
    noted || risk == Risk::Internet && offline_copies(plan).is_complete()
}

/// The materials that are studied alone and online, by whether they have an offline copy.
pub fn offline_copies(plan: &PlanParts) -> OfflineCopies {
    let mut copies = OfflineCopies::default();
    let mut alone: Vec<&MaterialId> = Vec::new();
    for session in plan.sessions().filter(|session| session.mode == Some(Mode::OnlineAsync)) {
        alone.push(&session.material);
    }
    let alone = super::gather::places_of(alone.into_iter().map(MaterialId::as_str));
    for material in plan.materials.iter().filter(|material| alone.has(material.id.as_str())) {
        if material.offline_copy {
            copies.with += 1;
        } else {
            copies.without.push(material.id.clone());
        }
    }
    copies
}

/// See [`offline_copies`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfflineCopies {
    /// How many have one.
    pub with: usize,
    /// Those that have none.
    pub without: Vec<MaterialId>,
}

impl OfflineCopies {
    /// Whether there are some, and all have a copy.
    pub fn is_complete(&self) -> bool {
        self.with > 0 && self.without.is_empty()
    }
}

/// Whether there is more than blanks in a text.
fn says_something(text: &str) -> bool {
    !text.trim().is_empty()
}
