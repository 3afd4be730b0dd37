//! The boxes of a row that choose one of several, and the field of its group.
//!
//! `value` is set as a property beside `selected`: once a designer has chosen,
//! an attribute no longer moves the choice, and undo would not be seen.

use wasm_bindgen::JsValue;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::StageChoice;
use super::row::RowProps;
use crate::app::Action;
use crate::domain::{Edit, MaterialField, Nature, PhaseId, Place, SessionField, Spot};
use crate::i18n::Word;
use crate::ui::context::Surroundings;

/// The nature. Where the material has several sessions, it is this one's own.
pub fn nature_box(surroundings: &Surroundings, props: &RowProps, title: &str, whole: bool) -> Html {
    let lang = surroundings.lang;
    let current = props.session.nature.unwrap_or(props.material.nature);
    let options: Vec<_> = Nature::ALL.iter().filter(|nature| whole || **nature == current).copied().collect();
    let onchange = {
        let (dispatch, session, material) =
            (surroundings.dispatch.clone(), props.session.clone(), props.material.clone());
        let several = props.ordinal.is_some();
        Callback::from(move |event: Event| {
            let chosen =
                event.target_dyn_into::<HtmlSelectElement>().and_then(|select| Nature::from_code(&select.value()));
            let Some(nature) = chosen else { return };
            dispatch.edit(if several || session.nature.is_some() {
                let own = (nature != material.nature).then_some(nature);
                Edit::SetSessions { sessions: vec![session.id.clone()], field: SessionField::Nature(own) }
            } else {
                Edit::SetMaterials { materials: vec![material.id.clone()], field: MaterialField::Nature(nature) }
            });
        })
    };
    html! {
        <select class="quiet-box" ~value={JsValue::from_str(current.code())} aria-label={lang.field_of(Word::Nature, title)}
            disabled={surroundings.read_only} {onchange}>
            { for options.into_iter().map(|nature| html! {
                <option key={nature.code()} value={nature.code()} selected={nature == current}>{ lang.nature(nature) }</option>
            }) }
        </select>
    }
}

/// The stage: choosing one moves the session to its end.
pub fn stage_box(surroundings: &Surroundings, props: &RowProps, title: &str, whole: bool) -> Html {
    let lang = surroundings.lang;
    let current = props.phase.as_ref();
    let options = props.stages.iter().filter(|choice| whole || Some(&choice.phase) == current);
    let onchange = {
        let (dispatch, session, stages) =
            (surroundings.dispatch.clone(), props.session.id.clone(), props.stages.clone());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let chosen = select.value();
            let phase = stages.iter().find(|choice| choice.phase.as_str() == chosen).map(|choice| choice.phase.clone());
            let to = Spot::end_of(phase.map_or(Place::Tray, Place::Phase));
            dispatch.edit(Edit::MoveSessions { sessions: vec![session.clone()], to });
            // The choice stands only if the edit was taken.
            let plan = dispatch.store().map(|store| store.state().plan().clone());
            if let Some((place, _)) = plan.as_ref().and_then(|plan| plan.place_of(&session)) {
                select.set_value(match &place {
                    Place::Tray => "",
                    Place::Phase(id) => id.as_str(),
                });
            }
        })
    };
    let view_option = |choice: &StageChoice| {
        let id = choice.phase.to_string();
        html! { <option key={id.clone()} value={id} selected={Some(&choice.phase) == current}>{ &choice.title }</option> }
    };
    html! {
        <select class={classes!("quiet-box", current.is_none().then_some("unmapped"))}
            ~value={JsValue::from_str(current.map_or("", PhaseId::as_str))} aria-label={lang.field_of(Word::Stage, title)}
            disabled={surroundings.read_only} {onchange}>
            if whole || current.is_none() {
                <option key="" value="" selected={current.is_none()}>{ lang.word(Word::NotMapped) }</option>
            }
            { for options.map(view_option) }
        </select>
    }
}

/// The group, with those in use to choose from once it is `near`: browsers take
/// a time that grows with the square of the fields that share one list. `field` keeps it at what it shows.
pub fn group_field(surroundings: &Surroundings, props: &RowProps, title: &str, near: bool, field: NodeRef) -> Html {
    let onchange = {
        let (dispatch, material, session) =
            (surroundings.dispatch.clone(), props.material.clone(), props.session.id.clone());
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let group = MaterialField::Group(field.value().trim().into());
            let before = dispatch.store().map(|store| store.state().change.revision);
            dispatch.edit(Edit::SetMaterials { materials: vec![material.id.clone()], field: group });
            // The row now stands in another group: as a new element, without the focus.
            if dispatch.store().map(|store| store.state().change.revision) != before {
                dispatch.action(Action::FocusSession(session.clone()));
            }
        })
    };
    html! {
        <input ref={field} type="text" class="quiet-box" list={near.then_some("groups")} autocomplete="off" aria-label={surroundings.lang.field_of(Word::Group, title)}
            placeholder="–" readonly={surroundings.read_only} ~defaultValue={JsValue::from_str(&props.material.group)} {onchange} />
    }
}
