//! Random notes about the readiness, and edits of them.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::{date, text};
use crate::domain::*;

/// Notes with the materials of each risk as indexes.
pub type Seed = (Readiness, Vec<Vec<Index>>);

/// Any notes, none at all included.
pub fn readiness() -> BoxedStrategy<Seed> {
    // On the heap: there is a lot of it, and plans are made of many such parts.
    let parts = (elements().boxed(), checklist().boxed(), risks().boxed(), indicators().boxed());
    let some = parts.prop_map(|(elements, checklist, risks, indicators)| {
        let (risks, materials) = risks.into_iter().unzip();
        (Readiness { elements, checklist, risks, indicators, extra: None }, materials)
    });
    prop_oneof![2 => Just(Seed::default()), 1 => some].boxed()
}

/// The notes with materials of a plan that has these.
pub fn resolved((mut readiness, indexes): Seed, materials: &[MaterialId]) -> Readiness {
    for (note, indexes) in readiness.risks.iter_mut().zip(indexes) {
        if !materials.is_empty() {
            note.materials = indexes.iter().map(|index| index.get(materials).clone()).collect();
        }
    }
    readiness
}

/// Some of the words, in any order.
fn words<W: Copy + std::fmt::Debug + 'static>(all: &'static [W]) -> impl Strategy<Value = Vec<W>> {
    subsequence(all, 0..=all.len()).prop_shuffle()
}

fn elements() -> impl Strategy<Value = Vec<ElementNote>> {
    words(BlendElement::ALL).prop_flat_map(|words| {
        let note = |element| text().prop_map(move |notes| ElementNote { element, notes, extra: None });
        words.into_iter().map(note).collect::<Vec<_>>()
    })
}

fn checklist() -> impl Strategy<Value = Vec<ChecklistItem>> {
    words(ChecklistPoint::ALL).prop_flat_map(|words| {
        let item = |point| {
            (any::<bool>(), text(), option::of(date()), text()).prop_map(move |(done, responsible, due, notes)| {
                ChecklistItem { point, done, responsible, due, notes, extra: None }
            })
        };
        words.into_iter().map(item).collect::<Vec<_>>()
    })
}

fn risks() -> impl Strategy<Value = Vec<(RiskNote, Vec<Index>)>> {
    words(Risk::ALL).prop_flat_map(|words| {
        let note = |risk| {
            let likelihood = option::of(select(Likelihood::ALL));
            (likelihood, text(), text(), vec(any::<Index>(), 0..3)).prop_map(
                move |(likelihood, owner, mitigation, materials)| {
                    (RiskNote { likelihood, owner, mitigation, ..RiskNote::of(risk) }, materials)
                },
            )
        };
        words.into_iter().map(note).collect::<Vec<_>>()
    })
}

fn indicators() -> impl Strategy<Value = Vec<IndicatorNote>> {
    words(Indicator::ALL).prop_flat_map(|words| {
        let note = |indicator| {
            (text(), text(), text()).prop_map(move |(target, method, when)| IndicatorNote {
                indicator,
                target,
                method,
                when,
                extra: None,
            })
        };
        words.into_iter().map(note).collect::<Vec<_>>()
    })
}

/// A field with a new value, out of what an edit is made of at random.
pub fn field(
    at: Index,
    number: u16,
    yes: bool,
    text: &Text,
    day: Option<Date>,
    ids: Vec<MaterialId>,
) -> ReadinessField {
    let text = text.clone();
    match number % 13 {
        0 | 1 => ReadinessField::Element(*at.get(BlendElement::ALL), text),
        2..=6 => ReadinessField::Point(
            *at.get(ChecklistPoint::ALL),
            match number % 13 {
                2 | 3 => PointField::Done(yes),
                4 => PointField::Responsible(text),
                5 => PointField::Due(day),
                _ => PointField::Notes(text),
            },
        ),
        7..=10 => ReadinessField::Risk(
            *at.get(Risk::ALL),
            match number % 13 {
                7 => RiskField::Likelihood(yes.then(|| *at.get(Likelihood::ALL))),
                8 => RiskField::Owner(text),
                9 => RiskField::Mitigation(text),
                _ => RiskField::Materials(ids),
            },
        ),
        _ => ReadinessField::Indicator(
            *at.get(Indicator::ALL),
            match number % 3 {
                0 => IndicatorField::Target(text),
                1 => IndicatorField::Method(text),
                _ => IndicatorField::When(text),
            },
        ),
    }
}
