//! Panics on demand, for the tests of what comes after one: pressing F6 to F9 in the planner, asking it for a certain
//! session, or opening a plan of a certain title. Compiled only with the feature `crash-test`.

#![expect(clippy::panic, reason = "it is what this module is for")]

use std::cell::Cell;

use yew::prelude::*;

use super::context::Surroundings;
use crate::app::{Action, CRASH};
use crate::i18n::Notice;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Render,
    Effect,
}

thread_local! {
    static NEXT: Cell<Option<Place>> = const { Cell::new(None) };
}

/// Panics in the event itself, in `reduce`, or has the next render or effect panic.
pub fn on_key(event: &KeyboardEvent, surroundings: &Surroundings) {
    let next = match event.key().as_str() {
        "F6" => panic!("crash test: event"),
        "F7" => return surroundings.dispatch.action(Action::Search(CRASH.into())),
        "F8" => Place::Render,
        "F9" => Place::Effect,
        _ => return,
    };
    NEXT.set(Some(next));
    surroundings.dispatch.action(Action::Tell(Notice::KeptAlready));
}

/// Panics in a call from the page, when it asks for the session `crash-test`.
pub fn on_call(session: &str) {
    assert_ne!(session, "crash-test", "crash test: call");
}

/// Panics in a place that a plan comes to, when its title is `crash test: ` and that place: a plan that stops every
/// planner which has to do with it.
pub fn on_plan(title: &str, place: &str) {
    assert_ne!(title.strip_prefix("crash test: "), Some(place), "crash test: {place}");
}

/// Panics in a render or an effect of the component that uses it, once one is asked for.
#[hook]
pub fn use_crashes() {
    use_effect(|| {
        if NEXT.get() == Some(Place::Effect) {
            panic!("crash test: effect");
        }
    });
    if NEXT.get() == Some(Place::Render) {
        panic!("crash test: render");
    }
}
