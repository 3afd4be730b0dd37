//! Alternatives of a plan that are kept beside it.

use super::plan::{Extra, Text};

/// The plan as it was when the designer kept it under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// What the designer calls it.
    pub name: Text,
    /// Fields of the file that the format does not know.
    pub extra: Extra,
}
