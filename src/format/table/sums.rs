//! Printed sums against the sums of the rows.

use super::columns::Layout;
use super::columns::is_ordinal;
use super::number::{Grouping, Number};
use super::role::Role;
use super::time::Clock;
use super::words::{Index, Words, is_any, key, one_line};

/// What a row of sums says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sum {
    pub label: String,
    pub of: Of,
}

/// What is summed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// All rows.
    All,
    /// The rows above up to the last sum, or a group.
    Part,
    /// The rows of one mode or kind: nothing to compare it with.
    Slice,
    /// `Jumlah` alone.
    Unsaid,
}

impl Sum {
    /// Reads the label of a row: `Jumlah`, `Sub total`, `Jumlah JP materi inti`.
    /// Every word must belong to a sum, or to the `names` of groups and stages:
    /// "Total Quality Management" is a subject.
    pub fn read(label: &str, names: &Index) -> Option<Sum> {
        const SUMS: &str = "jumlah|jml|total|totals|subtotal|subjumlah|jumlahtotal|sum";
        const ALL: &str = "grand|keseluruhan|seluruh|seluruhnya|semua|overall|all";
        const PARTS: &str = "sub|subtotal|subjumlah|agenda";
        const GROUPS: &str = "dasar|inti|penunjang|umum|pokok|pilihan|ojt";
        const SLICES: &str = "teori|praktik|praktek|lapangan|pl|theory|practice|daring|luring|tatap|muka|online|offline|maya\
            |virtual|sinkron|asinkron|klasikal|mandiri";
        const REST: &str = "jp|jpl|jam|pelajaran|pelatihan|pembelajaran|menit|hours|minutes|waktu|alokasi|materi|kelompok\
            |mata|diklat|bimtek|kurikulum|program|kegiatan|beban|belajar|durasi|tahap|dan|and|of|di";
        let spaced = Words::of(label);
        // "J U M L A H"
        let words = if spaced.iter().all(|word| word.len() == 1) { Words::of(&key(label)) } else { spaced };
        let starts = words.iter().next().is_some_and(|word| is_any(word, SUMS) || matches!(word, "sub" | "grand"));
        if !starts || words.count() > 12 || !words.iter().any(|word| is_any(word, SUMS)) {
            return None;
        }
        let mut of = Of::Unsaid;
        for word in words.iter() {
            let is_letter = is_ordinal(word) && !matches!(word, "t" | "p");
            of = match of {
                Of::Unsaid if is_any(word, ALL) => Of::All,
                Of::Unsaid | Of::Part if is_any(word, SLICES) => Of::Slice,
                Of::Unsaid if is_any(word, PARTS) || is_letter => Of::Part,
                Of::Unsaid | Of::All if is_any(word, GROUPS) => Of::Part,
                _ if [ALL, GROUPS, PARTS].iter().any(|words| is_any(word, words)) => of,
                _ if is_any(word, SLICES) || is_any(word, SUMS) || is_any(word, REST) => of,
                _ if is_ordinal(word) || word.bytes().all(|b| b.is_ascii_digit()) => of,
                Of::Unsaid if names.contains_key(word) => Of::Part,
                _ if names.contains_key(word) => of,
                _ => return None,
            };
        }
        Some(Sum { label: one_line(label), of })
    }
}

/// The sums of the rows, by column: of all, since the last printed sum, and by group.
pub(super) struct Sums {
    all: Vec<u64>,
    section: Vec<u64>,
    /// By group: where its sums stand.
    named: Index,
    groups: Vec<Vec<u64>>,
}

impl Sums {
    pub fn new(width: usize) -> Sums {
        Sums { all: vec![0; width], section: vec![0; width], named: Index::new(), groups: Vec::new() }
    }

    /// Counts a row in: hundredths of each column's unit.
    pub fn add(&mut self, row: &[(usize, u64)], group: &str) {
        let group = (!group.is_empty()).then(|| {
            *self.named.entry(key(group)).or_insert_with(|| {
                self.groups.push(vec![0; self.all.len()]);
                self.groups.len() - 1
            })
        });
        let group = group.and_then(|at| self.groups.get_mut(at));
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
    pub fn check(&mut self, sum: &Sum, printed: &[Printed], last: bool, mut note: impl FnMut(&Printed, u64)) -> bool {
        let is_that_of = |sums: &[u64]| {
            let is_sum = |printed: &Printed| sums.get(printed.column).is_some_and(|sum| printed.may_be(*sum));
            !printed.is_empty() && printed.iter().all(is_sum)
        };
        let named = self.named(&sum.label);
        let part = named.unwrap_or(&self.section);
        let is_empty = named.is_none() && self.section.iter().all(|sum| *sum == 0);
        let of_part = match sum.of {
            Of::Slice => return true,
            Of::All => false,
            _ if is_empty => false,
            Of::Part => is_that_of(part) || !is_that_of(&self.all),
            // Whatever fits, else by its place.
            Of::Unsaid if is_that_of(&self.all) => is_that_of(part) && !last,
            Of::Unsaid => is_that_of(part) || !last,
        };
        let sums = if of_part { part } else { &self.all };
        let differs = |printed: &&Printed| sums.get(printed.column).is_some_and(|sum| !printed.may_be(*sum));
        for printed in printed.iter().filter(differs) {
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
        let is_named = |name: &str| fits(name) || name.strip_prefix("materi").is_some_and(fits);
        let (_, at) = self.named.iter().find(|(name, _)| is_named(name))?;
        self.groups.get(*at)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_sums() {
        let names = ["mooc", "bela", "negara"].map(|name| (name.into(), 0)).into();
        for (labels, expected) in [
            ("Jumlah|TOTAL|J U M L A H|Jumlah JP|Total JP: 60|Jumlah Jam Pelajaran|Jml.|Total (JPL)", Some(Of::Unsaid)),
            ("Grand Total|Jumlah keseluruhan|Total seluruhnya|Jumlah JP Keseluruhan", Some(Of::All)),
            (
                "Sub total|Subtotal|Sub-jumlah|SUBJUMLAH A|Jumlah A|Jumlah I|Jumlah Materi Inti|Total Bela Negara|Total semua materi inti",
                Some(Of::Part),
            ),
            ("Jumlah Teori|Total JP Daring|Total tatap muka", Some(Of::Slice)),
            (
                "Total Quality Management|Jumlah Penduduk|Totalitas|Sub Bab|Materi|Rencana Total||Grand Design|Bela Negara",
                None,
            ),
        ] {
            for label in labels.split('|') {
                assert_eq!(Sum::read(label, &names).map(|sum| sum.of), expected, "{label:?}");
            }
        }
    }
}
