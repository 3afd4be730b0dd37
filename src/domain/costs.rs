//! The rate card: what is paid for what.

use super::plan::Extra;

/// Rates that the designer has filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// Fields of the file that the format does not know.
    pub extra: Extra,
}
