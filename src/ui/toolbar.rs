//! The bar above the views: which view, search, and how materials come in.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::context::{Surroundings, use_surroundings};
use super::icon::{Icon, icon};
use crate::app::{Action, AppState, Dialog, View};
use crate::domain::Place;
use crate::i18n::Word;

/// Properties of [`Toolbar`].
#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// The state.
    pub state: Rc<AppState>,
}

/// The toolbar.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let opens = |name: Word, shown: Icon, dialog: Dialog| {
        let dispatch = surroundings.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.action(Action::OpenDialog(dialog.clone())));
        let name = lang.word(name);
        html! {
            <button type="button" class="command" aria-label={name} {onclick}>
                { icon(shown) }<span class="command-text">{ name }</span>
            </button>
        }
    };
    let oninput = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                dispatch.action(Action::Search(field.value().into()));
            }
        })
    };
    html! {
        <div class="toolbar">
            <div class="tabs" role="tablist" aria-label={lang.word(Word::View)} onkeydown={on_tab_key(&surroundings)}>
                { for View::ALL.into_iter().map(|view| view_tab(&surroundings, props.state.view, view)) }
            </div>
            if props.state.view.shows_sessions() {
                <div class="search">
                    { icon(Icon::Search) }
                    <input type="search" class="search-field" aria-label={lang.word(Word::Search)} placeholder={lang.word(Word::Search)}
                        autocomplete="off" value={AttrValue::from(props.state.search.clone())} {oninput} />
                </div>
            }
            if !surroundings.read_only {
                <div class="add">
                    { opens(Word::PasteTable, Icon::Sheet, Dialog::Paste { text: "".into(), html: "".into() }) }
                    { opens(Word::AddMaterial, Icon::Plus, Dialog::AddMaterial(Place::Tray)) }
                </div>
            }
        </div>
    }
}

fn view_tab(surroundings: &Surroundings, shown: View, view: View) -> Html {
    let selected = shown == view;
    let onclick = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::Show(view)))
    };
    html! {
        <button type="button" role="tab" id={tab_id(view)} aria-selected={selected.to_string()} aria-controls={selected.then_some("view")}
            tabindex={if selected { "0" } else { "-1" }} {onclick}>{ surroundings.lang.word(tab_name(view)) }</button>
    }
}

/// The id of a view's tab, which names the view.
pub const fn tab_id(view: View) -> &'static str {
    match view {
        View::Flow => "tab-flow",
        View::Table => "tab-table",
        View::Readiness => "tab-readiness",
        View::Compare => "tab-compare",
        View::Strategy => "tab-strategy",
    }
}

const fn tab_name(view: View) -> Word {
    match view {
        View::Flow => Word::Flow,
        View::Table => Word::Table,
        View::Readiness => Word::Readiness,
        View::Compare => Word::Compare,
        View::Strategy => Word::Strategy,
    }
}

/// Arrows, Home and End choose a tab and take the focus there.
fn on_tab_key(surroundings: &Surroundings) -> Callback<KeyboardEvent> {
    let dispatch = surroundings.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        let Some(tab) = event.target_dyn_into::<Element>() else { return };
        let Some(at) = View::ALL.iter().position(|view| tab.id() == tab_id(*view)) else { return };
        let last = View::ALL.len() - 1;
        // Beyond the last comes the first.
        let to = match event.key().as_str() {
            "ArrowLeft" => at.checked_sub(1).unwrap_or(last),
            "ArrowRight" => (at + 1) % View::ALL.len(),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        let Some(view) = View::ALL.get(to).copied() else { return };
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        event.prevent_default();
        dispatch.action(Action::Show(view));
        let list = tab.parent_element();
        let tab = list.and_then(|list| list.query_selector(&["#", tab_id(view)].concat()).ok().flatten());
        if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
            let _ = tab.focus();
        }
    })
}
