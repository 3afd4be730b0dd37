//! The rate card: what is paid for what.

use super::plan::Extra;
use super::words::vocabulary;

vocabulary! {
    /// Something that a rate is paid for, in whole rupiah.
    Rate {
        /// The room, for a day in class.
        Room = "room",
        /// Meals, for a participant and a day in class.
        Meals = "meals",
        /// A bed, for a participant and a night.
        Lodging = "lodging",
        /// The journey, for a participant and a meeting.
        Travel = "travel",
        /// A facilitator, for a JP.
        Facilitator = "facilitator",
        /// The LMS, for a batch.
        Lms = "lms",
        /// Making a module, for an asynchronous JP, once for all batches.
        ModuleProduction = "moduleProduction",
    }
}

/// Rates that the designer has filled in. None is ever assumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Costs {
    /// In the order of [`Rate::ALL`].
    rates: [Option<u64>; Rate::ALL.len()],
    batches: u32,
    /// Fields of the file that the format does not know.
    pub extra: Extra,
}

/// A field of the rate card with its new value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostField {
    /// A rate, at most [`Costs::MAX_RATE`]; `None`: not filled in.
    Rate(Rate, Option<u64>),
    /// How many batches the programme is run for, 1 to [`Costs::MAX_BATCHES`].
    Batches(u32),
}

impl Default for Costs {
    /// No rate, one batch.
    fn default() -> Self {
        Costs { rates: [None; Rate::ALL.len()], batches: 1, extra: None }
    }
}

impl Costs {
    /// The largest rate: a million million rupiah.
    pub const MAX_RATE: u64 = 1_000_000_000_000;
    /// The most batches.
    pub const MAX_BATCHES: u32 = 10_000;

    /// What is paid, in rupiah; `None` while it is not filled in, which is not zero.
    pub fn rate(&self, rate: Rate) -> Option<u64> {
        self.rates.get(rate as usize).copied().flatten()
    }

    /// How many batches the programme is run for.
    pub const fn batches(&self) -> u32 {
        self.batches
    }

    /// Fills a field in. `false`, and nothing has changed, where the value is out of range.
    pub fn set(&mut self, field: CostField) -> bool {
        match field {
            CostField::Rate(_, Some(amount)) if amount > Self::MAX_RATE => return false,
            CostField::Batches(batches) if !(1..=Self::MAX_BATCHES).contains(&batches) => return false,
            CostField::Rate(rate, amount) => {
                if let Some(slot) = self.rates.get_mut(rate as usize) {
                    *slot = amount;
                }
            }
            CostField::Batches(batches) => self.batches = batches,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_out_of_range_change_nothing() {
        let mut costs = Costs::default();
        assert!(costs.set(CostField::Rate(Rate::Room, Some(Costs::MAX_RATE))));
        assert!(costs.set(CostField::Rate(Rate::Lms, Some(0))));
        assert!(costs.set(CostField::Batches(Costs::MAX_BATCHES)));
        let filled = costs.clone();
        for field in [
            CostField::Rate(Rate::Meals, Some(Costs::MAX_RATE + 1)),
            CostField::Batches(0),
            CostField::Batches(Costs::MAX_BATCHES + 1),
        ] {
            assert!(!costs.set(field), "{field:?}");
            assert_eq!(costs, filled);
        }
        let rates: Vec<Option<u64>> = Rate::ALL.iter().map(|rate| costs.rate(*rate)).collect();
        assert_eq!(rates, [Some(Costs::MAX_RATE), None, None, None, None, Some(0), None]);
        assert!(costs.set(CostField::Rate(Rate::Room, None)));
        assert_eq!(costs.rate(Rate::Room), None);
    }
}
