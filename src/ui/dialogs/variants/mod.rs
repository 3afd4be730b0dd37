//! Alternatives: their names, and in what they differ from the plan.

mod differences;
mod name;

pub use differences::VariantDifferences;
pub use name::VariantName;
