//! The planner's styles as texts, for constructable stylesheets shared by all elements of a page: what a planner begins
//! with, and what comes with the parts that are loaded on demand.

/// What browsers read of a sheet: every planner on a page pays for it, and half of a sheet is for people.
macro_rules! squeezed {
    ($($sheet:literal)*) => {{
        const SHEETS: &str = concat!($(include_str!(concat!("../../styles/", $sheet))),*);
        static SQUEEZED: [u8; squeeze::<0>(SHEETS.as_bytes()).1] = squeeze(SHEETS.as_bytes()).0;
        // Whole letters went in, and come out. Decided by the compiler: decided later, both texts would be downloaded.
        static SHEET: &str = match str::from_utf8(&SQUEEZED) {
            Ok(sheet) => sheet,
            Err(_) => SHEETS,
        };
        SHEET
    }};
}

/// What a planner begins with.
pub fn styles() -> &'static str {
    squeezed!(
        "tokens.css" "base.css" "header.css" "ratio.css" "board.css" "table.css" "checks.css" "dialogs.css" "empty.css" "crash.css"
        "print.css"
    )
}

/// What is worn over these once the parts are there that are loaded on demand: what is in no other view or dialog.
pub fn later_styles() -> &'static str {
    squeezed!(
        "panels.css" "paste.css" "balance.css" "kinds.css" "readiness.css" "facilitators.css" "compare.css" "variants.css"
        "strategy.css"
    )
}

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
        for styles in [styles(), later_styles()] {
            assert!(styles.len() > 10_000 && !styles.contains("/*") && !styles.contains('\n'), "{styles}");
            assert_eq!(styles.matches('{').count(), styles.matches('}').count());
            // A backslash before a quote is not understood.
            assert!(!styles.contains("\\\"") && !styles.contains("\\'"));
        }
    }
}
