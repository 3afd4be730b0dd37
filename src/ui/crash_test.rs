//! Panics on demand, for the tests of what comes after one: pressing F6 to F9 in the planner (with Shift in the code that
//! is loaded on demand), asking it for a certain session, or opening a plan of a certain title. Compiled only with the
//! feature `crash-test`.

#![expect(clippy::panic, reason = "it is what this module is for")]

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::context::Surroundings;
use super::on_demand::parts;
use crate::app::{Action, AppState, CRASH};
use crate::i18n::Notice;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Render,
    Effect,
    LaterRender,
    LaterEffect,
}

thread_local! {
    static NEXT: Cell<Option<Place>> = const { Cell::new(None) };
}

/// Panics in the event itself, in `reduce`, or has the next render or effect panic.
pub fn on_key(event: &KeyboardEvent, surroundings: &Surroundings) {
    let next = match (event.shift_key(), event.key().as_str()) {
        (false, "F6") => panic!("crash test: event"),
        (true, "F6") => return parts().into_iter().for_each(|parts| (parts.crash)()),
        (false, "F7") => return surroundings.dispatch.action(Action::Search(CRASH.into())),
        (false, "F8") => Place::Render,
        (true, "F8") => Place::LaterRender,
        (false, "F9") => Place::Effect,
        (true, "F9") => Place::LaterEffect,
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

/// Panics, in the code that is loaded on demand.
pub fn later() {
    panic!("crash test: event, on demand");
}

/// Properties of [`LaterCrashes`].
#[derive(Properties, PartialEq)]
pub struct LaterCrashesProps {
    /// Renders it whenever something has changed.
    pub state: Rc<AppState>,
}

/// Shows nothing; panics in a render or an effect of the code that is loaded on demand, once one is asked for.
#[component]
pub fn LaterCrashes(_: &LaterCrashesProps) -> Html {
    use_effect(|| {
        if NEXT.get() == Some(Place::LaterEffect) {
            panic!("crash test: effect, on demand");
        }
    });
    if NEXT.get() == Some(Place::LaterRender) {
        panic!("crash test: render, on demand");
    }
    html! {}
}
