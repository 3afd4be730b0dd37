//! Keys of a focused row: arrows go from row to row, with Shift they select.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::{Action, SelectionChange};
use crate::domain::SessionId;
use crate::ui::context::Surroundings;
use crate::ui::session::session_at;

/// Rows that a page key goes past.
const PAGE: usize = 10;

/// The session to rename, when the key of renaming is pressed on its row.
pub fn wants_rename(event: &KeyboardEvent) -> Option<SessionId> {
    let plain = !(event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key());
    let own = event.target_dyn_into::<Element>().is_some_and(|target| target.has_attribute("data-session"));
    (plain && own && event.key() == "F2").then(|| session_at(event.target())).flatten()
}

/// Goes from row to row. Whether the key was taken.
pub fn on_row_key(event: &KeyboardEvent, view: &NodeRef, surroundings: &Surroundings) -> bool {
    let Some(target) = event.target_dyn_into::<Element>() else { return false };
    let in_row = target.has_attribute("data-session")
        || target.closest("tr button, tr input[type=checkbox]").is_ok_and(|found| found.is_some());
    if event.default_prevented() || event.alt_key() || event.ctrl_key() || event.meta_key() || !in_row {
        return false;
    }
    let (Some(session), Some(view)) = (session_at(event.target()), view.cast::<Element>()) else { return false };
    let rows = rows(&view);
    let Some(at) = rows.iter().position(|row| row.get_attribute("data-session").as_deref() == Some(session.as_str()))
    else {
        return false;
    };
    let last = rows.len().saturating_sub(1);
    let to = match event.key().as_str() {
        "ArrowDown" => (at + 1).min(last),
        "ArrowUp" => at.saturating_sub(1),
        "PageDown" => (at + PAGE).min(last),
        "PageUp" => at.saturating_sub(PAGE),
        "Home" => 0,
        "End" => last,
        " " if event.shift_key() && target.has_attribute("data-session") => at,
        _ => return false,
    };
    event.prevent_default();
    let Some(row) = rows.get(to) else { return true };
    let _ = row.focus();
    if event.shift_key() && !surroundings.read_only {
        extend(surroundings, session, session_at(Some(row.clone().into())));
    }
    true
}

/// Selects from the row where selecting began, or this one, to another.
fn extend(surroundings: &Surroundings, from: SessionId, to: Option<SessionId>) {
    let Some(state) = surroundings.dispatch.store().map(|store| store.state()) else { return };
    let select = |change| surroundings.dispatch.action(Action::Select(change));
    if state.selection.is_empty() {
        select(SelectionChange::Toggle(from));
    }
    if let Some(to) = to {
        select(SelectionChange::ExtendTo(to));
    }
}

fn rows(view: &Element) -> Vec<HtmlElement> {
    let Ok(found) = view.query_selector_all("tr[data-session]") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
