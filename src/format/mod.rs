//! Files and tables, in and out: the `padu-plan` file, pasted tables, exports.
//!
//! Problems are data here; their sentences live in [`i18n`](crate::i18n).

pub mod export;
pub mod json;
pub mod plan;
#[cfg(feature = "schema")]
pub mod schema;
pub mod table;

mod file_name;
mod number;
mod table_file;

pub use file_name::{csv_file_name, file_name};
pub use number::parse_jp;
pub use table_file::table_text;
