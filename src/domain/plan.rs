//! The plan: materials, their sessions, and the flow of phases they stand in.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::rc::Rc;

use super::accepted::{Accepted, Subject};
use super::costs::Costs;
use super::facilitator::Facilitator;
use super::gather::{Places, first_places_of, set_of};
use super::id::{CompetencyId, MaterialId, PhaseId, PlanId, SessionId};
use super::jp::Jp;
use super::program::Program;
use super::readiness::Readiness;
use super::variant::{MAX_VARIANTS, Variant};
use super::words::{Mode, Nature, Stage};

/// Text from a designer. Shared, so that snapshots for undo cost nothing.
pub type Text = Rc<str>;

/// Fields of a file that the format does not know. The domain only carries
/// them along, so that a newer tool's work survives a round trip.
pub type Extra = Option<Rc<[ExtraField]>>;

/// One unknown field: opaque here, raw JSON in `format`.
///
/// Two are equal when they say the same. Where they stood is no part of that:
/// a known field that is empty may be left out of the next file.
#[derive(Clone, Debug)]
pub struct ExtraField {
    /// The known field it stood behind; `None` at the start.
    pub after: Option<Text>,
    /// Its name.
    pub key: Text,
    /// Its value as compact JSON.
    pub json: Text,
}

impl PartialEq for ExtraField {
    fn eq(&self, other: &Self) -> bool {
        (&self.key, &self.json) == (&other.key, &other.json)
    }
}

impl Eq for ExtraField {}

/// A curriculum as a blended plan. Every value of this type keeps the
/// invariants that [`Plan::new`] checks; it is read freely and changed only by
/// [`apply`](super::apply).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan(PlanParts);

/// The fields of a [`Plan`], in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanParts {
    /// Identifies the plan, wherever it is kept.
    pub id: PlanId,
    /// Judul kegiatan.
    pub title: Text,
    /// The programme it belongs to.
    pub program: Rc<Program>,
    /// Minutes, programme total and caps.
    pub jp: JpSettings,
    /// The target of the online share; `None` when the plan has none.
    pub balance: Option<Rc<Balance>>,
    /// Competencies that the materials build.
    pub competencies: Vec<Rc<Competency>>,
    /// What is taught.
    pub materials: Vec<Rc<Material>>,
    /// The phases, in order.
    pub flow: Vec<Rc<Phase>>,
    /// The tray: sessions that nobody has mapped yet.
    pub unmapped: Vec<Rc<Session>>,
    /// Findings that were put aside.
    pub accepted: Vec<Rc<Accepted>>,
    /// What is noted of those who teach.
    pub facilitators: Vec<Rc<Facilitator>>,
    /// How ready the programme is.
    pub readiness: Rc<Readiness>,
    /// The rate card.
    pub costs: Rc<Costs>,
    /// Alternatives, kept beside the plan.
    pub variants: Vec<Rc<Variant>>,
    /// Unknown fields at the root of the file.
    pub extra: Extra,
}

/// How JP are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JpSettings {
    /// Minutes in one JP, 1–240.
    pub minutes: u16,
    /// JP the programme must add up to.
    pub target: Option<Jp>,
    /// Face-to-face JP a day at most; above zero.
    pub per_day: Option<Jp>,
    /// Asynchronous JP credited a day; above zero.
    pub async_per_day: Option<Jp>,
    /// Unknown fields.
    pub extra: Extra,
}

impl JpSettings {
    /// The most minutes that one JP may have.
    pub const MAX_MINUTES: u16 = 240;

    /// Whether `minutes` may stand for one JP.
    pub const fn allows_minutes(minutes: u16) -> bool {
        minutes >= 1 && minutes <= Self::MAX_MINUTES
    }
}

impl Default for JpSettings {
    /// 45 minutes, no programme total, 10 JP a day in class, 3 asynchronous.
    fn default() -> Self {
        JpSettings {
            minutes: 45,
            target: None,
            per_day: Some(Jp::whole(10)),
            async_per_day: Some(Jp::whole(3)),
            extra: None,
        }
    }
}

/// The target share of online JP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Share of the counted JP that should be online.
    pub online: Percent,
    /// Tolerance in points, on both sides.
    pub tolerance: Percent,
    /// Where the target comes from.
    pub basis: Text,
    /// Unknown fields.
    pub extra: Extra,
}

impl Default for Balance {
    /// 30 ± 5, the norm that Kemnaker's guidance is quoted with.
    fn default() -> Self {
        Balance { online: Percent::whole(30), tolerance: Percent::whole(5), basis: "".into(), extra: None }
    }
}

impl Balance {
    /// The target of an activity that is fully online: all of it, without tolerance.
    pub fn fully_online() -> Balance {
        Balance { online: Percent::whole(100), tolerance: Percent::whole(0), basis: "".into(), extra: None }
    }

    /// Whether all of it should be online.
    pub fn is_fully_online(&self) -> bool {
        self.online == Percent::whole(100)
    }
}

/// A percentage from 0 to 100 in exact hundredths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u16);

impl Percent {
    /// From hundredths of a point; `None` above 100%.
    pub const fn from_hundredths(hundredths: u64) -> Option<Percent> {
        if hundredths <= 10_000 { Some(Percent(hundredths as u16)) } else { None }
    }

    /// Whole percent, capped at 100.
    pub const fn whole(percent: u8) -> Percent {
        Percent(if percent > 100 { 10_000 } else { percent as u16 * 100 })
    }

    /// Hundredths of a point, 0–10,000.
    pub const fn hundredths(self) -> u16 {
        self.0
    }
}

/// The shortest exact decimal with a point, as files hold it: `30`, `33.5`.
impl std::fmt::Display for Percent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Jp::from_hundredths(u64::from(self.0)).fmt(f)
    }
}

/// A competency that the programme builds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Competency {
    /// Unique among competencies.
    pub id: CompetencyId,
    /// Code of the unit, such as `M.749020.001.02`.
    pub code: Text,
    /// Its title.
    pub title: Text,
    /// Unknown fields.
    pub extra: Extra,
}

/// What is taught: a subject of the curriculum, delivered in one session or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Material {
    /// Unique among materials.
    pub id: MaterialId,
    /// Code of the subject or unit.
    pub code: Text,
    /// Its title.
    pub title: Text,
    /// Kelompok: Dasar, Inti, Penunjang or any other.
    pub group: Text,
    /// Sifat materi.
    pub nature: Nature,
    /// Competencies it builds.
    pub competencies: Vec<CompetencyId>,
    /// Materials that must come earlier in the flow.
    pub requires: Vec<MaterialId>,
    /// Sub materi pokok.
    pub topics: Vec<Text>,
    /// Metode.
    pub methods: Vec<Text>,
    /// Media.
    pub media: Vec<Text>,
    /// Referensi.
    pub references: Vec<Text>,
    /// Fasilitator.
    pub facilitators: Vec<Text>,
    /// Whether there is a copy for those without a connection.
    pub offline_copy: bool,
    /// Catatan.
    pub notes: Text,
    /// Unknown fields.
    pub extra: Extra,
}

impl Material {
    /// A material with nothing but a title.
    pub fn titled(id: MaterialId, title: Text) -> Material {
        let (empty, none) = (Text::from(""), Vec::new);
        Material {
            id,
            code: empty.clone(),
            title,
            group: empty.clone(),
            nature: Nature::Other,
            competencies: Vec::new(),
            requires: Vec::new(),
            topics: none(),
            methods: none(),
            media: none(),
            references: none(),
            facilitators: none(),
            offline_copy: false,
            notes: empty,
            extra: None,
        }
    }
}

/// A part of the flow: one stage with its sessions in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Unique among phases.
    pub id: PhaseId,
    /// What the phase is for; decides the modes it holds.
    pub stage: Stage,
    /// The designer's own title, or empty.
    pub title: Text,
    /// Its sessions in order.
    pub sessions: Vec<Rc<Session>>,
    /// Unknown fields.
    pub extra: Extra,
}

impl Phase {
    /// An empty phase without a title of its own.
    pub fn empty(id: PhaseId, stage: Stage) -> Phase {
        Phase { id, stage, title: "".into(), sessions: Vec::new(), extra: None }
    }

    /// The known JP of its sessions.
    pub fn jp(&self) -> Jp {
        self.sessions.iter().filter_map(|session| session.jp).sum()
    }
}

/// One delivery of a material: a mode, a stage, some JP. The card on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Unique among sessions.
    pub id: SessionId,
    /// What it delivers.
    pub material: MaterialId,
    /// How; `None` in the tray and only there.
    pub mode: Option<Mode>,
    /// How much, at most [`Jp::MAX_SESSION`]; `None` while unknown.
    pub jp: Option<Jp>,
    /// Overrides the material's nature for this session.
    pub nature: Option<Nature>,
    /// Overrides the plan's minutes per JP, 1–240.
    pub minutes_per_jp: Option<u16>,
    /// Whether it enters the ratio.
    pub counted: bool,
    /// Whether the balancer leaves it where it is.
    pub locked: bool,
    /// Unknown fields.
    pub extra: Extra,
}

impl Session {
    /// A session in the tray: no mode, no JP, counted, not locked.
    pub fn unmapped(id: SessionId, material: MaterialId) -> Session {
        Session {
            id,
            material,
            mode: None,
            jp: None,
            nature: None,
            minutes_per_jp: None,
            counted: true,
            locked: false,
            extra: None,
        }
    }
}

/// Where a session stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Not mapped yet.
    Tray,
    /// In a phase of the flow.
    Phase(PhaseId),
}

/// An invariant that some parts break. Indexes say where in those parts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are indexes, named after what they index")]
pub enum Violation {
    /// A competency with an id that an earlier one has.
    DuplicateCompetency { competency: usize },
    /// A material with an id that an earlier one has.
    DuplicateMaterial { material: usize },
    /// A phase with an id that an earlier one has.
    DuplicatePhase { phase: usize },
    /// A session with an id that an earlier one has; `phase` is `None` in the tray.
    DuplicateSession { phase: Option<usize>, session: usize },
    /// A session of a material that does not exist.
    UnknownMaterial { phase: Option<usize>, session: usize },
    /// A material of a competency that does not exist.
    UnknownCompetency { material: usize, competency: usize },
    /// A material that requires one that does not exist.
    UnknownRequirement { material: usize, requires: usize },
    /// A material that requires itself, directly or by others.
    Cycle { material: usize },
    /// A material without a session.
    NoSession { material: usize },
    /// A mode that the phase's stage does not hold, or none at all.
    WrongMode { phase: usize, session: usize },
    /// A session in the tray that has a mode.
    ModeInTray { session: usize },
    /// JP above [`Jp::MAX_SESSION`].
    TooManyJp { phase: Option<usize>, session: usize },
    /// Minutes per JP outside 1–240; `None` for the plan's own.
    Minutes { session: Option<(Option<usize>, usize)> },
    /// A cap per day of zero JP.
    ZeroCap,
    /// Two notes of somebody of the same name, but for blanks around it.
    DuplicateFacilitator { facilitator: usize },
    /// A note of somebody without a name.
    NamelessFacilitator { facilitator: usize },
    /// A finding put aside about something that does not exist.
    UnknownSubject { accepted: usize, subject: usize },
    /// Two entries of [`Readiness`] about the same.
    RepeatedEntry,
    /// A risk that is answered by a material that neither the plan nor a variant has.
    UnknownMitigation { risk: usize, material: usize },
    /// A variant with an id that an earlier one has.
    DuplicateVariant { variant: usize },
    /// More variants than [`MAX_VARIANTS`].
    TooManyVariants,
}

impl Deref for Plan {
    type Target = PlanParts;
    fn deref(&self) -> &PlanParts {
        &self.0
    }
}

impl Plan {
    /// A plan from its parts.
    ///
    /// # Errors
    ///
    /// Every [`Violation`] of the invariants: ids unique in their kind, every
    /// reference resolves, every material has a session, `requires` has no
    /// cycle, a phase holds only the modes its stage allows, amounts in range.
    pub fn new(parts: PlanParts) -> Result<Plan, Vec<Violation>> {
        let violations = violations(&parts);
        if violations.is_empty() { Ok(Plan(parts)) } else { Err(violations) }
    }

    /// The blank plan: a bimtek with the four phases `p1`–`p4`, 45 minutes,
    /// 10 JP a day in class, 3 asynchronous, 30 ± 5% online.
    pub fn blank(id: PlanId) -> Plan {
        let stages = [Stage::Online, Stage::FaceToFace, Stage::Evaluation, Stage::Coaching];
        let phases = (1..).zip(stages).map(|(n, stage)| Rc::new(Phase::empty(PhaseId::numbered(n), stage)));
        Plan(PlanParts {
            id,
            title: "".into(),
            program: Rc::default(),
            jp: JpSettings::default(),
            balance: Some(Rc::default()),
            competencies: Vec::new(),
            materials: Vec::new(),
            flow: phases.collect(),
            unmapped: Vec::new(),
            accepted: Vec::new(),
            facilitators: Vec::new(),
            readiness: Rc::default(),
            costs: Rc::default(),
            variants: Vec::new(),
            extra: None,
        })
    }

    /// Its fields, to build another plan from.
    pub fn into_parts(self) -> PlanParts {
        self.0
    }

    /// For edits and templates, which keep the invariants by construction; checked while testing.
    pub(in crate::domain) fn from_edit(parts: PlanParts) -> Plan {
        debug_assert_eq!(violations(&parts), [], "an edit broke an invariant");
        Plan(parts)
    }

    /// Whether there is nothing in it to plan.
    pub fn is_empty(&self) -> bool {
        self.materials.is_empty()
    }
}

impl PlanParts {
    /// Every session with where it stands: the flow in order, then the tray.
    pub fn placed_sessions(&self) -> impl Iterator<Item = (Option<&Rc<Phase>>, &Rc<Session>)> {
        let flow = self.flow.iter().flat_map(|phase| phase.sessions.iter().map(move |session| (Some(phase), session)));
        flow.chain(self.unmapped.iter().map(|session| (None, session)))
    }

    /// Every session: the flow in order, then the tray.
    pub fn sessions(&self) -> impl Iterator<Item = &Rc<Session>> {
        self.placed_sessions().map(|(_, session)| session)
    }

    /// The sessions of one material, in the same order.
    pub fn sessions_of<'a>(&'a self, material: &'a MaterialId) -> impl Iterator<Item = &'a Rc<Session>> {
        self.sessions().filter(move |session| session.material == *material)
    }

    /// Finds a session.
    pub fn session(&self, id: &SessionId) -> Option<&Rc<Session>> {
        self.sessions().find(|session| session.id == *id)
    }

    /// Where a session stands, and how many stand before it there.
    pub fn place_of(&self, id: &SessionId) -> Option<(Place, usize)> {
        let position = |sessions: &[Rc<Session>]| sessions.iter().position(|session| session.id == *id);
        let in_flow =
            self.flow.iter().find_map(|phase| Some((Place::Phase(phase.id.clone()), position(&phase.sessions)?)));
        in_flow.or_else(|| Some((Place::Tray, position(&self.unmapped)?)))
    }

    /// The sessions at a place; `None` when there is no such phase.
    pub fn sessions_at(&self, place: &Place) -> Option<&[Rc<Session>]> {
        match place {
            Place::Tray => Some(&self.unmapped),
            Place::Phase(id) => self.phase(id).map(|phase| &*phase.sessions),
        }
    }

    /// Finds a material.
    pub fn material(&self, id: &MaterialId) -> Option<&Rc<Material>> {
        self.materials.iter().find(|material| material.id == *id)
    }

    /// Finds a phase.
    pub fn phase(&self, id: &PhaseId) -> Option<&Rc<Phase>> {
        self.flow.iter().find(|phase| phase.id == *id)
    }

    /// Finds a competency.
    pub fn competency(&self, id: &CompetencyId) -> Option<&Rc<Competency>> {
        self.competencies.iter().find(|competency| competency.id == *id)
    }

    /// The nature a session is planned by: its own, else its material's.
    pub fn nature_of(&self, session: &Session) -> Nature {
        let of_material = || self.material(&session.material).map_or(Nature::Other, |material| material.nature);
        session.nature.unwrap_or_else(of_material)
    }

    /// The kelompok in use, in order of appearance, without the empty one.
    pub fn groups(&self) -> Vec<Text> {
        let mut groups: Vec<Text> = Vec::new();
        for material in &self.materials {
            if !material.group.is_empty() && !groups.contains(&material.group) {
                groups.push(material.group.clone());
            }
        }
        groups
    }
}

fn violations(parts: &PlanParts) -> Vec<Violation> {
    let mut found = Vec::new();
    let competencies =
        first_places_of(parts.competencies.iter().map(|competency| competency.id.as_str()), |competency| {
            found.push(Violation::DuplicateCompetency { competency });
        });
    let materials = first_places_of(parts.materials.iter().map(|material| material.id.as_str()), |material| {
        found.push(Violation::DuplicateMaterial { material });
    });
    let phases = first_places_of(parts.flow.iter().map(|phase| phase.id.as_str()), |phase| {
        found.push(Violation::DuplicatePhase { phase });
    });

    let cap_of_zero = |cap: Option<Jp>| cap.is_some_and(Jp::is_zero);
    if cap_of_zero(parts.jp.per_day) || cap_of_zero(parts.jp.async_per_day) {
        found.push(Violation::ZeroCap);
    }
    if !JpSettings::allows_minutes(parts.jp.minutes) {
        found.push(Violation::Minutes { session: None });
    }

    let mut taught = vec![false; parts.materials.len()];
    let in_order = || parts.flow.iter().flat_map(|phase| &phase.sessions).chain(&parts.unmapped);
    let mut repeated = BTreeSet::new();
    let session_ids = first_places_of(in_order().map(|session| session.id.as_str()), |at| _ = repeated.insert(at));
    let mut before = 0;
    let flow = parts.flow.iter().enumerate().map(|(at, phase)| (Some((at, phase.stage)), &phase.sessions));
    for (phase, sessions) in flow.chain([(None, &parts.unmapped)]) {
        let phase_index = phase.map(|(at, _)| at);
        for (at, session) in sessions.iter().enumerate() {
            if repeated.contains(&(before + at)) {
                found.push(Violation::DuplicateSession { phase: phase_index, session: at });
            }
            let material = materials.get(session.material.as_str());
            match material.and_then(|material| taught.get_mut(material)) {
                Some(taught) => *taught = true,
                None => found.push(Violation::UnknownMaterial { phase: phase_index, session: at }),
            }
            match (phase, session.mode) {
                (Some((phase, stage)), mode) if !mode.is_some_and(|mode| stage.holds(mode)) => {
                    found.push(Violation::WrongMode { phase, session: at });
                }
                (None, Some(_)) => found.push(Violation::ModeInTray { session: at }),
                _ => {}
            }
            if session.jp.is_some_and(|jp| jp > Jp::MAX_SESSION) {
                found.push(Violation::TooManyJp { phase: phase_index, session: at });
            }
            if session.minutes_per_jp.is_some_and(|minutes| !JpSettings::allows_minutes(minutes)) {
                found.push(Violation::Minutes { session: Some((phase_index, at)) });
            }
        }
        before += sessions.len();
    }

    for (at, material) in parts.materials.iter().enumerate() {
        for (index, id) in material.competencies.iter().enumerate() {
            if !competencies.has(id.as_str()) {
                found.push(Violation::UnknownCompetency { material: at, competency: index });
            }
        }
        for (index, id) in material.requires.iter().enumerate() {
            if !materials.has(id.as_str()) {
                found.push(Violation::UnknownRequirement { material: at, requires: index });
            }
        }
        let first = materials.get(material.id.as_str());
        if first.and_then(|first| taught.get(first)) != Some(&true) {
            found.push(Violation::NoSession { material: at });
        }
    }
    found.extend(on_cycles(&parts.materials, &materials).map(|material| Violation::Cycle { material }));
    first_places_of(parts.facilitators.iter().map(|noted| noted.name.trim()), |facilitator| {
        found.push(Violation::DuplicateFacilitator { facilitator });
    });
    if let Some(facilitator) = parts.facilitators.iter().position(|noted| noted.name.trim().is_empty()) {
        found.push(Violation::NamelessFacilitator { facilitator });
    }
    for (at, accepted) in parts.accepted.iter().enumerate() {
        for (index, about) in accepted.subjects.iter().enumerate() {
            let exists = match &about.subject {
                Subject::Plan => true,
                Subject::Phase(id) => phases.has(id.as_str()),
                Subject::Session(id) => session_ids.has(id.as_str()),
                Subject::Material(id) => materials.has(id.as_str()),
                Subject::Competency(id) => competencies.has(id.as_str()),
            };
            if !exists {
                found.push(Violation::UnknownSubject { accepted: at, subject: index });
            }
        }
    }
    if parts.readiness.repeats() {
        found.push(Violation::RepeatedEntry);
    }
    // The readiness belongs to the whole: what answers a risk may stand in a variant only.
    let elsewhere = parts.variants.iter().flat_map(|variant| &variant.plan().materials);
    let elsewhere = set_of(elsewhere.map(|material| material.id.as_str()));
    for (at, risk) in parts.readiness.risks.iter().enumerate() {
        for (index, id) in risk.materials.iter().enumerate() {
            if !materials.has(id.as_str()) && !elsewhere.contains(id.as_str()) {
                found.push(Violation::UnknownMitigation { risk: at, material: index });
            }
        }
    }
    first_places_of(parts.variants.iter().map(|variant| variant.id.as_str()), |variant| {
        found.push(Violation::DuplicateVariant { variant });
    });
    if parts.variants.len() > MAX_VARIANTS {
        found.push(Violation::TooManyVariants);
    }
    found
}

/// The materials that require themselves, directly or by others (or stand
/// between two circles of such): what is left after taking away, again and
/// again, whatever requires nothing left, and then whatever nothing left requires.
fn on_cycles(materials: &[Rc<Material>], index: &Places<'_>) -> impl Iterator<Item = usize> + use<> {
    let mut requires: Vec<Vec<usize>> = vec![Vec::new(); materials.len()];
    let mut required_by = requires.clone();
    for (at, material) in materials.iter().enumerate() {
        for required in material.requires.iter().filter_map(|id| index.get(id.as_str())) {
            if let (Some(ahead), Some(behind)) = (requires.get_mut(at), required_by.get_mut(required)) {
                ahead.push(required);
                behind.push(at);
            }
        }
    }
    let mut left = vec![true; materials.len()];
    peel(&mut left, &requires, &required_by);
    peel(&mut left, &required_by, &requires);
    left.into_iter().enumerate().filter(|(_, left)| *left).map(|(at, _)| at)
}

/// Takes away, again and again, whatever has nothing left ahead of it.
fn peel(left: &mut [bool], ahead: &[Vec<usize>], behind: &[Vec<usize>]) {
    let is_left = |left: &[bool], at: usize| left.get(at) == Some(&true);
    let count = |list: &Vec<usize>| list.iter().filter(|at| is_left(left, **at)).count();
    let mut waiting_for: Vec<usize> = ahead.iter().map(count).collect();
    let mut free: Vec<usize> = (0..left.len()).filter(|at| waiting_for.get(*at) == Some(&0)).collect();
    while let Some(at) = free.pop() {
        if !is_left(left, at) {
            continue;
        }
        if let Some(left) = left.get_mut(at) {
            *left = false;
        }
        for next in behind.get(at).into_iter().flatten() {
            if let Some(count) = waiting_for.get_mut(*next) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    free.push(*next);
                }
            }
        }
    }
}
