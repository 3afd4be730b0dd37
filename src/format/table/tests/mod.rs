//! Whole tables, from text to batch.

mod curricula;
mod laws;
mod tables;

use super::*;
use crate::domain::{BatchSession, Mode};

/// Reads a table as pasted, with 45 minutes per JP.
fn read(text: &str) -> Preview {
    interpret(&Grid::from_text(text), &Corrections::default(), 45)
}

/// One line a session: title, JP, mode, nature; where there are any `@group` and `> stage: phase`.
fn sessions(preview: &Preview) -> Vec<String> {
    let batch = &preview.batch;
    let line = |session: &BatchSession| {
        let material = &batch.materials[session.material];
        let jp = session.jp.map_or("?".into(), |jp| jp.to_string());
        let mode = session.mode.map_or("tray", Mode::code);
        let nature = session.nature.unwrap_or(material.nature).code();
        let mut line = format!("{} | {jp} | {mode} | {nature}", material.title);
        if !material.group.is_empty() {
            line = format!("{line} @{}", material.group);
        }
        if let Some(phase) = session.phase.map(|at| &batch.phases[at]) {
            line = format!("{line} > {}: {}", phase.stage.code(), phase.title);
        }
        line
    };
    batch.sessions.iter().map(line).collect()
}

/// The phases as `stage: title`.
fn phases(preview: &Preview) -> Vec<String> {
    preview.batch.phases.iter().map(|phase| format!("{}: {}", phase.stage.code(), phase.title)).collect()
}

#[test]
fn a_table_without_end_is_read_as_far_as_a_plan_could_go() {
    let table = |rows: usize| "Materi\tJP\n".to_owned() + &"A\t1\n".repeat(rows - 1);
    let cut = |text: &str| matches!(read(text).notes.first(), Some(Note::Cut { rows: Grid::MAX_ROWS }));
    assert!(!cut(&table(Grid::MAX_ROWS)));
    assert!(cut(&table(Grid::MAX_ROWS + 1)));
    assert_eq!(read(&table(Grid::MAX_ROWS * 3)).rows.len(), Grid::MAX_ROWS - 1);
}
