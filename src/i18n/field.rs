//! What is wrong with a value that is typed into a field.

use super::Lang;
use crate::domain::{JpError, JpSettings};

/// Why what stands in a field is no value for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// No plain number.
    NotANumber,
    /// No whole number.
    NotWhole,
    /// Below zero.
    Negative,
    /// More than two decimal places.
    TooManyPlaces,
    /// Above the most that the field takes.
    TooLarge {
        /// The most, in hundredths.
        most: u64,
    },
    /// Minutes per JP outside 1–240.
    Minutes,
    /// A cap per day of zero JP.
    ZeroCap,
    /// Nothing, where a value is needed.
    Missing,
    /// No amount of whole rupiah.
    NotRupiah,
    /// A number of batches outside 1–10,000.
    Batches,
    /// No day of the calendar.
    NotADate,
    /// The last day before the first.
    EndsBeforeStart,
}

impl FieldProblem {
    /// What is wrong with a decimal number of at most `most` hundredths.
    pub fn of_decimal(error: JpError, most: u64) -> FieldProblem {
        match error {
            JpError::NotANumber => FieldProblem::NotANumber,
            JpError::Negative => FieldProblem::Negative,
            JpError::TooManyPlaces => FieldProblem::TooManyPlaces,
            JpError::TooLarge => FieldProblem::TooLarge { most },
        }
    }
}

impl Lang {
    /// What is wrong with a field's value, and what to do.
    pub fn field_problem(self, problem: FieldProblem) -> String {
        let sentence = match (self, problem) {
            (Lang::Id, FieldProblem::NotANumber) => "Isi dengan angka, misalnya 32 atau 1,5.",
            (Lang::En, FieldProblem::NotANumber) => "Enter a number, such as 32 or 1.5.",
            (Lang::Id, FieldProblem::NotWhole) => "Isi dengan angka bulat, misalnya 30.",
            (Lang::En, FieldProblem::NotWhole) => "Enter a whole number, such as 30.",
            (Lang::Id, FieldProblem::Negative) => "Tidak boleh kurang dari 0.",
            (Lang::En, FieldProblem::Negative) => "Cannot be below 0.",
            (Lang::Id, FieldProblem::TooManyPlaces) => "Paling banyak dua angka di belakang koma.",
            (Lang::En, FieldProblem::TooManyPlaces) => "At most two decimal places.",
            (Lang::Id, FieldProblem::TooLarge { most }) => return format!("Paling banyak {}.", self.decimal(most)),
            (Lang::En, FieldProblem::TooLarge { most }) => return format!("At most {}.", self.decimal(most)),
            (Lang::Id, FieldProblem::Minutes) => return format!("Isi 1 sampai {} menit.", JpSettings::MAX_MINUTES),
            (Lang::En, FieldProblem::Minutes) => return format!("Enter 1 to {} minutes.", JpSettings::MAX_MINUTES),
            (Lang::Id, FieldProblem::ZeroCap) => "Harus lebih dari 0; kosongkan bila tidak ada batas.",
            (Lang::En, FieldProblem::ZeroCap) => "Must be above 0; leave it empty for no cap.",
            (Lang::Id, FieldProblem::Missing) => "Wajib diisi.",
            (Lang::En, FieldProblem::Missing) => "Required.",
            (Lang::Id, FieldProblem::NotRupiah) => "Isi dengan rupiah utuh, boleh dengan titik ribuan.",
            (Lang::En, FieldProblem::NotRupiah) => "Enter whole rupiah, with or without thousands separators.",
            (Lang::Id, FieldProblem::Batches) => "Isi 1 sampai 10.000.",
            (Lang::En, FieldProblem::Batches) => "Enter 1 to 10,000.",
            (Lang::Id, FieldProblem::NotADate) => "Isi dengan tanggal yang ada.",
            (Lang::En, FieldProblem::NotADate) => "Enter a day of the calendar.",
            (Lang::Id, FieldProblem::EndsBeforeStart) => "Tanggal selesai sebelum tanggal mulai.",
            (Lang::En, FieldProblem::EndsBeforeStart) => "The end date is before the start date.",
        };
        sentence.to_owned()
    }
}
