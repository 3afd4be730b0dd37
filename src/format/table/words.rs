//! Text as words, for finding the field's terms in what people wrote.

use std::collections::BTreeMap;

/// The words of a text in lower case: one blank between them and one at each
/// end, so that terms are found as whole words. Marks between words are blanks,
/// so `Pre-test`, `pre test` and `PRE TEST.` are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    text: String,
    /// What its words begin with, by [`initial`]: few of the many terms that are looked for begin with the same.
    initials: u32,
}

impl Words {
    pub fn of(text: &str) -> Words {
        let mut words = String::with_capacity(text.len() + 2);
        words.push(' ');
        for c in text.chars() {
            if is_word(c) {
                words.push(c.to_ascii_lowercase());
            } else if !words.ends_with(' ') && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}') {
                words.push(' ');
            }
        }
        if !words.ends_with(' ') {
            words.push(' ');
        }
        let starts = words.as_bytes().windows(2).filter(|pair| pair.starts_with(b" "));
        let initials = starts.fold(0, |initials, pair| initials | pair.last().map_or(0, initial));
        Words { text: words, initials }
    }

    /// The words with one blank between them.
    pub fn as_str(&self) -> &str {
        self.text.trim_matches(' ')
    }

    pub fn is_empty(&self) -> bool {
        self.text.len() <= 1
    }

    /// How many words there are.
    pub fn count(&self) -> usize {
        self.text.bytes().filter(|byte| *byte == b' ').count() - 1
    }

    /// The words one by one.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.text.split(' ').filter(|word| !word.is_empty())
    }

    /// Where a term of one or more words begins, if it is there as whole words.
    pub fn find(&self, term: &[u8]) -> Option<usize> {
        let first = term.first()?;
        if self.initials & initial(first) == 0 {
            return None;
        }
        // From one word to the next: texts are short, and this is asked of every
        // cell for every term.
        let mut from = 1;
        while let Some(rest) = self.text.as_bytes().get(from..) {
            if rest.first() == Some(first) && rest.strip_prefix(term).is_some_and(|behind| behind.starts_with(b" ")) {
                return Some(from);
            }
            from += 1 + rest.iter().position(|byte| *byte == b' ')?;
        }
        None
    }

    /// Whether one of these is there, written `one|two words|three`.
    pub fn has_any(&self, list: &str) -> bool {
        terms(list).any(|term| self.find(term).is_some())
    }

    /// Whether the text begins with one of these, written `one|two words|three`.
    pub fn starts_with_any(&self, list: &str) -> bool {
        terms(list).any(|term| self.find(term) == Some(1))
    }
}

/// A bit for what a word begins with: one for each letter, others share some.
const fn initial(byte: &u8) -> u32 {
    1 << (*byte & 31)
}

/// The terms of a list, written `one|two words|three`. As bytes: to divide them as text takes five times as long.
pub(super) fn terms(list: &str) -> impl Iterator<Item = &[u8]> {
    list.as_bytes().split(|byte| *byte == b'|')
}

/// Whether a word is one of these, written `one|two|three`.
pub(super) fn is_any(word: &str, list: &str) -> bool {
    terms(list).any(|term| term == word.as_bytes())
}

/// Numbers by text. One type for every look-up here: each further type of map
/// would add its code to the download.
pub(super) type Index = BTreeMap<String, usize>;

/// The letters and digits alone, in lower case: what headers and names are compared by.
pub(super) fn key(text: &str) -> String {
    text.chars().filter(|c| is_word(*c)).map(|c| c.to_ascii_lowercase()).collect()
}

/// One line: blanks, line breaks and control characters become single blanks.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Letters and digits of any script; without the tables of Unicode, which the
/// field's terms do not need.
fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => matches!(c, 'ª' | 'º' | '¼' | '½' | '¾'),
        '\u{2000}'..='\u{206f}' | '\u{2190}'..='\u{2bff}' | '\u{3000}' | '\u{feff}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_found_as_whole_words() {
        for (text, term, found) in [
            ("Pre-test", "pre test", true),
            ("PRE  TEST.", "pre test", true),
            ("Pengaturan", "aturan", false),
            ("peraturan", "aturan", false),
            ("undang\u{2013}undang", "undang undang", true),
            ("", "a", false),
            ("asinkron", "sinkron", false),
            ("Kelas\u{a0}daring", "kelas daring", true),
            ("e-learning", "e learning", true),
            ("tes test tes akhir", "tes akhir", true),
        ] {
            assert_eq!(Words::of(text).has_any(term), found, "{text:?} {term:?}");
        }
        assert_eq!(Words::of(" A–b\n(c) ").as_str(), "a b c");
        assert!(Words::of(" –\n").is_empty());
        assert_eq!(key("Mata\u{a0}Pelatihan (JP):"), "matapelatihanjp");
        assert_eq!(one_line(" a\r\n b\u{a0}c\u{0}"), "a b c");
    }
}
