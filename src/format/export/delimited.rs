//! The table as tab-separated text and as CSV.

use super::curriculum::{Cell, Curriculum, Row};
use super::formula::{defused, defused_line};

/// Tells Excel that the file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl Curriculum {
    /// The table as CSV (RFC 4180): a header, a row a line, CRLF; with the byte
    /// order mark without which Excel garbles every letter beyond ASCII.
    ///
    /// `separator` should be what spreadsheets expect where the decimal point
    /// of the labels is at home: a semicolon with a comma, else a comma.
    pub fn to_csv(&self, separator: char) -> String {
        let field = |out: &mut String, text: &str| {
            if text.contains([separator, '"', '\r', '\n']) { push_quoted(out, text) } else { out.push_str(text) }
        };
        let mut out = String::from(BYTE_ORDER_MARK);
        self.write(&mut out, separator, "\r\n", defused, field);
        out
    }

    /// The table as tab-separated text, as spreadsheets put it on the clipboard.
    pub fn to_tsv(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, '\t', "\n", defused_line, push_tsv_field);
        out
    }

    /// Writes the header and the rows; `safe` makes a text of the plan fit for
    /// a cell, `field` writes the text of any cell.
    fn write(
        &self,
        out: &mut String,
        separator: char,
        line_end: &str,
        safe: fn(&str) -> String,
        field: impl Fn(&mut String, &str),
    ) {
        let header = self.header.map(|(name, _)| name.to_owned());
        let cell = |cell: &Cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => safe(text),
            Cell::Number(number) => self.number(*number),
        };
        let rows = self.rows().map(|Row { cells, .. }| cells.each_ref().map(cell));
        for row in [header].into_iter().chain(rows) {
            for (at, text) in row.iter().enumerate() {
                if at > 0 {
                    out.push(separator);
                }
                field(out, text);
            }
            out.push_str(line_end);
        }
    }
}

/// Appends a cell of tab-separated text, in one line.
pub(super) fn push_tsv_field(out: &mut String, text: &str) {
    // There is no escape but this: from a quote that opens a cell, a
    // spreadsheet reads on to the next one, over tabs and line ends.
    if text.starts_with('"') { push_quoted(out, text) } else { out.push_str(text) }
}

fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}
