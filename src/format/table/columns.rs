//! What each column of a table is for: by its header, by what it holds, and by
//! what the designer said.

use super::amount::{self, Reading, Unit};
use super::grid::{Grid, Merged};
use super::head::Head;
use super::header;
use super::mode;
use super::nature::nature_of_cell;
use super::number::{Grouping, Number};
use super::preview::{Corrections, CountedIn};
use super::role::Role;
use super::words::{Words, is_any};

/// The columns of a table and the rows below its header.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    pub head: Head,
    pub columns: Vec<Plan>,
    /// The column that gives the titles; of role [`Role::Title`], or another for want of one.
    pub titles: Option<usize>,
    /// Whether no header said so.
    pub titles_by_chance: bool,
    /// Whether a column whose header says otherwise serves as mode.
    pub mode_by_content: bool,
}

/// How a column is read.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub header: String,
    pub role: Role,
    pub corrected: bool,
    /// The other part of time that it stands under.
    pub within: Option<Role>,
    /// What bare numbers are counted in.
    pub unit: CountedIn,
    /// What *jam* means in its cells.
    pub jam: CountedIn,
    /// Whether *jam* stands in its header.
    pub headed_jam: bool,
}

impl CountedIn {
    /// The role of a column of time in this unit.
    const fn role(self) -> Role {
        match self {
            CountedIn::Jp => Role::Jp,
            CountedIn::Hours => Role::Hours,
            CountedIn::Minutes => Role::Minutes,
        }
    }

    /// How numbers of this kind are grouped.
    pub(super) const fn grouping(self) -> Grouping {
        match self {
            CountedIn::Minutes => Grouping::Thousands,
            CountedIn::Jp | CountedIn::Hours => Grouping::Decimals,
        }
    }
}

impl Layout {
    pub fn of(grid: &Grid, corrections: &Corrections) -> Layout {
        let head = Head::of(grid, corrections.header_rows);
        let census: Vec<Census> = (0..grid.width()).map(|column| Census::of(grid, &head, column)).collect();
        let mut layout = Layout { head, ..Layout::default() };
        let unknown = Plan {
            header: String::new(),
            role: Role::Unknown,
            corrected: false,
            within: None,
            unit: CountedIn::Jp,
            jam: CountedIn::Jp,
            headed_jam: false,
        };
        layout.columns = vec![unknown; grid.width()];
        for (at, role) in &corrections.roles {
            if let Some(plan) = layout.columns.get_mut(*at) {
                (plan.role, plan.corrected) = (*role, true);
            }
        }
        if layout.head.labels.is_empty() {
            layout.guess(&census);
        } else {
            layout.by_headers(&census);
        }
        layout.modes_by_content(&census);
        layout.choose_titles(&census);
        layout.ignore_blank(&census);
        layout.choose_units(grid, &census);
        layout.choose_sums(&census);
        layout
    }

    /// The column of a single role.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|plan| plan.role == role)
    }

    /// The columns of a role.
    pub fn all(&self, role: Role) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().enumerate();
        columns.filter(move |(_, plan)| plan.role == role).map(|(at, _)| at)
    }

    fn has(&self, role: Role) -> bool {
        self.column(role).is_some()
    }

    fn set(&mut self, at: usize, role: Role) {
        if let Some(plan) = self.columns.get_mut(at).filter(|plan| !plan.corrected) {
            plan.role = role;
        }
    }

    /// Roles by headers. Of several columns for one thing the best is taken.
    fn by_headers(&mut self, census: &[Census]) {
        let mut wanted = Vec::new();
        let labels = std::mem::take(&mut self.head.labels);
        for (at, label) in labels.iter().enumerate() {
            if let Some(plan) = self.columns.get_mut(at) {
                plan.header.clone_from(&label.text);
            }
            if let Some(meaning) = label.meaning {
                if let Some(plan) = self.columns.get_mut(at) {
                    plan.within = meaning.within;
                }
                // Sorted as they come: a few do not need the standard sort, which is 4 kB for each type.
                let behind = wanted.partition_point(|(rank, _, _)| *rank <= meaning.rank);
                wanted.insert(behind, (meaning.rank, at, meaning));
            } else if label.text.is_empty() && census.get(at).is_some_and(|census| census.are(census.ordinals)) {
                self.set(at, Role::Number);
            }
        }
        self.head.labels = labels;
        let titled = self.has(Role::Title);
        for (_, at, meaning) in wanted {
            let Some(census) = census.get(at) else { continue };
            let role = match meaning.role {
                // Time of day, rooms and the like under a header such as "Waktu".
                role if role.is_amount()
                    && !census.may_be_amounts()
                    && (meaning.weak || meaning.unit != Some(Unit::Jp)) =>
                {
                    continue;
                }
                Role::Title if titled || self.has(Role::Title) => match meaning.rank {
                    header::ACTIVITY if !self.has(Role::Stage) && !self.heads(Role::Stage) => Role::Stage,
                    header::MATERIAL | header::TOPIC | header::OUTLINE => Role::Topics,
                    _ => continue,
                },
                Role::Nature if census.natures == 0 && !self.has(Role::Group) && census.are(census.groups) => {
                    Role::Group
                }
                role if role.is_part() => {
                    let is_there = |plan: &Plan| plan.role == role && plan.within == meaning.within;
                    if self.columns.iter().any(is_there) {
                        continue;
                    }
                    role
                }
                role if role.is_single() && self.has(role) => continue,
                role => role,
            };
            self.set(at, role);
        }
    }

    /// Whether a header names this role.
    fn heads(&self, role: Role) -> bool {
        self.head.labels.iter().any(|label| label.meaning.is_some_and(|meaning| meaning.role == role))
    }

    /// Roles of a table without a header.
    fn guess(&mut self, census: &[Census]) {
        let is_free = |layout: &Layout, at: usize| {
            layout.columns.get(at).is_some_and(|plan| plan.role == Role::Unknown && !plan.corrected)
        };
        let first_text = census.iter().position(|census| !census.are(census.amounts) && !census.are(census.ordinals));
        for (at, census) in census.iter().enumerate().filter(|(_, census)| census.filled > 0) {
            let role = if census.are(census.ordinals) && first_text.is_some_and(|text| at < text) {
                Role::Number
            } else if census.are(census.amounts) {
                Role::Jp
            } else if census.are(census.codes) {
                Role::Code
            } else if census.are(census.modes) {
                Role::Mode
            } else if census.are(census.groups) {
                Role::Group
            } else {
                continue;
            };
            if is_free(self, at) && !self.has(role) {
                self.set(at, role);
            }
        }
        let texts: Vec<usize> =
            (0..census.len()).filter(|at| is_free(self, *at) && census.get(*at).is_some_and(Census::is_text)).collect();
        let length = |at: &usize| census.get(*at).map_or(0, |census| census.length / census.filled.max(1));
        // The longest texts are titles or remarks; the first that is not short holds the titles.
        let longest = texts.iter().map(length).max().unwrap_or_default();
        let title = texts.iter().copied().find(|at| length(at) * 2 >= longest);
        if let Some(title) = title.filter(|_| !self.has(Role::Title)) {
            self.set(title, Role::Title);
        }
        for at in texts.into_iter().filter(|at| Some(*at) != title) {
            let is_nature = census.get(at).is_some_and(|census| census.are(census.natures));
            if is_nature && !self.has(Role::Nature) {
                self.set(at, Role::Nature);
            }
        }
    }

    /// Without a column of modes: one of methods, remarks or of an unknown kind whose words are modes.
    fn modes_by_content(&mut self, census: &[Census]) {
        if self.has(Role::Mode) || self.columns.iter().any(|plan| plan.role.is_mode_part()) {
            return;
        }
        let is_free = |role: Role, plan: &Plan| plan.role == role && !plan.corrected;
        for (role, all) in [(Role::Methods, false), (Role::Unknown, true), (Role::Notes, true), (Role::Nature, true)] {
            let fits = |(plan, census): (&Plan, &Census)| {
                is_free(role, plan)
                    && if all { census.filled > 0 && census.modes == census.filled } else { census.are(census.modes) }
            };
            if let Some(at) = self.columns.iter().zip(census).position(fits) {
                self.mode_by_content = true;
                self.set(at, Role::Mode);
                return;
            }
        }
    }

    /// Without a column of titles: the first text that is nothing else, else the stages.
    fn choose_titles(&mut self, census: &[Census]) {
        self.titles = self.column(Role::Title);
        if self.titles.is_some() {
            return;
        }
        let is_free =
            |(plan, census): (&Plan, &Census)| plan.role == Role::Unknown && !plan.corrected && census.is_text();
        self.titles_by_chance = true;
        self.titles = self.columns.iter().zip(census).position(is_free);
        if let Some(at) = self.titles {
            self.set(at, Role::Title);
            return;
        }
        self.titles =
            [Role::Stage, Role::Topics, Role::Group, Role::Code].into_iter().find_map(|role| self.column(role));
    }

    /// Columns with neither header nor text.
    fn ignore_blank(&mut self, census: &[Census]) {
        for (plan, census) in self.columns.iter_mut().zip(census) {
            if plan.role == Role::Unknown && !plan.corrected && plan.header.is_empty() && census.filled == 0 {
                plan.role = Role::Ignore;
            }
        }
    }

    /// What bare numbers, and *jam*, are counted in.
    fn choose_units(&mut self, grid: &Grid, census: &[Census]) {
        for (at, census) in census.iter().enumerate() {
            let unit = self.head.labels.get(at).and_then(|label| label.meaning?.unit);
            let minutes = (self.column(Role::Minutes)).filter(|minutes| *minutes != at);
            let is_clock = unit == Some(Unit::Jam)
                && minutes.is_some_and(|minutes| is_sixtieth(grid, self.head.rows, at, minutes));
            let Some(plan) = self.columns.get_mut(at).filter(|plan| plan.role.is_amount()) else { continue };
            plan.headed_jam = unit == Some(Unit::Jam);
            plan.unit = match (plan.role, unit) {
                (Role::Minutes, _) => CountedIn::Minutes,
                (Role::Hours, _) => CountedIn::Hours,
                (Role::Jp, _) if plan.corrected => CountedIn::Jp,
                (_, Some(Unit::Minutes)) => CountedIn::Minutes,
                (_, Some(Unit::Hours)) => CountedIn::Hours,
                (_, Some(Unit::Jam)) if is_clock || census.minutes > 0 => CountedIn::Hours,
                (_, None) if census.look_like_minutes() => CountedIn::Minutes,
                _ => CountedIn::Jp,
            };
            // In a column of JP, "3 jam" are lessons; where no header says so, hours.
            let says_jp = matches!(unit, Some(Unit::Jp | Unit::Jam)) || plan.corrected && plan.role == Role::Jp;
            let is_jp = says_jp && plan.unit == CountedIn::Jp && census.minutes == 0;
            plan.jam = if is_jp { CountedIn::Jp } else { CountedIn::Hours };
            if plan.role == Role::Jp && !plan.corrected {
                plan.role = plan.unit.role();
            }
        }
    }

    /// Beside parts, an amount of all is a sum to check; a sum of nothing else is the amount.
    fn choose_sums(&mut self, census: &[Census]) {
        let is_time = |role: Role| matches!(role, Role::Jp | Role::Hours | Role::Minutes);
        let is_tick = |(plan, census): (&Plan, &Census)| plan.role.is_mode_part() && census.amounts == 0;
        let mut parts = self.columns.iter().zip(census).filter(|(plan, _)| plan.role.is_part()).peekable();
        if parts.peek().is_some() {
            // Beside columns of ticks the amounts stay what they are.
            if !parts.all(is_tick) {
                for plan in self.columns.iter_mut().filter(|plan| is_time(plan.role) && !plan.corrected) {
                    plan.role = Role::TotalJp;
                }
            }
        } else if !self.columns.iter().any(|plan| is_time(plan.role))
            && let Some(plan) = self.columns.iter_mut().find(|plan| plan.role == Role::TotalJp && !plan.corrected)
        {
            plan.role = plan.unit.role();
        }
    }
}

/// Whether the numbers of one column are those of another divided by sixty.
fn is_sixtieth(grid: &Grid, from: usize, hours: usize, minutes: usize) -> bool {
    let number = |row, column| Number::parse(grid.text(row, column), Grouping::Thousands);
    let both = (from..grid.rows().len()).filter_map(|row| Some((number(row, hours)?, number(row, minutes)?)));
    let mut both = both.take(20).peekable();
    both.peek().is_some() && both.all(|(hours, minutes)| hours.times(Number::whole(60)) == minutes)
}

/// What the cells of a column look like.
#[derive(Clone, Debug, Default)]
struct Census {
    filled: usize,
    amounts: usize,
    /// Amounts without a unit, and how many of them are thirty or more and end in 0 or 5.
    bare: usize,
    round: usize,
    /// Cells that name minutes.
    minutes: usize,
    /// Ticks.
    marks: usize,
    /// 1, 2, 3 … or A, B, I, II.
    ordinals: usize,
    codes: usize,
    modes: usize,
    natures: usize,
    groups: usize,
    /// Cells that read like a time of day.
    clock: usize,
    /// Characters in all.
    length: usize,
}

impl Census {
    /// Rows that are looked at; more tell nothing new.
    const ROWS: usize = 400;

    fn of(grid: &Grid, head: &Head, column: usize) -> Census {
        let mut census = Census::default();
        let mut next = 1;
        for row in grid.rows().iter().skip(head.rows).take(Self::ROWS) {
            let Some(cell) = row.get(column).filter(|cell| cell.merged == Merged::No) else { continue };
            let text = cell.text.trim();
            let reading = amount::read(text, Grouping::Thousands);
            if text.is_empty() || reading == Reading::Empty {
                continue;
            }
            census.filled += 1;
            census.length += text.chars().count();
            if let Reading::Amount(amount) = reading {
                census.amounts += 1;
                census.bare += usize::from(amount.unit.is_none());
                let is_round = amount.value >= Number::whole(30) && text.ends_with(['0', '5']);
                census.round += usize::from(amount.unit.is_none() && is_round);
                census.minutes += usize::from(amount.unit == Some(Unit::Minutes));
            }
            census.marks += usize::from(is_mark(text));
            if let Ok(number) = text.trim_end_matches(['.', ')']).parse::<usize>() {
                census.ordinals += usize::from(number == next || number == 1);
                next = number.saturating_add(1);
            } else {
                census.ordinals += usize::from(is_ordinal(text));
            }
            let words = Words::of(text);
            let is_short = words.count() <= 5;
            census.codes += usize::from(is_code(text));
            census.modes += usize::from(is_short && mode::delivery(text).is_some());
            census.natures += usize::from(is_short && nature_of_cell(text).is_some());
            census.groups += usize::from(is_group(&words));
            census.clock += usize::from(is_clock(text));
        }
        census
    }

    /// Whether most cells are of a kind.
    fn are(&self, some: usize) -> bool {
        some > 0 && some * 5 >= self.filled * 3
    }

    fn may_be_amounts(&self) -> bool {
        self.filled == 0 || (self.amounts + self.marks) * 4 >= self.filled && self.clock * 2 <= self.filled
    }

    fn is_text(&self) -> bool {
        self.filled > 0
            && !self.are(self.amounts)
            && !self.are(self.ordinals)
            && !self.are(self.clock)
            && !self.are(self.marks)
    }

    /// Bare numbers such as 45, 90, 135 under a header that names no unit.
    fn look_like_minutes(&self) -> bool {
        self.bare > 0 && self.round == self.bare
    }
}

/// A tick in a column of marks.
pub(super) fn is_mark(text: &str) -> bool {
    matches!(text, "v" | "V" | "x" | "X" | "√" | "✓" | "✔" | "✅" | "☑" | "●" | "•" | "*" | "ya" | "Ya" | "yes" | "Yes")
}

/// A letter or Roman number that stands before a heading: `A`, `B.`, `IV`.
pub(super) fn is_ordinal(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ')', ':', ' ']).trim_start_matches('(');
    is_roman(text) || text.len() == 1 && text.bytes().all(|b| b.is_ascii_alphabetic())
}

/// A Roman number of 1 to 39, in capitals or small letters.
pub(super) fn is_roman(text: &str) -> bool {
    let small = text.to_ascii_lowercase();
    let tens = small.trim_start_matches('x');
    let is_units = matches!(tens, "" | "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "ix");
    !small.is_empty() && small.len() - tens.len() <= 3 && is_units
}

/// A code such as `M.749020.001.02`, `PBJ-01`.
fn is_code(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/' | '_');
    let has = |test: fn(&char) -> bool| text.chars().any(|c| test(&c));
    text.len() > 2 && text.chars().all(is_part) && has(char::is_ascii_alphabetic) && has(char::is_ascii_digit)
}

/// The names of groups: Dasar, Inti, Penunjang and the like, with or without "materi" before them.
pub(super) fn is_group(words: &Words) -> bool {
    const NAMES: &str = "dasar|inti|penunjang|umum|pokok|pilihan|khusus|muatan lokal|wajib|ojt|core|basic|supporting\
        |general|elective|lainnya";
    let text = words.as_str();
    let text = ["materi ", "kelompok ", "mata pelatihan ", "mata diklat ", "unit ", "kompetensi "]
        .iter()
        .find_map(|start| text.strip_prefix(start))
        .unwrap_or(text);
    is_any(text, NAMES) || text.strip_prefix("agenda ").is_some_and(is_ordinal)
}

/// A time of day or a span of it: `08.00`, `08.00–09.30`, `08:00 WIB`.
fn is_clock(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_part = |c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || super::number::is_dash(c)
            || matches!(c, '.' | ':')
            || "wibtasd/".contains(c.to_ascii_lowercase())
    };
    let is_early = text.starts_with('0') && digits == 4;
    digits >= 3 && text.chars().all(is_part) && (text.contains(':') || digits >= 6 || is_early)
}
