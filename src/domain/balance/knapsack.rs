//! The multiple-choice knapsack over the online JP: for every amount that can
//! be reached, the best choices that reach it.
//!
//! Blocks (single sessions, or those that prerequisites bind together) are
//! added from the last to the first. So, of two ways to the same amount at the
//! same cost, the one whose first session has the larger *d* is better whatever
//! follows, and one number for each amount and block, which way was taken, is
//! all that has to be kept.

use std::cell::Cell;
use std::cmp::Ordering;

use super::Work;
use super::listing::{Way, Ways};
use super::problem::Key;

/// Items that are decided together.
#[derive(Debug)]
pub(super) struct Block {
    /// Their indexes, in order.
    pub items: Vec<usize>,
    /// What can be done.
    pub ways: Ways,
}

/// All that is decided, on the grid of its JP.
#[derive(Debug)]
pub(super) struct Blocks {
    /// In the order of their first items.
    list: Vec<Block>,
    /// Online JP whatever is decided.
    base: u64,
    /// The common divisor of what is added to that.
    grid: u64,
}

/// The amounts of online JP that blocks can reach.
#[derive(Debug)]
pub(super) struct Reached {
    base: u64,
    grid: u64,
    /// One bit for each amount on the grid.
    bits: Vec<u64>,
}

/// The best choices for each of the wanted amounts.
#[derive(Debug)]
pub(super) struct Knapsack {
    base: u64,
    grid: u64,
    /// In the order in which they were added: the last block first.
    layers: Vec<Layer>,
    /// The first of the amounts that are known.
    from: usize,
    /// The key of each amount, [`OUT_OF_REACH`] or more where there is none.
    /// What lies before `from` means nothing any more.
    keys: Vec<u64>,
}

/// A block as it was added.
#[derive(Debug)]
struct Layer {
    items: Vec<usize>,
    steps: Vec<Step>,
    /// The choices of all steps, one after the other.
    picks: Vec<u16>,
    /// The most that it can add.
    widest: usize,
    /// The first of the amounts in `taken`.
    from: usize,
    taken: Taken,
}

/// For each amount which step leads to it.
#[derive(Debug)]
enum Taken {
    /// The first or the second.
    Second(Vec<u8>),
    /// Its index.
    Number(Vec<u16>),
}

/// A [`Way`] on the grid.
#[derive(Debug)]
struct Step {
    amount: usize,
    key: u64,
}

const OUT_OF_REACH: u64 = 1 << 63;

/// Steps that it takes to compare two ways by one more layer, for the budget.
const WORK_PER_COMPARISON: u64 = 20;

/// The most amounts of one layer, 8 bytes each, and of all, 1 or 2 bytes each.
const MAX_WIDTH: usize = 2_000_000;
const MAX_TAKEN: u64 = 12_000_000;

/// The most amounts on a grid.
const MAX_AMOUNTS: usize = 1 << 26;

impl Blocks {
    /// `list` is in the order of the first items; `base` are the online JP of all that is in none.
    pub(super) fn of(mut list: Vec<Block>, mut base: u64) -> Blocks {
        let mut grid = 0;
        for block in &mut list {
            base += block.level();
            grid = block.ways.each.iter().fold(grid, |grid, way| common_divisor(grid, way.online));
        }
        Blocks { list, base, grid: grid.max(1) }
    }

    /// The amounts of online JP that can be reached. `None` when the grid is
    /// too fine for the work that is left.
    pub(super) fn reached(&self, work: &mut Work) -> Option<Reached> {
        let amount = |way: &Way| usize::try_from(way.online / self.grid).unwrap_or(usize::MAX);
        let mut sizes = Vec::with_capacity(self.list.len());
        let (mut amounts, mut steps) = (1_usize, 0_u64);
        for block in &self.list {
            let widest = block.ways.each.iter().map(amount).max()?;
            amounts = amounts.checked_add(widest).filter(|amounts| *amounts <= MAX_AMOUNTS)?;
            let words = amounts.div_ceil(64);
            steps += (block.ways.each.len() as u64 + 1) * words as u64;
            sizes.push(words);
        }
        work.spend(steps)?;
        let mut bits = vec![1_u64];
        for (block, words) in self.list.iter().zip(sizes) {
            let mut next = vec![0_u64; words];
            for way in &block.ways.each {
                add_shifted(&mut next, &bits, amount(way));
            }
            bits = next;
        }
        Some(Reached { base: self.base, grid: self.grid, bits })
    }

    /// The best choices for the amounts of online JP from `least` to `most`,
    /// which can be reached. `None` when that is more work than is left.
    pub(super) fn fill(self, least: u64, most: u64, work: &mut Work) -> Option<Knapsack> {
        let Blocks { list, base, grid } = self;
        let amount = |online: u64| usize::try_from(online.checked_sub(base)? / grid).ok();
        let (least, most) = (amount(least)?, amount(most)?);
        let packing = Packing::of(&list, grid)?;
        let layers: Vec<Layer> = list.into_iter().rev().map(|block| packing.layer(block)).collect::<Option<_>>()?;
        // Below an amount that what is still to come cannot lift to the wanted
        // ones, and above the wanted ones, nothing needs to be known.
        let mut rest: usize = layers.iter().map(|layer| layer.widest).sum();
        let mut all = 0;
        let mut ranges = Vec::with_capacity(layers.len());
        let (mut steps, mut taken, mut width) = (0_u64, 0_u64, 1_u64);
        for layer in &layers {
            all += layer.widest;
            rest -= layer.widest;
            let (from, to) = (least.saturating_sub(rest), most.min(all));
            let next = (to + 1).saturating_sub(from) as u64;
            steps = steps.saturating_add(width.min(next).saturating_mul(layer.steps.len() as u64).saturating_add(next));
            taken = taken.saturating_add(next);
            if to >= MAX_WIDTH || taken > MAX_TAKEN {
                return None;
            }
            width = next;
            ranges.push((from, to));
        }
        work.spend(steps)?;
        let mut knapsack = Knapsack { base, grid, layers: Vec::with_capacity(layers.len()), from: 0, keys: vec![0] };
        for (layer, (from, to)) in layers.into_iter().zip(ranges) {
            knapsack.add(layer, from, to, work)?;
        }
        Some(knapsack)
    }
}

impl Reached {
    /// The largest amount of online JP that is no larger than this.
    pub(super) fn at_most(&self, online: u64) -> Option<u64> {
        let last = (self.bits.len() as u64 * 64).checked_sub(1)?;
        let amount = (online.checked_sub(self.base)? / self.grid).min(last);
        let (word, bit) = (usize::try_from(amount / 64).ok()?, amount % 64);
        let masked = self.bits.get(word)? & (u64::MAX >> (63 - bit));
        let found = |(at, word): (usize, u64)| at as u64 * 64 + 63 - u64::from(word.leading_zeros());
        let before = || (0..word).rev().zip(self.bits.get(..word).unwrap_or_default().iter().rev().copied());
        let amount = [(word, masked)].into_iter().chain(before()).find(|(_, word)| *word != 0).map(found)?;
        Some(self.base + amount * self.grid)
    }

    /// The smallest amount of online JP that is no smaller than this.
    pub(super) fn at_least(&self, online: u64) -> Option<u64> {
        let amount = online.saturating_sub(self.base).div_ceil(self.grid);
        let (word, bit) = (usize::try_from(amount / 64).ok()?, amount % 64);
        let masked = self.bits.get(word)? & (u64::MAX << bit);
        let found = |(at, word): (usize, u64)| at as u64 * 64 + u64::from(word.trailing_zeros());
        let behind = (word + 1..).zip(self.bits.iter().skip(word + 1).copied());
        let amount = [(word, masked)].into_iter().chain(behind).find(|(_, word)| *word != 0).map(found)?;
        Some(self.base + amount * self.grid)
    }
}

/// Of two ways to each amount from `from` on the cheaper: to stay there at the
/// cost of `stay`, or to come from the one that lies `by` below at the cost of
/// `come`. Gives which it is, `coming` (0 or 1) for the latter; of two alike 0.
///
/// This is where the time goes; hence no branches, and one pass over memory.
fn cheaper(keys: &mut [u64], from: usize, stay: u64, (by, come): (usize, u64), coming: u8) -> Vec<u8> {
    let staying = coming ^ 1;
    let mut taken = vec![staying; keys.len().saturating_sub(from)];
    let cells = Cell::from_mut(keys).as_slice_of_cells();
    let start = from.max(by).min(cells.len());
    let (stays, comes) = (cells.get(start..).unwrap_or_default(), cells.get(start - by.min(start)..));
    // From the back: what is read has not been written yet.
    let either = stays.iter().zip(comes.unwrap_or_default()).rev();
    for ((key, below), taken) in either.zip(taken.iter_mut().rev()) {
        let (one, other) = (key.get() + stay, below.get() + come);
        let comes = other < one + u64::from(staying);
        *taken = u8::from(comes) ^ staying;
        key.set(if comes { other } else { one });
    }
    for key in cells.get(from..start).unwrap_or_default() {
        key.set(key.get() + stay);
    }
    taken
}

/// Sets the bits of `amounts`, each raised by `by`.
fn add_shifted(into: &mut [u64], amounts: &[u64], by: usize) {
    let (words, bits) = (by / 64, by % 64);
    let Some(into) = into.get_mut(words..) else { return };
    let mut carried = 0;
    for (slot, word) in into.iter_mut().zip(amounts) {
        *slot |= word << bits | carried;
        carried = if bits > 0 { word >> (64 - bits) } else { 0 };
    }
    if let Some(slot) = into.get_mut(amounts.len()) {
        *slot |= carried;
    }
}

impl Knapsack {
    fn add(&mut self, mut layer: Layer, from: usize, to: usize, work: &mut Work) -> Option<()> {
        layer.from = from;
        layer.taken = match &*layer.steps {
            [Step { amount: 0, key: stay }, step] if layer.items.len() == 1 => {
                self.keys.resize(to + 1, OUT_OF_REACH);
                Taken::Second(cheaper(&mut self.keys, from, *stay, (step.amount, step.key), 1))
            }
            [step, Step { amount: 0, key: stay }] if layer.items.len() == 1 => {
                self.keys.resize(to + 1, OUT_OF_REACH);
                Taken::Second(cheaper(&mut self.keys, from, *stay, (step.amount, step.key), 0))
            }
            _ => {
                let mut keys = vec![OUT_OF_REACH; to + 1];
                let mut taken = vec![0; (to + 1).saturating_sub(from)];
                for (number, step) in (0_u16..).zip(&layer.steps) {
                    // The amounts that the step leads to from one that is known.
                    let start = from.max(self.from + step.amount);
                    let Some(before) = self.keys.get(start - step.amount..) else { continue };
                    let (Some(keys), Some(taken)) = (keys.get_mut(start..), taken.get_mut(start - from..)) else {
                        continue;
                    };
                    let reached = keys.iter_mut().zip(taken).zip(before);
                    if layer.items.len() == 1 {
                        for ((key, taken), before) in reached {
                            let found = before + step.key;
                            *taken = if found < *key { number } else { *taken };
                            *key = found.min(*key);
                        }
                        continue;
                    }
                    for (amount, ((key, taken), before)) in (start..).zip(reached) {
                        let found = before + step.key;
                        let better = match found.cmp(key) {
                            Ordering::Less => true,
                            Ordering::Equal if found < OUT_OF_REACH => {
                                self.precedes(&layer, number, *taken, amount, work)?
                            }
                            Ordering::Equal | Ordering::Greater => false,
                        };
                        if better {
                            (*key, *taken) = (found, number);
                        }
                    }
                }
                self.keys = keys;
                Taken::Number(taken)
            }
        };
        self.from = from;
        self.layers.push(layer);
        Some(())
    }

    /// Whether, at the same cost, a later step of a block has the larger
    /// sequence of *d* than an earlier one: only when they agree on the first
    /// item and what was added before decides between them. `None` when that
    /// takes too much work.
    fn precedes(&self, layer: &Layer, later: u16, earlier: u16, amount: usize, work: &mut Work) -> Option<bool> {
        work.spend(WORK_PER_COMPARISON)?;
        let (later, earlier) = (usize::from(later), usize::from(earlier));
        // The block itself is decided at the first item that differs, for the earlier step.
        let (mut decided_at, mut order) = layer.differ(later, earlier)?;
        let (later, earlier) = (layer.steps.get(later)?, layer.steps.get(earlier)?);
        if layer.items.first() == Some(&decided_at) {
            return Some(false);
        }
        let (mut one, mut other) = (amount.checked_sub(later.amount)?, amount.checked_sub(earlier.amount)?);
        for layer in self.layers.iter().rev() {
            // The same from here on, or nothing before what has decided.
            if one == other || layer.items.first().is_none_or(|item| *item > decided_at) {
                break;
            }
            work.spend(WORK_PER_COMPARISON)?;
            let ((left, one_before), (right, other_before)) = (layer.step_to(one)?, layer.step_to(other)?);
            if let Some((item, found)) = layer.differ(left, right).filter(|(item, _)| *item < decided_at) {
                (decided_at, order) = (item, found);
            }
            (one, other) = (one_before, other_before);
        }
        Some(order == Ordering::Less)
    }

    /// The wanted amounts of online JP that can be reached, the smallest first, with
    /// what they cost at least, as numbers that compare like the keys.
    pub(super) fn reached(&self) -> impl Iterator<Item = (u64, u64)> {
        let known = self.keys.iter().skip(self.from);
        let amounts = (self.from as u64..).zip(known).filter(|(_, key)| **key < OUT_OF_REACH);
        amounts.map(|(amount, key)| (self.base + amount * self.grid, *key))
    }

    /// Puts the best choices for an amount into `picks`.
    pub(super) fn trace(&self, online: u64, picks: &mut [u16]) {
        let amount = (online - self.base) / self.grid;
        let Ok(mut amount) = usize::try_from(amount) else { return };
        for layer in self.layers.iter().rev() {
            let Some((step, before)) = layer.step_to(amount) else { return };
            for (item, pick) in layer.items.iter().zip(layer.picks_of(step)) {
                if let Some(slot) = picks.get_mut(*item) {
                    *slot = *pick;
                }
            }
            amount = before;
        }
    }
}

impl Block {
    /// Takes off what all ways have in common; gives the online JP of it. What
    /// is left lies on the grid.
    fn level(&mut self) -> u64 {
        let mut least = (u64::MAX, [u64::MAX; 3]);
        for way in &self.ways.each {
            least.0 = way.online.min(least.0);
            least.1.iter_mut().zip(way.key).for_each(|(least, part)| *least = part.min(*least));
        }
        for way in &mut self.ways.each {
            way.online -= least.0;
            way.key.iter_mut().zip(least.1).for_each(|(part, least)| *part -= least);
        }
        if self.ways.each.is_empty() { 0 } else { least.0 }
    }
}

impl Layer {
    /// The step that leads to an amount, and the amount that it comes from.
    fn step_to(&self, amount: usize) -> Option<(usize, usize)> {
        let at = amount.checked_sub(self.from)?;
        let number = match &self.taken {
            Taken::Second(second) => usize::from(*second.get(at)?),
            Taken::Number(numbers) => usize::from(*numbers.get(at)?),
        };
        Some((number, amount.checked_sub(self.steps.get(number)?.amount)?))
    }

    fn picks_of(&self, step: usize) -> &[u16] {
        let count = self.items.len();
        self.picks.get(step * count..(step + 1) * count).unwrap_or_default()
    }

    /// The first item for which two steps pick differently, and how the picks compare.
    fn differ(&self, one: usize, other: usize) -> Option<(usize, Ordering)> {
        let mut picks = self.items.iter().zip(self.picks_of(one).iter().zip(self.picks_of(other)));
        picks.find_map(|(item, (one, other))| (one != other).then(|| (*item, one.cmp(other))))
    }
}

/// How a [`Key`] is packed into one number that adds up and compares like it.
#[derive(Debug)]
struct Packing {
    /// The common divisor of the online JP.
    grid: u64,
    /// The common divisor of each part of the keys. Not the grid: prerequisites
    /// may let sessions move only together, in opposite directions.
    units: Key,
    shifts: [u32; 3],
}

impl Packing {
    /// `None` when the keys do not fit into 62 bits.
    fn of(blocks: &[Block], grid: u64) -> Option<Packing> {
        let (mut units, mut most) = ([0_u64; 3], [0_u64; 3]);
        for block in blocks {
            let mut widest = [0; 3];
            for way in &block.ways.each {
                for ((widest, unit), part) in widest.iter_mut().zip(&mut units).zip(way.key) {
                    *widest = part.max(*widest);
                    *unit = common_divisor(*unit, part);
                }
            }
            for (most, widest) in most.iter_mut().zip(widest) {
                *most = most.checked_add(widest)?;
            }
        }
        let bits = |most: u64, unit: u64| u64::BITS - (most / unit.max(1)).leading_zeros();
        let ([first, second, third], [one, two, three]) = (most, units);
        let (second, third) = (bits(second, two), bits(third, three));
        let shifts = [second + third, third, 0];
        (bits(first, one) + second + third <= 62).then_some(Packing { grid, units, shifts })
    }

    fn packed(&self, key: Key) -> u64 {
        let parts = key.iter().zip(&self.units).zip(self.shifts);
        parts.map(|((part, unit), shift)| (part / (*unit).max(1)) << shift).sum()
    }

    fn layer(&self, Block { items, ways }: Block) -> Option<Layer> {
        let step = |way: &Way| {
            let amount = usize::try_from(way.online / self.grid).ok()?;
            Some(Step { amount, key: self.packed(way.key) })
        };
        if ways.each.len() > usize::from(u16::MAX) {
            return None;
        }
        let steps: Vec<Step> = ways.each.iter().map(step).collect::<Option<_>>()?;
        let widest = steps.iter().map(|step| step.amount).max().unwrap_or(0);
        Some(Layer { items, steps, picks: ways.picks, widest, from: 0, taken: Taken::Number(Vec::new()) })
    }
}

fn common_divisor(mut one: u64, mut other: u64) -> u64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}
