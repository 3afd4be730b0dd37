//! What can be had where the goal cannot, why no more, and what would help.

use std::rc::Rc;

use super::model::{Model, Stuck, Why};
use super::problem::Problem;
use super::rules::Bound;
use super::search::{Answer, reachable};
use super::{Goal, WORK, Work};
use crate::domain::edit::{Edit, SessionField};
use crate::domain::id::{PhaseId, SessionId};
use crate::domain::jp::Jp;
use crate::domain::place::index_for;
use crate::domain::plan::{Balance, Percent, Phase, PlanParts, Session};
use crate::domain::summary::percent_of;
use crate::domain::words::{Side, Stage};

/// What can be had of a goal that is out of reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The JP that the shares are taken of.
    pub counted: Jp,
    /// The smallest and the largest share that can be had.
    pub lowest: Share,
    /// See `lowest`.
    pub highest: Share,
    /// The nearest share below the target that can be had.
    pub below: Option<Share>,
    /// The nearest share above it.
    pub above: Option<Share>,
    /// Sessions on the side that has too much which could change side, were they not locked.
    pub locked: Vec<SessionId>,
    /// Those whose nature is not allowed on the other side.
    pub unsuitable: Vec<SessionId>,
    /// Tests, which never leave their phase.
    pub tests: Vec<SessionId>,
    /// The stage to which sessions would move, if the flow had a phase of it.
    pub missing: Option<Stage>,
    /// What would bring the goal within reach; each is enough by itself.
    pub remedies: Vec<Remedy>,
}

/// Some online JP, and what share of the counted JP they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub struct Share {
    pub jp: Jp,
    pub percent: Percent,
}

/// What would bring a goal within reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Unlocking [`Limits::locked`].
    Unlock,
    /// Allowing parts of sessions to change side.
    Split,
    /// Both together.
    UnlockAndSplit,
    /// A phase of [`Limits::missing`].
    AddPhase(Stage),
    /// A tolerance of so many points.
    Accept(Percent),
}

impl Remedy {
    /// The change of the plan that it asks for; `None` where it is only a way of
    /// balancing. `limits` are those that it helps against.
    pub fn edit(self, plan: &PlanParts, limits: &Limits) -> Option<Edit> {
        match self {
            Remedy::Unlock | Remedy::UnlockAndSplit => {
                Some(Edit::SetSessions { sessions: limits.locked.clone(), field: SessionField::Locked(false) })
            }
            Remedy::Split => None,
            Remedy::AddPhase(stage) => {
                let before = plan.flow.get(index_for(&plan.flow, stage)).map(|phase| phase.id.clone());
                Some(Edit::AddPhase { stage, title: "".into(), before })
            }
            Remedy::Accept(tolerance) => {
                let balance = plan.balance.as_deref().cloned().unwrap_or_default();
                Some(Edit::SetBalance(Some(Balance { tolerance, ..balance })))
            }
        }
    }

    /// Whether it includes that parts of sessions may change side.
    pub const fn splits(self) -> bool {
        matches!(self, Remedy::Split | Remedy::UnlockAndSplit)
    }
}

/// `None` when the goal can be reached.
pub(super) fn of(plan: &PlanParts, goal: &Goal, model: &Model<'_>, best: &Answer) -> Option<Limits> {
    let problem = &model.problem;
    let online = problem.chosen(&best.picks).fold(problem.online, |online, (_, choice)| online + choice.online);
    if problem.band(online) == 0 {
        return None;
    }
    // Where not everything is known, at least what no session allows.
    let extreme = |largest: bool| {
        let each = problem.items.iter().map(|item| {
            let amounts = item.choices.iter().map(|choice| choice.online);
            if largest { amounts.max() } else { amounts.min() }.unwrap_or(0)
        });
        problem.online + each.sum::<u64>()
    };
    let known = reachable(problem, &mut Work::of(WORK / 5)).map(|reach| reach.amounts(problem));
    let amounts = known.unwrap_or_else(|_| vec![extreme(false), online, extreme(true)]);
    let (lowest, highest) = (amounts.first().copied()?, amounts.last().copied()?);
    let target = problem.target * problem.counted;
    let is_below = |amount: &&u64| **amount * 10_000 <= target;
    let below = amounts.iter().filter(is_below).max().copied();
    let above = amounts.iter().filter(|amount| !is_below(amount)).min().copied();

    let counted = Jp::from_hundredths(problem.counted);
    let share = |amount: u64| {
        let jp = Jp::from_hundredths(amount);
        Share { jp, percent: percent_of(jp, counted).unwrap_or_default() }
    };
    // The side that would have to give something up; either, when what moves is too coarse.
    let giving = match (below, above) {
        (Some(_), None) => Some(Side::FaceToFace),
        (None, Some(_)) => Some(Side::Online),
        _ => None,
    };
    let relevant = |stuck: &&Stuck<'_>| giving.is_none_or(|side| stuck.side == side);
    let listed = |why: &dyn Fn(Why) -> bool| {
        let stuck = model.stuck.iter().filter(relevant).filter(|stuck| why(stuck.why));
        stuck.map(|stuck| stuck.session.id.clone()).collect::<Vec<SessionId>>()
    };
    let missing = model.stuck.iter().filter(relevant).find_map(|stuck| match stuck.why {
        Why::Bound(Bound::NoPhase(stage)) => Some(stage),
        _ => None,
    });
    let locked = listed(&|why| why == Why::Locked);
    let accept = problem.distance(online).div_ceil(problem.counted.max(1));
    let remedies = remedies(plan, goal, &locked, missing).into_iter();
    Some(Limits {
        counted,
        lowest: share(lowest),
        highest: share(highest),
        below: below.map(share),
        above: above.map(share),
        unsuitable: listed(&|why| why == Why::Bound(Bound::Unsuitable)),
        tests: listed(&|why| why == Why::Bound(Bound::Test)),
        missing,
        remedies: remedies.chain(Percent::from_hundredths(accept).map(Remedy::Accept)).collect(),
        locked,
    })
}

/// What was tried and brings the goal within reach.
fn remedies(plan: &PlanParts, goal: &Goal, locked: &[SessionId], missing: Option<Stage>) -> Vec<Remedy> {
    let dividing = Goal { allow_split: true, ..*goal };
    let as_it_is = |session: &Session| !session.locked;
    let unlocked = |session: &Session| !session.locked || locked.contains(&session.id);
    let mut found = Vec::new();
    if !locked.is_empty() && reaches(&Model::freed(plan, goal, &unlocked).problem) {
        found.push(Remedy::Unlock);
    }
    if !goal.allow_split && reaches(&Model::freed(plan, &dividing, &as_it_is).problem) {
        found.push(Remedy::Split);
    }
    if found.is_empty()
        && !locked.is_empty()
        && !goal.allow_split
        && reaches(&Model::freed(plan, &dividing, &unlocked).problem)
    {
        found.push(Remedy::UnlockAndSplit);
    }
    if let Some(stage) = missing {
        let mut with_phase = plan.clone();
        let phase = Phase::empty(PhaseId::numbered(0), stage);
        with_phase.flow.insert(index_for(&plan.flow, stage), Rc::new(phase));
        if reaches(&Model::of(&with_phase, goal).problem) {
            found.push(Remedy::AddPhase(stage));
        }
    }
    found
}

/// Whether the tolerance band can be reached, as far as a part of the work tells.
fn reaches(problem: &Problem) -> bool {
    let reach = reachable(problem, &mut Work::of(WORK / 5));
    reach.is_ok_and(|reach| reach.amounts(problem).iter().any(|amount| problem.band(*amount) == 0))
}
