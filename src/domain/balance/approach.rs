//! A good answer where the best takes too much work: every session where it
//! suits best, then those across that cost the least for the share, then exact
//! answers for some of the sessions at a time.

use super::bonds::Links;
use super::problem::{Choice, Item, Key, NEVER, Picks, Problem, Worth, sum};
use super::search::solve;
use super::{Order, ProposalKind, Work};

/// Steps that it takes to try a choice, for the budget.
const WORK_PER_TRIAL: u64 = 20;

/// Steps that it takes to set one of the others aside.
const WORK_PER_ITEM: u64 = 10;

/// The most sessions that are decided anew together.
const MOST: usize = 400;

/// A good answer: as long as there is work left ever better, and never worse than doing nothing.
pub(super) fn approach(problem: &Problem, kind: ProposalKind, links: &Links, work: &mut Work) -> Worth {
    let mut draft = Draft::of(problem, kind, links, problem.at_rest());
    let rest = draft.worth();
    let mut suited = Draft::of(problem, kind, links, problem.at_rest());
    let mut steered = draft.steer(work);
    suited.suit(work);
    let suited_steered = suited.steer(work);
    if suited.worth() < draft.worth() {
        (draft, steered) = (suited, suited_steered);
    }

    // First those between which it was decided how many change side, then all in flow order.
    let (order, split) = steered;
    let mut size = order.len().min(MOST);
    draft.refine(&order, split, &mut size, work);
    let all: Vec<usize> = (0..problem.items.len()).collect();
    let mut improved = true;
    while std::mem::take(&mut improved) {
        let mut middle = 0;
        while middle < all.len() && size > 0 {
            improved |= draft.refine(&all, middle, &mut size, work);
            middle += size.div_ceil(2);
        }
    }
    draft.worth().min(rest)
}

/// An answer in the making.
struct Draft<'a> {
    problem: &'a Problem,
    kind: ProposalKind,
    links: &'a Links,
    picks: Picks,
    /// The place of each material's earliest session.
    places: Vec<u64>,
    online: u64,
    key: Key,
}

impl<'a> Draft<'a> {
    fn of(problem: &'a Problem, kind: ProposalKind, links: &'a Links, picks: Picks) -> Draft<'a> {
        let (mut online, mut key) = (problem.online, Key::default());
        for (_, choice) in problem.chosen(&picks) {
            online += choice.online;
            key = sum(key, choice.cost.key(kind.order()));
        }
        Draft { problem, kind, links, places: problem.places(&picks), picks, online, key }
    }

    fn worth(&self) -> Worth {
        (self.rate(), self.picks.clone())
    }

    fn rate(&self) -> [u64; 5] {
        self.problem.rate(self.kind, self.online, self.key)
    }

    /// The item, and what is chosen for it.
    fn chosen(&self, at: usize) -> Option<(&'a Item, Choice)> {
        let item = self.problem.items.get(at)?;
        Some((item, *item.choice(*self.picks.get(at)?)?))
    }

    /// Online JP and key with another choice for an item.
    fn with(&self, now: &Choice, choice: &Choice) -> (u64, Key) {
        let (was, is) = (now.cost.key(self.kind.order()), choice.cost.key(self.kind.order()));
        let mut key = sum(self.key, is);
        key.iter_mut().zip(was).for_each(|(part, was)| *part = part.saturating_sub(was));
        (self.online + choice.online - now.online, key)
    }

    /// Chooses, unless that turns an order round.
    fn choose(&mut self, at: usize, now: &Choice, choice: &Choice, work: &mut Work) -> Option<()> {
        if let Some(material) = self.problem.items.get(at)?.material {
            work.spend(WORK_PER_TRIAL + self.links.count(material) as u64)?;
            *self.places.get_mut(material)? = self.links.place(self.problem, &self.picks, &self.places, at, choice)?;
        }
        (self.online, self.key) = self.with(now, choice);
        *self.picks.get_mut(at)? = choice.at;
        Some(())
    }

    /// Puts each session where it costs the least, as far as the order allows.
    fn suit(&mut self, work: &mut Work) {
        // What goes to a later phase makes room for what it required, and the other way round.
        let order = self.kind.order();
        let count = self.problem.items.len();
        for at in (0..count).rev().chain(0..count) {
            let Some((item, now)) = self.chosen(at) else { continue };
            let best = item.choices.iter().min_by_key(|choice| (choice.cost.key(order), choice.at));
            if let Some(best) = best.filter(|best| best.at != now.at) {
                self.choose(at, &now, best, work);
            }
        }
    }

    /// Brings the share into the tolerance band, if possible: those sessions
    /// first that cost the least. Gives the order in which they were looked at
    /// and where that ended.
    fn steer(&mut self, work: &mut Work) -> (Vec<usize>, usize) {
        let more = self.online <= self.problem.on_target();
        let order = self.by_slope(more);
        let mut reached = 0;
        for (n, &at) in order.iter().enumerate() {
            let Some((item, now)) = self.chosen(at).filter(|_| self.problem.band(self.online) > 0) else { break };
            reached = n;
            if work.spend(WORK_PER_TRIAL * item.choices.len() as u64).is_none() {
                break;
            }
            let rated = |choice: &&Choice| {
                let (online, key) = self.with(&now, choice);
                self.problem.rate(self.kind, online, key)
            };
            if let Some(best) = item.choices.iter().min_by_key(rated).filter(|best| rated(best) < self.rate()) {
                self.choose(at, &now, best, work);
            }
        }
        (order, reached)
    }

    /// The items that can add to the online JP, or take from them, by what that costs per JP.
    fn by_slope(&self, more: bool) -> Vec<usize> {
        let order = self.kind.order();
        let slope = |at: usize| {
            let (item, now) = self.chosen(at)?;
            let furthest = if more {
                item.choices.iter().max_by_key(|choice| choice.online)
            } else {
                item.choices.iter().min_by_key(|choice| choice.online)
            };
            let furthest = furthest.filter(|furthest| furthest.online != now.online)?;
            let width = furthest.online.abs_diff(now.online);
            let change = |is: u64, was: u64| is.cast_signed().saturating_sub(was.cast_signed());
            let per_jp = |is: u64, was: u64| change(is, was) / width.cast_signed().max(1);
            // Each not below 0, and within 8, 2, 2 and 20 bits.
            let fit = (per_jp(furthest.cost.fit, now.cost.fit) + 128).clamp(0, 255).cast_unsigned();
            let jp = (per_jp(furthest.cost.jp, now.cost.jp) + 1).clamp(0, 3).cast_unsigned();
            let moves = (change(furthest.cost.moves, now.cost.moves) + 1).clamp(0, 3).cast_unsigned();
            let narrow = (1_u64 << 20).saturating_sub(width + 1);
            let rank = match order {
                Order::FitFirst => (fit << 2 | jp) << 22 | moves << 20 | narrow,
                Order::MovesFirst => (moves << 20 | narrow) << 10 | jp << 8 | fit,
            };
            Some(rank << 16 | at as u64)
        };
        let mut slopes: Vec<u64> = (0..self.problem.items.len()).filter_map(slope).collect();
        slopes.sort_unstable();
        slopes.into_iter().filter_map(|slope| usize::try_from(slope & 0xFFFF).ok()).collect()
    }

    /// Decides some items anew, the best for what is decided of the others: so
    /// many around one in an order, or fewer if that is too much. Gives whether
    /// that is better.
    fn refine(&mut self, order: &[usize], middle: usize, size: &mut usize, work: &mut Work) -> bool {
        while *size > 0 {
            let mut is_freed = vec![false; self.problem.items.len()];
            for at in order.iter().skip(middle.saturating_sub(*size / 2)).take(*size) {
                if let Some(is_freed) = is_freed.get_mut(*at) {
                    *is_freed = true;
                }
            }
            // No attempt may take all that is left.
            let mut some = work.part(1, 4);
            let before = some.left;
            let found = self.freed(&is_freed, &mut some).and_then(|part| {
                let best = solve(&part, self.kind.order(), &mut None, &mut some).ok()?;
                Some((best.picks(&part, self.kind)?, part))
            });
            work.left -= before - some.left;
            let Some((best, part)) = found else {
                *size /= 2;
                continue;
            };
            let freed =
                |picks: Picks| picks.into_iter().zip(&is_freed).filter(|(_, freed)| **freed).map(|(pick, _)| pick);
            let now = freed(self.picks.clone()).collect();
            if part.worth(self.kind, best.clone()) >= part.worth(self.kind, now) {
                return false;
            }
            let mut picks = std::mem::take(&mut self.picks);
            let slots = picks.iter_mut().zip(&is_freed).filter(|(_, freed)| **freed).map(|(slot, _)| slot);
            slots.zip(best).for_each(|(slot, pick)| *slot = pick);
            *self = Draft::of(self.problem, self.kind, self.links, picks);
            return true;
        }
        false
    }

    /// The problem of some items, the others as they are decided. `None` when
    /// that is more work than is left.
    fn freed(&self, is_freed: &[bool], work: &mut Work) -> Option<Problem> {
        work.spend(WORK_PER_ITEM * (is_freed.len() + self.places.len()) as u64)?;
        let is_freed = |item: usize| is_freed.get(item) == Some(&true);
        let mut fixed = self.places.clone();
        let mut seen = vec![false; fixed.len()];
        let mut pairs = Vec::new();
        let mut online = self.online;
        let mut items = Vec::new();
        for at in (0..self.picks.len()).filter(|at| is_freed(*at)) {
            let (item, choice) = self.chosen(at)?;
            online -= choice.online;
            items.push(item.clone());
            let Some(material) = item.material else { continue };
            if std::mem::replace(seen.get_mut(material)?, true) {
                continue;
            }
            work.spend(WORK_PER_ITEM * self.links.count(material) as u64)?;
            let Links { items: sessions, requires, required_by } = self.links;
            let (sessions, requires) = (sessions.get(material)?, requires.get(material)?);
            let required_by = required_by.get(material)?;
            let others = sessions.iter().filter(|item| !is_freed(**item)).filter_map(|item| self.chosen(*item));
            let unmoved = self.problem.fixed.get(material).copied().unwrap_or(NEVER);
            *fixed.get_mut(material)? = others.map(|(_, choice)| choice.place).fold(unmoved, u64::min);
            // A pair among the freed is noted with the first of the two that is seen.
            let unseen = |other: &&usize| seen.get(**other) == Some(&false);
            pairs.extend(requires.iter().filter(unseen).map(|required| (*required, material)));
            pairs.extend(required_by.iter().filter(unseen).map(|other| (material, *other)));
        }
        Some(Problem { items, pairs, fixed, online, complete: true, ..*self.problem })
    }
}
