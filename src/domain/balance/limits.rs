//! What can be had where the goal cannot, why no more, and what would help.

use std::rc::Rc;

use super::model::{Model, Stuck, Why};
use super::problem::Problem;
use super::rules::Bound;
use super::search::{Found, reachable};
use super::{Goal, Work};
use crate::domain::edit::{Edit, SessionField};
use crate::domain::gather::places_of;
use crate::domain::id::{PhaseId, SessionId};
use crate::domain::jp::Jp;
use crate::domain::place::index_for;
use crate::domain::plan::{Balance, Percent, Phase, PlanParts, Session};
use crate::domain::summary::percent_of;
use crate::domain::words::{Side, Stage};

/// What can be had of a goal that is out of reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Whether the goal is out of reach for certain. If not, it was only not
    /// found, the plan being too large: then `below` or `above` is the nearest
    /// share found, and `lowest` and `highest` are what no choice can exceed.
    pub certain: bool,
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

/// `None` when the goal can be reached. `work` is for trying what would help.
pub(super) fn of(plan: &PlanParts, goal: &Goal, model: &Model<'_>, found: &Found, work: Work) -> Option<Limits> {
    let problem = &model.problem;
    let (_, best) = found.answers.first()?;
    let online = problem.chosen(&best.picks).fold(problem.online, |online, (_, choice)| online + choice.online);
    if problem.band(online) == 0 {
        return None;
    }
    let (target, (least, most)) = (problem.on_target(), problem.in_band());
    let all = found.reach.as_ref().filter(|_| problem.complete);
    let all = all.filter(|reach| reach.at_least(least).is_none_or(|amount| amount > most));
    let (lowest, highest) = match all {
        Some(reach) => (reach.at_least(0)?, reach.at_most(u64::MAX)?),
        None => problem.extremes(),
    };
    let (below, above) = match all {
        Some(reach) => (reach.at_most(target), reach.at_least(target + 1)),
        None if online <= target => (Some(online), None),
        None => (None, Some(online)),
    };
    // Even what each session by itself allows may fall short of the goal.
    let certain = all.is_some() || highest < least || most < lowest;

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
    let remedies = remedies(plan, goal, &locked, missing, work.part(1, 4)).into_iter();
    Some(Limits {
        certain,
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
fn remedies(plan: &PlanParts, goal: &Goal, locked: &[SessionId], missing: Option<Stage>, work: Work) -> Vec<Remedy> {
    let reaches = |model: &Model<'_>| reaches(&model.problem, work);
    let dividing = Goal { allow_split: true, ..*goal };
    let as_it_is = |session: &Session| !session.locked;
    let locks = places_of(locked.iter().map(SessionId::as_str));
    let unlocked = |session: &Session| !session.locked || locks.has(session.id.as_str());
    let mut found = Vec::new();
    if !locked.is_empty() && reaches(&Model::freed(plan, goal, &unlocked)) {
        found.push(Remedy::Unlock);
    }
    if !goal.allow_split && reaches(&Model::freed(plan, &dividing, &as_it_is)) {
        found.push(Remedy::Split);
    }
    if found.is_empty() && !locked.is_empty() && !goal.allow_split && reaches(&Model::freed(plan, &dividing, &unlocked))
    {
        found.push(Remedy::UnlockAndSplit);
    }
    if let Some(stage) = missing {
        let mut with_phase = plan.clone();
        let phase = Phase::empty(PhaseId::numbered(0), stage);
        with_phase.flow.insert(index_for(&plan.flow, stage), Rc::new(phase));
        if reaches(&Model::of(&with_phase, goal)) {
            found.push(Remedy::AddPhase(stage));
        }
    }
    found
}

/// Whether the tolerance band can be reached, as far as the work tells.
fn reaches(problem: &Problem, mut work: Work) -> bool {
    let (least, most) = problem.in_band();
    let reach = reachable(problem, &mut work);
    reach.and_then(|reach| reach.at_least(least)).is_some_and(|amount| amount <= most)
}
