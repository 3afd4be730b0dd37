//! A pasted table as rows of cells, before anything is known of its meaning.

use super::delimited;
use crate::domain::MAX_SESSIONS;

/// Rows of cells. Rows without text are left out; the others may differ in length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    rows: Vec<Vec<Cell>>,
    width: usize,
    cut: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its text without blanks around it. A merged cell has its text in the
    /// leftmost place of each of its rows.
    pub text: String,
    /// Whether it only goes on from a merged cell.
    pub merged: Merged,
}

/// Where the merged cell begins that a cell goes on from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Merged {
    /// A cell of its own.
    #[default]
    No,
    /// Further up: the cell repeats its text.
    Down,
    /// Further left: the cell is empty.
    Across,
}

/// A cell as HTML describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpanningCell {
    /// Its text, with line breaks.
    pub text: String,
    /// Columns it spans; 0 is taken for 1.
    pub columns: usize,
    /// Rows it spans; 0 is taken for 1.
    pub rows: usize,
}

impl Grid {
    /// The most columns that are read; what stands further right is dropped.
    pub const MAX_COLUMNS: usize = 128;
    /// The most rows that are read: twice as many as there may be sessions, for
    /// headers, groups and sums. A whole spreadsheet has a million.
    pub const MAX_ROWS: usize = 2 * MAX_SESSIONS;

    /// A table from plain text: cells separated by tabs, semicolons or commas,
    /// with quotes around cells that hold separators, quotes or line breaks.
    /// Text without a separator is one column.
    pub fn from_text(text: &str) -> Grid {
        let text = text.trim_start_matches('\u{feff}');
        let separator = delimited::separator(text);
        let row = |cells: Vec<String>| cells.into_iter().map(Cell::own).collect();
        Grid::from_rows(delimited::rows(text, separator).map(row))
    }

    /// A table from the rows of an HTML table.
    pub fn from_cells(rows: impl IntoIterator<Item = Vec<SpanningCell>>) -> Grid {
        // By column: the text of a cell that reaches down, how many rows it still
        // has, and whether the column is its leftmost.
        let mut reaching: Vec<Option<(String, usize, bool)>> = Vec::new();
        let rows = rows.into_iter().map(|cells| {
            let mut row = Vec::new();
            let mut cells = cells.into_iter();
            loop {
                if continue_down(&mut row, &mut reaching) {
                    continue;
                }
                let Some(cell) = cells.next() else { break };
                if row.len() >= Self::MAX_COLUMNS {
                    break;
                }
                place(&mut row, cell, &mut reaching);
            }
            // Cells that reach down to the right of the last one of this row.
            while row.len() < reaching.len() {
                if !continue_down(&mut row, &mut reaching) {
                    row.push(Cell::default());
                }
            }
            row
        });
        Grid::from_rows(rows)
    }

    fn from_rows(rows: impl Iterator<Item = Vec<Cell>>) -> Grid {
        let has_text = |cell: &Cell| cell.merged == Merged::No && !cell.text.is_empty();
        let rows = rows.filter(|row| row.iter().any(has_text)).map(|mut row| {
            while row.last().is_some_and(|cell| cell.text.is_empty() && cell.merged == Merged::No) {
                row.pop();
            }
            row
        });
        let mut rows = rows.fuse();
        let kept: Vec<Vec<Cell>> = rows.by_ref().take(Self::MAX_ROWS).collect();
        let width = kept.iter().map(Vec::len).max().unwrap_or_default();
        Grid { rows: kept, width, cut: rows.next().is_some() }
    }

    /// The rows that have text.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// Whether there were more rows than are read.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// The cells of the widest row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The cell in a place; `None` where the row is shorter.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.get(column)
    }

    /// The text in a place; empty where there is none.
    pub fn text(&self, row: usize, column: usize) -> &str {
        self.cell(row, column).map_or("", |cell| &cell.text)
    }
}

impl Cell {
    fn own(text: String) -> Cell {
        Cell { text: tidy(text), merged: Merged::No }
    }
}

/// Fills the next place of a row if a cell from above reaches into it.
fn continue_down(row: &mut Vec<Cell>, reaching: &mut [Option<(String, usize, bool)>]) -> bool {
    let Some(slot) = reaching.get_mut(row.len()) else { return false };
    let Some((text, left, leftmost)) = slot else { return false };
    row.push(match leftmost {
        true => Cell { text: text.clone(), merged: Merged::Down },
        false => Cell { text: String::new(), merged: Merged::Across },
    });
    *left -= 1;
    if *left == 0 {
        *slot = None;
    }
    true
}

/// Puts a cell into the row and notes how far down it reaches.
fn place(row: &mut Vec<Cell>, cell: SpanningCell, reaching: &mut Vec<Option<(String, usize, bool)>>) {
    let Cell { text, .. } = Cell::own(cell.text);
    let below = cell.rows.saturating_sub(1);
    for column in 0..cell.columns.clamp(1, Grid::MAX_COLUMNS - row.len().min(Grid::MAX_COLUMNS - 1)) {
        let leftmost = column == 0;
        if below > 0 {
            if reaching.len() <= row.len() {
                reaching.resize(row.len() + 1, None);
            }
            if let Some(slot) = reaching.get_mut(row.len()) {
                *slot = Some((if leftmost { text.clone() } else { String::new() }, below, leftmost));
            }
        }
        row.push(match leftmost {
            true => Cell { text: text.clone(), merged: Merged::No },
            false => Cell { text: String::new(), merged: Merged::Across },
        });
    }
}

/// Without blanks around it, with plain blanks inside and `\n` for line breaks.
fn tidy(text: String) -> String {
    let is_edge = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{feff}');
    let trimmed = text.trim_matches(is_edge);
    let is_odd = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{a0}' | '\u{202f}' | '\u{ad}');
    if trimmed.len() == text.len() && !text.contains(is_odd) {
        return text;
    }
    let mut tidy = String::with_capacity(trimmed.len());
    let mut chars = trimmed.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' => tidy.push('\n'),
            '\t' | '\u{a0}' | '\u{202f}' => tidy.push(' '),
            '\u{ad}' => {}
            _ if c.is_control() => {}
            _ => tidy.push(c),
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn show(grid: &Grid) -> String {
        let cell = |cell: &Cell| match cell.merged {
            Merged::No => cell.text.clone(),
            Merged::Down => format!("^{}", cell.text),
            Merged::Across => "<".into(),
        };
        let row = |row: &Vec<Cell>| row.iter().map(cell).collect::<Vec<_>>().join("|");
        grid.rows().iter().map(row).collect::<Vec<_>>().join("\n")
    }

    fn spanning(rows: &[&[(&str, usize, usize)]]) -> Grid {
        let cell = |(text, columns, rows): &(&str, usize, usize)| SpanningCell {
            text: (*text).into(),
            columns: *columns,
            rows: *rows,
        };
        Grid::from_cells(rows.iter().map(|row| row.iter().map(cell).collect()))
    }

    #[test]
    fn text_becomes_rows() {
        for (text, expected) in [
            ("\u{feff}Materi\tJP\r\nA\t2\r\n", "Materi|JP\nA|2"),
            ("Materi\tJP\n\n \t\u{a0}\nA\u{a0}B\u{a0}\t 2", "Materi|JP\nA B|2"),
            ("\"a\r\nb\"\t2\nc\t3", "a\nb|2\nc|3"),
            ("Regulasi\nPraktik, dan lain-lain", "Regulasi\nPraktik, dan lain-lain"),
            ("", ""),
            ("\u{0}a\u{1}b", "ab"),
        ] {
            assert_eq!(show(&Grid::from_text(text)), expected, "{text:?}");
        }
    }

    #[test]
    fn merged_cells_are_resolved() {
        let header: &[(&str, usize, usize)] = &[("No", 1, 2), ("Materi", 1, 2), ("Waktu", 3, 1)];
        let grid = spanning(&[header, &[("T", 1, 1), ("P", 1, 1), ("JPL", 1, 1)], &[("A. Inti", 5, 1)]]);
        assert_eq!(show(&grid), "No|Materi|Waktu|<|<\n^No|^Materi|T|P|JPL\nA. Inti|<|<|<|<");

        // A merged group; a cell that reaches down at the right; a block of two by two.
        let grid = spanning(&[&[("Inti", 1, 2), ("A", 1, 1), ("4", 1, 2)], &[("B", 1, 1)], &[("", 1, 1), ("C", 1, 1)]]);
        assert_eq!(show(&grid), "Inti|A|4\n^Inti|B|^4\n|C");
        let grid = spanning(&[&[("X", 2, 2), ("a", 1, 1)], &[("b", 1, 1)]]);
        assert_eq!(show(&grid), "X|<|a\n^X|<|b");
        assert_eq!(show(&spanning(&[&[("x", 0, 0), ("y", 1, usize::MAX)], &[("z", 1, 1)]])), "x|y\nz|^y");
        assert_eq!(spanning(&[&[("x", usize::MAX, 1), ("y", 1, 1)]]).width(), Grid::MAX_COLUMNS);
    }

    proptest! {
        #[test]
        fn any_text_becomes_rows_with_text(text in "[a-c\"\t;,\r\n \u{a0}]{0,60}|\\PC*") {
            let grid = Grid::from_text(&text);
            for row in grid.rows() {
                prop_assert!(row.iter().any(|cell| !cell.text.is_empty()));
                prop_assert!(row.iter().all(|cell| cell.text == cell.text.trim()));
            }
        }

        #[test]
        fn any_spans_make_a_table(
            rows in prop::collection::vec(prop::collection::vec(("[a-c]{0,2}", 0usize..200, 0usize..9), 0..8), 0..8)
        ) {
            let cell = |(text, columns, rows)| SpanningCell { text, columns, rows };
            let grid = Grid::from_cells(rows.into_iter().map(|row| row.into_iter().map(cell).collect()));
            prop_assert!(grid.width() <= Grid::MAX_COLUMNS);
        }
    }
}
