//! What becomes of text that a designer types or pastes.

use super::EditError;
use crate::domain::plan::Text;

/// Text over several lines, as typed, without the control characters that the
/// file format refuses.
pub(super) fn prose(text: &Text) -> Text {
    if text.chars().any(is_refused) {
        text.chars().filter(|c| !is_refused(*c)).collect::<String>().into()
    } else {
        text.clone()
    }
}

/// A title, code or name: one line, trimmed.
pub(super) fn line(text: &Text) -> Text {
    let mut tidy = String::new();
    for word in text.split(|c: char| c.is_control()).map(str::trim).filter(|word| !word.is_empty()) {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    if *tidy == **text { text.clone() } else { tidy.into() }
}

/// A title that must not be empty.
pub(super) fn title(text: &Text) -> Result<Text, EditError> {
    let line = line(text);
    if line.is_empty() { Err(EditError::EmptyTitle) } else { Ok(line) }
}

/// A name that must not be empty.
pub(super) fn name(text: &Text) -> Result<Text, EditError> {
    let line = line(text);
    if line.is_empty() { Err(EditError::EmptyName) } else { Ok(line) }
}

/// A list of short texts, without the empty ones.
pub(super) fn lines(texts: &[Text]) -> Vec<Text> {
    texts.iter().map(line).filter(|line| !line.is_empty()).collect()
}

fn is_refused(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_one_trimmed_line() {
        let cases = [
            ("Regulasi PBJ", "Regulasi PBJ"),
            ("  Regulasi  PBJ ", "Regulasi  PBJ"),
            ("Regulasi\r\n PBJ\t1", "Regulasi PBJ 1"),
            ("a\u{0}b\u{7f}", "a b"),
            (" \n ", ""),
            ("\u{202e}<b>", "\u{202e}<b>"),
        ];
        for (given, expected) in cases {
            assert_eq!(&*line(&given.into()), expected, "{given:?}");
        }
        assert_eq!(title(&" \u{a0}\n".into()), Err(EditError::EmptyTitle));
    }

    #[test]
    fn prose_keeps_its_lines() {
        assert_eq!(&*prose(&" a\n\tb\u{1} ".into()), " a\n\tb ");
    }
}
