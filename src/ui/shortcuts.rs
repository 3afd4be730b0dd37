//! Keys, pastes and drops that reach the planner as a whole. Listeners sit on
//! the planner itself: nothing happens while the focus is elsewhere on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::context::Surroundings;
use crate::app::{Action, Dialog};

/// Shortcuts of the whole planner.
pub fn on_key(surroundings: &Surroundings) -> Callback<KeyboardEvent> {
    let surroundings = surroundings.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        let command = event.ctrl_key() || event.meta_key();
        let key = event.key().to_lowercase();
        let typing = is_typing(event.target_dyn_into::<Element>());
        let action = match (command, event.shift_key(), key.as_str()) {
            // In a text field these belong to the field.
            (true, false, "z") if !typing => Action::Undo,
            (true, true, "z") | (true, false, "y") if !typing => Action::Redo,
            (false, _, "?") if !typing => Action::OpenDialog(Dialog::Help),
            _ => return,
        };
        event.prevent_default();
        surroundings.dispatch.action(action);
    })
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
            .closest("input:not([type=checkbox]):not([type=radio]):not([type=file]), textarea, select, dialog")
            .is_ok_and(|field| field.is_some())
    })
}
