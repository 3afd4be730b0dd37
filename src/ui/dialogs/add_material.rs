//! A new material, typed in.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::{Action, place_title};
use crate::domain::{Edit, Nature, PhaseId, Place, Spot};
use crate::format::parse_jp;
use crate::format::table::nature_of_title;
use crate::i18n::Word;
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;
use crate::ui::root::Digest;

/// Properties of [`AddMaterial`].
#[derive(Properties, PartialEq)]
pub struct AddMaterialProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// Where it goes, unless another stage is chosen.
    pub place: Place,
}

/// The dialog *Tambah materi*. Adding another keeps it open and empty.
#[component]
pub fn AddMaterial(props: &AddMaterialProps) -> Html {
    let surroundings = use_surroundings();
    let (lang, plan) = (surroundings.lang, &props.digest.plan);
    let title = use_state(String::new);
    let jp = use_state(String::new);
    // `None`: as the title says.
    let nature = use_state(|| None::<Nature>);
    let place = use_state(|| props.place.clone());
    let tried = use_state(|| false);
    let title_field = use_node_ref();

    let amount = parse_jp(&jp);
    let read_nature = nature.unwrap_or_else(|| nature_of_title(&title));
    let add = {
        let (dispatch, title_field) = (surroundings.dispatch.clone(), title_field.clone());
        let (title, jp, nature, place, tried) =
            (title.clone(), jp.clone(), nature.clone(), place.clone(), tried.clone());
        Callback::from(move |stay: bool| {
            tried.set(true);
            let Ok(amount) = parse_jp(&jp) else { return };
            if title.trim().is_empty() {
                return;
            }
            let read = nature.unwrap_or_else(|| nature_of_title(&title));
            let edit = Edit::AddMaterial {
                title: title.trim().into(),
                nature: read,
                jp: amount,
                to: Spot::end_of((*place).clone()),
            };
            if stay {
                dispatch.edit(edit);
                title.set(String::new());
                jp.set(String::new());
                nature.set(None);
                tried.set(false);
                if let Some(field) = title_field.cast::<HtmlInputElement>() {
                    // Fails only where the field is gone.
                    let _ = field.focus();
                }
            } else {
                dispatch.action(Action::CloseDialog);
                dispatch.edit(edit);
            }
        })
    };
    let submit = {
        let add = add.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            add.emit(false);
        })
    };
    let add_next = Callback::from(move |_: MouseEvent| add.emit(true));
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let typed = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |event: InputEvent| {
            state.set(event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default());
        })
    };
    let choose_nature = Callback::from(move |event: Event| {
        nature.set(event.target_dyn_into::<HtmlSelectElement>().and_then(|select| Nature::from_code(&select.value())));
    });
    let choose_place = {
        let place = place.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            place.set(PhaseId::new(&select.value()).map_or(Place::Tray, Place::Phase));
        })
    };
    let untitled = *tried && title.trim().is_empty();
    let places = plan.flow.iter().map(|phase| Place::Phase(phase.id.clone()));
    html! {
        <Modal title={lang.word(Word::AddMaterial)}>
            <form onsubmit={submit}>
                <div class="dialog-body fields">
                    <div class="whole">
                        <label class="field">
                            <span class="label">{ lang.word(Word::MaterialTitle) }</span>
                            <input ref={title_field} type="text" autofocus=true value={(*title).clone()} oninput={typed(&title)}
                                aria-invalid={untitled.to_string()} />
                        </label>
                        if untitled {
                            <p class="wrong" role="alert">{ lang.word(Word::TitleIsMissing) }</p>
                        }
                    </div>
                    <div>
                        <label class="field">
                            <span class="label">{ "JP" }</span>
                            <input type="text" inputmode="decimal" value={(*jp).clone()} oninput={typed(&jp)}
                                aria-invalid={amount.is_err().to_string()} />
                        </label>
                        if amount.is_err() {
                            <p class="wrong" role="alert">{ lang.not_jp() }</p>
                        }
                    </div>
                    <label class="field">
                        <span class="label">{ lang.word(Word::Nature) }</span>
                        <select ~value={read_nature.code()} onchange={choose_nature}>
                            { for Nature::ALL.iter().map(|&nature| html! {
                                <option value={nature.code()} selected={nature == read_nature}>{ lang.nature(nature) }</option>
                            }) }
                        </select>
                    </label>
                    <label class="field">
                        <span class="label">{ lang.word(Word::Stage) }</span>
                        <select onchange={choose_place}>
                            { for [Place::Tray].into_iter().chain(places).map(|option| html! {
                                <option value={place_value(&option)} selected={option == *place}>
                                    { place_title(plan, &option, lang) }
                                </option>
                            }) }
                        </select>
                    </label>
                </div>
                <footer class="dialog-actions">
                    <button type="button" class="start" onclick={close}>{ lang.word(Word::Cancel) }</button>
                    <button type="button" onclick={add_next}>{ lang.word(Word::AddNext) }</button>
                    <button type="submit" class="primary">{ lang.word(Word::Add) }</button>
                </footer>
            </form>
        </Modal>
    }
}

fn place_value(place: &Place) -> String {
    match place {
        Place::Tray => String::new(),
        Place::Phase(phase) => phase.to_string(),
    }
}
