//! JP (jam pelajaran), the unit of training time, as exact hundredths.

use std::fmt;

/// An amount of JP in integer hundredths: `1.5 JP` is `Jp::from_hundredths(150)`.
///
/// Sums of as many sessions as a plan may hold stay far below the range, and
/// every operation saturates instead of wrapping.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Jp(u64);

impl Jp {
    /// No JP at all, such as an opening.
    pub const ZERO: Jp = Jp(0);
    /// The most that one session may carry: 9999 JP.
    pub const MAX_SESSION: Jp = Jp(999_900);
    /// The most that a programme may ask for: 10,000 sessions of the largest size.
    pub const MAX_TOTAL: Jp = Jp(9_999_000_000);

    /// JP from hundredths of a JP.
    pub const fn from_hundredths(hundredths: u64) -> Jp {
        Jp(hundredths)
    }

    /// Whole JP.
    pub const fn whole(jp: u32) -> Jp {
        Jp(jp as u64 * 100)
    }

    /// The amount in hundredths of a JP.
    pub const fn hundredths(self) -> u64 {
        self.0
    }

    /// Reads a plain decimal number with a point, such as `4`, `1.5` or `0.25`.
    ///
    /// # Errors
    ///
    /// [`JpError`] when the text is no such number, has more than two decimal
    /// places that are not zero, or exceeds [`Jp::MAX_TOTAL`].
    ///
    /// ```
    /// use padu::domain::{Jp, JpError};
    /// assert_eq!(Jp::parse("1.5"), Ok(Jp::from_hundredths(150)));
    /// assert_eq!(Jp::parse("1.005"), Err(JpError::TooManyPlaces));
    /// assert_eq!(Jp::parse("-1"), Err(JpError::Negative));
    /// ```
    pub fn parse(text: &str) -> Result<Jp, JpError> {
        let (digits, negative) = match text.strip_prefix('-') {
            Some(rest) => (rest, true),
            None => (text, false),
        };
        let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(places) || digits.ends_with('.') {
            return Err(JpError::NotANumber);
        }
        let places = places.trim_end_matches('0');
        if places.len() > 2 {
            return Err(JpError::TooManyPlaces);
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > 9 {
            return Err(if negative { JpError::Negative } else { JpError::TooLarge });
        }
        let mut hundredths = 0;
        for digit in whole.bytes().chain(places.bytes()).map(|b| u64::from(b - b'0')) {
            hundredths = hundredths * 10 + digit;
        }
        for _ in places.len()..2 {
            hundredths *= 10;
        }
        match hundredths {
            0 => Ok(Jp::ZERO),
            _ if negative => Err(JpError::Negative),
            _ if hundredths > Jp::MAX_TOTAL.0 => Err(JpError::TooLarge),
            _ => Ok(Jp(hundredths)),
        }
    }

    /// Whether this is no JP.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The difference, or zero where `other` is larger.
    pub const fn minus(self, other: Jp) -> Jp {
        Jp(self.0.saturating_sub(other.0))
    }

    /// `None` where `other` is larger.
    pub const fn checked_minus(self, other: Jp) -> Option<Jp> {
        match self.0.checked_sub(other.0) {
            Some(rest) => Some(Jp(rest)),
            None => None,
        }
    }
}

impl std::ops::Add for Jp {
    type Output = Jp;
    fn add(self, other: Jp) -> Jp {
        Jp(self.0.saturating_add(other.0))
    }
}

impl std::ops::AddAssign for Jp {
    fn add_assign(&mut self, other: Jp) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Jp {
    fn sum<I: Iterator<Item = Jp>>(amounts: I) -> Jp {
        amounts.fold(Jp::ZERO, |sum, jp| sum + jp)
    }
}

/// The shortest exact decimal with a point: `4`, `1.5`, `0.25`. What files hold.
impl fmt::Display for Jp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match (rest, rest % 10) {
            (0, _) => write!(f, "{whole}"),
            (_, 0) => write!(f, "{whole}.{}", rest / 10),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}

/// Why a text is no amount of JP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JpError {
    /// Not a plain decimal number.
    NotANumber,
    /// Below zero.
    Negative,
    /// More than two decimal places; JP are never rounded silently.
    TooManyPlaces,
    /// Larger than allowed at that place.
    TooLarge,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_and_display() {
        let cases = [
            ("0", Ok("0")),
            ("-0", Ok("0")),
            ("4", Ok("4")),
            ("4.0", Ok("4")),
            ("1.50", Ok("1.5")),
            ("0.25", Ok("0.25")),
            ("0.05", Ok("0.05")),
            ("007", Ok("7")),
            ("9999", Ok("9999")),
            ("99990000", Ok("99990000")),
            ("99990000.01", Err(JpError::TooLarge)),
            ("123456789012345678901234567890", Err(JpError::TooLarge)),
            ("1.005", Err(JpError::TooManyPlaces)),
            ("0.30000000000000004", Err(JpError::TooManyPlaces)),
            ("-1", Err(JpError::Negative)),
            ("", Err(JpError::NotANumber)),
            (".", Err(JpError::NotANumber)),
            (".5", Err(JpError::NotANumber)),
            ("5.", Err(JpError::NotANumber)),
            ("1e2", Err(JpError::NotANumber)),
            ("1,5", Err(JpError::NotANumber)),
            ("NaN", Err(JpError::NotANumber)),
            ("1.-5", Err(JpError::NotANumber)),
        ];
        for (text, expected) in cases {
            assert_eq!(Jp::parse(text).map(|jp| jp.to_string()), expected.map(String::from), "{text}");
        }
    }
}
