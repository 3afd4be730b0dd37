//! Everything that a designer can do to a plan, as data.
//!
//! [`Edit`] says what is wanted, by ids; [`apply`] makes the new plan or says
//! why not. Nothing else changes a plan.

mod accepting;
mod batch;
mod competencies;
mod draft;
mod facilitators;
mod materials;
mod moving;
mod phases;
mod programme;
mod readiness;
mod rebalance;
mod sessions;
mod text;
mod variants;

#[cfg(test)]
mod tests;

use std::rc::Rc;

use super::accepted::Subject;
use super::balance::Transfer;
use super::check::CheckId;
use super::costs::CostField;
use super::facilitator::FacilitatorType;
use super::id::{CompetencyId, MaterialId, PhaseId, SessionId, VariantId};
use super::jp::Jp;
use super::plan::{Balance, Place, Plan, PlanParts, Text};
use super::program::Date;
use super::readiness::{BlendElement, ChecklistPoint, Indicator, Likelihood, Risk};
use super::words::{Kind, Mode, Nature, Stage};
use draft::Draft;

pub(in crate::domain) use draft::Numbers;
pub use variants::as_opened;

/// Makes the plan that an edit asks for.
///
/// Titles, codes and names are trimmed, control characters dropped. New ids
/// are numbered above all that are in use. What an edit does not touch is
/// shared with the old plan; an edit that changes nothing gives the same `Rc`.
///
/// # Errors
///
/// An [`EditError`] says why not; nothing has changed then.
///
/// ```
/// use std::rc::Rc;
/// use padu::domain::{Edit, EditError, Place, Plan, PlanId, Nature, Jp, Spot, apply};
///
/// let blank = Rc::new(Plan::blank(PlanId::new("plan1")?));
/// let add = |title: &str| Edit::AddMaterial {
///     title: title.into(),
///     nature: Nature::Regulation,
///     jp: Some(Jp::whole(4)),
///     to: Spot::end_of(Place::Tray),
/// };
/// let applied = apply(&blank, &add("Regulasi PBJ")).expect("it has a title");
/// assert_eq!(applied.plan.unmapped.len(), 1);
/// assert_eq!(apply(&blank, &add(" ")), Err(EditError::EmptyTitle));
/// # Ok::<(), padu::domain::IdError>(())
/// ```
pub fn apply(plan: &Rc<Plan>, edit: &Edit) -> Result<Applied, EditError> {
    let mut draft = Draft::of(plan);
    carry_out(&mut draft, edit)?;
    Ok(draft.finish())
}

fn carry_out(draft: &mut Draft, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::SetTitle(title) => draft.parts.title = text::line(title),
        Edit::SetKind { kind, online } => programme::set_kind(draft, *kind, *online),
        Edit::SetProgram(field) => programme::set_program(draft, field),
        Edit::SetJp(field) => programme::set_jp(draft, field)?,
        Edit::SetBalance(balance) => programme::set_balance(draft, balance.as_ref()),
        Edit::SetCosts(field) => programme::set_costs(draft, *field)?,

        Edit::AddCompetency { code, title } => competencies::add(draft, code, title)?,
        Edit::SetCompetency { competency, field } => competencies::set(draft, competency, field)?,
        Edit::DuplicateCompetency { competency, title } => competencies::duplicate(draft, competency, title)?,
        Edit::DeleteCompetency(competency) => competencies::delete(draft, competency)?,

        Edit::AddMaterial { title, nature, jp, to } => materials::add(draft, title, *nature, *jp, to)?,
        Edit::SetMaterials { materials, field } => materials::set(draft, materials, field)?,
        Edit::DuplicateMaterial { material, title } => materials::duplicate(draft, material, title)?,
        Edit::DeleteMaterials(materials) => materials::delete(draft, materials)?,

        Edit::MoveSessions { sessions, to } => moving::move_sessions(draft, sessions, to)?,
        Edit::Shift { session, direction } => moving::shift(draft, session, *direction)?,
        Edit::SetMode { sessions, mode } => moving::choose_mode(draft, sessions, *mode)?,
        Edit::MapAsSuggested { sessions } => moving::map_as_suggested(draft, sessions)?,
        Edit::SetSessions { sessions, field } => sessions::set(draft, sessions, field)?,
        Edit::SplitSession { session, parts } => sessions::split(draft, session, parts)?,
        Edit::MergeSessions { session } => sessions::merge(draft, session)?,
        Edit::DeleteSessions(sessions) => sessions::delete(draft, sessions)?,
        Edit::Rebalance(transfers) => rebalance::carry_out(draft, transfers)?,

        Edit::AddPhase { stage, title, before } => phases::add(draft, *stage, title, before.as_ref())?,
        Edit::RenamePhase { phase, title } => phases::rename(draft, phase, title)?,
        Edit::MovePhase { phase, before } => phases::move_to(draft, phase, before.as_ref())?,
        Edit::DeletePhase(phase) => phases::delete(draft, phase)?,

        Edit::AddFacilitator { name, material } => facilitators::add(draft, name, material.as_ref())?,
        Edit::SetFacilitator { name, field } => facilitators::set(draft, name, field)?,
        Edit::RenameFacilitator { name, to } => facilitators::rename(draft, name, to)?,
        Edit::RemoveFacilitator(name) => facilitators::remove(draft, name)?,

        Edit::PutAside { check, subjects, reason } => accepting::put_aside(draft, *check, subjects, reason)?,
        Edit::ShowAgain { check, subjects } => accepting::show_again(draft, *check, subjects),

        Edit::SetReadiness(field) => readiness::set(draft, field)?,
        Edit::AddMitigation { risk, title } => readiness::add_mitigation(draft, *risk, title)?,
        Edit::KeepVariant { name } => variants::keep(draft, name)?,
        Edit::RenameVariant { variant, name } => variants::rename(draft, variant, name)?,
        Edit::UpdateVariant(variant) => variants::update(draft, variant)?,
        Edit::DeleteVariant(variant) => variants::delete(draft, variant)?,
        Edit::OpenVariant { variant, keep_as } => variants::open(draft, variant, keep_as)?,
        Edit::TakeOver { variant, sessions } => variants::take_over(draft, variant, sessions)?,

        Edit::AddBatch(batch) => batch::add(draft, batch)?,
        Edit::Replace(plan) => draft.parts = PlanParts::clone(plan),
    }
    Ok(())
}

/// A change to a plan. Lists of ids are applied in the order of the flow,
/// whatever their own order, and as one step.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub enum Edit {
    /// Judul kegiatan.
    SetTitle(Text),
    /// The kind of activity, and with it those of its [`Preset`]s that are still
    /// the ones of the kind before. `online` says that all of it is online, or
    /// that it is not; `None` leaves that as it is.
    ///
    /// [`Preset`]: crate::domain::Preset
    SetKind { kind: Kind, online: Option<bool> },
    /// A field of the programme.
    SetProgram(ProgramField),
    /// A field of the JP settings.
    SetJp(JpField),
    /// The target and its tolerance, or none.
    SetBalance(Option<Balance>),
    /// A field of the rate card.
    SetCosts(CostField),

    /// A new competency at the end.
    AddCompetency { code: Text, title: Text },
    /// A field of a competency.
    SetCompetency { competency: CompetencyId, field: CompetencyField },
    /// A copy right behind the original, with the given title.
    DuplicateCompetency { competency: CompetencyId, title: Text },
    /// Deletes it; materials no longer name it.
    DeleteCompetency(CompetencyId),

    /// A new material with one session at a place. In a phase the session gets
    /// the mode that suits it there, as when it is moved from the tray.
    AddMaterial { title: Text, nature: Nature, jp: Option<Jp>, to: Spot },
    /// A field of one material or many.
    SetMaterials { materials: Vec<MaterialId>, field: MaterialField },
    /// A copy of a material with copies of its sessions, each right behind its original.
    DuplicateMaterial { material: MaterialId, title: Text },
    /// Deletes materials with all their sessions; nothing requires them any longer.
    DeleteMaterials(Vec<MaterialId>),

    /// Moves sessions before another or to the end, keeping their order. Where
    /// the place does not hold a session's mode, it takes the one that suits.
    MoveSessions { sessions: Vec<SessionId>, to: Spot },
    /// One place up or down within its phase or the tray.
    Shift { session: SessionId, direction: Direction },
    /// Chooses a mode (`None`: back to the tray). A session whose phase cannot
    /// hold it, or that stands in the tray, goes where the balancer would put it.
    SetMode { sessions: Vec<SessionId>, mode: Option<Mode> },
    /// Maps sessions of the tray as their nature suggests; those without a
    /// suggestion stay.
    MapAsSuggested { sessions: Vec<SessionId> },
    /// A field of one session or many.
    SetSessions { sessions: Vec<SessionId>, field: SessionField },
    /// Divides a session into deliveries of the same material. The first part
    /// keeps the session's id and, if its phase holds the mode, its place; each
    /// other part stands behind it or, if the phase cannot hold it, where the
    /// balancer would put it.
    SplitSession { session: SessionId, parts: Vec<SplitPart> },
    /// Merges all sessions of the session's material into it: its place and mode
    /// stay, JP add up (unknown only if all are).
    MergeSessions { session: SessionId },
    /// Deletes sessions; a material goes with its last one.
    DeleteSessions(Vec<SessionId>),
    /// Carries out a proposal of the balancer, or some of its moves. Of a session
    /// that is divided the rest keeps the id and the place.
    Rebalance(Vec<Transfer>),

    /// A new phase before another, or at the end.
    AddPhase { stage: Stage, title: Text, before: Option<PhaseId> },
    /// The designer's own title, or empty.
    RenamePhase { phase: PhaseId, title: Text },
    /// Before another phase, or to the end.
    MovePhase { phase: PhaseId, before: Option<PhaseId> },
    /// Deletes it; its sessions go to the end of the tray.
    DeletePhase(PhaseId),

    /// Notes somebody who teaches, and names them in a material where one is given.
    AddFacilitator { name: Text, material: Option<MaterialId> },
    /// What is noted of somebody who teaches.
    SetFacilitator { name: Text, field: FacilitatorField },
    /// Another name, in all materials too. Of two who then have one name, one is left.
    RenameFacilitator { name: Text, to: Text },
    /// Forgets somebody; materials no longer name them.
    RemoveFacilitator(Text),

    /// Puts a finding aside, with the reason why it may stay so; a finding that
    /// is aside gets another reason.
    PutAside { check: CheckId, subjects: Vec<Subject>, reason: Text },
    /// Takes that back.
    ShowAgain { check: CheckId, subjects: Vec<Subject> },

    /// A field of what is noted about the readiness. An entry that says nothing
    /// any longer is none.
    SetReadiness(ReadinessField),
    /// A new material that answers a risk before the programme proper begins:
    /// its session stands at the start of the first phase, behind pre-tests,
    /// live where that is online, without JP and not counted.
    AddMitigation { risk: Risk, title: Text },
    /// Keeps the plan as it is beside itself, as the last of its variants. A
    /// name that another has gets a number.
    KeepVariant { name: Text },
    /// What a variant is called.
    RenameVariant { variant: VariantId, name: Text },
    /// The plan as it is in place of what was kept under that name.
    UpdateVariant(VariantId),
    /// Forgets a variant.
    DeleteVariant(VariantId),
    /// The content of a variant in place of the plan's. What was open is kept
    /// under a name first, unless it is the same as one of the variants.
    OpenVariant { variant: VariantId, keep_as: Text },
    /// Makes sessions what they are in a variant, and stand where they stand
    /// there; what only the variant has comes with its material, what only the
    /// open plan has goes. Those that do not differ stay as they are.
    TakeOver { variant: VariantId, sessions: Vec<SessionId> },

    /// Adds what a table held.
    AddBatch(Rc<Batch>),
    /// Another plan in place of this one: import, template, new.
    Replace(Rc<Plan>),
}

/// Where a session goes: before another at that place, or to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The tray or a phase.
    pub place: Place,
    /// The session that it comes before; `None` for the end.
    pub before: Option<SessionId>,
}

impl Spot {
    /// The end of a place.
    pub fn end_of(place: Place) -> Spot {
        Spot { place, before: None }
    }
}

/// One place up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the start.
    Up,
    /// Towards the end.
    Down,
}

/// A field of the programme with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the fields of Program, documented there")]
pub enum ProgramField {
    Provider(Text),
    Audience(Text),
    Participants(Option<u32>),
    Objectives(Text),
    LegalBasis(Text),
    Product(Text),
    Batch(Text),
    StartDate(Option<Date>),
    EndDate(Option<Date>),
    Responsible(Text),
}

/// A field of the JP settings with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the fields of JpSettings, documented there")]
pub enum JpField {
    Minutes(u16),
    Target(Option<Jp>),
    PerDay(Option<Jp>),
    AsyncPerDay(Option<Jp>),
}

/// A field of a competency with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the fields of Competency, documented there")]
pub enum CompetencyField {
    Code(Text),
    Title(Text),
}

/// A field of a material with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the fields of Material, documented there")]
pub enum MaterialField {
    Code(Text),
    Title(Text),
    Group(Text),
    Nature(Nature),
    Competencies(Vec<CompetencyId>),
    Requires(Vec<MaterialId>),
    Topics(Vec<Text>),
    Methods(Vec<Text>),
    Media(Vec<Text>),
    References(Vec<Text>),
    Facilitators(Vec<Text>),
    OfflineCopy(bool),
    Notes(Text),
}

/// What is noted of somebody who teaches, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are fields of Facilitator, documented there")]
pub enum FacilitatorField {
    Role(Option<FacilitatorType>),
    Cap(Option<Jp>),
}

/// A field of a session with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the fields of Session, documented there")]
pub enum SessionField {
    Jp(Option<Jp>),
    Nature(Option<Nature>),
    MinutesPerJp(Option<u16>),
    Counted(bool),
    Locked(bool),
}

/// A field of the readiness with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadinessField {
    /// The note on an element.
    Element(BlendElement, Text),
    /// A field of a point of the checklist.
    Point(ChecklistPoint, PointField),
    /// A field of a risk.
    Risk(Risk, RiskField),
    /// A field of an indicator.
    Indicator(Indicator, IndicatorField),
}

/// A field of a point of the checklist with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the fields of ChecklistItem, documented there")]
pub enum PointField {
    Done(bool),
    Responsible(Text),
    Due(Option<Date>),
    Notes(Text),
}

/// A field of a risk with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the fields of RiskNote, documented there")]
pub enum RiskField {
    Likelihood(Option<Likelihood>),
    Owner(Text),
    Mitigation(Text),
    Materials(Vec<MaterialId>),
}

/// A field of an indicator with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the fields of IndicatorNote, documented there")]
pub enum IndicatorField {
    Target(Text),
    Method(Text),
    When(Text),
}

/// One delivery that a session is divided into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitPart {
    /// How; `None` for a part that waits in the tray.
    pub mode: Option<Mode>,
    /// How much.
    pub jp: Option<Jp>,
    /// Its own nature, if it is not the material's.
    pub nature: Option<Nature>,
}

/// What a table holds, ready to be added: materials, their sessions in the
/// order of the rows, and the phases that its stage column names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Phases in order of appearance. An empty untitled phase of the stage is
    /// used first; from a blank plan the unused default phases go.
    pub phases: Vec<BatchPhase>,
    /// Materials in order of appearance; each needs a session.
    pub materials: Vec<BatchMaterial>,
    /// Sessions in the order of the rows.
    pub sessions: Vec<BatchSession>,
}

/// A phase that a table names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchPhase {
    /// What the phase is for.
    pub stage: Stage,
    /// As in the table.
    pub title: Text,
}

/// A material of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of Material, documented there")]
pub struct BatchMaterial {
    pub code: Text,
    pub title: Text,
    pub group: Text,
    pub nature: Nature,
    pub topics: Vec<Text>,
    pub methods: Vec<Text>,
    pub media: Vec<Text>,
    pub references: Vec<Text>,
    pub facilitators: Vec<Text>,
    pub notes: Text,
}

/// A session of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchSession {
    /// Index into [`Batch::materials`].
    pub material: usize,
    /// Index into [`Batch::phases`]; `None`: where the balancer would put it.
    pub phase: Option<usize>,
    /// How; `None`: it waits in the tray.
    pub mode: Option<Mode>,
    /// How much.
    pub jp: Option<Jp>,
    /// Its own nature, if it is not the material's.
    pub nature: Option<Nature>,
}

/// A plan after an edit, with what the edit was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The same `Rc` as before when the edit changes nothing.
    pub plan: Rc<Plan>,
    /// The sessions moved, added or changed, in flow order; what to focus and announce.
    pub sessions: Vec<SessionId>,
    /// The phase added or changed.
    pub phase: Option<PhaseId>,
    /// The competency added or changed.
    pub competency: Option<CompetencyId>,
}

/// Why an edit is refused. The plan stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// It names a session that is not there (any longer).
    NoSuchSession(SessionId),
    /// It names a material that is not there.
    NoSuchMaterial(MaterialId),
    /// It names a phase that is not there.
    NoSuchPhase(PhaseId),
    /// It names a competency that is not there.
    NoSuchCompetency(CompetencyId),
    /// It names somebody whom neither the plan nor a material names.
    NoSuchFacilitator(Text),
    /// It names a variant that is not there.
    NoSuchVariant(VariantId),
    /// More than [`Jp::MAX_SESSION`] (or [`Jp::MAX_TOTAL`] for the programme).
    TooManyJp,
    /// A cap per day of zero JP.
    ZeroCap,
    /// Minutes per JP outside 1–240.
    Minutes,
    /// A rate or a number of batches beyond what [`Costs`](super::costs::Costs) holds.
    Costs,
    /// A material cannot require itself, directly or by others.
    Cycle {
        /// The material that would require itself.
        material: MaterialId,
    },
    /// A title that is empty or only blanks.
    EmptyTitle,
    /// A name that is empty or only blanks.
    EmptyName,
    /// A finding cannot be put aside without a reason.
    EmptyReason,
    /// Fewer than two parts.
    SplitTooFew,
    /// The session has JP, but one of the parts has none.
    SplitMissingJp,
    /// The parts' JP do not add up to the session's.
    SplitSum {
        /// What the session has.
        whole: Jp,
        /// What the parts have together.
        parts: Jp,
    },
    /// Its material has no other session to merge with.
    NothingToMerge,
    /// It already stands first, or last.
    AtTheEdge,
    /// Nothing in the table to add, a material in it without a session, or a
    /// session in it of a material or phase that it does not have.
    EmptyBatch,
    /// The plan and its variants together would exceed [`MAX_SESSIONS`].
    TooManySessions,
    /// The plan would exceed [`MAX_VARIANTS`](super::MAX_VARIANTS).
    TooManyVariants,
    /// The balancer would not propose such moves for this plan: it has changed since.
    OutdatedProposal,
}

/// The most sessions that a plan may hold, those of its variants included.
pub const MAX_SESSIONS: usize = 10_000;
