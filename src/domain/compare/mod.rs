//! Why blended: the plan beside the same curriculum fully face to face, in days,
//! JP, facilitators and rupiah. `docs/comparison.md` has the rules.
//!
//! A [`Comparison`] keeps the factors of every figure, so that each can be shown
//! with its arithmetic.

mod aspects;
mod effort;

pub use aspects::Aspects;
pub use effort::{Effort, Facilitation, Meeting, PhaseEffort, Portion};

use super::costs::Rate;
use super::jp::Jp;
use super::plan::PlanParts;

/// The plan beside the same curriculum fully face to face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// As planned.
    pub planned: Column,
    /// With every online session held in class instead.
    pub in_class: Column,
    /// What is paid, in the order of [`Rate::ALL`].
    pub lines: Vec<Line>,
    /// How many participants a batch has; `None` while unknown, or nobody.
    pub participants: Option<u32>,
    /// For how many batches.
    pub batches: u32,
    /// From how many batches on the plan is no dearer.
    pub break_even: BreakEven,
    /// Sessions of the tray, which are left out, and their JP.
    pub unmapped: (usize, Jp),
    /// Sessions of the flow whose JP are not known; they count as 0.
    pub without_jp: usize,
    /// What the plan says to the six aspects.
    pub aspects: Aspects,
}

/// One side of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What a batch takes.
    pub effort: Effort,
    /// What it costs; `None` while no rate is filled in that is paid for every batch.
    pub bill: Option<Bill>,
}

/// What a side costs, in rupiah. Rates that are not filled in are not in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bill {
    /// Each batch.
    pub per_batch: u128,
    /// Once for all batches.
    pub production: u128,
    /// All batches together.
    pub total: u128,
    /// [`total`](Bill::total) for each participant of all batches, rounded half
    /// up; `None` without a number of participants.
    pub per_participant: Option<u128>,
}

/// What is paid by one rate, on both sides: known on both, or left out of both,
/// so that like is set against like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// What for.
    pub rate: Rate,
    /// Rupiah for one unit; `None` while it is not filled in.
    pub unit: Option<u64>,
    /// How many units the plan takes.
    pub planned: Quantity,
    /// How many units it takes fully in class.
    pub in_class: Quantity,
}

/// How often a rate is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Days, nights, meetings, JP or batches, in hundredths; `None` without
    /// JP a day.
    pub units: Option<u64>,
    /// Whom each of them is paid for; `None` for what is not paid by head.
    pub heads: Option<Heads>,
}

/// The participants that something is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heads {
    /// So many.
    Known(u32),
    /// Nobody has said how many.
    Unknown,
}

/// From how many batches on the plan costs no more than fully face to face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEven {
    /// No rates to say so by, or modules to be made at an unknown rate.
    Unknown,
    /// Both cost the same.
    Same,
    /// From this batch on; 1: at once.
    From(u128),
    /// However many there are.
    Never,
}

impl Comparison {
    /// The comparison of a plan.
    pub fn of(plan: &PlanParts) -> Comparison {
        let planned = Effort::of(plan);
        let in_class = Effort::of(&effort::in_class(plan));
        let participants = plan.program.participants.filter(|count| *count > 0);
        let batches = plan.costs.batches();
        let lines: Vec<Line> = Rate::ALL
            .iter()
            .map(|&rate| Line {
                rate,
                unit: plan.costs.rate(rate),
                planned: Quantity::of(rate, &planned, participants),
                in_class: Quantity::of(rate, &in_class, participants),
            })
            .collect();
        let column =
            |effort, of: fn(&Line) -> Quantity| Column { effort, bill: bill(&lines, of, participants, batches) };
        let (planned, in_class) = (column(planned, |line| line.planned), column(in_class, |line| line.in_class));
        let made = lines.iter().all(|line| line.rate != Rate::ModuleProduction || !line.is_missing());
        let break_even = match (planned.bill, in_class.bill) {
            (Some(planned), Some(in_class)) if made => break_even(&planned, &in_class),
            _ => BreakEven::Unknown,
        };
        let flow = plan.flow.iter().flat_map(|phase| &phase.sessions);
        Comparison {
            planned,
            in_class,
            lines,
            participants,
            batches,
            break_even,
            unmapped: (plan.unmapped.len(), plan.unmapped.iter().filter_map(|session| session.jp).sum()),
            without_jp: flow.filter(|session| session.jp.is_none()).count(),
            aspects: Aspects::of(plan),
        }
    }

    /// What the totals leave out, because it is paid but not known.
    pub fn missing(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.is_missing())
    }
}

impl Line {
    /// Whether it is paid on either side.
    pub fn is_needed(&self) -> bool {
        [self.planned, self.in_class].iter().any(|quantity| quantity.units != Some(0))
    }

    /// Whether it is paid, and something to compute it by is not known.
    pub fn is_missing(&self) -> bool {
        self.is_needed() && self.costs().is_none()
    }

    /// What is paid in rupiah on both sides: planned, in class. `None` while
    /// something of it is not known on either side.
    pub fn costs(&self) -> Option<(u128, u128)> {
        let unit = self.unit?;
        Some((self.planned.times(unit)?, self.in_class.times(unit)?))
    }
}

impl Quantity {
    fn of(rate: Rate, effort: &Effort, participants: Option<u32>) -> Quantity {
        let whole = |count: u64| count.saturating_mul(100);
        let units = match rate {
            Rate::Room | Rate::Meals => effort.days.map(whole),
            Rate::Lodging => effort.nights.map(whole),
            Rate::Travel => Some(whole(effort.meetings.len() as u64)),
            Rate::Facilitator => Some(effort.facilitation.jp.hundredths()),
            Rate::Lms => Some(whole(u64::from(effort.is_online()))),
            Rate::ModuleProduction => Some(effort.self_paced.jp.hundredths()),
        };
        let by_head = matches!(rate, Rate::Meals | Rate::Lodging | Rate::Travel);
        Quantity { units, heads: by_head.then(|| participants.map_or(Heads::Unknown, Heads::Known)) }
    }

    /// What so many units cost, rounded to the rupiah, half up. A rate, heads and
    /// units within their limits stay far below the range.
    fn times(self, unit: u64) -> Option<u128> {
        let units = self.units?;
        let heads = match self.heads {
            None => 1,
            Some(Heads::Known(count)) => count,
            // Nothing for anybody is nothing.
            Some(Heads::Unknown) if units == 0 => 0,
            Some(Heads::Unknown) => return None,
        };
        let hundredths = u128::from(unit).saturating_mul(u128::from(units)).saturating_mul(u128::from(heads));
        Some(hundredths.saturating_add(50) / 100)
    }
}

fn bill(lines: &[Line], of: fn(&Line) -> Quantity, participants: Option<u32>, batches: u32) -> Option<Bill> {
    let (mut per_batch, mut production) = (None::<u128>, 0);
    for line in lines {
        // Known on both sides, or on neither.
        let Some(cost) = line.costs().and_then(|_| of(line).times(line.unit?)) else { continue };
        match line.rate {
            Rate::ModuleProduction => production = cost,
            _ => per_batch = Some(per_batch.unwrap_or(0).saturating_add(cost)),
        }
    }
    let per_batch = per_batch?;
    let total = per_batch.saturating_mul(batches.into()).saturating_add(production);
    let per_participant = participants.map(|count| {
        let heads = u128::from(count) * u128::from(batches);
        total.saturating_add(heads / 2) / heads.max(1)
    });
    Some(Bill { per_batch, production, total, per_participant })
}

/// The smallest number of batches n with n · (F − B) ≥ P: what is saved each
/// time has paid for the modules.
fn break_even(planned: &Bill, in_class: &Bill) -> BreakEven {
    match in_class.per_batch.checked_sub(planned.per_batch) {
        Some(0) if planned.production == 0 => BreakEven::Same,
        None | Some(0) => BreakEven::Never,
        Some(saved) => BreakEven::From(planned.production.div_ceil(saved).max(1)),
    }
}

#[cfg(test)]
mod tests;
