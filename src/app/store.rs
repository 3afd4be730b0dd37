//! Holds the state, lets actions in through one door, and tells who listens.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use super::action::Action;
use super::reduce::reduce;
use super::state::AppState;

type Listener = dyn Fn(&Rc<AppState>, &Rc<AppState>);

/// The planner's state behind one door. Clones share it.
///
/// An action is done when [`Store::dispatch`] returns: whoever asks next sees
/// its effect, whether or not the screen has followed yet.
#[derive(Clone)]
pub struct Store(Rc<Shared>);

struct Shared {
    state: RefCell<Rc<AppState>>,
    listeners: RefCell<Vec<Weak<Listener>>>,
    /// Changes that the listeners have not heard of yet.
    untold: RefCell<VecDeque<(Rc<AppState>, Rc<AppState>)>>,
    /// Whether they are being told right now.
    telling: Cell<bool>,
}

/// Keeps a listener alive; dropping it ends the subscription.
pub struct Subscription {
    _listener: Rc<Listener>,
}

impl Store {
    /// A store that starts with `state`.
    pub fn new(state: AppState) -> Store {
        Store(Rc::new(Shared {
            state: RefCell::new(Rc::new(state)),
            listeners: RefCell::default(),
            untold: RefCell::default(),
            telling: Cell::new(false),
        }))
    }

    /// The state as it is now.
    pub fn state(&self) -> Rc<AppState> {
        self.0.state.borrow().clone()
    }

    /// Does an action. Listeners hear of it before this returns, with the state
    /// before and after; an action that changes nothing is not heard of.
    ///
    /// A listener may dispatch itself: the state changes at once, but is told
    /// of only when all have heard of the change before. Told at once, those
    /// that come later would hear the older state last, and show it.
    pub fn dispatch(&self, action: Action) {
        let before = self.state();
        let after = reduce(&before, action);
        if Rc::ptr_eq(&before, &after) {
            return;
        }
        let shared = &*self.0;
        shared.state.replace(after.clone());
        shared.untold.borrow_mut().push_back((before, after));
        if shared.telling.replace(true) {
            return;
        }
        loop {
            // No borrow is held while listeners run.
            let next = shared.untold.borrow_mut().pop_front();
            let Some((before, after)) = next else { break };
            let listeners: Vec<_> = shared.listeners.borrow().iter().filter_map(Weak::upgrade).collect();
            for listener in listeners {
                listener(&before, &after);
            }
        }
        shared.telling.set(false);
    }

    /// Calls `listener` with the state before and after every change, until the
    /// subscription is dropped.
    pub fn subscribe(&self, listener: impl Fn(&Rc<AppState>, &Rc<AppState>) + 'static) -> Subscription {
        let listener: Rc<Listener> = Rc::new(listener);
        let mut listeners = self.0.listeners.borrow_mut();
        listeners.retain(|known| known.strong_count() > 0);
        listeners.push(Rc::downgrade(&listener));
        Subscription { _listener: listener }
    }
}

impl PartialEq for Store {
    /// Whether both share one state.
    fn eq(&self, other: &Store) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Saving, View};
    use crate::domain::{Plan, PlanId};
    use crate::i18n::Lang;

    #[test]
    fn every_listener_hears_the_changes_in_the_order_in_which_they_happened() {
        let store = Store::new(AppState::new(Rc::new(Plan::blank(PlanId::first())), Lang::Id));
        let _first = store.subscribe({
            let store = store.clone();
            move |before, after| {
                if before.view != after.view {
                    store.dispatch(Action::Stored(Saving::Pending));
                    assert_eq!(store.state().saving, Saving::Pending, "done when it returns");
                }
            }
        });
        let heard = Rc::new(RefCell::new(Vec::new()));
        let _second = store.subscribe({
            let heard = heard.clone();
            move |before, after| heard.borrow_mut().push((before.saving, after.view, after.saving))
        });
        store.dispatch(Action::Show(View::Table));
        let expected = [(Saving::Off, View::Table, Saving::Off), (Saving::Off, View::Table, Saving::Pending)];
        assert_eq!(*heard.borrow(), expected);
        store.dispatch(Action::Show(View::Table));
        assert_eq!(heard.borrow().len(), 2, "what changes nothing is not heard of");
    }
}
