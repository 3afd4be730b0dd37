//! *Seimbangkan*: the best ways to bring the online share to a target, proven,
//! with a reason for each move (product.md, *Balancing*).
//!
//! `rules` says what may change side and where it would stand, `model` turns a
//! plan into the bare arithmetic of `problem`, `search` solves that: exactly, by
//! `knapsack` over the JP, and by `listing` for the sessions that prerequisites
//! bind together (`bonds`); or, where that takes too much work, by `approach`.
//! `limits` says what can be had where the target cannot.

mod approach;
mod bonds;
mod knapsack;
mod limits;
mod listing;
mod model;
mod problem;
mod rules;
mod search;

#[cfg(test)]
mod tests;

use super::fit::{FitReason, fit, suggestion};
use super::gather::places_of;
use super::id::{PhaseId, SessionId};
use super::jp::Jp;
use super::plan::{Balance, Percent, PlanParts};
use super::summary::{Verdict, percent_of, verdict};
use super::words::{Mode, Nature, Side, vocabulary};
use bonds::Links;
use model::Model;

pub use limits::{Limits, Remedy, Share};
pub(in crate::domain) use rules::{Landing, Rules};

/// The best ways to bring the online share of a plan to a goal: recommended
/// first, each different from those before it, those without moves left out.
///
/// The same plan gives the same answer whatever its ids are. Takes time in
/// proportion to sessions × JP, up to a fixed amount of work; beyond that an
/// answer may be unproven, but is never worse than leaving things as they are.
pub fn propose(plan: &PlanParts, goal: &Goal) -> Proposals {
    propose_within(plan, goal, Work::of(WORK))
}

fn propose_within(plan: &PlanParts, goal: &Goal, work: Work) -> Proposals {
    let model = Model::of(plan, goal);
    if model.problem.counted == 0 {
        return Proposals::default();
    }
    let found = search::search(&model.problem, work.part(8, 9));
    let limits = limits::of(plan, goal, &model, &found, work.part(1, 9));
    let proven = found.answers.first().is_some_and(|(_, best)| best.proven);
    let mut list: Vec<Proposal> = Vec::new();
    let links = Links::of(&model.problem);
    for (kind, answer) in found.answers {
        let moves = model.moves(&answer.picks, &links);
        if !moves.is_empty() && list.iter().all(|other| other.moves != moves) {
            list.push(Proposal { kind, proven: answer.proven, outcome: outcome(plan, goal, &moves), moves });
        }
    }
    Proposals { list, proven, limits }
}

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The online share of the counted JP.
    pub online: Percent,
    /// How far from it is still good, in points.
    pub tolerance: Percent,
    /// Whether a part of a session may change side: whole JP of it.
    pub allow_split: bool,
}

impl Goal {
    /// The plan's own target, if it has one.
    pub fn of(plan: &PlanParts, allow_split: bool) -> Option<Goal> {
        let balance = plan.balance.as_deref()?;
        Some(Goal { online: balance.online, tolerance: balance.tolerance, allow_split })
    }
}

/// What [`propose`] has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposals {
    /// None when nothing would be better, or nothing counts.
    pub list: Vec<Proposal>,
    /// Whether the recommended answer is proven, also where it is to leave all as it is.
    pub proven: bool,
    /// What can be had, and why no more, when the goal is out of reach.
    pub limits: Option<Limits>,
}

vocabulary! {
    /// What a proposal is best at.
    ProposalKind {
        /// Within the tolerance, every session where it suits best, then the fewest changes.
        Recommended = "recommended",
        /// Within the tolerance by changing as few sessions as possible.
        FewestMoves = "fewestMoves",
        /// As close to the target as possible.
        Closest = "closest",
    }
}

impl ProposalKind {
    const fn order(self) -> Order {
        match self {
            ProposalKind::Recommended | ProposalKind::Closest => Order::FitFirst,
            ProposalKind::FewestMoves => Order::MovesFirst,
        }
    }
}

/// In which order criteria 2, 3 and 4 count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// 2, 3, 4.
    FitFirst,
    /// 4, 3, 2.
    MovesFirst,
}

/// One way to the goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What it is best at.
    pub kind: ProposalKind,
    /// Whether nothing can be better at that.
    pub proven: bool,
    /// Where it leads.
    pub outcome: Outcome,
    /// What changes: one entry a session, in flow order, then tray order.
    pub moves: Vec<Move>,
}

/// Where some moves lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Online JP of those that count.
    pub online: Jp,
    /// JP that count.
    pub counted: Jp,
    /// The online share; `None` when nothing counts.
    pub percent: Option<Percent>,
    /// How it stands to the goal.
    pub verdict: Verdict,
    /// JP that come out of the tray.
    pub placed: Jp,
    /// The figures that proposals are chosen by.
    pub objective: Objective,
}

/// The figures that proposals are chosen by, the less the better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Objective {
    /// max(0, |100 X − t C| − τ C), in units of 1/10,000 JP·%.
    pub band: u64,
    /// Σ fit × JP over the sessions that count, in hundredths of a point·JP.
    pub fit: u64,
    /// JP that change side.
    pub jp: Jp,
    /// Sessions that change side.
    pub moves: usize,
    /// |100 X − t C|, in units of 1/10,000 JP·%.
    pub distance: u64,
}

/// A phase and a mode in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub struct Seat {
    pub phase: PhaseId,
    pub mode: Mode,
}

/// A session, or a part of it, that changes its seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// The session.
    pub session: SessionId,
    /// Where it stands; `None`: in the tray.
    pub from: Option<Seat>,
    /// Where it goes. The phase may be one that is made for it.
    pub to: Seat,
    /// How much of it; the rest stays as a session of its own.
    pub jp: Jp,
}

/// One move of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// What moves, and where.
    pub transfer: Transfer,
    /// The JP of the whole session.
    pub whole: Jp,
    /// What the session is planned by.
    pub nature: Nature,
    /// Why.
    pub reason: Reason,
}

/// Why a session moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It suits the side it goes to better.
    Suits(FitReason),
    /// It suits both sides alike: it goes for the sake of the share.
    Alike,
    /// It would suit the other side better, but the share needs it.
    Despite(FitReason),
    /// It suits that side no better, but what it requires, or what requires it,
    /// moves: it goes along, for the order to stay right.
    Order,
}

/// Where a plan would stand after some moves of a proposal for it: what the
/// dialog shows when some are unticked.
pub fn outcome<'a>(plan: &PlanParts, goal: &Goal, moves: impl IntoIterator<Item = &'a Move>) -> Outcome {
    let moves: Vec<&Transfer> = moves.into_iter().map(|each| &each.transfer).collect();
    let places = places_of(moves.iter().map(|transfer| transfer.session.as_str()));
    let rules = Rules::of(plan);
    let (mut online, mut counted, mut placed) = (Jp::ZERO, Jp::ZERO, Jp::ZERO);
    let mut objective = Objective::default();
    let mut stand = |nature, mode: Mode, jp: Jp| {
        objective.fit = objective.fit.saturating_add(u64::from(fit(nature, mode).points()) * jp.hundredths());
        if let Some(side) = mode.side() {
            counted += jp;
            online += if side == Side::Online { jp } else { Jp::ZERO };
        }
    };
    for session in plan.sessions().filter(|session| session.counted) {
        let Some(jp) = session.jp else { continue };
        let nature = rules.nature(session);
        let moved = places.get(session.id.as_str()).and_then(|at| moves.get(at));
        let moved = moved.map(|transfer| (transfer.to.mode, transfer.jp.min(jp)));
        if let Some(mode) = session.mode {
            stand(nature, mode, jp.minus(moved.map_or(Jp::ZERO, |(_, part)| part)));
            objective.jp += moved.map_or(Jp::ZERO, |(_, part)| part);
            objective.moves += usize::from(moved.is_some());
        } else {
            placed += moved.map_or(Jp::ZERO, |(_, part)| part);
        }
        if let Some((mode, part)) = moved {
            stand(nature, mode, part);
        }
    }
    let (all, hundredths) = (counted.hundredths(), online.hundredths());
    let target = all.saturating_mul(u64::from(goal.online.hundredths()));
    objective.distance = hundredths.saturating_mul(10_000).abs_diff(target);
    let tolerance = all.saturating_mul(u64::from(goal.tolerance.hundredths()));
    objective.band = objective.distance.saturating_sub(tolerance);
    let balance = Balance { online: goal.online, tolerance: goal.tolerance, ..Balance::default() };
    let verdict = verdict(online, counted, Some(&balance));
    Outcome { online, counted, percent: percent_of(online, counted), verdict, placed, objective }
}

impl Reason {
    /// Why a session goes to a mode.
    fn of(nature: Nature, from: Option<Mode>, to: Mode) -> Reason {
        let Some(suggestion) = suggestion(nature) else { return Reason::Alike };
        let better = match from {
            Some(from) => fit(nature, to).points() < fit(nature, from).points(),
            None => to.side() == Some(suggestion.side),
        };
        if better { Reason::Suits(suggestion.reason) } else { Reason::Despite(suggestion.reason) }
    }
}

/// Steps of the search. A step takes about a nanosecond in the browser; the
/// budget is counted, not timed, so that the same plan gives the same answer on
/// every machine.
const WORK: u64 = 90_000_000;

/// Work that may still be done.
#[derive(Clone, Copy, Debug)]
struct Work {
    left: u64,
    /// The most states that are kept side by side where prerequisites bind sessions together.
    states: usize,
}

impl Work {
    const fn of(steps: u64) -> Work {
        Work { left: steps, states: 20_000 }
    }

    /// A part of it, such as 3 / 10.
    const fn part(self, some: u64, of: u64) -> Work {
        Work { left: self.left / of * some, ..self }
    }

    /// `None` when there is not so much left.
    fn spend(&mut self, steps: u64) -> Option<()> {
        self.left = self.left.checked_sub(steps)?;
        Some(())
    }
}
