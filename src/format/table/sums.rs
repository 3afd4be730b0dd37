//! Printed sums against the sums of the rows.

use std::collections::BTreeMap;

use super::columns::Layout;
use super::number::{Grouping, Number};
use super::role::Role;
use super::rows::Sum;
use super::time::Clock;
use super::words::{Words, key};

/// The sums of the rows, by column: of all, since the last printed sum, and by group.
pub(super) struct Sums {
    all: Vec<u64>,
    section: Vec<u64>,
    groups: BTreeMap<String, Vec<u64>>,
}

impl Sums {
    pub fn new(width: usize) -> Sums {
        Sums { all: vec![0; width], section: vec![0; width], groups: BTreeMap::new() }
    }

    /// Counts a row in: hundredths of each column's unit.
    pub fn add(&mut self, row: &[(usize, u64)], group: &str) {
        let width = self.all.len();
        let group = (!group.is_empty()).then(|| self.groups.entry(key(group)).or_insert_with(|| vec![0; width]));
        for sums in [Some(&mut self.all), Some(&mut self.section), group].into_iter().flatten() {
            for (at, amount) in row {
                if let Some(sum) = sums.get_mut(*at) {
                    *sum = sum.saturating_add(*amount);
                }
            }
        }
    }

    /// Compares a printed row of sums. Tells whether it sums up only a part, and
    /// notes what differs.
    pub fn check(&mut self, sum: &Sum, printed: &[Printed], last: bool, note: impl FnMut(&Printed, u64)) -> bool {
        let matches = |sums: &[u64]| {
            printed.iter().all(|printed| sums.get(printed.column).is_some_and(|sum| printed.may_be(*sum)))
        };
        let named = self.named(&sum.label);
        let is_empty = self.section.iter().all(|sum| *sum == 0);
        let of_part = if sum.of_all || is_empty && named.is_none() {
            false
        } else if sum.of_part || printed.is_empty() {
            sum.of_part || !last
        } else {
            // "Jumlah" alone: whatever fits, else by its place.
            !matches(&self.all) && (matches(&self.section) || !last)
        };
        let sums = match named.filter(|_| of_part) {
            Some(group) => group,
            None if of_part && !is_empty => &self.section,
            None => &self.all,
        };
        let differs = |printed: &&Printed| sums.get(printed.column).is_some_and(|sum| !printed.may_be(*sum));
        // A part whose rows stand elsewhere cannot be told from here.
        let is_known = !of_part || named.is_some() || !is_empty;
        let mut note = note;
        for printed in printed.iter().filter(differs).filter(|_| is_known) {
            note(printed, sums.get(printed.column).copied().unwrap_or_default());
        }
        self.section.fill(0);
        of_part
    }

    /// Whether printed sums are those of all rows or of the last section.
    pub fn has(&self, printed: &[Printed]) -> bool {
        let are = |sums: &[u64]| {
            printed.iter().all(|printed| sums.get(printed.column).is_some_and(|sum| *sum > 0 && printed.may_be(*sum)))
        };
        are(&self.all) || are(&self.section)
    }

    /// The sums of the group that a label names.
    fn named(&self, label: &str) -> Option<&Vec<u64>> {
        let words = Words::of(label);
        let label = key(words.as_str());
        let fits = |name: &str| !name.is_empty() && label.ends_with(name);
        self.groups
            .iter()
            .find(|(name, _)| fits(name) || name.strip_prefix("materi").is_some_and(fits))
            .map(|(_, sums)| sums)
    }
}

/// One printed sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Printed {
    pub column: usize,
    /// In hundredths of the column's unit.
    pub amount: u64,
    /// What it is when `1.200` is read the other way.
    pub other: u64,
}

impl Printed {
    fn may_be(self, sum: u64) -> bool {
        self.amount == sum || self.other == sum
    }
}

/// The sums that a row prints.
pub(super) fn printed<'a>(
    cells: impl Fn(usize) -> &'a str,
    label: &str,
    layout: &Layout,
    clock: &Clock,
) -> Vec<Printed> {
    let other = |cell: &str, amount: u64| match Number::parse(cell, Grouping::Thousands) {
        Some(number) => number.hundredths(1, 1).unwrap_or(amount),
        None => amount,
    };
    let columns = layout.columns.iter().enumerate();
    let found = columns.filter(|(_, plan)| plan.role.is_amount()).filter_map(|(column, plan)| {
        let cell = cells(column);
        let amount = clock.printed(cell, plan)?;
        Some(Printed { column, amount, other: other(cell, amount) })
    });
    let found: Vec<_> = found.collect();
    if !found.is_empty() {
        return found;
    }
    // The sum may have slipped into another column, or stand in the label: "Total: 60 JP".
    let Some(main) = main_column(layout) else { return found };
    let Some(plan) = layout.columns.get(main) else { return found };
    let in_label = || {
        let at = label.find(|c: char| c.is_ascii_digit())?;
        clock.printed(label.get(at..)?, plan)
    };
    let slipped = (0..layout.columns.len()).rev().find_map(|column| {
        let cell = cells(column);
        clock.printed(cell, plan).map(|amount| (amount, other(cell, amount)))
    });
    let amount = slipped.or_else(|| in_label().map(|amount| (amount, amount)));
    amount.map(|(amount, other)| Printed { column: main, amount, other }).into_iter().collect()
}

/// The column of the time as a whole.
pub(super) fn main_column(layout: &Layout) -> Option<usize> {
    [Role::TotalJp, Role::Jp, Role::Minutes, Role::Hours].into_iter().find_map(|role| layout.column(role))
}
