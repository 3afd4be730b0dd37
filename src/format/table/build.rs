//! The batch that the rows of a table become.

use super::columns::Layout;
use super::grid::{Grid, Merged};
use super::interpret::Line;
use super::preview::{Note, RowStatus};
use super::role::Role;
use super::stage::TableStage;
use super::time::note_words;
use super::words::{Index, key, one_line};
use crate::domain::{Batch, BatchMaterial, BatchSession, Nature, Text};

/// Materials, sessions and phases of all rows that give sessions.
pub(super) fn batch(grid: &Grid, layout: &Layout, lines: &[Line], apart: bool, notes: &mut Vec<Note>) -> Batch {
    let mut batch = Batch::default();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut titles = Titles::default();
    let strip = layout.columns.iter().all(|plan| plan.role != Role::Number) && are_numbered(lines);
    let mut stages: Vec<TableStage> = Vec::new();
    let mut stage_of = Index::new();
    let mut current = None;
    for line in lines {
        if line.row.status == RowStatus::Continued
            && let Some(draft) = current.and_then(|at: usize| drafts.get_mut(at))
        {
            draft.take_lists(grid, layout, line.row.index);
            draft.add(Role::Topics, &line.topic);
        }
        if line.row.status == RowStatus::LeftOut {
            // What follows it tells more of nothing that is added.
            current = None;
        }
        if line.row.status != RowStatus::Added {
            continue;
        }
        let row = &line.row;
        let title = if strip { without_number(&row.title) } else { &row.title };
        let title = without_part(title);
        let known = titles.find(title, &row.code, drafts.len());
        let material = match known.filter(|_| !apart) {
            Some(at) => at,
            None => {
                drafts.push(Draft::new(title, &row.group, row.nature));
                drafts.len() - 1
            }
        };
        current = Some(material);
        let Some(draft) = drafts.get_mut(material) else { continue };
        if draft.material.code.is_empty() {
            draft.material.code = row.code.clone();
        }
        if draft.material.group.is_empty() {
            draft.material.group = row.group.clone();
        }
        draft.take_lists(grid, layout, row.index);
        let stage: Option<usize> = (!row.stage.is_empty()).then(|| {
            *stage_of.entry(String::from(&*row.stage)).or_insert_with(|| {
                stages.push(TableStage::new(row.stage.clone()));
                stages.len() - 1
            })
        });
        for session in &line.sessions {
            if let Some(stage) = stage.and_then(|at| stages.get_mut(at)) {
                stage.add(session.mode, session.nature);
            }
            let nature = (session.nature != draft.material.nature).then_some(session.nature);

            batch.sessions.push(BatchSession { material, phase: stage, mode: session.mode, jp: session.jp, nature });
        }
    }
    titles.notes(apart, notes);
    phases(&stages, &mut batch, notes);
    let finished = |draft: Draft| BatchMaterial { notes: draft.notes.into(), ..draft.material };
    batch.materials = drafts.into_iter().map(finished).collect();
    batch
}

/// Turns stages into phases, and the sessions' stages into theirs.
fn phases(stages: &[TableStage], batch: &mut Batch, notes: &mut Vec<Note>) {
    // By stage: the range of its phases.
    let mut ranges = Vec::with_capacity(stages.len());
    let (mut guessed, mut divided, mut taken_for) = (Vec::new(), Vec::new(), None);
    for stage in stages {
        let from = batch.phases.len();
        let phases = stage.phases();
        if let (true, Some(phase)) = (phases.guessed, phases.phases.first()) {
            taken_for = Some(phase.stage);
            note_words(&mut guessed, &stage.title);
        }
        if phases.phases.len() > 1 {
            note_words(&mut divided, &stage.title);
        }
        batch.phases.extend(phases.phases);
        ranges.push(from..batch.phases.len());
    }
    if let Some(taken_for) = taken_for {
        notes.push(Note::StagesGuessed { stages: guessed, taken_for });
    }
    if !divided.is_empty() {
        notes.push(Note::StagesDivided { stages: divided });
    }
    for session in &mut batch.sessions {
        let mut range = session.phase.and_then(|stage| ranges.get(stage)).cloned().unwrap_or_default();
        let holds = |at: &usize| {
            let stage = batch.phases.get(*at).map(|phase| phase.stage);
            session.mode.is_none_or(|mode| stage.is_some_and(|stage| stage.holds(mode)))
        };
        session.phase = range.find(holds);
    }
}

/// Which rows are of one material: those of one title, unless their codes differ.
#[derive(Default)]
struct Titles {
    /// By title: its material that has no code yet.
    uncoded: Index,
    /// By title and code.
    coded: Index,
    /// By title: any of its materials.
    any: Index,
    rows: usize,
    /// By material: whether several rows are of it.
    repeated: Vec<bool>,
    words: Vec<Text>,
}

impl Titles {
    /// The material of a title and code; else notes that `next` will be.
    fn find(&mut self, title: &str, code: &str, next: usize) -> Option<usize> {
        // A title of marks alone has no letters to compare.
        let title_key = Some(key(title)).filter(|key| !key.is_empty()).unwrap_or_else(|| title.into());
        let code_key = key(code);
        let both_keys = [&*title_key, "\n", &code_key].concat();
        let found = if code_key.is_empty() {
            self.any.get(&title_key).copied()
        } else {
            let of_code = self.coded.get(&both_keys).copied();
            of_code.or_else(|| self.uncoded.remove(&title_key))
        };
        let material = found.unwrap_or(next);
        if found.is_some() {
            // The row that was there before, and this one.
            if self.repeated.len() <= material {
                self.repeated.resize(material + 1, false);
            }
            let repeated = self.repeated.get_mut(material).is_some_and(|repeated| std::mem::replace(repeated, true));
            self.rows += 1 + usize::from(!repeated);
            note_words(&mut self.words, title);
        } else {
            self.any.entry(title_key.clone()).or_insert(material);
        }
        if !code_key.is_empty() {
            self.coded.insert(both_keys, material);
        } else if found.is_none() {
            self.uncoded.insert(title_key, material);
        }
        found
    }

    fn notes(self, apart: bool, notes: &mut Vec<Note>) {
        if self.rows > 0 {
            notes.push(Note::SameTitle {
                rows: self.rows,
                materials: self.repeated.iter().filter(|repeated| **repeated).count(),
                titles: self.words,
                apart,
            });
        }
    }
}

/// A material that rows add to.
struct Draft {
    material: BatchMaterial,
    /// Its notes, line by line.
    notes: String,
    /// What its lists hold, so that nothing is listed twice.
    listed: Index,
}

impl Draft {
    fn new(title: &str, group: &Text, nature: Nature) -> Draft {
        let material = BatchMaterial {
            code: "".into(),
            title: title.into(),
            group: group.clone(),
            nature,
            topics: Vec::new(),
            methods: Vec::new(),
            media: Vec::new(),
            references: Vec::new(),
            facilitators: Vec::new(),
            notes: "".into(),
        };
        Draft { material, notes: String::new(), listed: Index::new() }
    }

    /// Takes what a row's other columns hold.
    fn take_lists(&mut self, grid: &Grid, layout: &Layout, row: usize) {
        for (at, plan) in layout.columns.iter().enumerate() {
            let Some(cell) = grid.cell(row, at).filter(|cell| cell.merged != Merged::Across) else { continue };
            if cell.text.is_empty() || Some(at) == layout.titles {
                continue;
            }
            match plan.role {
                Role::Unknown if !plan.header.is_empty() => {
                    let mut note = plan.header.clone();
                    note.push_str(": ");
                    note.push_str(&cell.text);
                    self.add(Role::Notes, &note);
                }
                Role::Unknown | Role::Notes => self.add(Role::Notes, &cell.text),
                Role::Methods | Role::Media => {
                    for item in items(&cell.text, true) {
                        self.add(plan.role, item);
                    }
                }
                Role::Topics | Role::References | Role::Facilitators => {
                    for item in items(&cell.text, false) {
                        self.add(plan.role, item);
                    }
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, role: Role, text: &str) {
        // A number stands for the role before the letters of the text.
        let mut listed = (role as usize).to_string();
        listed.push(' ');
        listed.push_str(&key(text));
        if text.is_empty() || self.listed.insert(listed, 0).is_some() {
            return;
        }
        let material = &mut self.material;
        let list = match role {
            Role::Topics => &mut material.topics,
            Role::Methods => &mut material.methods,
            Role::Media => &mut material.media,
            Role::References => &mut material.references,
            Role::Facilitators => &mut material.facilitators,
            _ => {
                if !self.notes.is_empty() {
                    self.notes.push('\n');
                }
                self.notes.push_str(text);
                return;
            }
        };
        list.push(one_line(text).into());
    }
}

/// The items of a list in a cell: by lines and semicolons, and by commas where
/// no item has one, without bullets and numbers.
fn items(cell: &str, by_commas: bool) -> impl Iterator<Item = &str> {
    cell.split(move |c| matches!(c, '\n' | ';') || by_commas && c == ',').map(|item| {
        // "a. Lumsum"
        let item = item.trim();
        let item = match item.split_once(['.', ')']) {
            Some((letter, rest)) if letter.len() == 1 && letter.starts_with(|c: char| c.is_ascii_lowercase()) => {
                rest.trim()
            }
            _ => item,
        };
        let item = item.trim_start_matches(['-', '–', '•', '*', '·', '▪', '\u{f0b7}', '✓']).trim_start();
        without_number(item)
    })
}

/// A title without "(1 dari 2)", as the planner writes sessions of one material.
fn without_part(title: &str) -> &str {
    let Some((name, part)) = title.rsplit_once(" (") else { return title };
    let part = part.strip_suffix(')').and_then(|part| part.split_once(" dari ").or_else(|| part.split_once(" of ")));
    let is_number = |text: &str| text.parse::<u16>().is_ok();
    if part.is_some_and(|(n, count)| is_number(n) && is_number(count)) { name } else { title }
}

/// Whether most titles begin with a number: `1. Regulasi`.
fn are_numbered(lines: &[Line]) -> bool {
    let (mut rows, mut numbered) = (0, 0);
    for line in lines.iter().filter(|line| line.row.status == RowStatus::Added) {
        rows += 1;
        numbered += usize::from(without_number(&line.row.title).len() < line.row.title.len());
    }
    rows > 1 && numbered * 4 >= rows * 3
}

/// A text without the number in front: `1. `, `2) `, `1.1 `.
fn without_number(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ')')).unwrap_or(0);
    let (number, rest) = text.split_at_checked(end).unwrap_or(("", text));
    let is_number =
        number.starts_with(|c: char| c.is_ascii_digit()) && number.contains(['.', ')']) && number.len() <= 8;
    let rest = rest.trim_start();
    if is_number && rest.starts_with(|c: char| c.is_alphabetic()) { rest } else { text }
}
