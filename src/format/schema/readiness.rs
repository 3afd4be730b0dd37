//! The field `readiness` of the plan file.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Date, Id, Text, one_of, values};
use crate::domain;

/// How ready the programme is to be run: what the designer notes beside what the plan itself shows. Each list has
/// one entry at most for each of its words.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(default)]
pub(super) struct Readiness {
    /// Notes on the elements of blended learning.
    elements: Vec<ElementNote>,
    /// The checklist.
    checklist: Vec<ChecklistItem>,
    /// The risks, and what is done about them.
    risks: Vec<RiskNote>,
    /// The indicators of success.
    indicators: Vec<IndicatorNote>,
}

/// A note on an element.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
struct ElementNote {
    element: BlendElement,
    /// Catatan.
    #[serde(default)]
    notes: Text,
}

/// A point of the checklist.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
struct ChecklistItem {
    point: ChecklistPoint,
    /// Whether it is done.
    #[serde(default)]
    done: bool,
    /// Penanggung jawab.
    #[serde(default)]
    responsible: Text,
    /// When it should be done; null while nobody has said.
    #[serde(default)]
    due: Option<Date>,
    /// Catatan.
    #[serde(default)]
    notes: Text,
}

/// A risk, and what is done about it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
struct RiskNote {
    risk: Risk,
    /// How likely it is; null while nobody has said.
    #[serde(default)]
    likelihood: Option<Likelihood>,
    /// Who sees to it.
    #[serde(default)]
    owner: Text,
    /// What is done about it.
    #[serde(default)]
    mitigation: Text,
    /// Ids of materials that are there because of it.
    #[serde(default)]
    materials: Vec<Id>,
}

/// An indicator of success.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
struct IndicatorNote {
    indicator: Indicator,
    /// What is to be reached.
    #[serde(default)]
    target: Text,
    /// How it is measured.
    #[serde(default)]
    method: Text,
    /// When it is measured.
    #[serde(default)]
    when: Text,
}

values! {
    /// An element of blended learning (unsur).
    BlendElement(String), inline: true, one_of(domain::BlendElement::ALL.iter().map(|word| word.code()));
    /// A point of the checklist.
    ChecklistPoint(String), inline: true, one_of(domain::ChecklistPoint::ALL.iter().map(|word| word.code()));
    /// What can go wrong.
    Risk(String), inline: true, one_of(domain::Risk::ALL.iter().map(|word| word.code()));
    /// How likely it is.
    Likelihood(String), inline: false, one_of(domain::Likelihood::ALL.iter().map(|word| word.code()));
    /// What success is measured by.
    Indicator(String), inline: true, one_of(domain::Indicator::ALL.iter().map(|word| word.code()));
}
