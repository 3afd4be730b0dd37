//! Fasilitator: who teaches, what they are, and how much each has to teach.

use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::new_facilitator::NewFacilitator;
use super::person::Person;
use crate::domain::{Jp, Load, loads};
use crate::i18n::{Lang, Word};
use crate::ui::context::use_surroundings;
use crate::ui::root::Digest;

/// Properties of [`Facilitators`].
#[derive(Properties, PartialEq)]
pub struct FacilitatorsProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The columns that are shown: nobody is told again and again that there is no workplace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) workplace: bool,
    pub(super) unmapped: bool,
}

/// The section.
#[component]
pub fn Facilitators(props: &FacilitatorsProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let plan = &props.digest.plan;
    let loads = use_memo(plan.clone(), |plan| loads(plan).into_iter().map(Rc::new).collect::<Vec<Rc<Load>>>());
    let section = use_node_ref();
    // Where somebody was removed, the field that stands in their place then gets the focus.
    let removed = use_state_eq(|| None::<(usize, u32)>);
    use_effect_with(*removed, {
        let section = section.clone();
        move |removed| {
            if let Some((at, _)) = removed {
                focus(&section, *at);
            }
        }
    });
    let on_remove = use_callback(removed, |at: usize, removed| {
        removed.set(Some((at, removed.map_or(0, |(_, serial)| serial + 1))));
    });
    let any = |of: fn(&Load) -> Jp| loads.iter().any(|load| !of(load).is_zero());
    let columns = Columns { workplace: any(|load| load.workplace), unmapped: any(|load| load.unmapped) };
    let alike = alike(&loads);
    let rows = loads.iter().enumerate().map(|(at, load)| {
        // By its place: a new name must not take the focus from its field.
        html! {
            <Person key={at} {at} load={load.clone()} {columns} alike={alike.get(&at).cloned()} digest={props.digest.clone()}
                on_remove={on_remove.clone()} />
        }
    });
    let words = lang.people();
    let note = lang
        .usual_teacher(plan.program.kind)
        .filter(|(usual, _)| !loads.is_empty() && loads.iter().all(|load| load.role != Some(*usual)));
    html! {
        <section ref={section} class="people" aria-labelledby="people-title">
            <h3 id="people-title">{ lang.word(Word::Facilitators) }</h3>
            if loads.is_empty() {
                <p class="muted">{ words.nobody }</p>
            } else {
                <p class="muted">{ words.how }</p>
                <table class="people-table" role="table" aria-labelledby="people-title">
                    { view_head(lang, columns) }
                    <tbody role="rowgroup">{ for rows }</tbody>
                </table>
                if let Some((_, sentence)) = note {
                    <p class="hint">{ sentence }</p>
                }
            }
            if !surroundings.read_only {
                <NewFacilitator digest={props.digest.clone()} loads={loads.clone()} />
            }
        </section>
    }
}

fn view_head(lang: Lang, columns: Columns) -> Html {
    let words = lang.people();
    let number = |text: &'static str| html! { <th role="columnheader" class="number">{ text }</th> };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th role="columnheader">{ words.name }</th>
                <th role="columnheader">{ words.role }</th>
                { number(words.online_async) }
                { number(words.online_sync) }
                { number(words.face_to_face) }
                if columns.workplace { { number(words.workplace) } }
                if columns.unmapped { { number(words.unmapped) } }
                { number(words.total) }
                <th role="columnheader">{ words.cap }</th>
                <td role="cell" />
            </tr>
        </thead>
    }
}

/// For each person whose name differs from an earlier one's in capitals only: that one.
fn alike(loads: &[Rc<Load>]) -> BTreeMap<usize, AttrValue> {
    let mut first: BTreeMap<String, &Load> = BTreeMap::new();
    let mut alike = BTreeMap::new();
    for (at, load) in loads.iter().enumerate() {
        if let Some(other) = first.get(&load.name.to_lowercase()) {
            alike.insert(at, other.name.to_string().into());
        } else {
            first.insert(load.name.to_lowercase(), load);
        }
    }
    alike
}

/// Puts the focus on the name of somebody, or on the form where nobody stands there any longer.
fn focus(section: &NodeRef, at: usize) {
    let Some(section) = section.cast::<Element>() else { return };
    let found = |selector: &str| section.query_selector(selector).ok().flatten();
    let input = found(&["[data-person=\"", &at.to_string(), "\"] input"].concat()).or_else(|| found("form input"));
    if let Some(input) = input.as_ref().and_then(|input| input.dyn_ref::<HtmlElement>()) {
        let _ = input.focus();
    }
}
