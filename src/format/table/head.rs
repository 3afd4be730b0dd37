//! Where the header of a table stands, and the label of each column.

use super::amount::{self, Reading};
use super::grid::{Grid, Merged};
use super::header::{self, Meaning};
use super::number::Grouping;
use super::words::one_line;

/// The rows at the top of a table that are no materials.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// Rows above the header, such as the title of the document.
    pub above: usize,
    /// All rows that are no materials: those above, the header, and numbers of columns below it.
    pub rows: usize,
    /// The label of each column; none without a header.
    pub labels: Vec<Label>,
}

/// What stands above a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Label {
    /// On one line.
    pub text: String,
    /// What it says the column is for.
    pub meaning: Option<Meaning>,
}

/// The most rows that a header may stand below.
const SEARCHED: usize = 30;
/// The most rows of one header.
const LEVELS: usize = 3;

impl Head {
    /// Finds the header, or takes the rows that the designer said.
    pub fn of(grid: &Grid, corrected: Option<usize>) -> Head {
        let rows = corrected.unwrap_or(SEARCHED).min(grid.rows().len());
        let mut best: Option<(usize, usize, usize)> = None;
        for first in 0..rows {
            let Some(mut score) = score(grid, first) else { continue };
            let mut levels = 1;
            while levels < LEVELS && first + levels < rows && is_below(grid, first, first + levels) {
                score += known(grid, first + levels);
                levels += 1;
            }
            if best.is_none_or(|(_, _, most)| score > most) {
                best = Some((first, levels, score));
            }
        }
        let (above, levels) = match (best, corrected) {
            (Some((first, levels, _)), _) => (first, levels),
            (None, Some(said)) if said > 0 && rows > 0 => (rows - 1, 1),
            _ => return Head { rows: corrected.unwrap_or_default().min(rows), ..Head::default() },
        };
        let below = above + levels;
        let numbered = below < grid.rows().len() && numbers_columns(grid, below);
        Head {
            above,
            rows: corrected.map_or(below + usize::from(numbered), |said| said.min(rows)),
            labels: (0..grid.width()).map(|column| label(grid, column, above, levels)).collect(),
        }
    }

    /// Whether a row repeats the header, as tables over several pages do.
    pub fn is_repeated_by(&self, grid: &Grid, row: usize) -> bool {
        let Some(header) = grid.rows().get(self.above) else { return false };
        !self.labels.is_empty()
            && grid.rows().get(row).is_some_and(|cells| {
                cells.len() == header.len() && cells.iter().zip(header).all(|(cell, header)| cell.text == header.text)
            })
    }
}

/// How many cells of a row are headers; `None` when it cannot be a header.
fn score(grid: &Grid, row: usize) -> Option<usize> {
    let filled_cells = || grid.rows().get(row).into_iter().flatten().filter(|cell| !cell.text.is_empty());
    if filled_cells().any(|cell| matches!(amount::read(&cell.text, Grouping::Decimals), Reading::Amount(_))) {
        return None;
    }
    let (mut strong, mut weak, mut filled) = (0, 0, 0);
    for cell in filled_cells() {
        filled += 1;
        match header::meaning(&cell.text) {
            Some(meaning) if !meaning.weak => strong += 1,
            Some(_) => weak += 1,
            None => {}
        }
    }
    let is_header = match strong {
        0 => false,
        // Of one word alone only the very first row may be made: further down it is
        // a line such as "Mata pelatihan: …" or the name of a group.
        1 => weak > 0 || row == 0 && (filled > 1 || grid.width() == 1),
        _ => true,
    };
    is_header.then_some(strong + weak)
}

fn known(grid: &Grid, row: usize) -> usize {
    let cells = grid.rows().get(row).into_iter().flatten();
    cells.filter(|cell| cell.merged == Merged::No && header::meaning(&cell.text).is_some()).count()
}

/// Whether a row goes on with the header above it: `T | P | PL` under `Waktu`.
fn is_below(grid: &Grid, first: usize, row: usize) -> bool {
    let mut found = false;
    for (column, cell) in grid.rows().get(row).into_iter().flatten().enumerate() {
        if cell.merged != Merged::No || cell.text.is_empty() {
            continue;
        }
        let is_amount = |text: &str| header::meaning(text).is_some_and(|meaning| meaning.role.is_amount());
        let above = grid.text(row - 1, column);
        // A cell goes on with a header that spans it, or with one of time in its own column.
        let goes_on = above.is_empty() && column > 0 || is_amount(above);
        let is_figure = matches!(amount::read(&cell.text, Grouping::Decimals), Reading::Amount(_));
        if !goes_on || is_figure || !(is_amount(&cell.text) || is_amount(&under(grid, first, row, column))) {
            return false;
        }
        found = true;
    }
    found
}

/// A cell's text with that of the cell it stands under: `Waktu menit`.
fn under(grid: &Grid, first: usize, row: usize, column: usize) -> String {
    let mut text = String::new();
    for level in first..row {
        if let Some(above) = parent(grid, level, column) {
            text.push_str(above);
            text.push(' ');
        }
    }
    text + grid.text(row, column)
}

/// The text of a header's upper row that spans a column: its own, or the nearest to the left.
fn parent(grid: &Grid, row: usize, column: usize) -> Option<&str> {
    let cells = grid.rows().get(row)?;
    let mut left = cells.get(..=column).unwrap_or(cells).iter().rev();
    left.find(|cell| !cell.text.is_empty()).map(|cell| &*cell.text)
}

fn label(grid: &Grid, column: usize, first: usize, levels: usize) -> Label {
    let mut label = Label::default();
    for row in first..first + levels {
        let Some(cell) = grid.cell(row, column) else { continue };
        if cell.text.is_empty() || cell.merged == Merged::Down && row > first {
            continue;
        }
        let above = header::meaning(&under_only(grid, first, row, column));
        let own = header::meaning(&cell.text);
        let together = under(grid, first, row, column);
        label.meaning = match own.or_else(|| header::meaning(&together)) {
            // "T" under "Waktu (menit)" counts minutes; under "Waktu" it is a column for certain.
            Some(meaning) if meaning.role.is_amount() => {
                let above = above.filter(|above| above.role.is_amount());
                let unit = meaning.unit.or(above.and_then(|above| above.unit));
                // Theory online and theory in class are two columns "T".
                let within = above.map(|above| above.role).filter(|role| role.is_part() && *role != meaning.role);
                Some(Meaning { unit, within, ..meaning })
            }
            other => other,
        };
        label.text = one_line(&together);
    }
    label
}

fn under_only(grid: &Grid, first: usize, row: usize, column: usize) -> String {
    let mut text = String::new();
    for level in first..row {
        text.push_str(parent(grid, level, column).unwrap_or_default());
        text.push(' ');
    }
    text
}

/// Whether a row only numbers the columns: `1 | 2 | 3`, `(1) | (2) | (3)`.
fn numbers_columns(grid: &Grid, row: usize) -> bool {
    let cells = grid.rows().get(row).into_iter().flatten().filter(|cell| !cell.text.is_empty());
    let mut next = 1;
    for cell in cells {
        let number = cell.text.trim_matches(['(', ')', '.', ' ']);
        if number.parse() != Ok(next) {
            return false;
        }
        next += 1;
    }
    next > 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(text: &str, corrected: Option<usize>) -> (usize, usize, Vec<String>) {
        let head = Head::of(&Grid::from_text(text), corrected);
        (head.above, head.rows, head.labels.into_iter().map(|label| label.text).collect())
    }

    #[test]
    fn headers_are_found() {
        let rbpmp = "Nama pelatihan\tPBJ\nMata pelatihan\tKontrak\nAlokasi waktu\t4 JP\n\
            No\tIndikator\tMateri pokok\tMetode\tAlokasi waktu (menit)\n1\tMenjelaskan\tKontrak\tCeramah\t90";
        for (text, expected) in [
            ("Materi\tJP\nA\t2", (0, 1, vec!["Materi", "JP"])),
            ("JP;Materi\n2;A", (0, 1, vec!["JP", "Materi"])),
            ("Materi\nA\nB", (0, 1, vec!["Materi"])),
            ("KURIKULUM\nNo\tMateri\tJP\n1\tA\t2", (1, 2, vec!["No", "Materi", "JP"])),
            ("No\tMateri\tJP\n1\t2\t3\n1\tA\t2", (0, 2, vec!["No", "Materi", "JP"])),
            (
                "No\tMateri\tWaktu\t\t\t\n\t\tT\tP\tPL\tJPL\n1\tA\t1\t2\t0\t3",
                (0, 2, vec!["No", "Materi", "Waktu T", "Waktu P", "Waktu PL", "Waktu JPL"]),
            ),
            (
                "No\tMateri\tWaktu\t\n\t\tTeori\tPraktik\n(1)\t(2)\t(3)\t(4)\n1\tA\t1\t2",
                (0, 3, vec!["No", "Materi", "Waktu Teori", "Waktu Praktik"]),
            ),
            (rbpmp, (3, 4, vec!["No", "Indikator", "Materi pokok", "Metode", "Alokasi waktu (menit)"])),
            ("Materi\tRuang\tPIC\nA\tAula\tBudi", (0, 1, vec!["Materi", "Ruang", "PIC"])),
            ("Materi\tJP\nMateri Inti\t\nA\t2", (0, 1, vec!["Materi", "JP"])),
            ("Regulasi PBJ\tDaring\tTeori", (0, 0, vec![])),
            ("Regulasi PBJ\t2\nPraktik\t4", (0, 0, vec![])),
            ("Materi Inti\t\nA\t2", (0, 0, vec![])),
            ("", (0, 0, vec![])),
        ] {
            let (above, rows, labels) = expected;
            assert_eq!(head(text, None), (above, rows, labels.iter().map(|s| (*s).to_string()).collect()), "{text}");
        }
    }

    #[test]
    fn the_designer_says_how_many_rows() {
        assert_eq!(head("Topik\tLama\nA\t2", Some(0)), (0, 0, vec![]));
        assert_eq!(head("Foo\tBar\nA\t2", Some(1)), (0, 1, vec!["Foo".into(), "Bar".into()]));
        assert_eq!(head("x\nFoo\tBar\nA\t2", Some(2)), (1, 2, vec!["Foo".into(), "Bar".into()]));
        assert_eq!(head("Materi\tJP\nA\t2", Some(9)).1, 2);
    }
}
