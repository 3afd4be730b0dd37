//! The plan and everything that is true of it, without a browser, a clock,
//! random numbers, floats, serialisation or text for people.

mod accepted;
#[cfg(test)]
pub mod arbitrary;
mod balance;
mod check;
mod chooser;
mod compare;
mod costs;
mod days;
mod edit;
mod facilitator;
mod fit;
mod gather;
mod history;
mod id;
mod jp;
#[cfg(test)]
mod laws;
mod ordinal;
mod place;
mod plan;
mod preset;
mod program;
mod readiness;
mod strategy;
mod summary;
mod template;
mod totals;
mod variant;
mod words;

pub use accepted::{Accepted, AcceptedSubject, Subject, SubjectKind};
pub use balance::{
    Goal, Limits, Move, Objective, Outcome, Proposal, ProposalKind, Proposals, Reason, Remedy, Seat, Share, Transfer,
    outcome, propose,
};
#[cfg(test)]
pub use check::examples;
pub use check::{
    Aim, CheckId, Figures, Finding, Fix, Missing, Overload, PhaseDays, PhaseName, SessionName, Severity, ShareFigures,
    Source, TheoryPractice, by_session, check, put_out_of_order,
};
pub use chooser::{Advice, Answer, Answers, Fact, Ground, Question, advise};
pub use compare::{
    Aspects, Bill, BreakEven, Column, Comparison, Effort, Facilitation, Heads, Line, Meeting, PhaseEffort, Portion,
    Quantity,
};
pub use costs::{CostField, Costs, Rate};
pub use edit::{
    Applied, Batch, BatchMaterial, BatchPhase, BatchSession, CompetencyField, Direction, Edit, EditError,
    FacilitatorField, IndicatorField, JpField, MAX_SESSIONS, MaterialField, PointField, ProgramField, ReadinessField,
    RiskField, SessionField, SplitPart, Spot, apply, as_opened,
};
pub use facilitator::{Facilitator, FacilitatorType, Load, loads};
pub use fit::{Fit, FitReason, Hint, Suggestion, allows, fit, hint, mode_on, online_mode, suggestion};
pub(crate) use gather::{places_of, set_of};
pub use history::{History, MAX_STEPS, Recording};
pub use id::{CompetencyId, IdError, MaterialId, PhaseId, PlanId, SessionId, VariantId};
pub use jp::{Jp, JpError};
pub use ordinal::{Ordinal, phase_ordinal, phase_ordinals, session_ordinal, session_ordinals};
pub use place::{Destination, End, Target, destination, mode_in, nearest};
pub use plan::{
    Balance, Competency, Extra, ExtraField, JpSettings, Material, Percent, Phase, Place, Plan, PlanParts, Session,
    Text, Violation,
};
pub use preset::Preset;
pub use program::{Date, DateError, Program};
pub use readiness::{
    BlendElement, ChecklistItem, ChecklistPoint, Coverage, CoverageState, DesignStage, ElementNote, Entry, Indicator,
    IndicatorNote, Likelihood, OfflineCopies, Readiness, ReadinessFact, Risk, RiskNote, StageProgress, coverage,
    is_answered, offline_copies, progress,
};
pub use strategy::{
    Evidence, Lead, Point, PointAnswer, PointGroup, PointStanding, ProgrammeEntry, SessionsFound, point_answers,
};
pub use summary::{Band, Gap, Provisional, Summary, Verdict, percent_of, verdict};
pub use template::Template;
pub use totals::{Totals, by_competency, by_group, by_material, by_mode, by_nature, by_phase};
pub use variant::{Beside, Difference, Differences, DiffersIn, MAX_VARIANTS, Standing, Variant};
pub use words::{Component, Kind, Mode, Nature, Side, Stage};
