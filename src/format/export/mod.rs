//! The curriculum as a table for Word, Excel and other spreadsheets (*struktur
//! kurikulum*): the materials by group, each session on its row, their JP as
//! theory, practice and field practice, with subtotals and a total.
//!
//! A [`Curriculum`] is the table as data; `html` and `delimited` write it down.
//! A plan may come from anybody, so every text of it is escaped and can start
//! no formula, whatever the form.

mod curriculum;
mod delimited;
mod document;
mod formula;
mod html;
mod sheet;

#[cfg(test)]
mod tests;

pub use curriculum::{Column, Curriculum, Labels, letter};
pub use document::{Block, Document};
pub use sheet::Sheet;
