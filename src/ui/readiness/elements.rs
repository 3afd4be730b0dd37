//! The elements of blended learning: what in the plan covers each.

use std::rc::Rc;

use yew::prelude::*;

use super::row::{RowField, Sign, element_row, view_columns, view_heading, view_session};
use crate::domain::{Coverage, CoverageState, ReadinessField, SessionId, Text};
use crate::i18n::{Lang, Word};
use crate::ui::context::{Dispatch, use_surroundings};
use crate::ui::field::FieldKind;
use crate::ui::root::Digest;

/// So many sessions are named; the rest is counted.
const NAMED: usize = 3;

/// Properties of [`Elements`].
#[derive(Properties, PartialEq)]
pub(super) struct ElementsProps {
    pub(super) coverage: Rc<Vec<Coverage>>,
    pub(super) digest: Rc<Digest>,
}

/// The section.
#[component]
pub(super) fn Elements(props: &ElementsProps) -> Html {
    let lang = use_surroundings().lang;
    let words = lang.readiness();
    let count = |state| props.coverage.iter().filter(|coverage| coverage.state == state).count();
    let of = props.coverage.len() - count(CoverageState::NotApplicable);
    let view_element = |coverage: &Coverage| {
        let named = coverage.sessions.iter().take(NAMED).filter_map(|id| props.digest.plan.session(id));
        let sessions = named.map(|session| (session.id.clone(), props.digest.index.title(session, lang).into()));
        html! {
            <Element key={coverage.element.code()} coverage={coverage.clone()} sessions={sessions.collect::<Vec<_>>()}
                notes={props.digest.plan.readiness.element(coverage.element).notes} />
        }
    };
    html! {
        <section aria-labelledby="ready-elements">
            { view_heading("ready-elements", words.elements, lang.covered_of(count(CoverageState::Covered), of)) }
            { view_columns("element", &[words.element, words.in_the_plan, lang.word(Word::Notes)]) }
            { for props.coverage.iter().map(view_element) }
        </section>
    }
}

/// Properties of [`Element`].
#[derive(Properties, PartialEq)]
struct ElementProps {
    coverage: Coverage,
    /// The first of its sessions, with their titles.
    sessions: Vec<(SessionId, AttrValue)>,
    notes: Text,
}

/// A row: how far, what shows it, what is left to do, the designer's own note.
#[component]
fn Element(props: &ElementProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let Coverage { element, state, .. } = props.coverage;
    let (row, name) = (element_row(element), lang.blend_element(element));
    let sign = match state {
        CoverageState::Covered => Sign::Full,
        CoverageState::Partly => Sign::Half,
        CoverageState::NotYet => Sign::Empty,
        CoverageState::NotApplicable => Sign::None,
    };
    let notes = RowField {
        row: &row,
        name: "notes",
        label: lang.word(Word::Notes),
        whose: name,
        value: &props.notes,
        kind: FieldKind::Lines,
    };
    html! {
        <div class={classes!("ready-row", "element", state.code())} role="group" aria-label={name} tabindex="-1" data-ready={row.clone()}>
            <div class="ready-what">
                { sign.view() }
                <div>
                    <p><strong>{ name }</strong>{ " " }<span class="ready-state">{ lang.coverage_state(state) }</span></p>
                    <p class="small muted">{ lang.blend_element_aim(element) }</p>
                </div>
            </div>
            <div class="ready-found">{ view_found(lang, &surroundings.dispatch, props) }</div>
            { notes.view(lang, move |notes| ReadinessField::Element(element, notes)) }
        </div>
    }
}

fn view_found(lang: Lang, dispatch: &Dispatch, props: &ElementProps) -> Html {
    let coverage = &props.coverage;
    let more = coverage.sessions.len().saturating_sub(props.sessions.len());
    html! {
        <>
            if !props.sessions.is_empty() {
                <p class="ready-sessions">
                    { for props.sessions.iter().map(|(id, title)| view_session(lang, dispatch, id, title)) }
                    if more > 0 { <span class="small muted">{ lang.and_more_sessions(more) }</span> }
                </p>
            }
            if !coverage.facilitators.is_empty() { <p class="small">{ lang.teach_both(&coverage.facilitators.join(", ")) }</p> }
            if let Some(point) = coverage.point { <p class="small">{ lang.covered_by_point(point) }</p> }
            if let Some(advice) = lang.coverage_advice(coverage.element, coverage.state) { <p class="small">{ advice }</p> }
        </>
    }
}
