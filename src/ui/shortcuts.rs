//! Keys, pastes and drops that reach the planner as a whole. Listeners sit on
//! the planner itself: nothing happens while the focus is elsewhere on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::context::Surroundings;
use super::session::session_at;
use super::toolbar::tab_id;
use crate::app::{Action, Dialog, Saving, View};
use crate::domain::Place;
use crate::i18n::Notice;

/// Shortcuts of the whole planner. Single letters act only outside of fields,
/// menus and dialogs.
pub fn on_key(surroundings: &Surroundings) -> Callback<KeyboardEvent> {
    let surroundings = surroundings.clone();
    Callback::from(move |event: KeyboardEvent| {
        #[cfg(feature = "crash-test")]
        super::crash_test::on_key(&event, &surroundings);
        if event.default_prevented() || event.is_composing() || event.alt_key() {
            return;
        }
        let target = event.target_dyn_into::<Element>();
        let free = !is_typing(target.clone());
        let command = event.ctrl_key() || event.meta_key();
        let key = event.key().to_ascii_lowercase();
        let action = match (command, event.shift_key(), key.as_str()) {
            (true, false, "s") => {
                event.prevent_default();
                return save(&surroundings);
            }
            (true, false, "p") => {
                event.prevent_default();
                return surroundings.serve(|services| services.print());
            }
            // In a text field these belong to the field.
            (true, false, "z") if free => Action::Undo,
            (true, true, "z") | (true, false, "y") if free => Action::Redo,
            (false, false, "/") if free => {
                event.prevent_default();
                return focus_search(target);
            }
            (false, _, "?") if free => Action::OpenDialog(Dialog::Help),
            (false, false, "n") if free => Action::OpenDialog(Dialog::AddMaterial(Place::Tray)),
            (false, false, "1") if free => return show(&surroundings, &event, target, View::Flow),
            (false, false, "2") if free => return show(&surroundings, &event, target, View::Table),
            (false, false, "3") if free => return show(&surroundings, &event, target, View::Readiness),
            (false, false, "4") if free => return show(&surroundings, &event, target, View::Compare),
            (false, false, "5") if free => return show(&surroundings, &event, target, View::Strategy),
            _ => return,
        };
        event.prevent_default();
        // A card that goes to another column is another element there: the focus goes along.
        if let (Action::Undo | Action::Redo, Some(session)) = (&action, session_at(event.target())) {
            surroundings.dispatch.action(Action::FocusSession(session));
        }
        surroundings.dispatch.action(action);
    })
}

/// Shows a view with the focus on its tab: what had the focus may be gone with the view before.
fn show(surroundings: &Surroundings, event: &KeyboardEvent, target: Option<Element>, view: View) {
    event.prevent_default();
    surroundings.dispatch.action(Action::Show(view));
    let planner = target.and_then(|target| target.closest(".padu").ok().flatten());
    let tab = planner.and_then(|planner| planner.query_selector(&["#", tab_id(view)].concat()).ok().flatten());
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}

/// Ctrl+S: says that the plan is kept already, or hands it over as a file where
/// it is not.
fn save(surroundings: &Surroundings) {
    let saving = surroundings.dispatch.store().map(|store| store.state().saving);
    match saving {
        Some(Saving::Saved | Saving::Pending) => surroundings.dispatch.action(Action::Tell(Notice::KeptAlready)),
        _ => surroundings.serve(|services| services.export_json()),
    }
}

fn focus_search(target: Option<Element>) {
    let planner = target.and_then(|target| target.closest(".padu").ok().flatten());
    let field = planner.and_then(|planner| planner.query_selector(".search-field").ok().flatten());
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// A table pasted anywhere but into a field opens the preview.
pub fn on_paste(surroundings: &Surroundings) -> Callback<Event> {
    let surroundings = surroundings.clone();
    Callback::from(move |event: Event| {
        if event.default_prevented() || is_typing(event.target_dyn_into::<Element>()) {
            return;
        }
        let Some(data) = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(|event| event.clipboard_data()) else {
            return;
        };
        let read = |kind| data.get_data(kind).unwrap_or_default();
        let (text, html) = (read("text/plain"), read("text/html"));
        if !text.trim().is_empty() || !html.is_empty() {
            event.prevent_default();
            surroundings.dispatch.action(Action::OpenDialog(Dialog::Paste { text: text.into(), html: html.into() }));
        }
    })
}

/// Lets files be dropped on the planner.
pub fn on_drag_over() -> Callback<DragEvent> {
    Callback::from(|event: DragEvent| {
        let kinds = event.data_transfer().map(|data| data.types());
        if kinds.is_some_and(|kinds| kinds.includes(&"Files".into(), 0)) {
            event.prevent_default();
        }
    })
}

/// A dropped file is opened.
pub fn on_drop(surroundings: &Surroundings) -> Callback<DragEvent> {
    let surroundings = surroundings.clone();
    Callback::from(move |event: DragEvent| {
        let file = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0));
        if let Some(file) = file {
            event.prevent_default();
            surroundings.serve(|services| services.open_file(file));
        }
    })
}

/// A chosen file is opened. The field is emptied, so that choosing the same
/// file again is heard of.
pub fn on_file(surroundings: &Surroundings) -> Callback<Event> {
    let surroundings = surroundings.clone();
    Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            surroundings.serve(|services| services.open_file(file));
        }
        input.set_value("");
    })
}

/// Whether keys and pastes belong to a field.
fn is_typing(target: Option<Element>) -> bool {
    target.is_some_and(|target| {
        target
            .closest(
                "input:not([type=checkbox]):not([type=radio]):not([type=file]), textarea, select, dialog, [role=menu]",
            )
            .is_ok_and(|field| field.is_some())
    })
}
