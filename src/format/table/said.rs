//! What there is to say of a table besides what it becomes.

use super::columns::Layout;
use super::grid::Grid;
use super::preview::{ColumnName, Note};
use super::role::Role;
use crate::domain::Text;

/// What there is to say of single rows, summed up.
#[derive(Default)]
pub(super) struct Said {
    pub unknown_modes: (usize, Vec<Text>),
    pub mixed_modes: (usize, Vec<Text>),
    pub unknown_natures: (usize, Vec<Text>),
    pub live: usize,
    pub self_paced: usize,
    pub by_stage: (usize, Vec<Text>),
    pub no_mode: usize,
    pub guessed_natures: usize,
    pub continued: usize,
    pub titles_from_above: usize,
    pub merged_amounts: usize,
    pub footnotes: usize,
    pub without_title: Vec<usize>,
}

impl Said {
    pub fn notes(self, notes: &mut Vec<Note>) {
        let mut count = |rows: usize, note: fn(usize) -> Note| {
            if rows > 0 {
                notes.push(note(rows));
            }
        };
        count(self.merged_amounts, |rows| Note::MergedAmount { rows });
        count(self.titles_from_above, |rows| Note::TitleFromAbove { rows });
        count(self.continued, |rows| Note::Continued { rows });
        count(self.footnotes, |rows| Note::Footnotes { rows });
        count(self.guessed_natures, |rows| Note::NatureFromTitle { rows });
        count(self.no_mode, |rows| Note::NoMode { rows });
        if !self.without_title.is_empty() {
            notes.push(Note::WithoutTitle { rows: self.without_title });
        }
        if self.live + self.self_paced > 0 {
            notes.push(Note::BareOnline { sync: self.live, asynchronous: self.self_paced });
        }
        if let (rows @ 1.., stages) = self.by_stage {
            notes.push(Note::ModeFromStage { rows, stages });
        }
        if let (rows @ 1.., words) = self.unknown_modes {
            notes.push(Note::UnknownModes { rows, words });
        }
        if let (rows @ 1.., words) = self.mixed_modes {
            notes.push(Note::MixedModes { rows, words });
        }
        if let (rows @ 1.., words) = self.unknown_natures {
            notes.push(Note::UnknownNatures { rows, words });
        }
    }
}

/// What there is to say of the columns.
pub(super) fn layout_notes(grid: &Grid, layout: &Layout, notes: &mut Vec<Note>) {
    if grid.is_cut() {
        notes.push(Note::Cut { rows: Grid::MAX_ROWS });
    }
    if layout.head.labels.is_empty() && !grid.rows().is_empty() {
        notes.push(Note::NoHeader);
    }
    if layout.head.above > 0 {
        notes.push(Note::AboveHeader { rows: layout.head.above });
    }
    match layout.titles {
        None if !grid.rows().is_empty() => notes.push(Note::NoTitles),
        Some(at) if layout.titles_by_chance => notes.push(Note::TitlesFrom { column: column_name(layout, at) }),
        _ => {}
    }
    if layout.mode_by_content
        && let Some(at) = layout.column(Role::Mode)
    {
        notes.push(Note::UsedAsMode { column: column_name(layout, at) });
    }
    let has_text = |at: &usize| (layout.head.rows..grid.rows().len()).any(|row| !grid.text(row, *at).is_empty());
    let unknown: Vec<ColumnName> =
        layout.all(Role::Unknown).filter(has_text).map(|at| column_name(layout, at)).collect();
    if !unknown.is_empty() {
        notes.push(Note::UnknownColumns { columns: unknown });
    }
}

/// How a column is called in notes.
pub(super) fn column_name(layout: &Layout, at: usize) -> ColumnName {
    match layout.columns.get(at) {
        Some(plan) if !plan.header.is_empty() => ColumnName::Header(plan.header.as_str().into()),
        _ => ColumnName::At(at),
    }
}
