//! The form that adds somebody who teaches, and names them in a material.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::domain::{Edit, Load, MaterialId};
use crate::i18n::FieldProblem;
use crate::ui::context::use_surroundings;
use crate::ui::icon::{Icon, icon};
use crate::ui::root::Digest;

/// Properties of [`NewFacilitator`].
#[derive(Properties, PartialEq)]
pub(super) struct NewFacilitatorProps {
    pub(super) digest: Rc<Digest>,
    /// Everybody who is there already, to name in a further material.
    pub(super) loads: Rc<Vec<Rc<Load>>>,
}

/// The form, ready for the next one as soon as it has added one.
#[component]
pub(super) fn NewFacilitator(props: &NewFacilitatorProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let words = lang.people();
    let (name, material) = (use_node_ref(), use_node_ref());
    let missing = use_state_eq(|| false);
    let onsubmit = {
        let (name, material, missing) = (name.clone(), material.clone(), missing.clone());
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = name.cast::<HtmlInputElement>() else { return };
            let chosen = material.cast::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
            let unnamed = input.value().trim().is_empty();
            missing.set(unnamed);
            if !unnamed {
                dispatch
                    .edit(Edit::AddFacilitator { name: input.value().into(), material: MaterialId::new(&chosen).ok() });
                input.set_value("");
            }
            let _ = input.focus();
        })
    };
    let oninput = {
        let missing = missing.clone();
        Callback::from(move |_: InputEvent| missing.set(false))
    };
    let invalid = missing.then_some("true");
    html! {
        <form class="new-person" {onsubmit}>
            <div class="field">
                <label for="new-person-name">{ words.name }</label>
                <input id="new-person-name" ref={name} type="text" list="people-known" autocomplete="off" {oninput}
                    aria-invalid={invalid} aria-describedby={invalid.map(|_| "new-person-wrong")} />
                <datalist id="people-known">
                    { for props.loads.iter().map(|load| html! { <option key={&*load.name} value={load.name.to_string()} /> }) }
                </datalist>
                if *missing {
                    <span class="wrong" id="new-person-wrong" role="alert">{ lang.field_problem(FieldProblem::Missing) }</span>
                }
            </div>
            <div class="field">
                <label for="new-person-material">{ words.assign }</label>
                <select id="new-person-material" ref={material}>
                    <option value="" selected={true}>{ words.unassigned }</option>
                    { for props.digest.plan.materials.iter().map(|material| html! {
                        <option key={material.id.as_str()} value={material.id.as_str().to_owned()}>{ &*material.title }</option>
                    }) }
                </select>
            </div>
            <button type="submit">{ icon(Icon::Plus) }{ words.add }</button>
        </form>
    }
}
