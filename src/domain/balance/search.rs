//! The search: exact wherever the sizes allow, else a good answer, improved as
//! long as there is work left and proven where that is possible by branch and
//! bound; always within a fixed amount of work.

use super::approach::approach;
use super::bonds::{Bonds, Component, Links};
use super::knapsack::{Block, Blocks, Knapsack, Reached};
use super::listing::{Ways, outcomes};
use super::problem::{Choice, Picks, Problem, Worth};
use super::{Order, ProposalKind, Work};

/// What was found.
#[derive(Debug)]
pub(super) struct Found {
    /// One for each kind.
    pub answers: Vec<(ProposalKind, Answer)>,
    /// All that can be reached, if that is known.
    pub reach: Option<Reach>,
}

/// What was found for one kind.
#[derive(Debug)]
pub(super) struct Answer {
    /// The choice for each item.
    pub picks: Picks,
    /// Whether nothing can be better.
    pub proven: bool,
}

/// The amounts of online JP that can be reached.
#[derive(Debug)]
pub(super) enum Reach {
    /// Bit by bit.
    Grid(Reached),
    /// One by one, the smallest first.
    List(Vec<u64>),
}

/// Why a problem is not solved exactly in one go.
#[derive(Clone, Debug)]
pub(super) enum Unsolved {
    /// No choices keep every order.
    Impossible,
    /// These items are too many to be enumerated together.
    TooEntangled(Component),
    /// The JP have too fine a common divisor for their sum.
    TooFine,
}

/// So many combinations are listed one by one where the grid is too fine.
const FEW: u64 = 1 << 14;

/// Steps that it takes to look at one item, for the budget.
const WORK_PER_ITEM: u64 = 200;

/// The same for one of its choices.
const WORK_PER_CHOICE: u64 = 20;

/// The best picks for each kind.
pub(super) fn search(problem: &Problem, mut work: Work) -> Found {
    let mut reach = None;
    let mut answers: Vec<(ProposalKind, Answer)> = Vec::new();
    let mut unsolved: Vec<(ProposalKind, Unsolved)> = Vec::new();
    // Each order of the criteria may take a part of the work, but where the one
    // took too much the other hardly will not; what is left is for that.
    let (share, small) = (work.part(3, 8), work.part(1, 8));
    for order in [Order::FitFirst, Order::MovesFirst] {
        let kinds = ProposalKind::ALL.iter().copied().filter(|kind| kind.order() == order);
        let most = if unsolved.is_empty() { share } else { small };
        let mut some = most;
        match solve(problem, order, &mut reach, &mut some) {
            Ok(best) => answers.extend(kinds.map(|kind| {
                let picks = best.picks(problem, kind).unwrap_or_else(|| problem.at_rest());
                (kind, Answer { picks, proven: problem.complete })
            })),
            Err(why) => unsolved.extend(kinds.map(|kind| (kind, why.clone()))),
        }
        work.left -= most.left - some.left;
    }
    if !unsolved.is_empty() {
        let links = Links::of(problem);
        let each = work.part(1, unsolved.len() as u64);
        answers.extend(unsolved.into_iter().map(|(kind, why)| {
            let mut work = each;
            let best = approach(problem, kind, &links, &mut work);
            let mut answer = match why {
                Unsolved::TooEntangled(_) => branch(problem, kind, best, &mut work),
                Unsolved::Impossible | Unsolved::TooFine => Answer { picks: best.1, proven: false },
            };
            answer.proven &= problem.complete;
            (kind, answer)
        }));
    }
    let answer = |kind| {
        let (_, own) = answers.iter().find(|(of, _)| *of == kind)?;
        // What was found for another kind may be better at this one, too.
        let others = answers.iter().filter(|_| !own.proven).map(|(_, other)| other);
        let (_, picks) = [own].into_iter().chain(others).map(|each| problem.worth(kind, each.picks.clone())).min()?;
        Some((kind, Answer { picks, proven: own.proven }))
    };
    Found { answers: ProposalKind::ALL.iter().copied().filter_map(answer).collect(), reach }
}

/// The best choices for all amounts that come as near to the goal as can be.
pub(super) enum Best {
    Grid(Knapsack),
    List(Ways),
}

/// Solves a problem exactly. What can be reached is the same for every order
/// of the criteria: it is found once and left in `reach`.
///
/// # Errors
///
/// [`Unsolved`] when it is not possible, or takes too much work.
pub(super) fn solve(
    problem: &Problem,
    order: Order,
    reach: &mut Option<Reach>,
    work: &mut Work,
) -> Result<Best, Unsolved> {
    let bonds = bonds(problem, work)?;
    let blocks = blocks(problem, &bonds, order, work)?;
    if reach.is_none() {
        *reach = blocks.reached(work).map(Reach::Grid);
    }
    if let Some(found @ Reach::Grid(_)) = &reach
        && let Some((least, most)) = found.nearest(problem)
        && let Some(knapsack) = blocks.fill(least, most, work)
    {
        return Ok(Best::Grid(knapsack));
    }
    let ways = list(problem, &bonds, order, work)?;
    if reach.is_none() {
        let mut amounts: Vec<u64> = ways.each.iter().map(|way| problem.online + way.online).collect();
        amounts.sort_unstable();
        *reach = Some(Reach::List(amounts));
    }
    Ok(Best::List(ways))
}

/// All that can be reached; `None` when that takes too much work.
pub(super) fn reachable(problem: &Problem, work: &mut Work) -> Option<Reach> {
    let bonds = bonds(problem, work).ok()?;
    let blocks = blocks(problem, &bonds, Order::FitFirst, work).ok()?;
    blocks.reached(work).map(Reach::Grid)
}

fn bonds(problem: &Problem, work: &mut Work) -> Result<Bonds, Unsolved> {
    let choices: usize = problem.items.iter().map(|item| item.choices.len()).sum();
    let looking = WORK_PER_ITEM * problem.items.len() as u64 + WORK_PER_CHOICE * (choices + problem.pairs.len()) as u64;
    work.spend(looking).ok_or(Unsolved::TooFine)?;
    Bonds::of(problem).ok_or(Unsolved::Impossible)
}

fn blocks(problem: &Problem, bonds: &Bonds, order: Order, work: &mut Work) -> Result<Blocks, Unsolved> {
    let mut bound: Vec<Option<Block>> = Vec::new();
    bound.resize_with(problem.items.len(), || None);
    let mut free = vec![true; problem.items.len()];
    // What cannot be enumerated soon will not be at all: something has to be left for other ways.
    let most = work.part(1, 2);
    let mut some = most;
    for component in &bonds.components {
        let Some(ways) = outcomes(problem, &bonds.fixed, component, order, &mut some) else {
            work.left -= most.left - some.left;
            return Err(Unsolved::TooEntangled(component.clone()));
        };
        for item in &component.items {
            if let Some(free) = free.get_mut(*item) {
                *free = false;
            }
        }
        let first = component.items.first().and_then(|item| bound.get_mut(*item));
        if let Some(first) = first {
            *first = Some(Block { items: component.items.clone(), ways });
        }
    }
    work.left -= most.left - some.left;
    let mut base = problem.online;
    let mut list = Vec::with_capacity(problem.items.len());
    for (at, ((item, free), bound)) in problem.items.iter().zip(free).zip(bound).enumerate() {
        match &*item.choices {
            [only] if free => base += only.online,
            _ if free => list.push(Block { items: vec![at], ways: Ways::of(item, order) }),
            _ => list.extend(bound),
        }
    }
    if list.iter().any(|block| block.ways.each.is_empty()) {
        return Err(Unsolved::Impossible);
    }
    Ok(Blocks::of(list, base))
}

/// Every outcome, one by one.
fn list(problem: &Problem, bonds: &Bonds, order: Order, work: &mut Work) -> Result<Ways, Unsolved> {
    let combinations = problem.items.iter().map(|item| item.choices.len() as u64).fold(1, u64::saturating_mul);
    if combinations > FEW {
        return Err(Unsolved::TooFine);
    }
    outcomes(problem, &bonds.fixed, &bonds.whole(problem), order, work).ok_or(Unsolved::TooFine)
}

impl Reach {
    /// The amounts that come nearest to the tolerance band: those in it, or on
    /// its sides. Between the two ends all that is reached is as near.
    fn nearest(&self, problem: &Problem) -> Option<(u64, u64)> {
        let target = problem.on_target();
        let (below, above) = (self.at_most(target), self.at_least(target + 1));
        let band = |amount: Option<u64>| amount.map_or(u64::MAX, |amount| problem.band(amount));
        let (least, most) = problem.in_band();
        match (band(below), band(above)) {
            (0, _) | (_, 0) => Some((self.at_least(least)?, self.at_most(most)?)),
            (left, right) => {
                let ends = [below.filter(|_| left <= right), above.filter(|_| right <= left)];
                let mut ends = ends.into_iter().flatten();
                let least = ends.next()?;
                Some((least, ends.next().unwrap_or(least)))
            }
        }
    }

    /// The largest amount of online JP that is no larger than this.
    pub(super) fn at_most(&self, online: u64) -> Option<u64> {
        match self {
            Reach::Grid(reached) => reached.at_most(online),
            Reach::List(amounts) => amounts.iter().rev().copied().find(|amount| *amount <= online),
        }
    }

    /// The smallest amount of online JP that is no smaller than this.
    pub(super) fn at_least(&self, online: u64) -> Option<u64> {
        match self {
            Reach::Grid(reached) => reached.at_least(online),
            Reach::List(amounts) => amounts.iter().copied().find(|amount| *amount >= online),
        }
    }
}

impl Best {
    /// The best picks of a kind.
    pub(super) fn picks(&self, problem: &Problem, kind: ProposalKind) -> Option<Picks> {
        match self {
            Best::Grid(knapsack) => {
                let rated =
                    || knapsack.reached().map(|(online, key)| (problem.rate(kind, online, [key, 0, 0]), online));
                let (least, _) = rated().min()?;
                // Two amounts as far from the target may be alike but for the sixth criterion.
                let alike = rated().filter(|(rate, _)| *rate == least);
                let picks = alike.map(|(_, online)| {
                    let first = problem.items.iter().map(|item| item.choices.first().map_or(0, |choice| choice.at));
                    let mut picks: Picks = first.collect();
                    knapsack.trace(online, &mut picks);
                    picks
                });
                picks.min()
            }
            Best::List(ways) => {
                let each = ways.with_picks(problem.items.len());
                let rated = each.map(|(way, picks)| (problem.rate(kind, problem.online + way.online, way.key), picks));
                rated.min().map(|(_, picks)| picks.to_vec())
            }
        }
    }
}

/// Branch and bound over the pairs of components that are too large to be
/// enumerated. Without those pairs the problem is solved exactly, which bounds
/// what can be had with them. Where the answer turns one of them round, the
/// pair is kept from there on if that can be enumerated; else either the one
/// material has to stay behind that place or the other has to come before it.
/// `best` is a first answer.
fn branch(problem: &Problem, kind: ProposalKind, mut best: Worth, work: &mut Work) -> Answer {
    let mut relaxed = problem.clone();
    // Pairs that were tried to be kept; the last of them may turn out to be one too many.
    let mut kept: Vec<(usize, usize)> = Vec::new();
    let mut given_up: Vec<(usize, usize)> = Vec::new();
    // Each node narrows the choices further: an item, whether it stays behind a place or comes before it.
    let mut open: Vec<Vec<Limit>> = vec![Vec::new()];
    while let Some(limits) = open.pop() {
        let looking = (limits.len() as u64 + WORK_PER_ITEM) * problem.items.len() as u64 + problem.pairs.len() as u64;
        if work.spend(looking).is_none() {
            return Answer { picks: best.1, proven: false };
        }
        let narrowed = relaxed.narrowed(|at, _, choice| limits.iter().all(|limit| limit.allows(at, choice)));
        match solve(&narrowed, kind.order(), &mut None, work) {
            Err(Unsolved::Impossible) => {}
            Err(Unsolved::TooEntangled(component)) => {
                match kept.pop_if(|pair| component.pairs.contains(pair)) {
                    Some(pair) => {
                        relaxed.pairs.retain(|other| *other != pair);
                        given_up.push(pair);
                    }
                    None => {
                        let mut bound = vec![false; problem.fixed.len()];
                        for at in &component.items {
                            let material = problem.items.get(*at).and_then(|item| item.material);
                            if let Some(bound) = material.and_then(|material| bound.get_mut(material)) {
                                *bound = true;
                            }
                        }
                        let binds = |material: usize| bound.get(material) == Some(&true);
                        relaxed.pairs.retain(|(required, other)| !binds(*required) && !binds(*other));
                    }
                }
                open.push(limits);
            }
            Err(Unsolved::TooFine) => return Answer { picks: best.1, proven: false },
            Ok(found) => {
                let Some(picks) = found.picks(&narrowed, kind) else { continue };
                let bound = problem.worth(kind, picks);
                if bound >= best {
                    continue;
                }
                let Some(((required, other), place)) = problem.violated(&bound.1) else {
                    best = bound;
                    continue;
                };
                if !given_up.contains(&(required, other)) {
                    kept.push((required, other));
                    relaxed.pairs.push((required, other));
                    open.push(limits);
                    continue;
                }
                let of = |material: usize| {
                    let items = problem.items.iter().enumerate();
                    items.filter(move |(_, item)| item.material == Some(material)).map(|(at, _)| at)
                };
                for item in of(required) {
                    open.push(with(&limits, [Limit { item, place, side: Bounded::Before }]));
                }
                if problem.fixed.get(other).is_none_or(|fixed| *fixed > place) {
                    open.push(with(&limits, of(other).map(|item| Limit { item, place, side: Bounded::Behind })));
                }
            }
        }
    }
    Answer { picks: best.1, proven: true }
}

#[derive(Clone, Copy, Debug)]
struct Limit {
    item: usize,
    place: u64,
    side: Bounded,
}

#[derive(Clone, Copy, Debug)]
enum Bounded {
    Behind,
    Before,
}

impl Limit {
    fn allows(&self, item: usize, choice: &Choice) -> bool {
        item != self.item
            || match self.side {
                Bounded::Behind => choice.place > self.place,
                Bounded::Before => choice.place < self.place,
            }
    }
}

fn with(limits: &[Limit], more: impl IntoIterator<Item = Limit>) -> Vec<Limit> {
    limits.iter().copied().chain(more).collect()
}
