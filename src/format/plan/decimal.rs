//! JSON numbers as exact hundredths.

/// Why a JSON number is no count of hundredths from zero up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Below zero.
    Negative,
    /// More than two decimal places that are not zero.
    TooManyPlaces,
    /// More than fits.
    TooLarge,
}

/// The value of a JSON number in hundredths, exact: `1.5`, `1.50` and `15e-1`
/// are all 150. The text must follow JSON's grammar.
pub fn hundredths(number: &str) -> Result<u64, DecimalError> {
    let (magnitude, negative) = match number.strip_prefix('-') {
        Some(magnitude) => (magnitude, true),
        None => (number, false),
    };
    let (mantissa, exponent) = magnitude.split_once(['e', 'E']).unwrap_or((magnitude, "0"));
    let (whole, places) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || whole.bytes().chain(places.bytes());
    // Only the digits between the zeros at both ends carry the value.
    let leading = digits().take_while(|digit| *digit == b'0').count();
    let trailing = digits().rev().take_while(|digit| *digit == b'0').count();
    let length = whole.len() + places.len();
    let Some(significant) = length.checked_sub(leading + trailing).filter(|count| *count > 0) else {
        return Ok(0);
    };
    if negative {
        return Err(DecimalError::Negative);
    }
    // 10^power is the value of the last significant digit, in hundredths.
    let power = exponent_of(exponent) + trailing as i64 - places.len() as i64 + 2;
    if power < 0 {
        return Err(DecimalError::TooManyPlaces);
    }
    if significant as i64 + power > 19 {
        return Err(DecimalError::TooLarge);
    }
    let value = digits().skip(leading).take(significant).fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
    Ok(value * 10_u64.pow(power as u32))
}

/// An exponent, capped far beyond what any number of digits could make up for.
fn exponent_of(text: &str) -> i64 {
    const CAP: i64 = 1 << 40;
    let (digits, negative) = match text.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (text.trim_start_matches('+'), false),
    };
    let size = digits.bytes().fold(0, |size: i64, digit| (size * 10 + i64::from(digit - b'0')).min(CAP));
    if negative { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalError::*;

    #[test]
    fn exact_or_refused() {
        for (number, expected) in [
            ("0", Ok(0)),
            ("-0", Ok(0)),
            ("-0.000e5", Ok(0)),
            ("0e99999999999999999999", Ok(0)),
            ("4", Ok(400)),
            ("4.0", Ok(400)),
            ("4.000000000000000000000000000000", Ok(400)),
            ("1.5", Ok(150)),
            ("1.50", Ok(150)),
            ("0.25", Ok(25)),
            ("0.01", Ok(1)),
            ("4e0", Ok(400)),
            ("1.5E1", Ok(1500)),
            ("1.5e+1", Ok(1500)),
            ("15e-1", Ok(150)),
            ("12500e-4", Ok(125)),
            ("0.00015e4", Ok(150)),
            ("9999", Ok(999_900)),
            ("1e16", Ok(10_u64.pow(18))),
            ("1.005", Err(TooManyPlaces)),
            ("0.30000000000000004", Err(TooManyPlaces)),
            ("1e-3", Err(TooManyPlaces)),
            ("1e-99999999999999999999", Err(TooManyPlaces)),
            ("99999999999999999999", Err(TooLarge)),
            ("1e99999999999999999999", Err(TooLarge)),
            ("-1", Err(Negative)),
            ("-0.001", Err(Negative)),
            ("-1e99", Err(Negative)),
        ] {
            assert_eq!(hundredths(number), expected, "{number}");
        }
    }
}
