//! Sessions that prerequisites bind together: every outcome that they can have,
//! each with the best choices that lead to it.
//!
//! The sessions are decided one after the other in flow order. What matters of
//! the past is the online JP so far and, for each material that is not decided
//! yet, where its earliest session may still come to stand; of several ways to
//! the same state only the best can be part of a best answer.

use std::collections::BTreeMap;

use super::bonds::Component;
use super::problem::{Choice, Item, Key, NEVER, Problem, sum};
use super::{Order, Work};

/// What some sessions can come to, the lexicographically smallest choices first.
#[derive(Debug, Default)]
pub(super) struct Ways {
    /// The outcomes.
    pub each: Vec<Way>,
    /// The choices of all of them, one after the other.
    pub picks: Vec<u16>,
}

/// One outcome: so many online JP at this cost.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Way {
    /// Online JP of the sessions.
    pub online: u64,
    /// What that adds to criteria 2, 3 and 4.
    pub key: Key,
}

impl Ways {
    /// What one session can come to.
    pub(super) fn of(item: &Item, order: Order) -> Ways {
        let way = |choice: &Choice| Way { online: choice.online, key: choice.cost.key(order) };
        let picks = item.choices.iter().map(|choice| choice.at).collect();
        Ways { each: item.choices.iter().map(way).collect(), picks }
    }

    /// The outcomes, with the choices for so many sessions that lead to each.
    pub(super) fn with_picks(&self, count: usize) -> impl Iterator<Item = (&Way, &[u16])> {
        self.each.iter().zip(self.picks.chunks(count.max(1)))
    }
}

/// Steps that it takes to go on from a state, from those with the same marks,
/// and with one mark more, for the budget.
const WORK_PER_STATE: u64 = 60;
const WORK_PER_FRONT: u64 = 600;
const WORK_PER_MARK: u64 = 10;

/// Steps that it takes to look up one pair.
const WORK_PER_PAIR: u64 = 50;

/// The most marks side by side.
const MAX_FRONTS: usize = 1_000;

/// The most choices in a list of ways, over all of them: 2 bytes each.
const MAX_LISTED: usize = 4_000_000;

/// Every outcome of a component by its online JP, the best choices for each.
///
/// `fixed` says where materials stand that have no choice, see [`Bonds`](super::bonds::Bonds).
/// `None` when there are too many states or the work is used up.
pub(super) fn outcomes(
    problem: &Problem,
    fixed: &[u64],
    component: &Component,
    order: Order,
    work: &mut Work,
) -> Option<Ways> {
    work.spend(WORK_PER_PAIR * component.pairs.len() as u64)?;
    let Some(materials) = Materials::of(problem, fixed, component) else { return Some(Ways::default()) };
    let mut fronts = vec![Front { digest: 0, marks: Marks::new(), states: vec![State::default()] }];
    let mut trail = Vec::new();
    for (step, item) in component.items.iter().enumerate() {
        let item = problem.items.get(*item)?;
        let effort = materials.effort(step) as u64 + 1;
        let mut next: Vec<Front> = Vec::new();
        for front in &fronts {
            let (states, marks) = (front.states.len() as u64, front.marks.len() as u64 + effort);
            let looking = WORK_PER_FRONT + WORK_PER_STATE * states + WORK_PER_MARK * marks;
            work.spend(looking * item.choices.len() as u64)?;
            for choice in &item.choices {
                let Some(marks) = materials.decide(&front.marks, step, choice) else { continue };
                let digest = digest(&marks);
                let found = next.binary_search_by(|front| (front.digest, &front.marks).cmp(&(digest, &marks)));
                let at = found.unwrap_or_else(|at| {
                    next.insert(at, Front { digest, marks, states: Vec::new() });
                    at
                });
                let to = next.get_mut(at)?;
                work.spend(WORK_PER_STATE / 4 * to.states.len() as u64)?;
                to.join(&front.states, choice, order);
            }
            if next.len() > MAX_FRONTS {
                return None;
            }
        }
        if settle(&mut next, &mut trail)? > work.states {
            return None;
        }
        fronts = next;
    }
    // Nothing is undecided any more, so only the online JP tell the states apart.
    let states = || fronts.iter().flat_map(|front| &front.states);
    let (count, items) = (states().count(), component.items.len());
    if count * items > MAX_LISTED {
        return None;
    }
    let mut ways = Ways { each: vec![Way::default(); count], picks: vec![0; count * items] };
    for state in states() {
        let rank = usize::try_from(state.rank).ok()?;
        *ways.each.get_mut(rank)? = Way { online: state.online, key: state.key };
        let mut from = state.before;
        for slot in ways.picks.get_mut(rank * items..(rank + 1) * items)?.iter_mut().rev() {
            let step = usize::try_from(from).ok().and_then(|from| trail.get(from.checked_sub(1)?));
            (*slot, from) = *step?;
        }
    }
    Some(ways)
}

/// What the sessions so far can come to with the same marks.
struct Front {
    /// Of the marks, to find them by.
    digest: u64,
    marks: Marks,
    /// By online JP.
    states: Vec<State>,
}

#[derive(Clone, Copy, Default)]
struct State {
    online: u64,
    key: Key,
    /// How the choices so far compare: the place among all states of the step,
    /// the lexicographically smallest choices first.
    rank: u64,
    /// The last choice, and the state before it: its index in the trail.
    at: u16,
    before: u32,
}

/// A choice, and the index of the one before it.
type Step = (u16, u32);

impl Front {
    /// Takes up what becomes of some states by a choice.
    fn join(&mut self, states: &[State], choice: &Choice, order: Order) {
        let cost = choice.cost.key(order);
        let mut arriving = states.iter().map(|state| State {
            online: state.online + choice.online,
            key: sum(state.key, cost),
            rank: state.rank << u16::BITS | u64::from(choice.at),
            at: choice.at,
            before: state.before,
        });
        let mut present = std::mem::take(&mut self.states).into_iter();
        self.states.reserve(states.len() + present.len());
        let (mut one, mut other) = (present.next(), arriving.next());
        loop {
            let better = match (one, other) {
                (None, None) => break,
                (Some(_), None) => one,
                (None, Some(_)) => other,
                (Some(left), Some(right)) if left.online != right.online => {
                    if left.online < right.online {
                        one
                    } else {
                        other
                    }
                }
                (Some(left), Some(right)) => {
                    if (left.key, left.rank) < (right.key, right.rank) {
                        one
                    } else {
                        other
                    }
                }
            };
            let online = better.map(|state| state.online);
            self.states.extend(better);
            if one.is_some_and(|state| Some(state.online) == online) {
                one = present.next();
            }
            if other.is_some_and(|state| Some(state.online) == online) {
                other = arriving.next();
            }
        }
    }
}

/// Numbers the ranks of a step anew and puts its choices on the trail. Gives
/// the number of states, `None` when there are too many.
fn settle(fronts: &mut [Front], trail: &mut Vec<Step>) -> Option<usize> {
    let mut ranks: Vec<u64> = fronts.iter().flat_map(|front| &front.states).map(|state| state.rank).collect();
    ranks.sort_unstable();
    for state in fronts.iter_mut().flat_map(|front| &mut front.states) {
        state.rank = ranks.binary_search(&state.rank).unwrap_or(0) as u64;
        let at = u32::try_from(trail.len() + 1).ok()?;
        trail.push((state.at, state.before));
        state.before = at;
    }
    Some(ranks.len())
}

/// A number that is the same for the same marks, and hardly for others.
fn digest(marks: &Marks) -> u64 {
    let mix = |digest: u64, part: u64| (digest ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    marks.iter().fold(1, |digest, (material, mark)| {
        [*material as u64, mark.earliest, mark.behind, mark.before].into_iter().fold(digest, mix)
    })
}

/// The marks of undecided materials, by material; those that are as at the start are left out.
type Marks = Vec<(usize, Mark)>;

/// What is known of a material that is not decided yet: the place of its
/// earliest session so far, the place that it must stand behind, and the one
/// that it must stand before. In the plainest terms that say the same, so that
/// states which cannot differ any more are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    earliest: u64,
    behind: u64,
    before: u64,
}

/// The materials of some items, numbered from 0.
struct Materials {
    each: Vec<Material>,
    /// For each step the material of the item that is decided in it.
    of_step: Vec<Option<usize>>,
}

struct Material {
    /// Before anything is decided: its sessions that cannot move, and its bounds by materials that cannot.
    start: Mark,
    /// The materials that it requires, and those that require it.
    requires: Vec<usize>,
    required_by: Vec<usize>,
    /// The steps in which its sessions are decided.
    steps: Vec<usize>,
    /// The places that its sessions can take, in order; each with the index of
    /// the session in the lower bits.
    places: Vec<u64>,
    /// The latest place that the earliest session can take when 0, 1, 2, … of them are decided.
    latest: Vec<u64>,
}

/// What the undecided sessions of a material can still come to.
#[derive(Clone, Copy)]
struct Ahead<'a> {
    material: &'a Material,
    /// How many of its sessions are decided.
    decided: usize,
}

impl Materials {
    /// `None` when the pairs cannot hold.
    fn of(problem: &Problem, fixed: &[u64], component: &Component) -> Option<Materials> {
        let Component { items, pairs } = component;
        let fixed = |material: usize| fixed.get(material).copied().unwrap_or(NEVER);
        let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
        let mut each: Vec<Material> = Vec::new();
        let mut of_step = Vec::with_capacity(items.len());
        let mut sessions: Vec<Vec<&Item>> = Vec::new();
        for (step, item) in items.iter().filter_map(|at| problem.items.get(*at)).enumerate() {
            let number = item.material.map(|material| {
                *numbers.entry(material).or_insert_with(|| {
                    each.push(Material::starting(fixed(material)));
                    sessions.push(Vec::new());
                    each.len() - 1
                })
            });
            if let Some(number) = number
                && let (Some(material), Some(sessions)) = (each.get_mut(number), sessions.get_mut(number))
            {
                material.steps.push(step);
                sessions.push(item);
            }
            of_step.push(number);
        }
        for (required, other) in pairs {
            let (one, two) = (numbers.get(required).copied(), numbers.get(other).copied());
            if let Some(material) = one.and_then(|one| each.get_mut(one)) {
                match two {
                    Some(two) => material.required_by.push(two),
                    None => material.start.before = material.start.before.min(fixed(*other)),
                }
            }
            if let Some(material) = two.and_then(|two| each.get_mut(two)) {
                match one {
                    Some(one) => material.requires.push(one),
                    None => material.start.behind = material.start.behind.max(fixed(*required)),
                }
            }
        }
        for (material, sessions) in each.iter_mut().zip(&sessions) {
            material.look_ahead(sessions);
            material.start = material.start.plain(material.ahead_of(None))?;
        }
        // Of the others nothing needs to be known.
        let bound = |number: &usize| each.get(*number).is_some_and(Material::is_bound);
        of_step.iter_mut().for_each(|number: &mut Option<usize>| *number = number.filter(bound));
        Some(Materials { each, of_step })
    }

    /// How many materials and sessions a step looks at.
    fn effort(&self, step: usize) -> usize {
        let material = self.of_step.get(step).copied().flatten().and_then(|number| self.each.get(number));
        material.map_or(0, |material| material.steps.len() + material.requires.len() + material.required_by.len())
    }

    /// The marks after a step; `None` when a pair cannot hold then.
    fn decide(&self, marks: &Marks, step: usize, choice: &Choice) -> Option<Marks> {
        let mut marks = marks.clone();
        let Some(number) = self.of_step.get(step).copied().flatten() else { return Some(marks) };
        let material = self.each.get(number)?;
        let mut mark = self.mark(&marks, number)?;
        mark.earliest = mark.earliest.min(choice.place);
        let ahead = material.ahead_of(Some(step));
        if !ahead.is_empty() {
            set(&mut marks, number, Some(mark.plain(ahead)?));
            return Some(marks);
        }
        let place = mark.earliest;
        if place <= mark.behind || place >= mark.before {
            return None;
        }
        set(&mut marks, number, None);
        for &partner in &material.required_by {
            self.bound(&mut marks, partner, step, |mark| mark.behind = mark.behind.max(place))?;
        }
        for &partner in &material.requires {
            self.bound(&mut marks, partner, step, |mark| mark.before = mark.before.min(place))?;
        }
        Some(marks)
    }

    /// Binds a material that is not decided yet; `None` when it cannot be.
    fn bound(&self, marks: &mut Marks, number: usize, step: usize, bind: impl FnOnce(&mut Mark)) -> Option<()> {
        let material = self.each.get(number)?;
        let ahead = material.ahead_of(Some(step));
        if ahead.is_empty() {
            return Some(());
        }
        let mut mark = self.mark(marks, number)?;
        bind(&mut mark);
        let mark = mark.plain(ahead)?;
        let as_at_start = mark == material.start && material.steps.first().is_some_and(|first| *first > step);
        set(marks, number, (!as_at_start).then_some(mark));
        Some(())
    }

    fn mark(&self, marks: &Marks, number: usize) -> Option<Mark> {
        match marks.binary_search_by_key(&number, |(number, _)| *number) {
            Ok(at) => marks.get(at).map(|(_, mark)| *mark),
            Err(_) => self.each.get(number).map(|material| material.start),
        }
    }
}

fn set(marks: &mut Marks, number: usize, mark: Option<Mark>) {
    match (marks.binary_search_by_key(&number, |(number, _)| *number), mark) {
        (Ok(at), Some(mark)) => {
            if let Some(slot) = marks.get_mut(at) {
                slot.1 = mark;
            }
        }
        (Err(at), Some(mark)) => marks.insert(at, (number, mark)),
        (Ok(at), None) => drop(marks.remove(at)),
        (Err(_), None) => {}
    }
}

impl Material {
    fn starting(earliest: u64) -> Material {
        let start = Mark { earliest, behind: 0, before: NEVER };
        let (requires, required_by) = (Vec::new(), Vec::new());
        Material { start, requires, required_by, steps: Vec::new(), places: Vec::new(), latest: vec![NEVER] }
    }

    /// Whether there is anything that it must stand before or behind.
    fn is_bound(&self) -> bool {
        let Mark { behind, before, .. } = self.start;
        !self.requires.is_empty() || !self.required_by.is_empty() || behind > 0 || before < NEVER
    }

    /// Notes where the sessions can come to stand.
    fn look_ahead(&mut self, sessions: &[&Item]) {
        for (index, item) in sessions.iter().enumerate() {
            let mut last = NEVER;
            for place in item.choices.iter().map(|choice| choice.place) {
                if place != last {
                    self.places.push(place << INDEX_BITS | index as u64);
                    last = place;
                }
            }
        }
        self.places.sort_unstable();
        for item in sessions.iter().rev() {
            let latest = item.choices.iter().map(|choice| choice.place).max().unwrap_or(NEVER);
            self.latest.push(self.latest.last().map_or(latest, |after| latest.min(*after)));
        }
        self.latest.reverse();
    }

    /// What can still come after a step, or before the first.
    fn ahead_of(&self, step: Option<usize>) -> Ahead<'_> {
        Ahead { material: self, decided: self.steps.partition_point(|decided| Some(*decided) <= step) }
    }
}

/// Bits for the index of a session among those of its material.
const INDEX_BITS: u32 = u16::BITS;

impl Ahead<'_> {
    fn is_empty(self) -> bool {
        self.decided == self.material.steps.len()
    }

    /// The latest place that the earliest session can take.
    fn latest(self) -> u64 {
        self.material.latest.get(self.decided).copied().unwrap_or(NEVER)
    }

    /// The last place before another that can still be taken.
    fn last_before(self, place: u64) -> Option<u64> {
        let places = &self.material.places;
        let count = places.partition_point(|taken| taken >> INDEX_BITS < place);
        let undecided = |taken: &&u64| (**taken & ((1 << INDEX_BITS) - 1)) >= self.decided as u64;
        places.get(..count)?.iter().rev().find(undecided).map(|taken| taken >> INDEX_BITS)
    }
}

impl Mark {
    /// The same in the plainest terms; `None` when nothing that can still come
    /// would satisfy it.
    fn plain(self, ahead: Ahead<'_>) -> Option<Mark> {
        let Mark { mut earliest, mut behind, mut before } = self;
        if earliest <= behind {
            return None;
        }
        // Only a place that can still be taken tells bounds apart.
        behind = ahead.last_before(behind.saturating_add(1)).unwrap_or(0);
        if earliest < before || ahead.latest() < before {
            before = NEVER;
        } else {
            before = ahead.last_before(before)? + 1;
        }
        if earliest > ahead.latest() {
            earliest = NEVER;
        }
        Some(Mark { earliest, behind, before })
    }
}
