//! Holds the state, lets actions in through one door, and tells who listens.

use std::cell::RefCell;
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
}

/// Keeps a listener alive; dropping it ends the subscription.
pub struct Subscription {
    _listener: Rc<Listener>,
}

impl Store {
    /// A store that starts with `state`.
    pub fn new(state: AppState) -> Store {
        let shared = Shared { state: RefCell::new(Rc::new(state)), listeners: RefCell::default() };
        Store(Rc::new(shared))
    }

    /// The state as it is now.
    pub fn state(&self) -> Rc<AppState> {
        self.0.state.borrow().clone()
    }

    /// Does an action. Listeners hear of it before this returns, with the state
    /// before and after; an action that changes nothing is not heard of.
    pub fn dispatch(&self, action: Action) {
        // No borrow is held while listeners run: they may dispatch themselves.
        let before = self.state();
        let after = reduce(&before, action);
        if Rc::ptr_eq(&before, &after) {
            return;
        }
        self.0.state.replace(after.clone());
        let listeners: Vec<_> = self.0.listeners.borrow().iter().filter_map(Weak::upgrade).collect();
        for listener in listeners {
            listener(&before, &after);
        }
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
