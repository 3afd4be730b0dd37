//! Text that a spreadsheet would run instead of showing it.

/// The text, behind an apostrophe if a spreadsheet could take it for a formula.
///
/// Excel, Calc and Google Sheets compute a cell that starts with `=`, `+`, `-`
/// or `@`, also in their wide forms, and some of them skip blanks before it; a
/// formula in a plan from a stranger could send data away or start a program
/// (CWE-1236). With the apostrophe in front they show the text as it is.
pub(super) fn defused(text: &str) -> String {
    let apostrophe = if starts_formula(text) { "'" } else { "" };
    [apostrophe, text].concat()
}

/// The same with tabs and line breaks made blanks, for a text that has to stay in one cell.
pub(super) fn defused_line(text: &str) -> String {
    let line = line(text);
    // Looked for in the text as it was: a tab in front is a sign too.
    if starts_formula(text) { ["'", &line].concat() } else { line }
}

/// The text with tabs and line breaks made blanks.
pub(super) fn line(text: &str) -> String {
    text.replace("\r\n", " ").replace(is_break, " ")
}

fn starts_formula(text: &str) -> bool {
    text.starts_with(['\t', '\n', '\r']) || text.trim_start_matches(is_blank).starts_with(is_operator)
}

const fn is_operator(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '\u{2212}')
}

/// Blanks, and marks without width such as a byte order mark.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// What ends a cell or a line in tab-separated text, in one program or another.
const fn is_break(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_other_text_is_left_alone() {
        for formula in [
            "=1+1",
            "=cmd|'/C calc'!A0",
            "+62 21 555",
            "-2+3+cmd|' /C calc'!A0",
            "- Pre-test",
            "-",
            "@SUM(A1)",
            "\t=1",
            "\tx",
            "\r=1",
            "\nx",
            "  =1",
            "\u{a0}=1",
            "\u{feff}=1",
            "\u{200b}\u{202e}@x",
            "＝1+1",
            "＋1",
            "－1",
            "＠x",
            "\u{2212}1",
        ] {
            assert_eq!(defused(formula), format!("'{formula}"));
        }
        for text in [
            "",
            " ",
            "Regulasi",
            "a=b",
            "1-2",
            "–",
            "— x",
            "'=1",
            "\"=1\"",
            "(=1)",
            "2 + 2",
            "e-\u{5d0}",
            "*",
            "\u{202e}x",
        ] {
            assert_eq!(defused(text), text);
        }
    }

    #[test]
    fn a_line_has_no_breaks() {
        for (text, line) in [
            ("a\tb\nc\r\nd\re", "a b c d e"),
            ("a\u{2028}b\u{85}c\u{b}d", "a b c d"),
            ("\t=1", "' =1"),
            ("\nx", "' x"),
            ("x\n=1", "x =1"),
        ] {
            assert_eq!(defused_line(text), line);
        }
    }
}
