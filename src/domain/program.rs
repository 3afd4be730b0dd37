//! The programme: what is planned, for whom, on what basis.

use super::plan::{Extra, Text};
use super::words::Kind;

/// The programme that a plan belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Kind of activity; sets presets and checks.
    pub kind: Kind,
    /// Lembaga penyelenggara.
    pub provider: Text,
    /// Sasaran peserta.
    pub audience: Text,
    /// Jumlah peserta, or `None` while unknown.
    pub participants: Option<u32>,
    /// Tujuan.
    pub objectives: Text,
    /// Dasar hukum.
    pub legal_basis: Text,
    /// What the participants make, for workshops.
    pub product: Text,
    /// Angkatan.
    pub batch: Text,
    /// First day.
    pub start_date: Option<Date>,
    /// Last day.
    pub end_date: Option<Date>,
    /// Penanggung jawab.
    pub responsible: Text,
    /// Fields of the file that the format does not know.
    pub extra: Extra,
}

impl Default for Program {
    fn default() -> Self {
        let empty = || Text::from("");
        Program {
            kind: Kind::Bimtek,
            provider: empty(),
            audience: empty(),
            participants: None,
            objectives: empty(),
            legal_basis: empty(),
            product: empty(),
            batch: empty(),
            start_date: None,
            end_date: None,
            responsible: empty(),
            extra: None,
        }
    }
}

/// A day of the Gregorian calendar, years 1–9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is no [`Date`]: not `YYYY-MM-DD`, or no such day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl Date {
    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    ///
    /// [`DateError`] when the text has another form or names no day.
    ///
    /// ```
    /// use padu::domain::Date;
    /// assert!(Date::parse("2028-02-29").is_ok());
    /// assert!(Date::parse("2026-02-29").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Date, DateError> {
        let mut parts = text.split('-');
        let mut number = |length: usize| -> Result<u16, DateError> {
            let part = parts.next().ok_or(DateError)?;
            let digits = part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
            if digits { part.parse().map_err(|_| DateError) } else { Err(DateError) }
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        if parts.next().is_some() || year == 0 || day == 0 || day > days_in(year, month)? {
            return Err(DateError);
        }
        Ok(Date { year, month: month as u8, day: day as u8 })
    }

    /// The year, 1–9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1–12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1–31.
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn days_in(year: u16, month: u16) -> Result<u16, DateError> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Ok(31),
        4 | 6 | 9 | 11 => Ok(30),
        2 => Ok(if leap { 29 } else { 28 }),
        _ => Err(DateError),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days() {
        let cases = [
            ("2026-08-24", true),
            ("2000-02-29", true),
            ("1900-02-29", false),
            ("2026-04-31", false),
            ("2026-13-01", false),
            ("2026-00-01", false),
            ("2026-01-00", false),
            ("2026-1-01", false),
            ("24-08-2026", false),
            ("2026-08-24T00:00", false),
            ("2026-08", false),
            ("+026-08-24", false),
            ("", false),
        ];
        for (text, ok) in cases {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).ok().as_deref(), ok.then_some(text), "{text}");
        }
    }
}
