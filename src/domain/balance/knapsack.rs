//! The multiple-choice knapsack over the online JP: for every amount that can
//! be reached, the best choices that reach it.
//!
//! Blocks (single sessions, or those that prerequisites bind together) are
//! added from the last to the first. So, of two ways to the same amount at the
//! same cost, the one whose first session has the larger *d* is better whatever
//! follows, and one number for each amount and block, which way was taken, is
//! all that has to be kept.

use std::cmp::Ordering;

use super::listing::Way;
use super::problem::{Key, Picks};
use super::{Order, Work};

/// Items that are decided together.
#[derive(Debug)]
pub(super) struct Block {
    /// Their indexes, in order.
    pub items: Vec<usize>,
    /// What can be done, the lexicographically smallest picks first.
    pub ways: Vec<Way>,
}

/// Blocks on the grid of their JP, and the amounts of online JP that they can
/// reach, yet without the choices for them.
#[derive(Debug)]
pub(super) struct Grid {
    packing: Packing,
    /// Online JP at amount 0.
    base: u64,
    /// The last block first.
    layers: Vec<Layer>,
    /// One bit for each amount.
    reached: Vec<u64>,
}

/// The best choices for each of the wanted amounts.
#[derive(Debug)]
pub(super) struct Knapsack {
    packing: Packing,
    base: u64,
    /// In the order in which they were added: the last block first.
    layers: Vec<Layer>,
    /// The first of the amounts that have a key.
    from: usize,
    /// The key of each amount, [`OUT_OF_REACH`] or more where there is none.
    keys: Vec<u64>,
}

/// A block as it was added.
#[derive(Debug)]
struct Layer {
    items: Vec<usize>,
    steps: Vec<Step>,
    /// The most that it can add.
    widest: usize,
    /// The first of the amounts in `taken`.
    from: usize,
    taken: Taken,
}

/// For each amount which step leads to it.
#[derive(Debug)]
enum Taken {
    /// One bit: the first or the second.
    Second(Vec<u64>),
    /// Its index.
    Number(Vec<u16>),
}

/// A [`Way`] on the grid.
#[derive(Debug)]
struct Step {
    amount: usize,
    key: u64,
    picks: Box<[u16]>,
}

const OUT_OF_REACH: u64 = 1 << 63;

/// Steps that it takes to compare two ways by one more layer, for the budget.
const WORK_PER_COMPARISON: u64 = 4;

/// The most amounts, over all blocks, that fit into memory: 2 bytes each.
const MAX_TAKEN: u64 = 12_000_000;

/// The most amounts on a grid.
const MAX_AMOUNTS: usize = 1 << 26;

impl Grid {
    /// `None` when the grid is too fine for the work that is left.
    ///
    /// `blocks` are in the order of their first items.
    pub(super) fn of(mut blocks: Vec<Block>, mut base: u64, order: Order, work: &mut Work) -> Option<Grid> {
        for block in &mut blocks {
            base += block.level();
        }
        let packing = Packing::of(&blocks, order)?;
        let layers: Vec<Layer> = blocks.into_iter().rev().map(|block| packing.layer(block)).collect::<Option<_>>()?;
        let mut amounts = 1_usize;
        let mut reached = vec![1_u64];
        for layer in &layers {
            amounts = amounts.checked_add(layer.widest).filter(|amounts| *amounts <= MAX_AMOUNTS)?;
            let mut next = vec![0_u64; amounts.div_ceil(64)];
            work.spend(layer.steps.len() as u64 * next.len() as u64)?;
            for step in &layer.steps {
                add_shifted(&mut next, &reached, step.amount);
            }
            reached = next;
        }
        Some(Grid { packing, base, layers, reached })
    }

    /// The amounts of online JP that can be reached, the smallest first.
    pub(super) fn amounts(&self) -> impl Iterator<Item = u64> {
        let bits = self.reached.iter().flat_map(|word| (0..64).map(move |bit| word >> bit & 1 == 1));
        let amounts = (0_u64..).zip(bits).filter(|(_, reached)| *reached);
        amounts.map(|(amount, _)| self.base + amount * self.packing.grid)
    }

    /// The best choices for the amounts of online JP from `least` to `most`,
    /// which can be reached. `None` when that is more work than is left.
    pub(super) fn fill(self, least: u64, most: u64, work: &mut Work) -> Option<Knapsack> {
        let amount = |online: u64| usize::try_from(online.checked_sub(self.base)? / self.packing.grid).ok();
        let (least, most) = (amount(least)?, amount(most)?);
        // Below an amount that what is still to come cannot lift to the wanted
        // ones, and above the wanted ones, nothing needs to be known.
        let mut rest: usize = self.layers.iter().map(|layer| layer.widest).sum();
        let mut all = 0;
        let mut ranges = Vec::with_capacity(self.layers.len());
        let (mut steps, mut taken, mut width) = (0_u64, 0_u64, 1_u64);
        for layer in &self.layers {
            all += layer.widest;
            rest -= layer.widest;
            let (from, to) = (least.saturating_sub(rest), most.min(all));
            steps = steps.saturating_add(width.saturating_mul(layer.steps.len() as u64));
            width = (to + 1).saturating_sub(from) as u64;
            taken = taken.saturating_add(width);
            ranges.push((from, to));
        }
        if taken > MAX_TAKEN {
            return None;
        }
        work.spend(steps)?;
        let Grid { packing, base, layers, .. } = self;
        let mut knapsack = Knapsack { packing, base, layers: Vec::with_capacity(layers.len()), from: 0, keys: vec![0] };
        for (layer, (from, to)) in layers.into_iter().zip(ranges) {
            knapsack.add(layer, from, to, work)?;
        }
        Some(knapsack)
    }
}

/// Of two ways to each amount the cheaper, the first where they cost the same;
/// sets the bits of the amounts where it is the second.
///
/// This is where the time goes; hence no branches, and one pass over memory.
fn cheaper(one: (&[u64], u64), other: (&[u64], u64), keys: &mut [u64], second: &mut [u64]) {
    let ((one, one_key), (other, other_key)) = (one, other);
    for (((keys, one), other), second) in keys.chunks_mut(64).zip(one.chunks(64)).zip(other.chunks(64)).zip(second) {
        let (mut bits, mut bit) = (0, 1_u64);
        for ((key, one), other) in keys.iter_mut().zip(one).zip(other) {
            let (one, other) = (one + one_key, other + other_key);
            bits |= if other < one { bit } else { 0 };
            bit <<= 1;
            *key = one.min(other);
        }
        *second = bits;
    }
}

/// Sets the bits of `amounts`, each raised by `by`.
fn add_shifted(into: &mut [u64], amounts: &[u64], by: usize) {
    let (words, bits) = (by / 64, by % 64);
    for (slot, word) in into.iter_mut().skip(words).zip(amounts) {
        *slot |= word << bits;
    }
    if bits > 0 {
        for (slot, word) in into.iter_mut().skip(words + 1).zip(amounts) {
            *slot |= word >> (64 - bits);
        }
    }
}

impl Knapsack {
    fn add(&mut self, mut layer: Layer, from: usize, to: usize, work: &mut Work) -> Option<()> {
        // With nothing in reach on both sides, each step finds all its amounts in one piece.
        let margin = layer.widest;
        let mut before = vec![OUT_OF_REACH; margin];
        before.append(&mut self.keys);
        before.resize(before.len() + margin, OUT_OF_REACH);
        let count = (to + 1).saturating_sub(from);
        let first = from - self.from + margin;
        let reached_by = |step: &Step| before.get(first - step.amount..).and_then(|before| before.get(..count));

        let mut keys = vec![OUT_OF_REACH; count];
        layer.from = from;
        layer.taken = match &*layer.steps {
            [one, other] if layer.items.len() == 1 => {
                let mut taken = vec![0; count.div_ceil(64)];
                cheaper((reached_by(one)?, one.key), (reached_by(other)?, other.key), &mut keys, &mut taken);
                Taken::Second(taken)
            }
            _ => {
                let mut taken = vec![0; count];
                for (number, step) in (0_u16..).zip(&layer.steps) {
                    let reached = keys.iter_mut().zip(&mut taken).zip(reached_by(step)?);
                    if layer.items.len() == 1 {
                        for ((key, taken), before) in reached {
                            let found = before + step.key;
                            *taken = if found < *key { number } else { *taken };
                            *key = found.min(*key);
                        }
                        continue;
                    }
                    for (amount, ((key, taken), before)) in (from..).zip(reached) {
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
                Taken::Number(taken)
            }
        };
        (self.keys, self.from) = (keys, from);
        self.layers.push(layer);
        Some(())
    }

    /// Whether, at the same cost, a later step of a block has the larger
    /// sequence of *d* than an earlier one: only when they agree on the first
    /// item and what was added before decides between them. `None` when that
    /// takes too much work.
    fn precedes(&self, layer: &Layer, later: u16, earlier: u16, amount: usize, work: &mut Work) -> Option<bool> {
        let (later, earlier) = (layer.steps.get(usize::from(later))?, layer.steps.get(usize::from(earlier))?);
        // The block itself is decided at the first item that differs, for the earlier step.
        let (mut decided_at, mut order) = differ(&layer.items, later, earlier)?;
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
            let (left, right) = (layer.step_to(one)?, layer.step_to(other)?);
            if let Some((item, found)) = differ(&layer.items, left, right).filter(|(item, _)| *item < decided_at) {
                (decided_at, order) = (item, found);
            }
            (one, other) = (one - left.amount, other - right.amount);
        }
        Some(order == Ordering::Less)
    }

    /// The wanted amounts of online JP that can be reached, the smallest first, with
    /// what they cost at least, as numbers that compare like the keys.
    pub(super) fn reached(&self) -> impl Iterator<Item = (u64, u64)> {
        let amounts = (self.from as u64..).zip(&self.keys).filter(|(_, key)| **key < OUT_OF_REACH);
        amounts.map(|(amount, key)| (self.base + amount * self.packing.grid, *key))
    }

    /// Puts the best choices for an amount into `picks`.
    pub(super) fn trace(&self, online: u64, picks: &mut Picks) {
        let amount = (online - self.base) / self.packing.grid;
        let Ok(mut amount) = usize::try_from(amount) else { return };
        for layer in self.layers.iter().rev() {
            let Some(step) = layer.step_to(amount) else { return };
            for (item, pick) in layer.items.iter().zip(&step.picks) {
                if let Some(slot) = picks.get_mut(*item) {
                    *slot = *pick;
                }
            }
            amount -= step.amount;
        }
    }
}

impl Block {
    /// Takes off what all ways have in common; gives the online JP of it. What
    /// is left lies on the grid.
    fn level(&mut self) -> u64 {
        let mut least = (u64::MAX, [u64::MAX; 3]);
        for way in &self.ways {
            least.0 = way.online.min(least.0);
            least.1.iter_mut().zip(way.key).for_each(|(least, part)| *least = part.min(*least));
        }
        for way in &mut self.ways {
            way.online -= least.0;
            way.key.iter_mut().zip(least.1).for_each(|(part, least)| *part -= least);
        }
        if self.ways.is_empty() { 0 } else { least.0 }
    }
}

impl Layer {
    fn step_to(&self, amount: usize) -> Option<&Step> {
        let at = amount.checked_sub(self.from)?;
        let number = match &self.taken {
            Taken::Second(bits) => usize::from(bits.get(at / 64)? >> (at % 64) & 1 == 1),
            Taken::Number(numbers) => usize::from(*numbers.get(at)?),
        };
        let step = self.steps.get(number)?;
        (step.amount <= amount).then_some(step)
    }
}

/// The first item for which two steps pick differently, and how the picks compare.
fn differ(items: &[usize], one: &Step, other: &Step) -> Option<(usize, Ordering)> {
    let mut picks = items.iter().zip(one.picks.iter().zip(&other.picks));
    picks.find_map(|(item, (one, other))| (one != other).then(|| (*item, one.cmp(other))))
}

/// How a [`Key`] is packed into one number that adds up and compares like it.
#[derive(Clone, Copy, Debug)]
struct Packing {
    /// The common divisor of all JP.
    grid: u64,
    order: Order,
    shifts: [u32; 3],
}

impl Packing {
    /// `None` when the keys do not fit into 62 bits.
    fn of(blocks: &[Block], order: Order) -> Option<Packing> {
        let ways = || blocks.iter().flat_map(|block| &block.ways);
        let grid = ways().map(|way| way.online).fold(0, common_divisor).max(1);
        let unscaled = Packing { grid, order, shifts: [0; 3] };
        let mut most = [0_u64; 3];
        for block in blocks {
            let mut widest = [0; 3];
            for way in &block.ways {
                for (widest, part) in widest.iter_mut().zip(unscaled.scaled(way.key)) {
                    *widest = part.max(*widest);
                }
            }
            for (most, widest) in most.iter_mut().zip(widest) {
                *most = most.checked_add(widest)?;
            }
        }
        let [first, second, third] = most.map(|most| u64::BITS - most.leading_zeros());
        (first + second + third <= 62).then_some(Packing { shifts: [second + third, third, 0], ..unscaled })
    }

    /// JP in units of the grid; numbers of sessions as they are.
    fn scaled(&self, key: Key) -> Key {
        let [a, b, c] = key;
        match self.order {
            Order::FitFirst => [a / self.grid, b / self.grid, c],
            Order::MovesFirst => [a, b / self.grid, c / self.grid],
        }
    }

    fn packed(&self, key: Key) -> u64 {
        self.scaled(key).iter().zip(self.shifts).map(|(part, shift)| part << shift).sum()
    }

    fn layer(&self, block: Block) -> Option<Layer> {
        let step = |way: Way| {
            let amount = usize::try_from(way.online / self.grid).ok()?;
            Some(Step { amount, key: self.packed(way.key), picks: way.picks })
        };
        if block.ways.len() > usize::from(u16::MAX) {
            return None;
        }
        let steps: Vec<Step> = block.ways.into_iter().map(step).collect::<Option<_>>()?;
        let widest = steps.iter().map(|step| step.amount).max().unwrap_or(0);
        Some(Layer { items: block.items, steps, widest, from: 0, taken: Taken::Number(Vec::new()) })
    }
}

fn common_divisor(mut one: u64, mut other: u64) -> u64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}
