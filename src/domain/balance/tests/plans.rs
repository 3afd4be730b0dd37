//! Plans for the tests of the balancer: written as text, or at random.

use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::domain::balance::Goal;
use crate::domain::id::{MaterialId, PhaseId, PlanId, SessionId};
use crate::domain::plan::{Material, Phase, Session};
use crate::domain::{Jp, Mode, Nature, Percent, Plan, PlanParts, Stage};

/// A plan from lines such as `O a:theory:4 b/m:practice:2!S | F | - t:quiz:1`.
///
/// Phases O F E C W and the tray `-`. A session has an id, a material (`/m`,
/// else its own), a nature, JP (`?`: unknown) and marks: `!` locked, `~` not
/// counted, and a mode A, S, F or W where the phase's usual one is not meant.
/// `requires`: `b<a` means that the material `b` requires `a`.
pub(super) fn plan(flow: &str, requires: &str) -> Rc<Plan> {
    let mut parts = Plan::blank(PlanId::first()).into_parts();
    parts.flow.clear();
    for (n, place) in (1..).zip(flow.split(" | ")) {
        let mut words = place.split_whitespace();
        let stage = match words.next() {
            Some("O") => Some(Stage::Online),
            Some("F") => Some(Stage::FaceToFace),
            Some("E") => Some(Stage::Evaluation),
            Some("C") => Some(Stage::Coaching),
            Some("W") => Some(Stage::Workplace),
            Some("-") => None,
            other => panic!("no place: {other:?}"),
        };
        let sessions: Vec<Rc<Session>> = words.map(|word| session(&mut parts, stage, word)).collect();
        match stage {
            Some(stage) => {
                parts.flow.push(Rc::new(Phase { sessions, ..Phase::empty(PhaseId::numbered(n), stage) }));
            }
            None => parts.unmapped = sessions,
        }
    }
    for pair in requires.split_whitespace() {
        let (one, required) = pair.split_once('<').unwrap();
        let material = parts.materials.iter_mut().find(|material| material.id.as_str() == one).unwrap();
        Rc::make_mut(material).requires.push(MaterialId::new(required).unwrap());
    }
    Rc::new(Plan::new(parts).unwrap())
}

fn session(parts: &mut PlanParts, stage: Option<Stage>, word: &str) -> Rc<Session> {
    let mut fields = word.split(':');
    let name = fields.next().unwrap();
    let (id, material) = name.split_once('/').unwrap_or((name, name));
    let nature = Nature::from_code(fields.next().unwrap()).unwrap();
    let rest = fields.next().unwrap();
    let jp: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let material_id = MaterialId::new(material).unwrap();
    if parts.material(&material_id).is_none() {
        let titled = Material::titled(material_id.clone(), material.into());
        parts.materials.push(Rc::new(Material { nature, ..titled }));
    }
    let chosen = |letter, mode| rest.contains(letter).then_some(mode);
    let usual = match stage {
        None => None,
        Some(Stage::Online) => Some(crate::domain::online_mode(nature)),
        Some(Stage::Workplace) => Some(Mode::Workplace),
        Some(_) => Some(Mode::FaceToFace),
    };
    let chosen = chosen('A', Mode::OnlineAsync).or(chosen('S', Mode::OnlineSync)).or(chosen('W', Mode::Workplace));
    let unmapped = Session::unmapped(SessionId::new(id).unwrap(), material_id);
    Rc::new(Session {
        mode: chosen.or(usual),
        jp: Jp::parse(&jp).ok(),
        nature: Some(nature),
        locked: rest.contains('!'),
        counted: !rest.contains('~'),
        ..unmapped
    })
}

pub(super) fn goal(online: u8, tolerance: u8) -> Goal {
    Goal { online: Percent::whole(online), tolerance: Percent::whole(tolerance), allow_split: false }
}

pub(super) fn splitting(goal: Goal) -> Goal {
    Goal { allow_split: true, ..goal }
}

/// How random plans are made.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    /// Sessions at most.
    pub sessions: usize,
    /// Of which so many may change side; the rest is locked.
    pub movable: usize,
    /// JP at most.
    pub jp: u32,
    /// What else is special about them.
    pub shape: Shape,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing.
    Any,
    /// Each stage once, one session a material, the modes that moving gives.
    Plain,
    /// Few natures and amounts and many prerequisites, so that much is equal
    /// but for the order of the sessions.
    Alike,
}

/// Any small plan and any goal.
pub(super) fn small(sizes: Sizes) -> impl Strategy<Value = (Rc<Plan>, Goal)> {
    let stage = prop_oneof![4 => Just(Stage::Online), 4 => Just(Stage::FaceToFace), 1 => select(Stage::ALL)];
    let stages = match sizes.shape {
        Shape::Plain => {
            Just(vec![Stage::Online, Stage::FaceToFace, Stage::Evaluation, Stage::Coaching]).prop_shuffle().boxed()
        }
        Shape::Alike => vec(select(vec![Stage::Online, Stage::FaceToFace]), 2..4).boxed(),
        Shape::Any => vec(stage, 0..6).boxed(),
    };
    // Grids of one JP, of quarters, of thirds, and of no common measure.
    let grid = prop_oneof![4 => Just(100_u64), 2 => Just(25), 1 => Just(33), 1 => Just(1)];
    let percent = prop_oneof![2 => (0..=10_u8).prop_map(|tens| Percent::whole(tens * 10)), 1 => (0..=10_000_u64)
        .prop_map(|hundredths| Percent::from_hundredths(hundredths).unwrap())];
    let hundredths = (0..=10_000_u64).prop_map(|hundredths| Percent::from_hundredths(hundredths).unwrap());
    let tolerance =
        prop_oneof![2 => Just(Percent::default()), 4 => (0..20_u8).prop_map(Percent::whole), 1 => hundredths];
    let nature = match sizes.shape {
        Shape::Alike => select(vec![Nature::Theory, Nature::Theory, Nature::Practice]).boxed(),
        Shape::Any | Shape::Plain => natures().boxed(),
    };
    let session = (any::<Index>(), any::<Index>(), nature, any::<(Index, u8)>(), 0..1000_u64);
    let links = vec((any::<Index>(), any::<Index>()), 0..if sizes.shape == Shape::Alike { 10 } else { 6 });
    let count = sizes.sessions;
    let fewest = if sizes.shape == Shape::Alike { count - 3 } else { 1 };
    let goal = (percent, tolerance, any::<bool>());
    (stages, grid, goal, vec(session, fewest..=count), links, fewest..=count).prop_map(
        move |(stages, grid, (online, tolerance, splits), sessions, links, materials)| {
            let goal = Goal { online, tolerance, allow_split: splits && sizes.movable <= 4 };
            (assemble(sizes, &stages, grid, &sessions, &links, materials), goal)
        },
    )
}

fn natures() -> impl Strategy<Value = Nature> {
    use Nature::*;
    let common = select(vec![Theory, Practice, CaseStudy, Clinic, FieldPractice, PreTest, PostTest]);
    prop_oneof![3 => common, 1 => select(Nature::ALL)]
}

type Seed = (Index, Index, Nature, (Index, u8), u64);

fn assemble(
    sizes: Sizes,
    stages: &[Stage],
    grid: u64,
    sessions: &[Seed],
    links: &[(Index, Index)],
    materials: usize,
) -> Rc<Plan> {
    let mut parts = Plan::blank(PlanId::first()).into_parts();
    let materials = if sizes.shape == Shape::Plain { sessions.len() } else { materials.min(sessions.len()) };
    for n in 0..materials {
        let id = MaterialId::numbered(n as u64);
        parts.materials.push(Rc::new(Material::titled(id, format!("M{n}").into())));
    }
    for (one, other) in links {
        let (one, other) = (one.index(materials), other.index(materials));
        if one != other {
            // Of two materials the larger number requires the smaller: no circles.
            let required = MaterialId::numbered(one.min(other) as u64);
            Rc::make_mut(&mut parts.materials[one.max(other)]).requires.push(required);
        }
    }
    parts.flow = (1..).zip(stages).map(|(n, stage)| Rc::new(Phase::empty(PhaseId::numbered(n), *stage))).collect();
    for (n, (material, place, nature, (mode, luck), jp)) in sessions.iter().enumerate() {
        let material = if n < materials { n } else { material.index(materials) };
        let id = SessionId::numbered(n as u64);
        let unmapped = Session::unmapped(id, MaterialId::numbered(material as u64));
        let most = u64::from(sizes.jp) * 100 / grid;
        let jp = Jp::from_hundredths((jp % most + 1) * grid);
        let (counted, locked) = (luck % 8 != 0, luck / 8 % 8 == 0);
        let jp = match luck / 64 {
            0 if luck % 2 == 0 => None,
            0 => Some(Jp::ZERO),
            _ => Some(jp),
        };
        let mut session = Session { jp, counted, locked, nature: Some(*nature), ..unmapped };
        match place.index(parts.flow.len() + 1).checked_sub(1) {
            Some(at) => {
                let phase = Rc::make_mut(&mut parts.flow[at]);
                let modes: Vec<Mode> = Mode::ALL.iter().copied().filter(|mode| phase.stage.holds(*mode)).collect();
                let chosen = modes[mode.index(modes.len())];
                let usual = match chosen.side() {
                    Some(side) if sizes.shape == Shape::Plain => crate::domain::mode_on(side, *nature),
                    _ => chosen,
                };
                session.mode = Some(usual);
                phase.sessions.push(Rc::new(session));
            }
            None => parts.unmapped.push(Rc::new(session)),
        }
    }
    let plan = Plan::new(parts).unwrap();
    let candidates = super::brute::candidates(&plan, false);
    let too_many: Vec<SessionId> = candidates.into_iter().skip(sizes.movable).map(|each| each.session).collect();
    let mut parts = plan.into_parts();
    let lists = parts.flow.iter_mut().map(|phase| &mut Rc::make_mut(phase).sessions).chain([&mut parts.unmapped]);
    for session in lists.flatten().filter(|session| too_many.contains(&session.id)) {
        Rc::make_mut(session).locked = true;
    }
    Rc::new(Plan::new(parts).unwrap())
}
