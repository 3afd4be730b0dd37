//! Identifiers: short texts, unique in their kind within a plan.

use std::fmt;
use std::rc::Rc;

/// The longest identifier allowed.
const MAX_LENGTH: usize = 64;

/// Why a text is no identifier: it must match `[A-Za-z0-9_-]{1,64}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdError;

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident $(, $prefix:literal)?;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Rc<str>);

        impl $name {
            /// # Errors
            ///
            /// [`IdError`] when the text does not match `[A-Za-z0-9_-]{1,64}`.
            pub fn new(text: &str) -> Result<Self, IdError> {
                is_identifier(text).then(|| Self(text.into())).ok_or(IdError)
            }

            /// The identifier as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            $(/// The `n`-th identifier that the planner itself gives out.
            pub(crate) fn numbered(n: u64) -> Self {
                Self(format!(concat!($prefix, "{}"), n).into())
            }

            /// The number of an identifier that the planner itself could have given out.
            pub(crate) fn number(&self) -> Option<u64> {
                self.0.strip_prefix($prefix)?.parse().ok()
            })?
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

identifiers! {
    /// Identifies a plan, wherever it is kept.
    PlanId;
    /// Identifies a competency within a plan.
    CompetencyId, "c";
    /// Identifies a material within a plan.
    MaterialId, "m";
    /// Identifies a phase within a plan.
    PhaseId, "p";
    /// Identifies a session within a plan.
    SessionId, "s";
    /// Identifies an alternative of a plan.
    VariantId, "v";
}

impl PlanId {
    /// For a plan that nobody gave an id.
    pub fn first() -> PlanId {
        PlanId("plan".into())
    }
}

fn is_identifier(text: &str) -> bool {
    (1..=MAX_LENGTH).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_allowed_characters_and_lengths() {
        let longest = "x".repeat(64);
        let too_long = "x".repeat(65);
        for (text, ok) in [
            ("m1", true),
            ("A-b_9", true),
            (&*longest, true),
            ("", false),
            ("a b", false),
            ("é", false),
            (&*too_long, false),
        ] {
            assert_eq!(MaterialId::new(text).is_ok(), ok, "{text}");
        }
    }
}
