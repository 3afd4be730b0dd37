//! What a table was understood as, for the designer to correct.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::role::Role;
use crate::domain::{Batch, Jp, Mode, Nature, Stage, Text};

/// What a designer said that a table means otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    /// How many rows at the top are no materials: 0 for a table without a header.
    pub header_rows: Option<usize>,
    /// What columns are for, by their index.
    pub roles: BTreeMap<usize, Role>,
    /// Rows of one title become materials of their own.
    pub keep_rows_apart: bool,
    /// Single rows, by [`Row::index`].
    pub rows: BTreeMap<usize, RowCorrection>,
}

/// What a designer said of one row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowCorrection {
    /// The mode of its sessions; `Some(None)`: they wait in the tray.
    pub mode: Option<Option<Mode>>,
    /// The nature of its sessions.
    pub nature: Option<Nature>,
    /// Whether it is a material.
    pub include: Option<bool>,
}

/// A table as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// How many rows at the top are no materials: the header and what stands above it.
    pub header_rows: usize,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows below the header.
    pub rows: Vec<Row>,
    /// What the designer should know of it.
    pub notes: Vec<Note>,
    /// How much would be added.
    pub counts: Counts,
    /// What would be added. Empty when nothing in the table is a material.
    pub batch: Rc<Batch>,
}

/// How much a table adds to a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that give sessions.
    pub rows: usize,
    /// Materials.
    pub materials: usize,
    /// Sessions.
    pub sessions: usize,
    /// All known JP.
    pub jp: Jp,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header on one line; empty without one.
    pub header: Text,
    /// What it is for.
    pub role: Role,
    /// Whether the designer said so.
    pub corrected: bool,
    /// Its first text below the header, on one line.
    pub sample: Text,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its index in the grid; one more is the number to show.
    pub index: usize,
    /// What becomes of it.
    pub status: RowStatus,
    /// The title of its material, or its text if it is none.
    pub title: Text,
    /// The code of its material.
    pub code: Text,
    /// The JP of its sessions together; what is printed, if it is a total.
    pub jp: Option<Jp>,
    /// The mode of its sessions; `None` also when they differ.
    pub mode: Option<Mode>,
    /// Where the mode comes from.
    pub mode_origin: ModeOrigin,
    /// The nature of its sessions; the material's when they differ.
    pub nature: Nature,
    /// Whether the nature was read from the title.
    pub nature_guessed: bool,
    /// Kelompok.
    pub group: Text,
    /// Tahap, as in the table.
    pub stage: Text,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowStatus {
    /// One session or more.
    Added,
    /// It only tells more of the material above it.
    Continued,
    /// The group of the rows below.
    Group,
    /// The sum of some rows.
    Subtotal,
    /// The sum of all rows.
    Total,
    /// Nothing: a footnote, a repeated header, a row without a title, or as the designer said.
    LeftOut,
}

/// Where the mode of a row comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ModeOrigin {
    /// Nothing tells it: the tray.
    Unknown,
    /// The row's own words.
    Cell,
    /// A bare *daring*, made live or self-paced by the nature.
    Nature,
    /// The words of its stage.
    Stage,
    /// The header of the column that its JP stand in.
    Column,
    /// The designer.
    Corrected,
}

/// What a designer should know of how a table was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The table is longer than what is read of it.
    Cut {
        /// The rows that are read.
        rows: usize,
    },
    /// No header was found; the columns were told by what they hold.
    NoHeader,
    /// Rows above the header were left out.
    AboveHeader {
        /// How many.
        rows: usize,
    },
    /// Without a column of titles, this one gives them.
    TitlesFrom {
        /// Its header, or its number.
        column: ColumnName,
    },
    /// Nothing can give titles.
    NoTitles,
    /// Columns that are not known go to the notes.
    UnknownColumns {
        /// Their headers, or numbers.
        columns: Vec<ColumnName>,
    },
    /// Minutes were turned into JP.
    Minutes {
        /// Rows.
        rows: usize,
        /// Minutes in one JP.
        per_jp: u16,
        /// Minutes of the first such row, in hundredths.
        minutes: u64,
        /// JP of the first such row.
        jp: Jp,
    },
    /// Hours of 60 minutes were turned into JP.
    Hours {
        /// Rows.
        rows: usize,
        /// Minutes in one JP.
        per_jp: u16,
        /// Hours of the first such row, in hundredths.
        hours: u64,
        /// JP of the first such row.
        jp: Jp,
    },
    /// *Jam* was taken for lesson hours, which are JP.
    JamAsJp {
        /// The column.
        column: ColumnName,
    },
    /// `2 x 60'` was taken for 2 JP although one JP has other minutes here.
    OtherMinutes {
        /// Rows.
        rows: usize,
        /// Minutes in one JP.
        per_jp: u16,
    },
    /// Cells of time that are no amounts; their JP are unknown.
    UnreadableAmounts {
        /// Rows.
        rows: usize,
        /// Some of the cells.
        cells: Vec<Text>,
    },
    /// A column whose header says otherwise names modes.
    UsedAsMode {
        /// The column.
        column: ColumnName,
    },
    /// A bare *daring* became live or self-paced by the nature.
    BareOnline {
        /// Rows that became live.
        sync: usize,
        /// Rows that became self-paced.
        asynchronous: usize,
    },
    /// Words that name no mode: those rows wait in the tray.
    UnknownModes {
        /// Rows.
        rows: usize,
        /// Some of the words.
        words: Vec<Text>,
    },
    /// Words that name several modes: those rows wait in the tray.
    MixedModes {
        /// Rows.
        rows: usize,
        /// Some of the words.
        words: Vec<Text>,
    },
    /// The words of their stage gave rows their mode.
    ModeFromStage {
        /// Rows.
        rows: usize,
        /// Some of the stages.
        stages: Vec<Text>,
    },
    /// Rows without a mode wait in the tray.
    NoMode {
        /// Rows.
        rows: usize,
    },
    /// Words that name no nature; the title was read instead.
    UnknownNatures {
        /// Rows.
        rows: usize,
        /// Some of the words.
        words: Vec<Text>,
    },
    /// Natures were read from titles.
    NatureFromTitle {
        /// Rows of a nature other than *other*.
        rows: usize,
    },
    /// Rows of one title became sessions of one material.
    SameTitle {
        /// Rows.
        rows: usize,
        /// Materials that they became, or would become.
        materials: usize,
        /// Some of the titles.
        titles: Vec<Text>,
        /// Whether the designer keeps them apart instead.
        apart: bool,
    },
    /// Rows without a title were taken for the material above them.
    TitleFromAbove {
        /// Rows.
        rows: usize,
    },
    /// Rows that only tell more of the material above them.
    Continued {
        /// Rows.
        rows: usize,
    },
    /// One merged amount for several rows was given to the first of them.
    MergedAmount {
        /// Rows left without JP.
        rows: usize,
    },
    /// The modes of a stage do not fit one phase; it became several.
    StagesDivided {
        /// Some of the stages.
        stages: Vec<Text>,
    },
    /// Nothing tells what a stage is for; it became a phase for this.
    StagesGuessed {
        /// Some of the stages as in the table.
        stages: Vec<Text>,
        /// What they became.
        taken_for: Stage,
    },
    /// A printed sum is not that of the rows.
    PrintedTotal {
        /// Index of the row in the grid.
        row: usize,
        /// The row's own words.
        label: Text,
        /// The column.
        column: ColumnName,
        /// What is printed, in hundredths of the column's unit.
        printed: u64,
        /// The sum of the rows, likewise.
        sum: u64,
        /// The column's unit.
        unit: CountedIn,
    },
    /// The printed sum of one row is not that of its parts.
    RowTotal {
        /// Index of the row in the grid.
        row: usize,
        /// Its title.
        title: Text,
        /// What is printed, in hundredths of the column's unit.
        printed: u64,
        /// The sum of its parts, likewise.
        sum: u64,
        /// The column's unit.
        unit: CountedIn,
    },
    /// Rows with JP but without a title were left out.
    WithoutTitle {
        /// Indexes of the rows in the grid.
        rows: Vec<usize>,
    },
    /// Rows of text below the totals, and others that are no materials, were left out.
    Footnotes {
        /// Rows.
        rows: usize,
    },
}

/// What the amounts of a column are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CountedIn {
    /// JP.
    Jp,
    /// Hours of 60 minutes.
    Hours,
    /// Minutes.
    Minutes,
}

/// How a column is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnName {
    /// By its header.
    Header(Text),
    /// By its place, from 0.
    At(usize),
}
