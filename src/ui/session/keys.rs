//! Keys of a focused session, and of a view with sessions.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

use crate::app::{Action, AppState, Dialog, SelectionChange, moving};
use crate::domain::{Direction, Edit, Plan, SessionId};
use crate::ui::context::Surroundings;

/// The session whose item or row an event comes from.
pub fn session_at(target: Option<EventTarget>) -> Option<SessionId> {
    let item = target?.dyn_into::<Element>().ok()?.closest("[data-session]").ok()??;
    SessionId::new(&item.get_attribute("data-session")?).ok()
}

/// Keys of a session whose item or row has the focus, or a button in it: Alt
/// and arrows move, Enter opens the details, Space selects, Delete deletes.
/// Whether the key was taken; a key that some control has taken is not.
pub fn on_session_key(event: &KeyboardEvent, surroundings: &Surroundings) -> bool {
    let Some(target) = event.target_dyn_into::<Element>() else { return false };
    let own = target.has_attribute("data-session");
    let in_button = target.closest("button, input[type=checkbox]").is_ok_and(|found| found.is_some());
    let (Some(session), Some(store)) = (session_at(event.target()), surroundings.dispatch.store()) else {
        return false;
    };
    let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
    if event.default_prevented() || event.is_composing() || !plain || surroundings.read_only {
        return false;
    }
    let state = store.state();
    let action = match (event.alt_key(), event.key().as_str()) {
        (true, "ArrowUp") if own || in_button => Some(Action::Edit(Edit::Shift { session, direction: Direction::Up })),
        (true, "ArrowDown") if own || in_button => {
            Some(Action::Edit(Edit::Shift { session, direction: Direction::Down }))
        }
        (true, "ArrowLeft") if own || in_button => across(state.plan(), session, false),
        (true, "ArrowRight") if own || in_button => across(state.plan(), session, true),
        (false, "Enter" | "F2") if own => Some(Action::OpenDialog(Dialog::Details(session))),
        (false, " ") if own => Some(Action::Select(SelectionChange::Toggle(session))),
        (false, "Delete") if own => Some(Action::Edit(Edit::DeleteSessions(meant(&state, session)))),
        _ => return false,
    };
    event.prevent_default();
    if let Some(action) = action {
        surroundings.dispatch.action(action);
    }
    true
}

/// Keys of a view: Ctrl+A selects all that is shown, Escape nothing. Whether
/// the key was taken.
pub fn on_view_key(event: &KeyboardEvent, surroundings: &Surroundings) -> bool {
    let typing = event.target_dyn_into::<Element>().is_some_and(|target| {
        let field = target.closest("input:not([type=checkbox]), textarea, select, dialog, [role=menu]");
        field.is_ok_and(|found| found.is_some())
    });
    let Some(store) = surroundings.dispatch.store() else { return false };
    if event.default_prevented() || typing || event.alt_key() || event.shift_key() {
        return false;
    }
    let command = event.ctrl_key() || event.meta_key();
    let change = match event.key().as_str() {
        "a" | "A" if command && !surroundings.read_only => SelectionChange::Set(store.state().shown()),
        "Escape" if !command && !store.state().selection.is_empty() => SelectionChange::Clear,
        _ => return false,
    };
    event.prevent_default();
    surroundings.dispatch.action(Action::Select(change));
    true
}

/// A command on a session that is one of several selected means them all.
fn meant(state: &AppState, session: SessionId) -> Vec<SessionId> {
    if state.selection.contains(&session) { state.selection.iter().cloned().collect() } else { vec![session] }
}

/// To the place beside the session's own; nothing at the edge.
fn across(plan: &Plan, session: SessionId, forth: bool) -> Option<Action> {
    let to = moving::across(plan, &session, forth)?;
    Some(Action::Edit(Edit::MoveSessions { sessions: vec![session], to }))
}
