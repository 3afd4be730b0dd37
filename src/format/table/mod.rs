//! Pasted tables: from text or HTML to what can be added to a plan.
//!
//! [`Grid`] knows cells and nothing of their meaning; [`interpret`] reads it
//! with what the designer corrected and gives a [`Preview`], which holds the
//! [`Batch`](crate::domain::Batch) to add.

mod amount;
mod build;
mod columns;
mod delimited;
mod grid;
mod head;
mod header;
mod interpret;
mod mode;
mod nature;
mod number;
mod preview;
mod role;
mod rows;
mod said;
mod stage;
mod sums;
mod time;
mod words;

pub use grid::{Cell, Grid, Merged, SpanningCell};
pub use interpret::interpret;
pub use nature::nature_of_title;
pub use preview::{
    Column, ColumnName, Corrections, CountedIn, Counts, ModeOrigin, Note, Preview, Row, RowCorrection, RowStatus,
};
pub use role::Role;

#[cfg(test)]
mod tests;
