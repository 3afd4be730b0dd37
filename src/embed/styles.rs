//! The planner's styles as one text, for one constructable stylesheet shared by
//! all elements of a page.

use wasm_bindgen::prelude::wasm_bindgen;

/// The stylesheet's text.
#[wasm_bindgen]
pub fn styles() -> String {
    match str::from_utf8(&SQUEEZED) {
        Ok(styles) => styles.to_owned(),
        Err(_) => SHEETS.to_owned(),
    }
}

const SHEETS: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/header.css"),
    include_str!("../../styles/ratio.css"),
    include_str!("../../styles/board.css"),
    include_str!("../../styles/table.css"),
    include_str!("../../styles/checks.css"),
    include_str!("../../styles/dialogs.css"),
    include_str!("../../styles/panels.css"),
    include_str!("../../styles/paste.css"),
    include_str!("../../styles/balance.css"),
    include_str!("../../styles/kinds.css"),
    include_str!("../../styles/readiness.css"),
    include_str!("../../styles/facilitators.css"),
    include_str!("../../styles/compare.css"),
    include_str!("../../styles/variants.css"),
    include_str!("../../styles/strategy.css"),
    include_str!("../../styles/empty.css"),
    include_str!("../../styles/crash.css"),
    include_str!("../../styles/print.css"),
);

/// What browsers read of [`SHEETS`]: every planner on a page pays for it, and half of a sheet is for people.
static SQUEEZED: [u8; squeeze::<0>(SHEETS.as_bytes()).1] = squeeze(SHEETS.as_bytes()).0;

/// A sheet without comments and needless spaces, as far as it goes into `N` bytes, and how long it is.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler, where a panic is an error; iterators do not")]
const fn squeeze<const N: usize>(sheet: &[u8]) -> ([u8; N], usize) {
    let mut squeezed = [0; N];
    let (mut at, mut length) = (0, 0);
    // The last byte written, whether there was space since, and the quote that ends the string we are in.
    let (mut last, mut space, mut quote) = (b'}', false, 0);
    while at < sheet.len() {
        let byte = sheet[at];
        if quote == 0 && byte == b'/' && at + 1 < sheet.len() && sheet[at + 1] == b'*' {
            at += 2;
            while at + 1 < sheet.len() && !(sheet[at] == b'*' && sheet[at + 1] == b'/') {
                at += 1;
            }
            at += 2;
            space = true;
            continue;
        }
        at += 1;
        if quote == 0 && byte.is_ascii_whitespace() {
            space = true;
            continue;
        }
        if quote == 0 && matches!(byte, b'"' | b'\'') {
            quote = byte;
        } else if byte == quote {
            quote = 0;
        }
        if space && !ends_a_word(last) && !begins_anew(byte) {
            if length < N {
                squeezed[length] = b' ';
            }
            length += 1;
        }
        space = false;
        if length < N {
            squeezed[length] = byte;
        }
        length += 1;
        last = byte;
    }
    (squeezed, length)
}

/// Whether space behind it means nothing. Behind a colon there is only a value: no selector has space there.
const fn ends_a_word(byte: u8) -> bool {
    matches!(byte, b'{' | b'}' | b';' | b',' | b':' | b'(')
}

/// Whether space before it means nothing.
const fn begins_anew(byte: u8) -> bool {
    matches!(byte, b'{' | b'}' | b';' | b',' | b')' | b'!')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squeezed(sheet: &str) -> String {
        let (bytes, length) = squeeze::<200>(sheet.as_bytes());
        String::from_utf8(bytes[..length].to_vec()).unwrap()
    }

    #[test]
    fn what_browsers_read_stays() {
        for (sheet, expected) in [
            ("/* a { } */\n.a,\n.b > .c :hover {\n    color: red;\n}\n", ".a,.b > .c :hover{color:red;}"),
            ("a { margin: 0  auto !important }", "a{margin:0 auto!important}"),
            ("a { width: calc( 1px + var(--b) ) }", "a{width:calc(1px + var(--b))}"),
            ("@media (min-width: 3px) and ( hover ) { a { b: c } }", "@media (min-width:3px) and (hover){a{b:c}}"),
            ("a::after { content: \" /* { 'x */ ; \"; }", "a::after{content:\" /* { 'x */ ; \";}"),
            ("a/* */b { c: '\u{2026} ' }", "a b{c:'\u{2026} '}"),
        ] {
            assert_eq!(squeezed(sheet), expected, "{sheet}");
        }
    }

    #[test]
    fn the_sheets_are_squeezed() {
        let styles = styles();
        assert!(styles.len() > 10_000 && !styles.contains("/*") && !styles.contains('\n'), "{styles}");
        assert_eq!(styles.matches('{').count(), styles.matches('}').count());
        assert_eq!(styles.matches("@media").count(), SHEETS.matches("@media").count());
        // A backslash before a quote is not understood.
        assert!(!SHEETS.contains("\\\"") && !SHEETS.contains("\\'"));
    }
}
