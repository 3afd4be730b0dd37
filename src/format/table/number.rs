//! Numbers as people write them: `1,5`, `1.5`, `1.234,5`, `½`, `1½`, `1 1/2`.

/// Hyphens and dashes, which stand for "nothing" in a table and for minus before a number.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}')
}

/// A number that is not negative, in millionths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(u64);

const MILLIONTHS: u64 = 1_000_000;

/// What one separator with three digits behind it means: `1.500`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// One thousand five hundred: minutes, and printed sums.
    Thousands,
    /// One and a half: JP, of which a session has no thousands.
    Decimals,
}

impl Number {
    /// Numbers from here on are not taken for amounts.
    const LIMIT: Number = Number(100_000_000 * MILLIONTHS);

    /// A whole number; 100 million at most.
    pub const fn whole(number: u32) -> Number {
        let millionths = number as u64 * MILLIONTHS;
        if millionths > Self::LIMIT.0 { Self::LIMIT } else { Number(millionths) }
    }

    /// Reads a text that is one number and nothing else.
    pub fn parse(text: &str, grouping: Grouping) -> Option<Number> {
        match Number::take(text.trim(), grouping) {
            Some((number, "" | "." | ",")) => Some(number),
            _ => None,
        }
    }

    /// Reads the number that the text begins with; gives it and what follows.
    pub fn take(text: &str, grouping: Grouping) -> Option<(Number, &str)> {
        if let Some(vulgar) = take_vulgar(text) {
            return Some(vulgar);
        }
        let end = text.find(|c: char| !matches!(c, '0'..='9' | '.' | ',')).unwrap_or(text.len());
        let (run, _) = text.split_at_checked(end)?;
        let run = run.trim_end_matches(['.', ',']);
        let number = decimal(run, grouping)?;
        let rest = text.get(run.len()..)?;
        if let Some(below) = rest.strip_prefix(['/', '\u{2044}']) {
            if let Some((fraction, rest)) = ratio(number, below) {
                return Some((fraction, rest));
            }
            return Some((number, rest));
        }
        // "1½", "1 ½", "1 1/2"
        let behind = rest.trim_start();
        let fraction = take_vulgar(behind).or_else(|| {
            // Looked for no further than the digits go: a cell may be long, and have many numbers.
            let end = behind.find(|c: char| !c.is_ascii_digit())?;
            let (above, below) = behind.split_at_checked(end)?;
            let below = below.strip_prefix(['/', '\u{2044}'])?;
            if rest.len() == behind.len() {
                return None;
            }
            ratio(decimal(above, grouping)?, below)
        });
        match fraction {
            Some((fraction, rest)) => Some((number.plus(fraction), rest)),
            None => Some((number, rest)),
        }
    }

    /// The sum, up to the limit of what is taken for an amount.
    pub fn plus(self, other: Number) -> Number {
        Number(self.0.saturating_add(other.0)).min(Self::LIMIT)
    }

    /// The product, up to the limit of what is taken for an amount.
    pub fn times(self, other: Number) -> Number {
        let (whole, rest) = (other.0 / MILLIONTHS, other.0 % MILLIONTHS);
        // 10^14 millionths at most, so only the product with the whole can overflow.
        let of_rest = (self.0 / 1000).saturating_mul(rest) / 1000 + (self.0 % 1000 * rest) / MILLIONTHS;
        Number(self.0.saturating_mul(whole).saturating_add(of_rest)).min(Self::LIMIT)
    }

    /// `self × multiplier ÷ divisor` in hundredths, half away from zero; `None` when the divisor is zero.
    pub fn hundredths(self, multiplier: u32, divisor: u32) -> Option<u64> {
        let above = self.0.checked_mul(u64::from(multiplier))?;
        let below = u64::from(divisor) * (MILLIONTHS / 100);
        above.checked_add(below / 2)?.checked_div(below)
    }
}

/// A number of digits with `.` and `,` between them.
fn decimal(run: &str, grouping: Grouping) -> Option<Number> {
    if !run.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_separator = |c: char| matches!(c, '.' | ',');
    let (whole, places) = match run.rfind(is_separator) {
        None => (run, ""),
        Some(at) => {
            let (whole, places) = (run.get(..at)?, run.get(at + 1..)?);
            let last = run.get(at..at + 1)?;
            let alone = !whole.contains(is_separator);
            let is_group = places.len() == 3 && !whole.starts_with('0');
            let thousands = if alone {
                is_group && whole.len() <= 3 && grouping == Grouping::Thousands
            } else {
                is_group && whole.contains(last)
            };
            if !thousands && whole.contains(last) {
                return None;
            }
            if thousands { (run, "") } else { (whole, places) }
        }
    };
    let mut groups = whole.split(is_separator);
    let mut value: u64 = digits(groups.next()?)?;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        value = value.checked_mul(1000)?.checked_add(digits(group)?)?;
    }
    let mut millionths = value.checked_mul(MILLIONTHS)?;
    let mut worth = MILLIONTHS / 10;
    for digit in places.bytes() {
        if !digit.is_ascii_digit() {
            return None;
        }
        match worth {
            // Too small to count, but not to be taken for a number with fewer places.
            0 if digit != b'0' => millionths |= 1,
            _ => millionths += u64::from(digit - b'0') * worth,
        }
        worth /= 10;
    }
    if millionths > Number::LIMIT.0 { None } else { Some(Number(millionths)) }
}

fn digits(text: &str) -> Option<u64> {
    if text.is_empty() || text.len() > 10 {
        return None;
    }
    text.bytes().try_fold(0, |value, b| b.is_ascii_digit().then(|| value * 10 + u64::from(b - b'0')))
}

/// `1/2` and the like: a proper fraction with a small denominator, not a date.
fn ratio(above: Number, below: &str) -> Option<(Number, &str)> {
    let (below, rest) = (below.bytes().next()?, below.get(1..)?);
    let below = u64::from(below.wrapping_sub(b'0'));
    if !(2..=8).contains(&below) || rest.starts_with(|c: char| c.is_ascii_digit() || c == '/') {
        return None;
    }
    let proper = above.0 > 0 && above.0 < below * MILLIONTHS && above.0.is_multiple_of(MILLIONTHS);
    proper.then(|| (Number(rounded(above.0, below)), rest))
}

fn take_vulgar(text: &str) -> Option<(Number, &str)> {
    let mut chars = text.chars();
    let (above, below) = match chars.next()? {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    Some((Number(rounded(above * MILLIONTHS, below)), chars.as_str()))
}

fn rounded(above: u64, below: u64) -> u64 {
    (above + below / 2) / below
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn millionths(text: &str, grouping: Grouping) -> Option<u64> {
        Number::parse(text, grouping).map(|number| number.0)
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (text, expected) in [
            ("4", Some(4_000_000)),
            ("007", Some(7_000_000)),
            ("1,5", Some(1_500_000)),
            ("1.5", Some(1_500_000)),
            ("1.", Some(1_000_000)),
            ("0,25", Some(250_000)),
            ("0.125", Some(125_000)),
            ("1.234,5", Some(1_234_500_000)),
            ("1,234.5", Some(1_234_500_000)),
            ("1.234.567", Some(1_234_567_000_000)),
            ("½", Some(500_000)),
            ("1½", Some(1_500_000)),
            ("1 ½", Some(1_500_000)),
            ("1/2", Some(500_000)),
            ("1 1/2", Some(1_500_000)),
            ("2/3", Some(666_667)),
            ("1.0000001", Some(1_000_001)),
            ("3/2", None),
            ("1/12", None),
            ("1.2.3", None),
            ("1,2,3", None),
            ("1.23,4.5", None),
            ("12.34.567", None),
            ("", None),
            (",5", None),
            ("-1", None),
            ("2 3", None),
            ("2 JP", None),
            ("99999999999999999999", None),
            ("2/", None),
            ("½½", None),
        ] {
            assert_eq!(millionths(text, Grouping::Decimals), expected, "{text:?}");
        }
        for (text, thousands, decimals) in
            [("1.500", 1_500_000_000, 1_500_000), ("1,500", 1_500_000_000, 1_500_000), ("0,500", 500_000, 500_000)]
        {
            assert_eq!(millionths(text, Grouping::Thousands), Some(thousands), "{text}");
            assert_eq!(millionths(text, Grouping::Decimals), Some(decimals), "{text}");
        }
    }

    #[test]
    fn quotients_are_rounded_half_away_from_zero() {
        for (number, multiplier, divisor, expected) in [
            (90, 1, 45, Some(200)),
            (50, 1, 45, Some(111)),
            (100, 1, 45, Some(222)),
            (40, 1, 45, Some(89)),
            (1, 1, 200, Some(1)),
            (1, 1, 201, Some(0)),
            (3, 60, 45, Some(400)),
            (3, 60, 0, None),
        ] {
            assert_eq!(Number::whole(number).hundredths(multiplier, divisor), expected, "{number}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[0-9.,/ ½⅓\\-a-z\u{a0}]{0,12}|\\PC*") {
            let _ = (Number::parse(&text, Grouping::Thousands), Number::take(&text, Grouping::Decimals));
        }

        #[test]
        fn products_are_those_of_integers(a in 0u32..100_000, b in 0u32..100_000) {
            let expected = (u64::from(a) * u64::from(b) * MILLIONTHS).min(Number::LIMIT.0);
            prop_assert_eq!(Number::whole(a).times(Number::whole(b)).0, expected);
        }
    }
}
