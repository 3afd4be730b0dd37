//! The table as HTML: what Word and Excel take from the clipboard.

use super::curriculum::{Cell, Column, Curriculum, RowKind};
use super::formula::defused_line;

impl Curriculum {
    /// The table as HTML: one `<table>` that needs no style, with the plan's
    /// title as its caption. Excel computes formulas in pasted HTML as well, so
    /// here too no text starts one.
    pub fn to_html(&self) -> String {
        let mut out = String::from("<table border=\"1\" lang=\"");
        push_escaped(&mut out, self.language);
        out.push_str("\">\n");
        if !self.title.is_empty() {
            out.push_str("<caption>");
            push_escaped(&mut out, &defused_line(&self.title));
            out.push_str("</caption>\n");
        }
        self.push_header(&mut out);
        for section in &self.sections {
            out.push_str("<tbody>\n");
            for row in section {
                self.push_row(&mut out, row.kind, &row.cells);
            }
            out.push_str("</tbody>\n");
        }
        out.push_str("<tfoot>\n");
        self.push_row(&mut out, self.total.kind, &self.total.cells);
        out.push_str("</tfoot>\n</table>\n");
        out
    }

    fn push_header(&self, out: &mut String) {
        out.push_str("<thead>\n<tr>");
        for (name, meaning) in self.header {
            out.push_str("<th scope=\"col\">");
            if let Some(meaning) = meaning {
                out.push_str("<abbr title=\"");
                push_escaped(out, meaning);
                out.push_str("\">");
            }
            push_escaped(out, name);
            out.push_str(if meaning.is_some() { "</abbr></th>" } else { "</th>" });
        }
        out.push_str("</tr>\n</thead>\n");
    }

    fn push_row(&self, out: &mut String, kind: RowKind, cells: &[Cell]) {
        out.push_str("<tr>");
        for (column, cell) in Column::ALL.into_iter().zip(cells) {
            let text = match cell {
                Cell::Empty => {
                    out.push_str("<td></td>");
                    continue;
                }
                Cell::Text(text) => defused_line(text),
                Cell::Number(number) => self.number(*number),
            };
            // Word sets `th` bold and centred, unless told where to put it.
            let (open, close) = match (kind, column, cell) {
                (RowKind::Group, Column::Material, _) => ("<th scope=\"rowgroup\" align=\"left\">", "</th>"),
                (RowKind::Sum, Column::Material, _) => ("<th scope=\"row\" align=\"left\">", "</th>"),
                (RowKind::Sum, _, Cell::Number(_)) => ("<td align=\"right\"><b>", "</b></td>"),
                (_, _, Cell::Number(_)) => ("<td align=\"right\">", "</td>"),
                _ => ("<td>", "</td>"),
            };
            out.push_str(open);
            push_escaped(out, &text);
            out.push_str(close);
        }
        out.push_str("</tr>\n");
    }
}

/// Appends text so that it stays text, between tags and in a quoted attribute.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}
