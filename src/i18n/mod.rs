//! Every word and sentence on the screen, in each language.
//!
//! [`Word`]s are fixed; sentences are methods of [`Lang`], one file a topic,
//! each with an exhaustive `match` on the language: a missing text does not
//! compile. A new language is a new variant of [`Lang`] and what the compiler
//! then asks for.

mod alternatives;
mod aspects;
mod balance;
mod balance_dialog;
mod card;
mod check;
mod chooser;
mod compare;
mod components;
mod dialog;
mod export;
mod facilitator;
mod field;
mod finding;
mod kind_guide;
mod notice;
mod number;
mod outside;
mod panels;
mod paste;
mod problem;
mod program;
mod ratio;
mod readiness;
mod status;
mod strategy;
mod table;
mod template;
mod variant;
mod word;

pub use alternatives::AlternativeWord;
pub use aspects::Aspect;
pub use compare::{CompareWord, Measure};
pub use facilitator::People;
pub use field::FieldProblem;
pub use kind_guide::KindGuide;
pub use notice::{Notice, Unread};
pub use outside::{OUTSIDE, Outside};
pub use ratio::{Ratio, RatioSentence, RatioTone};
pub use readiness::ReadinessWords;
pub use status::ShareSentence;
pub use strategy::{PointText, StrategyWords};
pub use variant::VariantStep;
pub use word::Word;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which the interface offers them.
    pub const ALL: &'static [Lang] = &[Lang::Id, Lang::En];

    /// The language tag, as in the `lang` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Id => "id",
            Lang::En => "en",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::Id => "Bahasa Indonesia",
            Lang::En => "English",
        }
    }

    /// The language of a tag such as `id`, `en-GB` or `in` (the old tag of Indonesian).
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "id" | "in" => Some(Lang::Id),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}
