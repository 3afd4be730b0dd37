//! What the checks find, as data: the sentences are made of it in `i18n`.

use super::fix::Fix;
use super::id::{CheckId, Severity};
use crate::domain::accepted::Subject;
use crate::domain::edit::Edit;
use crate::domain::fit::Hint;
use crate::domain::id::SessionId;
use crate::domain::jp::Jp;
use crate::domain::ordinal::Ordinal;
use crate::domain::plan::{Percent, Text};
use crate::domain::summary::{Band, Gap};
use crate::domain::words::{Kind, Mode, Nature, Side, Stage};

/// Something that a check has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which check.
    pub check: CheckId,
    /// What it is about; never empty.
    pub subjects: Vec<Subject>,
    /// The session to show: the first that it is about.
    pub session: Option<SessionId>,
    /// What its sentence needs.
    pub figures: Figures,
    /// What the rule rests on.
    pub source: Source,
    /// How one click mends it.
    pub fix: Option<Fix>,
    /// Why it was put aside, if it was.
    pub accepted: Option<Text>,
}

impl Finding {
    /// How grave it is.
    pub const fn severity(&self) -> Severity {
        self.check.severity()
    }

    /// Puts it aside.
    pub fn put_aside(&self, reason: Text) -> Edit {
        Edit::PutAside { check: self.check, subjects: self.subjects.clone(), reason }
    }

    /// Takes that back.
    pub fn show_again(&self) -> Edit {
        Edit::ShowAgain { check: self.check, subjects: self.subjects.clone() }
    }

    pub(super) fn new(check: CheckId, subjects: Vec<Subject>, figures: Figures, source: Source) -> Finding {
        Finding { check, subjects, session: None, figures, source, fix: None, accepted: None }
    }

    /// About the plan as a whole.
    pub(super) fn of_plan(check: CheckId, figures: Figures, source: Source) -> Finding {
        Finding::new(check, vec![Subject::Plan], figures, source)
    }
}

/// The name of a session: its material's title and its number among the
/// sessions of that material.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after what they hold")]
pub struct SessionName {
    pub title: Text,
    pub ordinal: Ordinal,
}

/// The name of a phase: its own title, else its stage and its number among those of that stage.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after what they hold")]
pub struct PhaseName {
    pub title: Text,
    pub stage: Stage,
    pub ordinal: usize,
}

/// The days that the face-to-face sessions of a phase take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseDays {
    /// The phase.
    pub phase: PhaseName,
    /// The JP of these sessions.
    pub jp: Jp,
    /// Their minutes in hundredths, where these are not the JP times the plan's minutes.
    pub minutes: Option<u64>,
    /// Whole days.
    pub days: u64,
}

/// The share of online JP against its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareFigures {
    /// Counted JP online.
    pub online: Jp,
    /// Counted JP.
    pub counted: Jp,
    /// The share, rounded to hundredths of a point.
    pub share: Percent,
    /// The least share that is on target.
    pub lowest: Percent,
    /// The greatest share that is on target.
    pub highest: Percent,
    /// The online JP that would be on target; `None` when no amount would be.
    pub band: Option<Band>,
    /// What to move; `None` without a band.
    pub gap: Option<Gap>,
    /// Whether sessions still wait in the tray.
    pub provisional: bool,
}

/// What is wrong between theory and practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TheoryPractice {
    /// No theory at all.
    NoTheory,
    /// No practice at all.
    NoPractice,
    /// All practice comes before any theory.
    WrongOrder,
}

/// Somebody with more to teach than their cap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overload {
    /// Who.
    pub name: Text,
    /// In how many sessions.
    pub sessions: usize,
    /// The JP of these.
    pub jp: Jp,
    /// The JP at most.
    pub cap: Jp,
    /// Their number among all who teach; tells findings apart.
    pub number: usize,
}

/// Something that a kind of activity is expected to have. That it is missing
/// is all there is to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after what is missing, and of which kind where several miss it")]
pub enum Missing {
    PreTest,
    PostTest,
    DailyTest,
    BimtekLegalBasis,
    FinalEvaluation,
    PelatihanPractice,
    WorkshopTheory,
    WorkshopPractice,
    WorkshopProduct,
    Speaker,
    Audience,
    Solution,
    SosialisasiLegalBasis,
}

/// What a finding's sentence needs to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub enum Figures {
    /// `jp`: the known JP in the tray; `suggested`: how many sessions have a suggestion.
    Unmapped {
        sessions: usize,
        jp: Jp,
        suggested: usize,
    },
    JpMissing {
        sessions: usize,
        first: SessionName,
    },
    OffTarget(ShareFigures),
    /// The side that has nothing; `other` is what the other side has.
    OneSided {
        empty: Side,
        other: Jp,
        lowest: Percent,
        highest: Percent,
    },
    /// `without_jp`: how many sessions have no JP filled in.
    Total {
        sum: Jp,
        target: Jp,
        without_jp: usize,
    },
    PoorFit {
        session: SessionName,
        nature: Nature,
        mode: Mode,
        hint: Hint,
    },
    Prerequisite {
        material: Text,
        requires: Text,
    },
    /// `taught`: the last session that the test tests and that comes after it.
    EvaluationFirst {
        test: SessionName,
        nature: Nature,
        taught: SessionName,
    },
    /// The stages as they stand, those at the workplace left out.
    Stages(Vec<Stage>),
    Unprepared {
        session: SessionName,
    },
    /// How many materials of practice.
    NothingPrepares {
        materials: usize,
    },
    /// The title of the competency, or its code.
    Untaught(Text),
    /// The title of the competency, or its code.
    Unassessed(Text),
    DuplicateTitle {
        title: Text,
        materials: usize,
    },
    Days {
        phases: Vec<PhaseDays>,
        days: u64,
        kind: Kind,
        usual: u64,
        per_day: Jp,
    },
    AsyncDays {
        jp: Jp,
        per_day: Jp,
        days: u64,
    },
    OfflineCopies {
        sessions: usize,
        first: SessionName,
    },
    /// Those who teach the same sessions, each above their cap.
    Overload(Vec<Overload>),
    Missing(Missing),
    TheoryBeforePractice(TheoryPractice),
    NotLive {
        sessions: usize,
        first: SessionName,
    },
    /// In hundredths of a minute.
    TooLong {
        minutes: u64,
        usual: u64,
    },
}

/// What a rule rests on. Documents are named by title or agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The sum of all sessions.
    Sum,
    /// What the plan itself says.
    Plan,
    /// The plan's own target, of which it does not say where it comes from.
    Target,
    /// The basis that the plan gives for its target.
    Basis(Text),
    /// The plan's own cap a day.
    Cap,
    /// The cap that the designer has set for somebody who teaches.
    FacilitatorCap,
    /// Kemnaker's norm of about 30% online, as the article on blended bimtek quotes it.
    KemnakerNorm,
    /// "Metode Pelatihan Blended Learning dalam Bimtek BUMN", a provider's article that quotes Kemnaker.
    BlendedBimtek,
    /// "Memahami Perbedaan Diklat, Pelatihan, Workshop, Webinar, dan Bimtek dalam Konteks Online".
    KindsOnline,
    /// "Antara Bimtek dan Diklat".
    BimtekAndDiklat,
    /// "Definisi Seminar, Lokakarya, Workshop, Bimbingan Teknis, Pendidikan dan Pelatihan, dan Sosialisasi".
    Definitions,
    /// A vendor's article: common practice.
    CommonPractice,
    /// PerLAN 10/2018 as others quote it; not verified.
    AsyncCredit,
    /// The curricula of Kemenkes, in which field practice (PL) stands by itself.
    Kemenkes,
}
