//! Amounts of time turned into JP, and what is said of it.

use super::amount::{self, Amount, Reading, Unit};
use super::columns::Plan;
use super::number::Number;
use super::preview::{CountedIn, Note};
use crate::domain::{Jp, Text};

/// Turns cells into JP and keeps count of what the designer should know.
#[derive(Debug)]
pub(super) struct Clock {
    /// Minutes in one JP; above zero.
    per_jp: u16,
    /// The row that is read.
    row: usize,
    minutes: Option<Converted>,
    hours: Option<Converted>,
    /// The first column whose *jam* were taken for JP.
    pub jam: Option<usize>,
    other_minutes: usize,
    unreadable: usize,
    cells: Vec<Text>,
}

#[derive(Debug)]
struct Converted {
    rows: usize,
    /// The last of them.
    last: usize,
    /// The first, in hundredths of its unit and as JP.
    first: (u64, Jp),
}

/// A cell's time: what becomes of it, and what it adds to the sum of its column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Time {
    /// `None`: unknown.
    pub jp: Option<Jp>,
    /// In hundredths of the column's unit.
    pub printed: u64,
}

impl Clock {
    pub fn new(per_jp: u16) -> Clock {
        Clock {
            per_jp: per_jp.max(1),
            row: 0,
            minutes: None,
            hours: None,
            jam: None,
            other_minutes: 0,
            unreadable: 0,
            cells: Vec::new(),
        }
    }

    /// Begins a row: what is said, is said of rows.
    pub fn begin(&mut self, row: usize) {
        self.row = row;
    }

    /// The time of a cell that becomes a session's.
    pub fn time(&mut self, cell: &str, at: usize, plan: &Plan) -> Time {
        let amount = match amount::read(cell, plan.unit.grouping()) {
            Reading::Empty => return Time::default(),
            Reading::Amount(amount) => amount,
            Reading::Unreadable => return self.unreadable(cell),
        };
        let counted = counted_in(amount, plan);
        let Some(jp) = self.jp(amount.value, counted).filter(|jp| *jp <= Jp::MAX_SESSION) else {
            return self.unreadable(cell);
        };
        let hundredths = amount.value.hundredths(1, 1).unwrap_or_default();
        let tally = match counted {
            CountedIn::Jp => None,
            CountedIn::Hours => Some(&mut self.hours),
            CountedIn::Minutes => Some(&mut self.minutes),
        };
        if let Some(tally) = tally {
            let tally = tally.get_or_insert(Converted { rows: 0, last: usize::MAX, first: (hundredths, jp) });
            tally.rows += usize::from(tally.last != self.row);
            tally.last = self.row;
        }
        let is_jam = amount.unit == Some(Unit::Jam) || amount.unit.is_none() && plan.headed_jam;
        if is_jam && counted == CountedIn::Jp {
            self.jam.get_or_insert(at);
        }
        if amount.lesson.is_some_and(|minutes| minutes != Number::whole(u32::from(self.per_jp))) {
            self.other_minutes += 1;
        }
        Time { jp: Some(jp), printed: self.in_unit_of(plan, amount) }
    }

    /// What a printed sum says, in hundredths of its column's unit.
    pub fn printed(&self, cell: &str, plan: &Plan) -> Option<u64> {
        Some(self.in_unit_of(plan, amount::read(cell, plan.unit.grouping()).amount()?))
    }

    /// Hundredths of a column's unit as JP.
    pub fn jp_of(&self, hundredths: u64, unit: CountedIn) -> Jp {
        let jp = match unit {
            CountedIn::Jp => hundredths,
            CountedIn::Hours => rounded(hundredths.saturating_mul(60), u64::from(self.per_jp)),
            CountedIn::Minutes => rounded(hundredths, u64::from(self.per_jp)),
        };
        Jp::from_hundredths(jp)
    }

    /// JP in hundredths of a unit.
    pub fn in_unit(&self, jp: Jp, unit: CountedIn) -> u64 {
        let minutes = jp.hundredths().saturating_mul(u64::from(self.per_jp));
        match unit {
            CountedIn::Jp => jp.hundredths(),
            CountedIn::Hours => rounded(minutes, 60),
            CountedIn::Minutes => minutes,
        }
    }

    fn jp(&self, value: Number, counted: CountedIn) -> Option<Jp> {
        let per_jp = u32::from(self.per_jp);
        let hundredths = match counted {
            CountedIn::Jp => value.hundredths(1, 1),
            CountedIn::Hours => value.hundredths(60, per_jp),
            CountedIn::Minutes => value.hundredths(1, per_jp),
        };
        hundredths.map(Jp::from_hundredths)
    }

    fn in_unit_of(&self, plan: &Plan, amount: Amount) -> u64 {
        let per_jp = u32::from(self.per_jp);
        let value = amount.value;
        let hundredths = match (counted_in(amount, plan), plan.unit) {
            (CountedIn::Hours, CountedIn::Minutes) => value.hundredths(60, 1),
            (CountedIn::Minutes, CountedIn::Hours) => value.hundredths(1, 60),
            (CountedIn::Jp, CountedIn::Minutes) => match amount.lesson {
                Some(minutes) => value.times(minutes).hundredths(1, 1),
                None => value.hundredths(per_jp, 1),
            },
            (CountedIn::Jp, CountedIn::Hours) => value.hundredths(per_jp, 60),
            (counted, CountedIn::Jp) => self.jp(value, counted).map(Jp::hundredths),
            _ => value.hundredths(1, 1),
        };
        hundredths.unwrap_or_default()
    }

    fn unreadable(&mut self, cell: &str) -> Time {
        self.unreadable += 1;
        note_words(&mut self.cells, cell);
        Time::default()
    }

    /// What the designer should know, but for [`Clock::jam`].
    pub fn notes(self, notes: &mut Vec<Note>) {
        let per_jp = self.per_jp;
        if let Some(Converted { rows, first: (minutes, jp), .. }) = self.minutes {
            notes.push(Note::Minutes { rows, per_jp, minutes, jp });
        }
        if let Some(Converted { rows, first: (hours, jp), .. }) = self.hours {
            notes.push(Note::Hours { rows, per_jp, hours, jp });
        }
        if self.other_minutes > 0 {
            notes.push(Note::OtherMinutes { rows: self.other_minutes, per_jp });
        }
        if self.unreadable > 0 {
            notes.push(Note::UnreadableAmounts { rows: self.unreadable, cells: self.cells });
        }
    }
}

/// Keeps some different words for a note.
pub(super) fn note_words(words: &mut Vec<Text>, cell: &str) {
    const KEPT: usize = 5;
    let line = super::words::one_line(cell);
    if words.len() < KEPT && !words.iter().any(|word| **word == *line) {
        words.push(line.into());
    }
}

fn counted_in(amount: Amount, plan: &Plan) -> CountedIn {
    match amount.unit {
        None => plan.unit,
        Some(Unit::Jp) => CountedIn::Jp,
        Some(Unit::Jam) => plan.jam,
        Some(Unit::Hours) => CountedIn::Hours,
        Some(Unit::Minutes) => CountedIn::Minutes,
    }
}

/// Half away from zero.
fn rounded(above: u64, below: u64) -> u64 {
    above.saturating_add(below / 2).checked_div(below).unwrap_or_default()
}
