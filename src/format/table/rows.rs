//! What the rows of a table are: materials, groups, sums, footnotes.

use super::amount::{self, Reading};
use super::columns::{Layout, is_group, is_mark, is_ordinal, is_roman};
use super::grid::{Cell, Grid, Merged};
use super::number::{Grouping, is_dash};
use super::role::Role;
use super::sums::{Of, Sum};
use super::words::{Index, Words, one_line};

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A material, or one delivery of it.
    Material { title: String },
    /// It tells more of the material above; `topic` when its title is a topic.
    Continued { topic: String },
    /// The group of the rows below.
    Group { name: String },
    /// Only a stage for the rows below.
    Stage,
    /// A sum.
    Sum(Sum),
    /// A line below or between the rows that is no material.
    Footnote,
    /// The header again, on a new page.
    Header,
    /// Time without a title; `lone` when there is nothing else in the row.
    Untitled { lone: bool },
}

/// Tells what rows are, from the first to the last.
pub(super) struct Rows<'a> {
    grid: &'a Grid,
    layout: &'a Layout,
    /// The column of the rows' numbers.
    number: Option<usize>,
    /// The last row with time.
    last_timed: Option<usize>,
    /// Whether rows under a letter or Roman number have time, so that those without are no groups for certain.
    marked_timed: bool,
    /// Words of groups and stages, which labels of sums hold.
    names: Index,
    /// The name that was kept last.
    named: String,
    /// Whether rows under a small letter are groups; decided at the first.
    small_are_groups: Option<bool>,
    /// Whether the row above is a material or goes on with one.
    below_material: bool,
    /// Whether a sum of all stands above.
    summed: bool,
}

/// The text cells of one row.
struct Line<'a> {
    row: usize,
    title: &'a str,
    number: &'a str,
    /// Own cells with text, by column.
    filled: Vec<(usize, &'a Cell)>,
    /// Whether some of them are amounts.
    timed: bool,
}

impl<'a> Rows<'a> {
    pub fn new(grid: &'a Grid, layout: &'a Layout) -> Rows<'a> {
        let mut rows = Rows {
            grid,
            layout,
            number: layout.column(Role::Number),
            last_timed: None,
            marked_timed: false,
            names: Index::new(),
            named: String::new(),
            small_are_groups: None,
            below_material: false,
            summed: false,
        };
        let all = layout.head.rows..grid.rows().len();
        rows.marked_timed = all
            .clone()
            .filter_map(|row| rows.line(row))
            .any(|line| line.timed && rows.mark_of(&line) == Some(Mark::Capital));
        rows.last_timed = all.rev().find(|row| rows.line(*row).is_some_and(|line| line.timed));
        rows
    }

    /// What a row is. To be asked of each row in turn.
    pub fn kind(&mut self, row: usize, forced: bool) -> Kind {
        let kind = match self.line(row) {
            Some(line) if forced => Kind::Material { title: self.any_title(&line) },
            Some(line) => self.kind_of(&line),
            None => Kind::Footnote,
        };
        self.below_material = matches!(kind, Kind::Material { .. } | Kind::Continued { .. });
        if let Kind::Group { name } = &kind {
            self.name(name);
        }
        self.summed |= matches!(&kind, Kind::Sum(sum) if matches!(sum.of, Of::All | Of::Unsaid));
        kind
    }

    /// Whether the words of a row are those of a sum.
    pub fn is_sum(&self, row: usize) -> bool {
        self.line(row).is_some_and(|line| self.sum(&line).is_some())
    }

    /// Whether there are amounts below a row.
    pub fn has_time_below(&self, row: usize) -> bool {
        self.last_timed > Some(row)
    }

    /// Keeps the words of a group or stage.
    pub fn name(&mut self, name: &str) {
        // Enough for any table of groups; a table of a thousand is none.
        if name != self.named && self.names.len() < 1000 {
            for word in Words::of(name).iter() {
                self.names.insert(word.to_owned(), 0);
            }
            name.clone_into(&mut self.named);
        }
    }

    fn line(&self, row: usize) -> Option<Line<'a>> {
        let cells = self.grid.rows().get(row)?;
        let is_filled = |(_, cell): &(usize, &Cell)| cell.merged == Merged::No && !cell.text.chars().all(is_dash);
        let filled: Vec<_> = cells.iter().enumerate().filter(is_filled).collect();
        let is_time = |(at, cell): &(usize, &Cell)| {
            let is_amount = self.layout.columns.get(*at).is_some_and(|plan| plan.role.is_amount());
            is_amount && amount::read(&cell.text, Grouping::Decimals) != Reading::Empty
        };
        Some(Line {
            row,
            title: self.layout.titles.map_or("", |at| self.grid.text(row, at)),
            number: self.number.map_or("", |at| self.grid.text(row, at)),
            timed: filled.iter().any(is_time),
            filled,
        })
    }

    fn kind_of(&mut self, line: &Line) -> Kind {
        if self.layout.head.is_repeated_by(self.grid, line.row) {
            return Kind::Header;
        }
        if let Some(sum) = self.sum(line) {
            return Kind::Sum(sum);
        }
        if !line.timed
            && let Some(kind) = self.heading(line)
        {
            return kind;
        }
        if line.timed
            && let Some(name) = self.heading_with_sum(line)
        {
            return Kind::Group { name };
        }
        self.material(line)
    }

    /// A row of sums, told by its first text or its title.
    fn sum(&self, line: &Line) -> Option<Sum> {
        let is_text = |(at, cell): &&(usize, &Cell)| match self.layout.columns.get(*at).map(|plan| plan.role) {
            Some(Role::Number) => !is_ordinal(&cell.text) && !cell.text.starts_with(|c: char| c.is_ascii_digit()),
            Some(role) => !role.is_amount(),
            None => false,
        };
        let first = line.filled.iter().find(is_text);
        let title = line.filled.iter().find(|(at, _)| Some(*at) == self.layout.titles);
        let read = |(_, cell): &(usize, &Cell)| Sum::read(&cell.text, &self.names);
        first.and_then(read).or_else(|| title.and_then(read))
    }

    /// A row without time that stands above others: a group, a stage; or below one: a topic, a footnote.
    fn heading(&mut self, line: &Line) -> Option<Kind> {
        let [(at, cell), rest @ ..] = line.filled.as_slice() else { return None };
        let text = one_line(&cell.text);
        let role = |at: usize| self.layout.columns.get(at).map(|plan| plan.role);
        let is_title = Some(*at) == self.layout.titles;
        // A number and a title, or one text alone.
        let (mark, name) = match rest {
            [] => match marked(&text) {
                Some((mark, name)) => (Some(mark), name.to_owned()),
                None => (None, text),
            },
            [(second, title), others @ ..]
                if role(*at) == Some(Role::Number)
                    && Some(*second) == self.layout.titles
                    && (others.is_empty() || self.is_surely_group(line)) =>
            {
                let name = one_line(&title.text);
                match Mark::of(&text) {
                    Some(mark) => (Some(mark), name),
                    // "1" above "1.1" and "1.2".
                    None => return self.is_above_its_parts(line.row, &text).then_some(Kind::Group { name }),
                }
            }
            _ => return None,
        };
        let is_alone = rest.is_empty() && self.grid.width() > 1;
        if is_alone && (self.summed && !self.has_time_below(line.row) || is_footnote(&cell.text)) {
            return Some(Kind::Footnote);
        }
        if let Some(mark) = mark {
            return self.marked_row(line, mark, name);
        }
        if is_alone && !is_title && role(*at) == Some(Role::Stage) {
            return Some(Kind::Stage);
        }
        // Merged over columns that the header keeps apart.
        let is_across = |row| self.grid.cell(row, at + 1).is_some_and(|cell| cell.merged == Merged::Across);
        let spans = is_alone && is_across(line.row) && !is_across(self.layout.head.above);
        let is_elsewhere = is_alone && !is_title && matches!(role(*at), Some(Role::Number | Role::Group | Role::Code));
        let is_unnumbered = is_alone
            && is_title
            && self.number.is_some_and(|number| {
                self.is_numbered(line.row + 1, number) && self.is_first_or_numbered(line.row, number)
            });
        let is_named = is_alone && is_group(&Words::of(&name)) && self.last_timed.is_some();
        (spans || is_elsewhere || is_unnumbered || is_named).then_some(Kind::Group { name })
    }

    /// A row under a letter or Roman number.
    fn marked_row(&mut self, line: &Line, mark: Mark, name: String) -> Option<Kind> {
        let next = self.line(line.row + 1);
        let next_mark = next.as_ref().filter(|next| !next.timed).and_then(|next| self.mark_of(next));
        if self.last_timed.is_none() && (next.is_none() || next_mark == Some(mark)) && !is_group(&Words::of(&name)) {
            // In a table without any time letters number the materials themselves.
            return None;
        }
        if mark == Mark::Small {
            let below_material = self.below_material;
            let are_groups = *self.small_are_groups.get_or_insert(!below_material);
            if !are_groups {
                return below_material.then_some(Kind::Continued { topic: name });
            }
        }
        Some(Kind::Group { name })
    }

    /// Whether a row with more than a name is a group all the same: under a letter, where letters have no time.
    fn is_surely_group(&self, line: &Line) -> bool {
        Mark::of(line.number) == Some(Mark::Capital) && !self.marked_timed && self.has_time_below(line.row)
    }

    fn mark_of(&self, line: &Line) -> Option<Mark> {
        if line.number.is_empty() { marked(line.title).map(|(mark, _)| mark) } else { Mark::of(line.number) }
    }

    /// A group whose row has the sum of its rows beside its name.
    fn heading_with_sum(&self, line: &Line) -> Option<String> {
        let name = match marked(line.title) {
            Some((Mark::Capital, name)) => name,
            _ if Mark::of(line.number) == Some(Mark::Capital) => line.title,
            _ => return None,
        };
        let others = line.filled.iter().filter(|(at, _)| {
            let is_amount = self.layout.columns.get(*at).is_some_and(|plan| plan.role.is_amount());
            !is_amount && Some(*at) != self.number && Some(*at) != self.layout.titles
        });
        if others.count() > 0 {
            return None;
        }
        // The rows up to the next letter or sum; that is the end of what this row is about.
        let mut rows = 0;
        let mut sum = 0;
        let mut row = line.row + 1;
        while let Some(next) = self.line(row) {
            if self.mark_of(&next) == Some(Mark::Capital) || self.sum(&next).is_some() {
                break;
            }
            sum += self.rough(row);
            rows += 1;
            row += 1;
        }
        let is_sum = rows > 0 && sum == self.rough(line.row);
        let is_heading = is_sum || sum > 0 && (self.rough(line.row) == 0 || is_group(&Words::of(name)));
        is_heading.then(|| one_line(name))
    }

    /// The time of a row in hundredths of whatever its columns count.
    fn rough(&self, row: usize) -> u64 {
        let columns = self.layout.columns.iter().enumerate();
        let times = columns.filter(|(_, plan)| plan.role.is_amount() && plan.role != Role::TotalJp);
        let read = |(at, _): (usize, &super::columns::Plan)| {
            amount::read(self.grid.text(row, at), Grouping::Decimals).amount()?.value.hundredths(1, 1)
        };
        times.filter_map(read).fold(0, u64::saturating_add)
    }

    fn material(&self, line: &Line) -> Kind {
        let cell = self.layout.titles.and_then(|at| self.grid.cell(line.row, at));
        let is_own = cell.is_some_and(|cell| cell.merged == Merged::No && !cell.text.is_empty());
        let role = |at: usize| self.layout.columns.get(at).map_or(Role::Unknown, |plan| plan.role);
        let delivers = line
            .filled
            .iter()
            .any(|(at, cell)| role(*at) == Role::Mode || role(*at).is_amount() && (line.timed || is_mark(&cell.text)));
        if is_own {
            return Kind::Material { title: one_line(line.title) };
        }
        if !delivers {
            return if self.below_material { Kind::Continued { topic: String::new() } } else { Kind::Footnote };
        }
        if !line.title.is_empty() {
            return Kind::Material { title: one_line(line.title) };
        }
        let lone = line.filled.iter().all(|(at, _)| role(*at).is_amount() || role(*at) == Role::Number);
        Kind::Untitled { lone }
    }

    fn any_title(&self, line: &Line) -> String {
        if line.title.is_empty() {
            line.filled.first().map(|(_, cell)| one_line(&cell.text)).unwrap_or_default()
        } else {
            one_line(line.title)
        }
    }

    fn is_above_its_parts(&self, row: usize, number: &str) -> bool {
        let below = self.number.map_or("", |at| self.grid.text(row + 1, at));
        let part = below.strip_prefix(number.trim_end_matches('.')).and_then(|rest| rest.strip_prefix('.'));
        part.is_some_and(|part| part.starts_with(|c: char| c.is_ascii_digit()))
    }

    fn is_numbered(&self, row: usize, number: usize) -> bool {
        self.grid.text(row, number).starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether a row follows a numbered one, or none.
    fn is_first_or_numbered(&self, row: usize, number: usize) -> bool {
        row <= self.layout.head.rows || self.is_numbered(row - 1, number) || !self.below_material
    }
}

/// The kinds of marks before headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// `A`, `IV`.
    Capital,
    /// `a`, `iv`.
    Small,
}

impl Mark {
    fn of(text: &str) -> Option<Mark> {
        if !is_ordinal(text) {
            return None;
        }
        Some(if text.contains(|c: char| c.is_ascii_lowercase()) { Mark::Small } else { Mark::Capital })
    }
}

/// The letter or Roman number that a text begins with, and what follows it:
/// `A. Materi Inti`, `II) Penunjang`, `I Inti`, `Agenda I: Sikap`.
fn marked(text: &str) -> Option<(Mark, &str)> {
    for word in ["Agenda ", "AGENDA ", "Kelompok ", "KELOMPOK ", "Bagian ", "BAGIAN "] {
        if let Some(rest) = text.strip_prefix(word) {
            let first = rest.split([' ', ':', '.', '-', '–']).next().unwrap_or_default();
            if Mark::of(first) == Some(Mark::Capital) && (is_roman(first) || first.len() == 1) {
                return Some((Mark::Capital, text));
            }
        }
    }
    let text = text.trim_start_matches('(');
    let end = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let (mark, rest) = text.split_at_checked(end)?;
    let mark = Mark::of(mark)?;
    let name = rest.trim_start_matches(['.', ')', ':', '-', '–', ' ', '\u{a0}']);
    let is_closed = rest.starts_with(['.', ')', ':']) || rest.starts_with(" -") || rest.starts_with(" –");
    // "I Inti" without a point is a heading only when a group follows.
    let is_heading = is_closed || mark == Mark::Capital && is_group(&Words::of(name));
    (is_heading && name.chars().count() > 1).then_some((mark, name))
}

/// Lines such as `Keterangan: T = teori`, `1 JP = 45 menit`, `*) …`.
fn is_footnote(text: &str) -> bool {
    let words = Words::of(text);
    let is_remark = words.starts_with_any("keterangan|catatan|sumber|note|notes|ket") && text.contains([':', '=']);
    text.starts_with('*') || is_remark || words.starts_with_any("1 jp|1 jpl")
}
