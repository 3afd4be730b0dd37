//! A small table of the planner's own words and figures, such as the comparison.

use super::delimited::push_tsv_field;
use super::formula::defused_line;
use super::html::push_escaped;
use crate::domain::Text;

/// A table of four columns, the first of which names the row. Its cells are the
/// planner's own; only the title is a text of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The language tag of the words.
    pub language: &'static str,
    /// The plan's title.
    pub title: Text,
    /// The names of the columns.
    pub heading: [String; 4],
    /// The rows.
    pub rows: Vec<[String; 4]>,
}

impl Sheet {
    /// As HTML, for Word and Excel: one `<table>` that needs no style.
    pub fn to_html(&self) -> String {
        let mut out = ["<table border=\"1\" lang=\"", self.language, "\">\n"].concat();
        if !self.title.is_empty() {
            out.push_str("<caption>");
            push_escaped(&mut out, &defused_line(&self.title));
            out.push_str("</caption>\n");
        }
        let head = ("<th scope=\"col\">", "</th>");
        push_row(&mut out, &self.heading, head, head);
        for row in &self.rows {
            push_row(&mut out, row, ("<th scope=\"row\" align=\"left\">", "</th>"), ("<td align=\"right\">", "</td>"));
        }
        out.push_str("</table>\n");
        out
    }

    /// As tab-separated text, as spreadsheets put it on the clipboard.
    pub fn to_tsv(&self) -> String {
        let mut out = String::new();
        for row in std::iter::once(&self.heading).chain(&self.rows) {
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    out.push('\t');
                }
                push_tsv_field(&mut out, cell);
            }
            out.push('\n');
        }
        out
    }
}

fn push_row(out: &mut String, cells: &[String; 4], first: (&str, &str), rest: (&str, &str)) {
    out.push_str("<tr>");
    for (at, cell) in cells.iter().enumerate() {
        let (open, close) = if at == 0 { first } else { rest };
        out.push_str(open);
        push_escaped(out, cell);
        out.push_str(close);
    }
    out.push_str("</tr>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned);
        let sheet = Sheet {
            language: "id",
            title: "=Bimtek <b>".into(),
            heading: row(["Ukuran", "A & B", "C", "D"]),
            rows: vec![row(["Hari", "3 hari", "4 hari", "−1 hari"])],
        };
        assert_eq!(
            sheet.to_html(),
            "<table border=\"1\" lang=\"id\">\n<caption>&#39;=Bimtek &lt;b&gt;</caption>\n\
             <tr><th scope=\"col\">Ukuran</th><th scope=\"col\">A &amp; B</th><th scope=\"col\">C</th>\
             <th scope=\"col\">D</th></tr>\n\
             <tr><th scope=\"row\" align=\"left\">Hari</th><td align=\"right\">3 hari</td>\
             <td align=\"right\">4 hari</td><td align=\"right\">−1 hari</td></tr>\n</table>\n"
        );
        assert_eq!(sheet.to_tsv(), "Ukuran\tA & B\tC\tD\nHari\t3 hari\t4 hari\t−1 hari\n");
    }
}
