//! The indicators of success: what is to be reached, how and when it is measured.

use std::rc::Rc;

use yew::prelude::*;

use super::row::{RowField, Sign, indicator_row, view_columns, view_heading};
use crate::domain::{Indicator, IndicatorField, IndicatorNote, Readiness, ReadinessField, Text};
use crate::ui::context::use_surroundings;
use crate::ui::field::FieldKind;

/// Properties of [`Indicators`].
#[derive(Properties, PartialEq)]
pub(super) struct IndicatorsProps {
    pub(super) readiness: Rc<Readiness>,
}

/// The section.
#[component]
pub(super) fn Indicators(props: &IndicatorsProps) -> Html {
    let lang = use_surroundings().lang;
    let words = lang.readiness();
    let notes: Vec<IndicatorNote> = Indicator::ALL.iter().map(|word| props.readiness.indicator(*word)).collect();
    let filled = notes.iter().filter(|note| note.is_filled_in()).count();
    html! {
        <section aria-labelledby="ready-indicators">
            { view_heading("ready-indicators", words.indicators, lang.filled_of(filled, notes.len())) }
            { view_columns("indicator", &[words.indicator, words.target, words.method, words.when]) }
            { for notes.iter().map(|note| html! { <Row key={note.indicator.code()} note={note.clone()} /> }) }
        </section>
    }
}

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
struct RowProps {
    note: IndicatorNote,
}

/// An indicator.
#[component]
fn Row(props: &RowProps) -> Html {
    let lang = use_surroundings().lang;
    let words = lang.readiness();
    let note = &props.note;
    let indicator = note.indicator;
    let (row, name) = (indicator_row(indicator), lang.indicator(indicator));
    let field = |name_in_row, label, value, field: fn(Text) -> IndicatorField| {
        let it = RowField { row: &row, name: name_in_row, label, whose: name, value, kind: FieldKind::Line };
        it.view(lang, move |text| ReadinessField::Indicator(indicator, field(text)))
    };
    html! {
        <div class="ready-row indicator" role="group" aria-label={name} tabindex="-1" data-ready={row.clone()}>
            <div class="ready-what">
                { Sign::of(note.is_filled_in()).view() }
                <p><strong>{ name }</strong></p>
            </div>
            { field("target", words.target, &note.target, IndicatorField::Target) }
            { field("method", words.method, &note.method, IndicatorField::Method) }
            { field("when", words.when, &note.when, IndicatorField::When) }
        </div>
    }
}
