//! Text with a separator between cells: the rows of TSV and CSV, and which of
//! them a text is.
//!
//! A reader of its own because people's tables are not RFC 4180. Excel leaves
//! `"Zoom" meeting` unquoted, and a strict reader lets such a mark swallow the
//! rest of the table. Here a quotation mark opens a quoted cell only when the
//! next single mark ends one.

use super::amount;
use super::grid::Grid;
use super::header;
use super::number::Grouping;

/// Which of the separators stands between the cells of a text, if any does.
pub(super) fn separator(text: &str) -> Option<char> {
    let candidates = ['\t', ';', ','];
    let surveys = candidates.map(|separator| Survey::of(text, separator));
    // A header that is recognised settles it.
    let headed = candidates.iter().zip(&surveys).filter(|(_, survey)| survey.headers >= 2);
    if let Some((separator, _)) = headed.rev().max_by_key(|(_, survey)| survey.headers) {
        return Some(*separator);
    }
    let mut fits = candidates.iter().zip(&surveys).filter(|(_, survey)| survey.divides());
    fits.next().map(|(separator, _)| *separator)
}

/// What the first rows of a text look like with one separator.
struct Survey {
    separator: char,
    rows: usize,
    /// Rows with more than one cell.
    divided: usize,
    /// Rows with as many cells as most of those have.
    alike: usize,
    /// The most cells in one row that are known column headers.
    headers: usize,
    /// Whether some cell is an amount.
    figures: bool,
}

impl Survey {
    const ROWS: usize = 100;

    fn of(text: &str, separator: char) -> Survey {
        let mut survey = Survey { separator, rows: 0, divided: 0, alike: 0, headers: 0, figures: false };
        let mut widths = Vec::new();
        for row in
            rows(text, Some(separator)).filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).take(Self::ROWS)
        {
            survey.rows += 1;
            if row.len() > 1 {
                survey.divided += 1;
                widths.push(row.len());
                survey.headers = survey.headers.max(row.iter().filter(|cell| header::is_known(cell)).count());
                let is_figure = |cell: &String| amount::read(cell, Grouping::Decimals).amount().is_some();
                survey.figures = survey.figures || row.iter().any(is_figure);
            }
        }
        widths.sort_unstable();
        survey.alike = widths.chunk_by(|a, b| a == b).map(<[usize]>::len).max().unwrap_or_default();
        survey
    }

    /// Whether this is a table. Nobody types a tab into a title, but a list of
    /// titles may well hold commas.
    fn divides(&self) -> bool {
        match self.separator {
            '\t' => self.divided > 0,
            _ if self.figures => self.divided * 5 >= self.rows * 3 && self.alike * 5 >= self.divided * 4,
            _ => self.rows > 2 && self.alike == self.rows,
        }
    }
}

/// The rows of a text, cell by cell up to the most columns that are read, with quotes taken off.
pub(super) fn rows(text: &str, separator: Option<char>) -> impl Iterator<Item = Vec<String>> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let mut left = rest.take().filter(|left| !left.is_empty())?;
        let mut row = Vec::new();
        loop {
            let (cell, behind) = cell(left, separator);
            // What stands further right is dropped here: a line may be nothing but separators.
            if row.len() < Grid::MAX_COLUMNS {
                row.push(cell);
            }
            let mut chars = behind.chars();
            match chars.next() {
                None => break,
                c if c.is_some() && c == separator => left = chars.as_str(),
                Some('\r') => {
                    rest = Some(behind.strip_prefix("\r\n").unwrap_or(chars.as_str()));
                    break;
                }
                Some(_) => {
                    rest = Some(chars.as_str());
                    break;
                }
            }
        }
        Some(row)
    })
}

/// The first cell of a text, and the text from the separator or line break behind it.
fn cell(text: &str, separator: Option<char>) -> (String, &str) {
    if let Some(quoted) = text.trim_start_matches(' ').strip_prefix('"')
        && let Some(cell) = quoted_cell(quoted, separator)
    {
        return cell;
    }
    let end = text.find(|c| ends_cell(c, separator)).unwrap_or(text.len());
    let (cell, behind) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.to_owned(), behind)
}

/// A quoted cell from behind its opening mark; `None` when the next single mark does not end one.
fn quoted_cell(text: &str, separator: Option<char>) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut left = text;
    loop {
        let (before, behind) = left.split_once('"')?;
        cell.push_str(before);
        if let Some(doubled) = behind.strip_prefix('"') {
            cell.push('"');
            left = doubled;
        } else {
            let behind = behind.trim_start_matches(' ');
            let ends = behind.chars().next().is_none_or(|c| ends_cell(c, separator));
            return ends.then_some((cell, behind));
        }
    }
}

fn ends_cell(c: char, separator: Option<char>) -> bool {
    Some(c) == separator || matches!(c, '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_detected() {
        for (text, expected) in [
            ("Materi\tJP\nA, b; c\t2", Some('\t')),
            ("Materi;JP\nRegulasi, dan kebijakan;1,5\nB;2", Some(';')),
            ("Materi,JP\n\"A, B\",2", Some(',')),
            ("Materi,JP\nA,1.5\nA. Inti\nB,2", Some(',')),
            ("JP;Materi\n1,5;A\n1,5;B", Some(';')),
            ("A;1,5\nB;2,5", Some(';')),
            ("A,1\nB,2", Some(',')),
            ("Regulasi, kebijakan\nPraktik\nEvaluasi, RTL", None),
            ("Regulasi, kebijakan", None),
            ("Regulasi PBJ", None),
            ("", None),
            ("A. Materi Inti\n1\tRegulasi\t2", Some('\t')),
        ] {
            assert_eq!(separator(text), expected, "{text:?}");
        }
    }

    #[test]
    fn cells_and_quotes() {
        let read =
            |text: &str, separator| rows(text, Some(separator)).map(|row| row.join("|")).collect::<Vec<_>>().join("\n");
        for (text, expected) in [
            ("a;b\r\nc;d\r\n", "a|b\nc|d"),
            ("a;b\rc;d", "a|b\nc|d"),
            ("a;;\n;b", "a||\n|b"),
            ("\"a;b\";\"c \"\"d\"\" e\"", "a;b|c \"d\" e"),
            ("\"a\r\nb\";c", "a\r\nb|c"),
            ("\"a\" ; \"b\"", "a|b"),
            ("\"Zoom\" meeting;2\nB;3", "\"Zoom\" meeting|2\nB|3"),
            ("\"open;2\nB;3", "\"open|2\nB|3"),
            ("5\" x;2", "5\" x|2"),
            ("\"\";b", "|b"),
            ("\"\"\"\";b", "\"|b"),
            ("a\n\nb", "a\n\nb"),
        ] {
            assert_eq!(read(text, ';'), expected, "{text:?}");
        }
    }
}
