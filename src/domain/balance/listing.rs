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
use crate::domain::gather::set_of;

/// One outcome: so many online JP, at this cost, by these choices.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// Online JP of the sessions.
    pub online: u64,
    /// What that adds to criteria 2, 3 and 4.
    pub key: Key,
    /// The choice for each session.
    pub picks: Box<[u16]>,
}

/// Dense steps that one state is worth, for the budget.
const WORK_PER_STATE: u64 = 60;

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
) -> Option<Vec<Way>> {
    let items = &component.items;
    let Some(materials) = Materials::of(problem, fixed, component) else { return Some(Vec::new()) };
    let mut states = vec![State { marks: Marks::new(), online: 0, key: Key::default(), picks: Vec::new() }];
    for (step, item) in items.iter().enumerate() {
        let item = problem.items.get(*item)?;
        work.spend(WORK_PER_STATE * (states.len() as u64) * (item.choices.len() as u64))?;
        let mut next = Vec::with_capacity(states.len() * item.choices.len());
        for state in &states {
            for choice in &item.choices {
                if let Some(marks) = materials.decide(&state.marks, step, choice) {
                    let mut picks = Vec::with_capacity(items.len());
                    picks.extend_from_slice(&state.picks);
                    picks.push(choice.at);
                    let online = state.online + choice.online;
                    next.push(State { marks, online, key: sum(state.key, choice.cost.key(order)), picks });
                }
            }
        }
        // The best comes first of those that are otherwise the same.
        next.sort_unstable();
        next.dedup_by(|later, kept| later.marks == kept.marks && later.online == kept.online);
        if next.len() > work.states {
            return None;
        }
        states = next;
    }
    // Nothing is undecided any more, so only the online JP tell the states apart.
    let ways = states.into_iter().map(|state| Way { online: state.online, key: state.key, picks: state.picks.into() });
    Some(ways.collect())
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct State {
    marks: Marks,
    online: u64,
    key: Key,
    picks: Vec<u16>,
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
    /// What can still come when 0, 1, 2, … of them are.
    ahead: Vec<Ahead>,
}

/// The places that the undecided sessions of a material can take.
#[derive(Default)]
struct Ahead {
    /// All of them, in order; none when all is decided.
    places: Vec<u64>,
    /// The latest place that the earliest of them can take.
    latest: u64,
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
        let paired = set_of(pairs.iter().flat_map(|(required, other)| [*required, *other]));
        for (step, item) in items.iter().filter_map(|at| problem.items.get(*at)).enumerate() {
            let number = item.material.filter(|material| paired.contains(material)).map(|material| {
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
            let undecided = |from| Ahead::of(sessions.get(from..).unwrap_or_default());
            material.ahead = (0..=sessions.len()).map(undecided).collect();
            material.start = material.start.plain(material.ahead.first()?)?;
        }
        Some(Materials { each, of_step })
    }

    /// The marks after a step; `None` when a pair cannot hold then.
    fn decide(&self, marks: &Marks, step: usize, choice: &Choice) -> Option<Marks> {
        let mut marks = marks.clone();
        let Some(number) = self.of_step.get(step).copied().flatten() else { return Some(marks) };
        let material = self.each.get(number)?;
        let mut mark = self.mark(&marks, number)?;
        mark.earliest = mark.earliest.min(choice.place);
        let ahead = material.ahead_of(step)?;
        if !ahead.places.is_empty() {
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
        let ahead = material.ahead_of(step)?;
        if ahead.places.is_empty() {
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
        Material { start, requires: Vec::new(), required_by: Vec::new(), steps: Vec::new(), ahead: Vec::new() }
    }

    /// What can still come after a step.
    fn ahead_of(&self, step: usize) -> Option<&Ahead> {
        self.ahead.get(self.steps.partition_point(|decided| *decided <= step))
    }
}

impl Mark {
    /// The same in the plainest terms; `None` when nothing that can still come
    /// would satisfy it.
    fn plain(self, ahead: &Ahead) -> Option<Mark> {
        let Mark { mut earliest, mut behind, mut before } = self;
        if earliest <= behind {
            return None;
        }
        // Only a place that can still be taken tells bounds apart.
        behind = ahead.places.iter().rev().find(|place| **place <= behind).copied().unwrap_or(0);
        if earliest < before || ahead.latest < before {
            before = NEVER;
        } else {
            before = ahead.places.iter().rev().find(|place| **place < before)? + 1;
        }
        if earliest > ahead.latest {
            earliest = NEVER;
        }
        Some(Mark { earliest, behind, before })
    }
}

impl Ahead {
    fn of(sessions: &[&Item]) -> Ahead {
        let latest = sessions.iter().filter_map(|item| item.choices.iter().map(|choice| choice.place).max()).min();
        let mut places: Vec<u64> =
            sessions.iter().flat_map(|item| item.choices.iter().map(|choice| choice.place)).collect();
        places.sort_unstable();
        places.dedup();
        Ahead { places, latest: latest.unwrap_or(NEVER) }
    }
}
