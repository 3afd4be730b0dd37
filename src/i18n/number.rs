//! Numbers and dates as each language writes them: `1.234,5` and `1,234.5`.

use super::Lang;
use crate::domain::{Date, Jp, Percent};

impl Lang {
    /// JP without the unit: `4`, `1,5`, `1.234,25`.
    pub fn jp(self, jp: Jp) -> String {
        self.decimal(jp.hundredths())
    }

    /// Hundredths as a decimal number without trailing zeros.
    pub fn decimal(self, hundredths: u64) -> String {
        let (_, point) = self.separators();
        let mut text = self.grouped(&(hundredths / 100).to_string());
        match hundredths % 100 {
            0 => {}
            rest if rest % 10 == 0 => text.extend([point, digit(rest / 10)]),
            rest => text.extend([point, digit(rest / 10), digit(rest % 10)]),
        }
        text
    }

    /// The digits of a whole number, in threes: `1.234`.
    pub(super) fn grouped(self, digits: &str) -> String {
        let (thousands, _) = self.separators();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 3);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(thousands);
            }
            text.push(digit);
        }
        text
    }

    /// A share in hundredths of a point: `31,25%`.
    pub fn percent(self, hundredths: u64) -> String {
        self.decimal(hundredths) + "%"
    }

    /// A share with its sign: `31,25%`.
    pub fn share(self, share: Percent) -> String {
        self.percent(u64::from(share.hundredths()))
    }

    /// What stands between thousands, and before the decimals.
    pub const fn separators(self) -> (char, char) {
        match self {
            Lang::Id => ('.', ','),
            Lang::En => (',', '.'),
        }
    }

    /// A day: `24 Agustus 2026`, `24 August 2026`.
    pub fn date(self, date: Date) -> String {
        const ID: [&str; 12] = [
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember",
        ];
        const EN: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let names = match self {
            Lang::Id => ID,
            Lang::En => EN,
        };
        let month = names.get(usize::from(date.month()) - 1).copied().unwrap_or_default();
        format!("{} {month} {}", date.day(), date.year())
    }
}

fn digit(value: u64) -> char {
    char::from(b'0' + (value % 10) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_by_language() {
        for (hundredths, id, en) in [
            (0, "0", "0"),
            (5, "0,05", "0.05"),
            (150, "1,5", "1.5"),
            (3125, "31,25", "31.25"),
            (100_000, "1.000", "1,000"),
            (123_456_789, "1.234.567,89", "1,234,567.89"),
        ] {
            assert_eq!(Lang::Id.decimal(hundredths), id);
            assert_eq!(Lang::En.decimal(hundredths), en);
        }
    }
}
