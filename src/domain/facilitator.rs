//! Who teaches.

use super::plan::{Extra, Text};

/// What the designer has noted about somebody who teaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facilitator {
    /// As materials name them.
    pub name: Text,
    /// Fields of the file that the format does not know.
    pub extra: Extra,
}
