//! The search: exact wherever the sizes allow, else branch and bound, else
//! coarse to fine; always within a fixed amount of work.

use super::bonds::{Bonds, Component};
use super::knapsack::{Block, Grid, Knapsack};
use super::listing::{Way, outcomes};
use super::problem::{Choice, Item, Picks, Problem};
use super::{Order, ProposalKind, Work};

/// What was found.
#[derive(Debug)]
pub(super) struct Answer {
    /// The choice for each item.
    pub picks: Picks,
    /// Whether nothing can be better.
    pub proven: bool,
}

/// Everything that can be reached, exactly.
#[derive(Debug)]
pub(super) enum Reach {
    /// By amount of online JP.
    Grid(Grid),
    /// Outcome by outcome, over all items.
    List(Vec<Way>),
}

/// Why a problem is not solved exactly in one go.
#[derive(Debug)]
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

/// The most amounts of a coarse grid.
const MOST_COARSE: u64 = 4_000;

/// Dense steps that it takes to look at one item, for the budget.
const WORK_PER_ITEM: u64 = 50;

/// The same for one of its choices.
const WORK_PER_CHOICE: u64 = 5;

/// The best picks for each kind of an order.
pub(super) fn search(problem: &Problem, order: Order, work: &mut Work) -> Vec<(ProposalKind, Answer)> {
    let kinds = || ProposalKind::ALL.iter().copied().filter(|kind| kind.order() == order);
    if let Ok(best) = solve(problem, order, work) {
        let picks = |kind| best.picks(problem, kind).unwrap_or_else(|| problem.at_rest());
        return kinds().map(|kind| (kind, Answer { picks: picks(kind), proven: problem.complete })).collect();
    }
    let share = work.left / kinds().count().max(1) as u64;
    let answer = |kind| {
        let mut work = Work { left: share, ..*work };
        let mut answer = branch(problem, kind, &mut work).unwrap_or_else(|| approach(problem, kind, &mut work));
        answer.proven &= problem.complete;
        (kind, answer)
    };
    kinds().map(answer).collect()
}

/// The best choices for all amounts that come as near to the goal as can be.
enum Best {
    Grid(Knapsack),
    List(Vec<Way>),
}

/// # Errors
///
/// [`Unsolved`] when it is not possible, or takes too much work.
fn solve(problem: &Problem, order: Order, work: &mut Work) -> Result<Best, Unsolved> {
    let bonds = bonds(problem, work)?;
    match reach(problem, &bonds, order, work)? {
        Reach::Grid(grid) => {
            let nearest = grid.amounts().map(|online| problem.band(online)).min().unwrap_or(0);
            let mut wanted = grid.amounts().filter(|online| problem.band(*online) == nearest);
            let least = wanted.next().unwrap_or(problem.online);
            let most = wanted.last().unwrap_or(least);
            match grid.fill(least, most, work) {
                Some(knapsack) => Ok(Best::Grid(knapsack)),
                None => list(problem, &bonds, order, work).map(Best::List),
            }
        }
        Reach::List(ways) => Ok(Best::List(ways)),
    }
}

/// Everything that can be reached.
///
/// # Errors
///
/// [`Unsolved`] when it is not possible, or takes too much work.
pub(super) fn reachable(problem: &Problem, work: &mut Work) -> Result<Reach, Unsolved> {
    let bonds = bonds(problem, work)?;
    reach(problem, &bonds, Order::FitFirst, work)
}

fn bonds(problem: &Problem, work: &mut Work) -> Result<Bonds, Unsolved> {
    let choices: usize = problem.items.iter().map(|item| item.choices.len()).sum();
    let looking = WORK_PER_ITEM * problem.items.len() as u64 + WORK_PER_CHOICE * choices as u64;
    work.spend(looking).ok_or(Unsolved::TooFine)?;
    Bonds::of(problem).ok_or(Unsolved::Impossible)
}

fn reach(problem: &Problem, bonds: &Bonds, order: Order, work: &mut Work) -> Result<Reach, Unsolved> {
    let mut bound = vec![false; problem.items.len()];
    let mut blocks = Vec::new();
    for component in &bonds.components {
        let Some(mut ways) = outcomes(problem, &bonds.fixed, component, order, work) else {
            return Err(Unsolved::TooEntangled(component.clone()));
        };
        ways.sort_unstable_by(|one, other| one.picks.cmp(&other.picks));
        for item in &component.items {
            if let Some(bound) = bound.get_mut(*item) {
                *bound = true;
            }
        }
        blocks.push(Block { items: component.items.clone(), ways });
    }
    let mut base = problem.online;
    for (at, (item, _)) in problem.items.iter().zip(&bound).enumerate().filter(|(_, (_, bound))| !**bound) {
        match &*item.choices {
            [only] => base += only.online,
            choices => blocks.push(single(at, choices, order)),
        }
    }
    if blocks.iter().any(|block| block.ways.is_empty()) {
        return Err(Unsolved::Impossible);
    }
    blocks.sort_unstable_by(|one, other| one.items.cmp(&other.items));
    match Grid::of(blocks, base, order, work) {
        Some(grid) => Ok(Reach::Grid(grid)),
        None => list(problem, bonds, order, work).map(Reach::List),
    }
}

/// Every outcome, one by one.
fn list(problem: &Problem, bonds: &Bonds, order: Order, work: &mut Work) -> Result<Vec<Way>, Unsolved> {
    let combinations = problem.items.iter().map(|item| item.choices.len() as u64).fold(1, u64::saturating_mul);
    if combinations > FEW {
        return Err(Unsolved::TooFine);
    }
    outcomes(problem, &bonds.fixed, &bonds.whole(problem), order, work).ok_or(Unsolved::TooFine)
}

fn single(item: usize, choices: &[Choice], order: Order) -> Block {
    let way =
        |choice: &Choice| Way { online: choice.online, key: choice.cost.key(order), picks: Box::from([choice.at]) };
    Block { items: vec![item], ways: choices.iter().map(way).collect() }
}

impl Reach {
    /// The amounts of online JP that can be reached, the smallest first.
    pub(super) fn amounts(&self, problem: &Problem) -> Vec<u64> {
        match self {
            Reach::Grid(grid) => grid.amounts().collect(),
            Reach::List(ways) => ways.iter().map(|way| problem.online + way.online).collect(),
        }
    }
}

impl Best {
    /// The best picks of a kind.
    fn picks(&self, problem: &Problem, kind: ProposalKind) -> Option<Picks> {
        match self {
            Best::Grid(knapsack) => {
                let rated =
                    || knapsack.reached().map(|(online, key)| (problem.rate(kind, online, [key, 0, 0]), online));
                let (least, _) = rated().min()?;
                // Two amounts as far from the target may be alike but for the sixth criterion.
                let alike = rated().filter(|(rate, _)| *rate == least);
                let picks = alike.map(|(_, online)| {
                    let first = problem.items.iter().map(|item| item.choices.first().map_or(0, |choice| choice.at));
                    let mut picks = first.collect();
                    knapsack.trace(online, &mut picks);
                    picks
                });
                picks.min()
            }
            Best::List(ways) => {
                let rated = |way: &Way| (problem.rate(kind, problem.online + way.online, way.key), way.picks.to_vec());
                ways.iter().map(rated).min().map(|(_, picks)| picks)
            }
        }
    }
}

/// Branch and bound over the pairs of components that are too large to be
/// enumerated. Without those pairs the problem is solved exactly, which bounds
/// what can be had with them; where the answer turns one of them round, either
/// the one material has to stay behind that place or the other has to come
/// before it. `None` when even that is too much.
fn branch(problem: &Problem, kind: ProposalKind, work: &mut Work) -> Option<Answer> {
    let mut relaxed = problem.clone();
    let mut best = problem.worth(kind, problem.at_rest());
    // Each node narrows the choices further: an item, whether it stays behind a place or comes before it.
    let mut open: Vec<Vec<Limit>> = vec![Vec::new()];
    let mut root = true;
    while let Some(limits) = open.pop() {
        let looking = limits.len() as u64 * problem.items.len() as u64;
        if work.spend(looking).is_none() {
            return Some(Answer { picks: best.1, proven: false });
        }
        let narrowed = relaxed.narrowed(|at, _, choice| limits.iter().all(|limit| limit.allows(at, choice)));
        match solve(&narrowed, kind.order(), work) {
            Err(Unsolved::Impossible) => {}
            Err(Unsolved::TooEntangled(component)) => {
                relaxed.pairs.retain(|pair| !component.pairs.contains(pair));
                open.push(limits);
            }
            Err(Unsolved::TooFine) if root => return None,
            Err(Unsolved::TooFine) => return Some(Answer { picks: best.1, proven: false }),
            Ok(found) => {
                root = false;
                let Some(picks) = found.picks(&narrowed, kind) else { continue };
                let bound = problem.worth(kind, picks);
                if bound >= best {
                    continue;
                }
                let Some(((required, other), place)) = problem.violated(&bound.1) else {
                    best = bound;
                    continue;
                };
                best = best.min(problem.worth(kind, repaired(problem, &bound.1)));
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
    Some(Answer { picks: best.1, proven: true })
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

/// The picks with everything at rest that stands in the way of an order.
fn repaired(problem: &Problem, picks: &[u16]) -> Picks {
    let rest = problem.at_rest();
    let mut picks = picks.to_vec();
    while let Some(((required, other), _)) = problem.violated(&picks) {
        for ((item, pick), rest) in problem.items.iter().zip(&mut picks).zip(&rest) {
            if item.material == Some(required) || item.material == Some(other) {
                *pick = *rest;
            }
        }
    }
    picks
}

/// For JP too fine to be solved exactly: first all sessions on a coarse grid,
/// then some of them at a time on the right one, as long as there is work left.
fn approach(problem: &Problem, kind: ProposalKind, work: &mut Work) -> Answer {
    let mut best = problem.worth(kind, problem.at_rest());
    let choices: usize = problem.items.iter().map(|item| item.choices.len()).sum();
    let amounts = work.left / (choices as u64).max(1);
    let coarse = branch(&problem.coarse(amounts.min(MOST_COARSE)), kind, work);
    if let Some(found) = coarse {
        best = best.min(problem.worth(kind, found.picks));
    }
    let count = problem.items.len();
    let (mut from, mut size) = (0, count.div_ceil(2));
    while from < count && size > 0 {
        let freed = from..from + size;
        let part = problem.narrowed(|at, _, choice| freed.contains(&at) || best.1.get(at) == Some(&choice.at));
        let found = solve(&part, kind.order(), work).ok().and_then(|found| found.picks(&part, kind));
        match found {
            Some(picks) => {
                best = best.min(problem.worth(kind, picks));
                from += size.div_ceil(2);
            }
            None => size /= 2,
        }
    }
    Answer { picks: best.1, proven: false }
}

impl Problem {
    /// The same with JP rounded to a grid of so many amounts.
    fn coarse(&self, amounts: u64) -> Problem {
        let widest = |item: &Item| item.choices.iter().map(|choice| choice.online).max().unwrap_or(0);
        let whole: u64 = self.items.iter().map(widest).sum();
        let grid = whole.div_ceil(amounts.max(1)).max(1);
        let round = |jp: u64| (jp + grid / 2) / grid * grid;
        let rounded = |item: &Item| {
            let mut choices: Vec<Choice> = Vec::new();
            for choice in &item.choices {
                let online = round(choice.online);
                // Divisions that the grid cannot tell apart are one.
                let alike = |other: &Choice| other.online == online && other.cost.moves == choice.cost.moves;
                if !choices.iter().any(|other| alike(other) && other.place == choice.place) {
                    let cost =
                        super::problem::Cost { fit: round(choice.cost.fit), jp: round(choice.cost.jp), ..choice.cost };
                    choices.push(Choice { online, cost, ..*choice });
                }
            }
            Item { material: item.material, choices }
        };
        Problem {
            items: self.items.iter().map(rounded).collect(),
            pairs: self.pairs.clone(),
            fixed: self.fixed.clone(),
            ..*self
        }
    }
}
