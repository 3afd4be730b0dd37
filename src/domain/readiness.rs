//! Kesiapan: how ready the programme is to be run.

use super::plan::Extra;

/// What the designer has noted about how ready the programme is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// Fields of the file that the format does not know.
    pub extra: Extra,
}
