//! The seven stages of design as progress, made out of what is known anyway:
//! nobody ticks a stage.

use super::super::check::CheckId;
use super::super::plan::PlanParts;
use super::super::summary::Summary;
use super::coverage::Sides;
use super::{
    BlendElement, ChecklistPoint, Coverage, CoverageState, DesignStage, Indicator, Risk, entry, is_answered,
    says_something,
};

/// Something that is true of a plan or not (yet). Each belongs to one stage;
/// see [`DesignStage::facts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReadinessFact {
    /// The plan names competencies.
    Competencies,
    /// The programme names its legal basis.
    LegalBasis,
    /// There are sessions, and none waits in the tray.
    Mapped,
    /// Every session that counts has its JP.
    Jp,
    /// The share is on target, or there is no target.
    Share,
    /// Nothing stands before what it needs.
    Order,
    /// An element is covered.
    Element(BlendElement),
    /// A point of the checklist is done.
    Point(ChecklistPoint),
    /// A risk is answered; see [`is_answered`].
    Risk(Risk),
    /// An indicator has its target, its method and its time.
    Indicator(Indicator),
}

impl DesignStage {
    /// What makes up the stage. Every element, point, risk and indicator
    /// stands in exactly one.
    pub const fn facts(self) -> &'static [ReadinessFact] {
        use BlendElement as E;
        use ChecklistPoint as P;
        match self {
            DesignStage::NeedsAnalysis => &[
                ReadinessFact::Competencies,
                ReadinessFact::LegalBasis,
                ReadinessFact::Mapped,
                ReadinessFact::Jp,
                ReadinessFact::Share,
                ReadinessFact::Point(P::ProjectTeam),
                ReadinessFact::Risk(Risk::Resistance),
            ],
            DesignStage::ModuleDesign => &[
                ReadinessFact::Order,
                ReadinessFact::Element(E::DigitalModules),
                ReadinessFact::Element(E::FaceToFace),
                ReadinessFact::Point(P::ModuleProduction),
                ReadinessFact::Point(P::ModuleTrial),
                ReadinessFact::Risk(Risk::ModuleQuality),
            ],
            DesignStage::Technology => &[
                ReadinessFact::Element(E::Lms),
                ReadinessFact::Point(P::InfrastructureAudit),
                ReadinessFact::Point(P::Lms),
                ReadinessFact::Risk(Risk::DigitalLiteracy),
                ReadinessFact::Risk(Risk::Internet),
            ],
            DesignStage::InstructorTraining => &[
                ReadinessFact::Element(E::HybridFacilitators),
                ReadinessFact::Point(P::InstructorTraining),
                ReadinessFact::Risk(Risk::FacilitatorLoad),
            ],
            DesignStage::Delivery => &[
                ReadinessFact::Element(E::Coaching),
                ReadinessFact::Element(E::Monitoring),
                ReadinessFact::Point(P::ModuleLaunch),
                ReadinessFact::Point(P::OnlineMonitoring),
                ReadinessFact::Point(P::FaceToFaceSchedule),
                ReadinessFact::Point(P::Workshops),
                ReadinessFact::Risk(Risk::Schedule),
            ],
            DesignStage::Evaluation => &[
                ReadinessFact::Element(E::MixedAssessment),
                ReadinessFact::Point(P::ParticipantEvaluation),
                ReadinessFact::Point(P::Feedback),
                ReadinessFact::Indicator(Indicator::ModuleParticipation),
                ReadinessFact::Indicator(Indicator::QuizScores),
                ReadinessFact::Indicator(Indicator::PracticeObservation),
                ReadinessFact::Indicator(Indicator::Feedback),
                ReadinessFact::Indicator(Indicator::WorkApplication),
            ],
            DesignStage::Maintenance => &[ReadinessFact::Point(P::ModuleRevision), ReadinessFact::Point(P::NewRelease)],
        }
    }
}

/// How far a stage has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageProgress {
    /// Which stage.
    pub stage: DesignStage,
    /// What makes it up in this plan, and whether it is so. A plan of one side
    /// has no use for some facts: they are left out.
    pub facts: Vec<(ReadinessFact, bool)>,
}

impl StageProgress {
    /// How many of its facts are so.
    pub fn done(&self) -> usize {
        self.facts.iter().filter(|(_, holds)| *holds).count()
    }

    /// Whether all of them are.
    pub fn is_complete(&self) -> bool {
        self.facts.iter().all(|(_, holds)| *holds)
    }
}

/// The stages in order. `coverage` is that of the plan, and `has` says whether
/// a check has found something in it that was not put aside.
pub fn progress(
    plan: &PlanParts,
    summary: &Summary,
    coverage: &[Coverage],
    has: &dyn Fn(CheckId) -> bool,
) -> Vec<StageProgress> {
    let sides = Sides::of(plan);
    let state = |element| {
        coverage
            .iter()
            .find(|coverage| coverage.element == element)
            .map_or(CoverageState::NotYet, |coverage| coverage.state)
    };
    let of_use = |element| state(element) != CoverageState::NotApplicable;
    let applies = |fact: &ReadinessFact| match (fact, fact.needs()) {
        (ReadinessFact::Element(element), _) => of_use(*element),
        (_, Needs::Nothing) => true,
        (_, Needs::Online) => sides.online,
        (_, Needs::Class) => sides.in_class,
        (_, Needs::Modules) => of_use(BlendElement::DigitalModules),
    };
    let holds = |fact: ReadinessFact| match fact {
        ReadinessFact::Competencies => !plan.competencies.is_empty(),
        ReadinessFact::LegalBasis => says_something(&plan.program.legal_basis),
        ReadinessFact::Mapped => summary.sessions > 0 && plan.unmapped.is_empty(),
        ReadinessFact::Jp => summary.sessions > 0 && !has(CheckId::SessionJpMissing),
        ReadinessFact::Share => {
            !summary.counted().is_zero() && !has(CheckId::RatioOffTarget) && !has(CheckId::RatioOneSided)
        }
        ReadinessFact::Order => {
            summary.sessions > plan.unmapped.len()
                && ![CheckId::OrderPrerequisite, CheckId::OrderEvaluationFirst, CheckId::OrderStages]
                    .into_iter()
                    .any(has)
        }
        ReadinessFact::Element(element) => state(element) == CoverageState::Covered,
        ReadinessFact::Point(point) => plan.readiness.is_done(point),
        ReadinessFact::Risk(risk) => is_answered(plan, risk),
        ReadinessFact::Indicator(indicator) => {
            entry(&plan.readiness.indicators, indicator).is_some_and(|note| note.is_filled_in())
        }
    };
    let progress_of = |stage: &DesignStage| {
        let facts = stage.facts().iter().filter(|fact| applies(fact)).map(|fact| (*fact, holds(*fact)));
        StageProgress { stage: *stage, facts: facts.collect() }
    };
    DesignStage::ALL.iter().map(progress_of).collect()
}

/// What a plan must have for some facts to make sense in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    /// Anything.
    Nothing,
    /// Sessions online.
    Online,
    /// Sessions in class.
    Class,
    /// Modules that somebody studies alone.
    Modules,
}

impl ReadinessFact {
    const fn needs(self) -> Needs {
        match self {
            ReadinessFact::Point(
                ChecklistPoint::Lms
                | ChecklistPoint::ModuleProduction
                | ChecklistPoint::ModuleTrial
                | ChecklistPoint::ModuleLaunch,
            )
            | ReadinessFact::Risk(Risk::ModuleQuality)
            | ReadinessFact::Indicator(Indicator::ModuleParticipation) => Needs::Modules,
            ReadinessFact::Point(ChecklistPoint::OnlineMonitoring)
            | ReadinessFact::Risk(Risk::DigitalLiteracy | Risk::Internet) => Needs::Online,
            ReadinessFact::Point(ChecklistPoint::FaceToFaceSchedule | ChecklistPoint::Workshops)
            | ReadinessFact::Risk(Risk::Schedule)
            | ReadinessFact::Indicator(Indicator::PracticeObservation) => Needs::Class,
            _ => Needs::Nothing,
        }
    }
}
