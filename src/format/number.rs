//! Numbers as designers type them.

use crate::domain::{Jp, JpError};

/// Reads the JP of a session as a designer types them: `4`, `1,5` or `1.5`,
/// with or without the unit; empty while unknown.
///
/// # Errors
///
/// [`JpError`] when the text is no such amount, or more than a session may have.
pub fn parse_jp(text: &str) -> Result<Option<Jp>, JpError> {
    let text = text.trim();
    let without_unit = text.len().checked_sub(2).and_then(|at| text.split_at_checked(at));
    let number = match without_unit {
        Some((number, unit)) if unit.eq_ignore_ascii_case("jp") => number.trim_end(),
        _ => text,
    };
    if number.is_empty() {
        return if text.is_empty() { Ok(None) } else { Err(JpError::NotANumber) };
    }
    let jp = Jp::parse(&number.replace(',', "."))?;
    if jp > Jp::MAX_SESSION { Err(JpError::TooLarge) } else { Ok(Some(jp)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jp_as_typed() {
        let jp = |hundredths| Ok(Some(Jp::from_hundredths(hundredths)));
        for (text, expected) in [
            ("", Ok(None)),
            ("  ", Ok(None)),
            ("4", jp(400)),
            (" 1,5 ", jp(150)),
            ("1.5", jp(150)),
            ("2 JP", jp(200)),
            ("2jp", jp(200)),
            ("0", jp(0)),
            ("9999", jp(999_900)),
            ("JP", Err(JpError::NotANumber)),
            ("empat", Err(JpError::NotANumber)),
            ("1,5,5", Err(JpError::NotANumber)),
            ("½é", Err(JpError::NotANumber)),
            ("-1", Err(JpError::Negative)),
            ("1,005", Err(JpError::TooManyPlaces)),
            ("9999,01", Err(JpError::TooLarge)),
        ] {
            assert_eq!(parse_jp(text), expected, "{text:?}");
        }
    }
}
