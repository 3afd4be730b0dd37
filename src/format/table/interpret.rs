//! From a grid to a preview: every row with what becomes of it.

use std::rc::Rc;

use super::build;
use super::columns::{Layout, Plan, is_mark};
use super::grid::{Grid, Merged};
use super::mode::{self, Delivery};
use super::nature::{nature_of_cell, nature_of_title};
use super::preview::{Column, Corrections, Counts, ModeOrigin, Note, Preview, Row, RowCorrection, RowStatus};
use super::role::Role;
use super::rows::{Kind, Rows};
use super::said::{Said, column_name, layout_notes};
use super::sums::{Of, Printed, Sum, Sums, main_column, printed};
use super::time::{Clock, note_words};
use super::words::{Words, one_line};
use crate::domain::{Jp, Mode, Nature, Text};

/// Reads a table. `minutes_per_jp` is the plan's, for tables in minutes or hours.
pub fn interpret(grid: &Grid, corrections: &Corrections, minutes_per_jp: u16) -> Preview {
    let layout = Layout::of(grid, corrections);
    let mut reader = Reader {
        grid,
        layout: &layout,
        corrections,
        clock: Clock::new(minutes_per_jp),
        sums: Sums::new(grid.width()),
        notes: Vec::new(),
        said: Said::default(),
        lines: Vec::new(),
        deliveries: Memo(Vec::new()),
        natures: Memo(Vec::new()),
        group: "".into(),
        stage: "".into(),
        stage_delivery: None,
    };
    reader.read();
    reader.into_preview()
}

/// A row that becomes sessions, or goes on with them.
pub(super) struct Line {
    pub row: Row,
    pub sessions: Vec<LineSession>,
    /// Topics that stand in the column of titles.
    pub topic: Text,
}

/// A session of a row.
pub(super) struct LineSession {
    pub jp: Option<Jp>,
    pub mode: Option<Mode>,
    pub nature: Nature,
}

struct Reader<'a> {
    grid: &'a Grid,
    layout: &'a Layout,
    corrections: &'a Corrections,
    clock: Clock,
    sums: Sums,
    notes: Vec<Note>,
    said: Said,
    lines: Vec<Line>,
    /// What cells say of the delivery and of the nature: columns hold few different words.
    deliveries: Memo<'a, Delivery>,
    natures: Memo<'a, Nature>,
    /// The group and the stage that fill down.
    group: Text,
    stage: Text,
    /// What the words of the stage say of the delivery.
    stage_delivery: Option<Delivery>,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        let mut rows = Rows::new(self.grid, self.layout);
        let count = self.grid.rows().len();
        let last_sum = (self.layout.head.rows..count).rev().find(|row| rows.is_sum(*row));
        for row in self.layout.head.rows..count {
            let correction = self.corrections.rows.get(&row).copied().unwrap_or_default();
            let forced = correction.include == Some(true);
            let kind = rows.kind(row, forced);
            self.fill_down(row, &kind);
            for name in [&self.stage, &self.group] {
                rows.name(name);
            }
            match kind {
                // What is no material anyway stays what it is: a group names the rows below it.
                Kind::Material { .. } | Kind::Untitled { .. } if correction.include == Some(false) => {
                    self.other(row, RowStatus::LeftOut, self.text_of(row), None);
                }
                Kind::Material { title } if title.is_empty() => self.untitled(row),
                Kind::Material { title } => self.material(row, unbulleted(&title).into(), correction),
                Kind::Continued { topic } => {
                    self.said.continued += 1;
                    let title = if topic.is_empty() { self.text_of(row) } else { topic.as_str().into() };
                    self.other(row, RowStatus::Continued, title, None);
                    if let Some(line) = self.lines.last_mut() {
                        line.topic = topic.into();
                    }
                }
                Kind::Group { name } => {
                    let name: Text = name.into();
                    // The planner's own tables head the rows without a group so.
                    let is_none = matches!(Words::of(&name).as_str(), "tanpa kelompok" | "no group");
                    self.group = if is_none { "".into() } else { name.clone() };
                    self.other(row, RowStatus::Group, name, None);
                }
                Kind::Stage => self.other(row, RowStatus::Group, self.stage.clone(), None),
                Kind::Sum(sum) => self.sum(row, &sum, Some(row) == last_sum && !rows.has_time_below(row)),
                Kind::Footnote => {
                    self.said.footnotes += 1;
                    self.other(row, RowStatus::LeftOut, self.text_of(row), None);
                }
                Kind::Header => self.other(row, RowStatus::LeftOut, self.text_of(row), None),
                Kind::Untitled { lone } => self.without_title(row, lone, !rows.has_time_below(row), correction),
            }
        }
    }

    /// Takes the group and the stage of a row; empty cells keep those above.
    fn fill_down(&mut self, row: usize, kind: &Kind) {
        if !matches!(kind, Kind::Material { .. } | Kind::Untitled { .. } | Kind::Stage | Kind::Group { .. }) {
            return;
        }
        let stage = self.stage.clone();
        for (role, value) in [(Role::Group, &mut self.group), (Role::Stage, &mut self.stage)] {
            let Some(at) = self.layout.column(role) else { continue };
            let cell = self.grid.text(row, at);
            if !cell.is_empty() && **value != *cell {
                // A dash, or the name of the tray, says that there is none; only an empty cell goes on.
                *value = if mode::is_unmapped(cell) { "".into() } else { one_line(cell).into() };
            }
        }
        if stage != self.stage {
            self.stage_delivery = mode::delivery(&self.stage);
        }
    }

    fn cell(&self, row: usize, role: Role) -> &'a str {
        self.layout.column(role).map_or("", |at| self.grid.text(row, at))
    }

    /// The first text of a row.
    fn text_of(&self, row: usize) -> Text {
        let title = self.layout.titles.map_or("", |at| self.grid.text(row, at));
        let first =
            || self.grid.rows().get(row)?.iter().find(|cell| cell.merged == Merged::No && !cell.text.is_empty());
        let text = if title.is_empty() { first().map_or("", |cell| &cell.text) } else { title };
        one_line(text).into()
    }

    /// A row that gives no session.
    fn other(&mut self, row: usize, status: RowStatus, title: Text, jp: Option<Jp>) {
        let none = Text::from("");
        let row = Row {
            index: row,
            status,
            title,
            code: none.clone(),
            jp,
            mode: None,
            mode_origin: ModeOrigin::Unknown,
            nature: Nature::Other,
            nature_guessed: false,
            group: none.clone(),
            stage: none,
        };
        self.push(row, Vec::new());
    }

    fn push(&mut self, row: Row, sessions: Vec<LineSession>) {
        self.lines.push(Line { row, sessions, topic: "".into() });
    }

    fn untitled(&mut self, row: usize) {
        self.said.without_title.push(row);
        self.other(row, RowStatus::LeftOut, self.text_of(row), None);
    }

    /// Time without a title: a sum without a label, or another delivery of the material above.
    fn without_title(&mut self, row: usize, lone: bool, last: bool, correction: RowCorrection) {
        let above = self.lines.iter().rev().map(|line| &line.row).find(|row| row.status != RowStatus::Continued);
        let above = above.filter(|row| row.status == RowStatus::Added).map(|row| row.title.clone());
        let unlabelled = Sum { label: String::new(), of: Of::Unsaid };
        let printed = if lone { self.printed(row, "") } else { Vec::new() };
        if !printed.is_empty() && self.sums.has(&printed) {
            self.sum(row, &unlabelled, last);
        } else if let Some(title) = above.filter(|_| !lone) {
            self.said.titles_from_above += 1;
            self.material(row, title, correction);
        } else {
            self.untitled(row);
        }
    }

    fn printed(&self, row: usize, label: &str) -> Vec<Printed> {
        printed(|column| self.grid.text(row, column), label, self.layout, &self.clock)
    }

    fn sum(&mut self, row: usize, sum: &Sum, last: bool) {
        let printed = self.printed(row, &sum.label);
        let (layout, notes) = (self.layout, &mut self.notes);
        let of_part = self.sums.check(sum, &printed, last, |printed, rows| {
            let Some(plan) = layout.columns.get(printed.column) else { return };
            notes.push(Note::PrintedTotal {
                row,
                label: sum.label.as_str().into(),
                column: column_name(layout, printed.column),
                printed: printed.amount,
                sum: rows,
                unit: plan.unit,
            });
        });
        let main = main_column(self.layout);
        let total = printed.iter().find(|printed| Some(printed.column) == main);
        let unit = main.and_then(|at| self.layout.columns.get(at)).map(|plan| plan.unit);
        let jp = total.zip(unit).map(|(printed, unit)| self.clock.jp_of(printed.amount, unit));
        let status = if of_part { RowStatus::Subtotal } else { RowStatus::Total };
        let label = if sum.label.is_empty() { self.text_of(row) } else { sum.label.as_str().into() };
        self.other(row, status, label, jp);
    }

    fn material(&mut self, row: usize, title: Text, correction: RowCorrection) {
        let (nature, nature_guessed) = self.nature(row, &title, correction);
        let parts = self.parts(row, &title);
        let delivery = self.delivery(row, &parts, correction);
        let mut sessions = Vec::with_capacity(parts.len());
        let (mut live, mut self_paced) = (false, false);
        for part in &parts {
            // A test is a test, whatever column its time stands in; and "Simulasi" says more than P.
            let finer = |part: &Nature| !nature_guessed && nature.component() == part.component();
            let own = part.nature.filter(|part| correction.nature.is_none() && !nature.is_test() && !finer(part));
            let nature = own.unwrap_or(nature);
            let mode = match delivery {
                Told::By(delivery, _) => delivery.mode_for(nature),
                Told::Corrected(mode) => mode,
                Told::ByPart => part.delivery.and_then(|delivery| delivery.mode_for(nature)),
                Told::Nothing => None,
            };
            let is_bare = match delivery {
                Told::By(delivery, _) => delivery == Delivery::Online,
                Told::ByPart => part.delivery == Some(Delivery::Online),
                Told::Corrected(_) | Told::Nothing => false,
            };
            live |= is_bare && mode == Some(Mode::OnlineSync);
            self_paced |= is_bare && mode == Some(Mode::OnlineAsync);
            sessions.push(LineSession { jp: part.jp, mode, nature });
        }
        self.said.live += usize::from(live);
        self.said.self_paced += usize::from(self_paced);
        let first = sessions.first().and_then(|session| session.mode);
        let mode = first.filter(|first| sessions.iter().all(|session| session.mode == Some(*first)));
        let known: Vec<Jp> = sessions.iter().filter_map(|session| session.jp).collect();
        let jp = if known.is_empty() { None } else { Some(known.into_iter().sum()) };
        let mode_origin = match delivery {
            Told::Corrected(_) => ModeOrigin::Corrected,
            _ if first.is_none() => ModeOrigin::Unknown,
            Told::By(_, ModeOrigin::Stage) => ModeOrigin::Stage,
            _ if live || self_paced => ModeOrigin::Nature,
            Told::By(_, origin) => origin,
            Told::ByPart => ModeOrigin::Column,
            Told::Nothing => ModeOrigin::Unknown,
        };
        let nature = match sessions.as_slice() {
            [session] => session.nature,
            _ => nature,
        };
        let code = one_line(self.cell(row, Role::Code)).into();
        let (group, stage) = (self.group.clone(), self.stage.clone());
        let status = RowStatus::Added;
        let row = Row { index: row, status, title, code, jp, mode, mode_origin, nature, nature_guessed, group, stage };
        self.push(row, sessions);
    }

    /// The nature of a row, and whether the title told it.
    fn nature(&mut self, row: usize, title: &str, correction: RowCorrection) -> (Nature, bool) {
        if let Some(nature) = correction.nature {
            return (nature, false);
        }
        let cell = self.cell(row, Role::Nature);
        if !cell.is_empty() {
            if let Some(nature) = self.natures.of(cell, nature_of_cell) {
                return (nature, false);
            }
            self.said.unknown_natures.0 += 1;
            note_words(&mut self.said.unknown_natures.1, cell);
        }
        let nature = nature_of_title(title);
        self.said.guessed_natures += usize::from(nature != Nature::Other);
        (nature, true)
    }

    /// The parts of a row's time: one session each. Counts them into the sums.
    fn parts(&mut self, row: usize, title: &Text) -> Vec<Part> {
        self.clock.begin(row);
        let mut parts = Vec::new();
        let mut counted = Vec::new();
        let mut ticked = Vec::new();
        let mut zero = None;
        for (at, plan) in self.layout.columns.iter().enumerate().filter(|(_, plan)| plan.role.is_part()) {
            let Some(cell) = self.own(row, at) else { continue };
            let part = Part::of(plan);
            if is_mark(cell) {
                ticked.extend(part.delivery);
                continue;
            }
            let time = self.clock.time(cell, at, plan);
            counted.push((at, time.printed));
            match time.jp {
                Some(jp) if jp.is_zero() => zero = Some(Part { jp: Some(jp), ..part }),
                Some(jp) => parts.push(Part { jp: Some(jp), ..part }),
                None => {}
            }
        }
        let total = self.layout.column(Role::TotalJp).filter(|_| !parts.is_empty());
        if let Some(at) = total
            && let Some(plan) = self.layout.columns.get(at)
        {
            let sum = counted.iter().filter_map(|(part, amount)| {
                let unit = self.layout.columns.get(*part)?.unit;
                Some(if unit == plan.unit {
                    *amount
                } else {
                    self.clock.in_unit(self.clock.jp_of(*amount, unit), plan.unit)
                })
            });
            let sum = sum.fold(0, u64::saturating_add);
            if let Some(printed) =
                self.own(row, at).and_then(|cell| self.clock.printed(cell, plan)).filter(|printed| *printed != sum)
            {
                self.notes.push(Note::RowTotal { row, title: title.clone(), printed, sum, unit: plan.unit });
            }
            counted.push((at, sum));
        }
        if parts.is_empty() {
            let delivery = match ticked.as_slice() {
                [] => None,
                [one] => Some(*one),
                _ => Some(Delivery::Mixed),
            };
            let part = zero.unwrap_or(Part { jp: None, nature: None, delivery: None });
            let jp = self.whole(row, &mut counted).or(part.jp);
            parts.push(Part { jp, delivery: delivery.or(part.delivery), ..part });
        }
        self.sums.add(&counted, &self.group);
        parts
    }

    /// The time of a row that is not divided into parts.
    fn whole(&mut self, row: usize, counted: &mut Vec<(usize, u64)>) -> Option<Jp> {
        let mut jp = None;
        for role in [Role::Jp, Role::Minutes, Role::Hours, Role::TotalJp] {
            let Some(at) = self.layout.column(role) else { continue };
            let Some(plan) = self.layout.columns.get(at) else { continue };
            let Some(cell) = self.own(row, at) else {
                self.said.merged_amounts += usize::from(jp.is_none() && !self.grid.text(row, at).is_empty());
                continue;
            };
            if jp.is_none() {
                let time = self.clock.time(cell, at, plan);
                jp = time.jp;
                counted.push((at, time.printed));
            } else if let Some(printed) = self.clock.printed(cell, plan) {
                counted.push((at, printed));
            }
        }
        jp
    }

    /// The text of a cell that does not go on from one above: a merged amount counts once.
    fn own(&self, row: usize, at: usize) -> Option<&'a str> {
        let cell = self.grid.cell(row, at)?;
        (cell.merged != Merged::Down).then_some(&cell.text)
    }

    /// What tells the modes of a row.
    fn delivery(&mut self, row: usize, parts: &[Part], correction: RowCorrection) -> Told {
        if let Some(mode) = correction.mode {
            return Told::Corrected(mode);
        }
        let cell = self.cell(row, Role::Mode);
        if !mode::is_unmapped(cell) {
            let told = self.deliveries.of(cell, mode::delivery);
            let said = match told {
                Some(Delivery::Mixed) => &mut self.said.mixed_modes,
                Some(_) => return told.map_or(Told::Nothing, |told| Told::By(told, ModeOrigin::Cell)),
                None => &mut self.said.unknown_modes,
            };
            said.0 += 1;
            note_words(&mut said.1, cell);
            return Told::Nothing;
        }
        if parts.iter().any(|part| part.delivery.is_some()) {
            // Ticks in columns of several modes tell none.
            self.said.no_mode += usize::from(parts.iter().any(|part| part.delivery == Some(Delivery::Mixed)));
            return Told::ByPart;
        }
        match self.stage_delivery.filter(|_| cell.is_empty()) {
            Some(delivery) if delivery != Delivery::Mixed => {
                self.said.by_stage.0 += 1;
                note_words(&mut self.said.by_stage.1, &self.stage);
                Told::By(delivery, ModeOrigin::Stage)
            }
            _ => {
                self.said.no_mode += 1;
                Told::Nothing
            }
        }
    }

    fn into_preview(self) -> Preview {
        let Reader { grid, layout, corrections, clock, notes: sums, said, lines, .. } = self;
        let mut notes = Vec::new();
        layout_notes(grid, layout, &mut notes);
        if let Some(at) = clock.jam {
            notes.push(Note::JamAsJp { column: column_name(layout, at) });
        }
        clock.notes(&mut notes);
        said.notes(&mut notes);
        let batch = build::batch(grid, layout, &lines, corrections.keep_rows_apart, &mut notes);
        notes.extend(sums);
        let counts = Counts {
            rows: lines.iter().filter(|line| line.row.status == RowStatus::Added).count(),
            materials: batch.materials.len(),
            sessions: batch.sessions.len(),
            jp: batch.sessions.iter().filter_map(|session| session.jp).sum(),
        };
        let sample = |at| {
            let cells = (layout.head.rows..grid.rows().len()).map(|row| grid.text(row, at));
            one_line(cells.into_iter().find(|text| !text.is_empty()).unwrap_or_default())
        };
        let columns = layout.columns.iter().enumerate().map(|(at, plan)| Column {
            header: plan.header.as_str().into(),
            role: plan.role,
            corrected: plan.corrected,
            sample: sample(at).into(),
        });
        Preview {
            header_rows: layout.head.rows,
            columns: columns.collect(),
            rows: lines.into_iter().map(|line| line.row).collect(),
            notes,
            counts,
            batch: Rc::new(batch),
        }
    }
}

/// What some cells were found to say.
struct Memo<'a, T>(Vec<(&'a str, Option<T>)>);

impl<'a, T: Copy> Memo<'a, T> {
    const KEPT: usize = 16;

    fn of(&mut self, cell: &'a str, read: fn(&str) -> Option<T>) -> Option<T> {
        if let Some((_, said)) = self.0.iter().find(|(known, _)| *known == cell) {
            return *said;
        }
        let said = read(cell);
        if self.0.len() < Self::KEPT {
            self.0.push((cell, said));
        }
        said
    }
}

/// What tells the modes of a row's sessions.
#[derive(Clone, Copy)]
enum Told {
    /// Words.
    By(Delivery, ModeOrigin),
    /// The columns that the time stands in.
    ByPart,
    /// The designer.
    Corrected(Option<Mode>),
    /// Nothing, or nothing that can be told apart.
    Nothing,
}

/// A part of a row's time.
#[derive(Clone, Copy)]
struct Part {
    jp: Option<Jp>,
    nature: Option<Nature>,
    delivery: Option<Delivery>,
}

impl Part {
    /// What a column says of its time, by itself or by what it stands under.
    fn of(plan: &Plan) -> Part {
        let roles = [Some(plan.role), plan.within];
        let nature = |role| match role {
            Role::Theory => Some(Nature::Theory),
            Role::Practice => Some(Nature::Practice),
            Role::FieldPractice => Some(Nature::FieldPractice),
            _ => None,
        };
        let delivery = |role| match role {
            Role::OnlineJp => Some(Delivery::Online),
            Role::AsyncJp => Some(Delivery::In(Mode::OnlineAsync)),
            Role::SyncJp => Some(Delivery::In(Mode::OnlineSync)),
            Role::FaceToFaceJp => Some(Delivery::In(Mode::FaceToFace)),
            Role::WorkplaceJp => Some(Delivery::In(Mode::Workplace)),
            _ => None,
        };
        Part {
            jp: None,
            nature: roles.into_iter().flatten().find_map(nature),
            delivery: roles.into_iter().flatten().find_map(delivery),
        }
    }
}

/// A title without the bullet of a list.
fn unbulleted(title: &str) -> &str {
    let rest = title.trim_start_matches(['•', '▪', '●', '·', '\u{f0b7}']).trim_start();
    match rest.strip_prefix("- ").or_else(|| rest.strip_prefix("– ")) {
        Some(rest) if !rest.trim().is_empty() => rest.trim_start(),
        _ if rest.is_empty() => title,
        _ => rest,
    }
}
