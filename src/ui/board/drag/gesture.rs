//! One pointer from press to drop.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::{Interval, Timeout};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::hit::{is_free, over};
use super::scroll::towards_edges;
use super::{Drag, Over};
use crate::domain::{Edit, SessionId};
use crate::ui::context::Dispatch;
use crate::ui::session::session_at;

/// How far a mouse or pen goes before its press is a drag, in pixels.
const THRESHOLD: f64 = 5.0;
/// How far a finger may stray while it holds a card, in pixels.
const STRAY: f64 = 10.0;
/// How long a finger holds a card before it is a drag, in milliseconds.
const HOLD: u32 = 350;
/// How often to scroll at an edge, in milliseconds.
const SCROLL_EVERY: u32 = 16;
/// How far the ghost stands from the pointer, in pixels.
const GHOST_OFFSET: f64 = 12.0;

/// Follows one pointer at a time. Clones share it.
#[derive(Clone)]
pub struct Dragger(Rc<Shared>);

struct Shared {
    board: NodeRef,
    ghost: NodeRef,
    dispatch: Dispatch,
    show: UseStateSetter<Option<Drag>>,
    gesture: RefCell<Option<Gesture>>,
}

/// A press and what becomes of it. Dropping it ends all listening.
struct Gesture {
    pointer: i32,
    session: SessionId,
    start: (f64, f64),
    at: (f64, f64),
    /// A finger on the card itself: it may want to scroll.
    may_scroll: bool,
    drag: Option<Drag>,
    _listeners: Vec<EventListener>,
    hold: Option<Timeout>,
    scrolling: Option<Interval>,
}

impl Dragger {
    /// Drags the cards of `board`; `show` hears what is to be seen.
    pub fn new(board: NodeRef, ghost: NodeRef, dispatch: Dispatch, show: UseStateSetter<Option<Drag>>) -> Dragger {
        Dragger(Rc::new(Shared { board, ghost, dispatch, show, gesture: RefCell::default() }))
    }

    /// Whether cards are being dragged.
    pub fn is_dragging(&self) -> bool {
        self.0.gesture.borrow().as_ref().is_some_and(|gesture| gesture.drag.is_some())
    }

    /// A pointer went down on the board.
    pub fn press(&self, event: &PointerEvent) {
        let Some(board) = self.board() else { return };
        let Some(session) = session_at(event.target()) else { return };
        let busy = self.0.gesture.borrow().is_some();
        let read_only = self.0.dispatch.store().is_none_or(|store| store.state().read_only);
        if busy || read_only || !event.is_primary() || event.button() != 0 || !is_free(event.target()) {
            return;
        }
        let at = point(event);
        let may_scroll = event.pointer_type() == "touch" && !on_grip(event.target());
        let gesture = Gesture {
            pointer: event.pointer_id(),
            session,
            start: at,
            at,
            may_scroll,
            drag: None,
            _listeners: self.listen(&board),
            hold: may_scroll.then(|| {
                let dragger = self.clone();
                Timeout::new(HOLD, move || dragger.start())
            }),
            scrolling: None,
        };
        self.0.gesture.replace(Some(gesture));
    }

    /// Ends a gesture without an edit.
    pub fn cancel(&self) {
        self.end();
    }

    /// Lifts the ghost above everything once it is rendered.
    pub fn show_ghost(&self) {
        let Some(ghost) = self.0.ghost.cast::<HtmlElement>() else { return };
        // Older browsers have no popovers; the ghost is then shown in place.
        let show = js_sys::Reflect::get(&ghost, &"showPopover".into()).ok();
        if let Some(show) = show.and_then(|value| value.dyn_into::<js_sys::Function>().ok()) {
            let _ = show.call0(&ghost);
        }
        self.place_ghost();
    }

    fn board(&self) -> Option<Element> {
        self.0.board.cast()
    }

    /// All that may end a gesture, for as long as it lasts.
    fn listen(&self, board: &Element) -> Vec<EventListener> {
        let on = |target: &EventTarget, name: &'static str, act: fn(&Dragger, &Event)| {
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            let dragger = self.clone();
            EventListener::new_with_options(target, name, options, move |event| act(&dragger, event))
        };
        let mut listeners = vec![
            on(board, "pointermove", Dragger::on_move),
            on(board, "pointerup", Dragger::on_up),
            on(board, "pointercancel", Dragger::on_cancel),
            // A long press would open the browser's own menu over the drag.
            on(board, "contextmenu", |_, event| event.prevent_default()),
        ];
        // Wherever the focus is, Escape cancels.
        if let Some(document) = board.owner_document() {
            listeners.push(on(&document, "keydown", Dragger::on_key));
        }
        listeners
    }

    fn on_move(&self, event: &Event) {
        let Some(event) = self.own(event) else { return };
        let at = point(&event);
        let next = {
            let mut gesture = self.0.gesture.borrow_mut();
            let Some(gesture) = gesture.as_mut() else { return };
            gesture.at = at;
            let far = (at.0 - gesture.start.0).hypot(at.1 - gesture.start.1);
            match (&gesture.drag, gesture.may_scroll) {
                (Some(_), _) => Next::Track,
                // The button was released where nobody heard of it.
                (None, _) if event.buttons() == 0 => Next::Cancel,
                (None, true) if far > STRAY => Next::Cancel,
                (None, false) if far > THRESHOLD => Next::Start,
                (None, _) => Next::Wait,
            }
        };
        match next {
            Next::Track => self.track(),
            Next::Start => self.start(),
            Next::Cancel => self.cancel(),
            Next::Wait => {}
        }
    }

    fn on_up(&self, event: &Event) {
        if self.own(event).is_none() {
            return;
        }
        let Some(drag) = self.end() else { return };
        if let Some(Over { spot, .. }) = drag.over {
            self.0.dispatch.edit(Edit::MoveSessions { sessions: drag.sessions.to_vec(), to: spot });
        }
    }

    fn on_cancel(&self, event: &Event) {
        if self.own(event).is_some() {
            self.cancel();
        }
    }

    fn on_key(&self, event: &Event) {
        let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if escape && self.is_dragging() {
            event.prevent_default();
            self.cancel();
        }
    }

    /// The event, if it is of the pointer that is followed.
    fn own(&self, event: &Event) -> Option<PointerEvent> {
        let event = event.dyn_ref::<PointerEvent>()?;
        let gesture = self.0.gesture.borrow();
        (gesture.as_ref()?.pointer == event.pointer_id()).then(|| event.clone())
    }

    /// The press becomes a drag.
    fn start(&self) {
        let (Some(board), Some(store)) = (self.board(), self.0.dispatch.store()) else { return };
        let state = store.state();
        {
            let mut gesture = self.0.gesture.borrow_mut();
            let Some(gesture) = gesture.as_mut() else { return };
            // One of several selected brings them all, in the order of the flow.
            let together = |id: &&SessionId| match state.selection.contains(&gesture.session) {
                true => state.selection.contains(*id),
                false => **id == gesture.session,
            };
            let sessions: Rc<[SessionId]> =
                state.plan().sessions().map(|session| &session.id).filter(together).cloned().collect();
            if sessions.is_empty() {
                return;
            }
            // Refused only if the pointer is gone; then its end was heard, too.
            let _ = board.set_pointer_capture(gesture.pointer);
            gesture.drag = Some(Drag { sessions, held: gesture.session.clone(), over: None });
            gesture.hold = None;
            let dragger = self.clone();
            gesture.scrolling = Some(Interval::new(SCROLL_EVERY, move || dragger.scroll()));
        }
        self.track();
    }

    /// Follows the pointer. What is shown changes only if the mark does.
    fn track(&self) {
        self.place_ghost();
        let (Some(board), Some(store)) = (self.board(), self.0.dispatch.store()) else { return };
        let changed = {
            let mut gesture = self.0.gesture.borrow_mut();
            let Some(gesture) = gesture.as_mut() else { return };
            let over = over(&board, store.state().plan(), gesture.at);
            let Some(drag) = gesture.drag.as_mut() else { return };
            drag.over = over;
            drag.clone()
        };
        self.0.show.set(Some(changed));
    }

    fn scroll(&self) {
        let at = self.0.gesture.borrow().as_ref().map(|gesture| gesture.at);
        if let (Some(board), Some(at)) = (self.board(), at)
            && towards_edges(&board, at)
        {
            self.track();
        }
    }

    fn place_ghost(&self) {
        let at = self.0.gesture.borrow().as_ref().map(|gesture| gesture.at);
        if let (Some(ghost), Some((x, y))) = (self.0.ghost.cast::<HtmlElement>(), at) {
            // Whole pixels: to write a fraction takes 11 kB of code.
            let (x, y) = ((x + GHOST_OFFSET) as i32, (y + GHOST_OFFSET) as i32);
            let _ = ghost.style().set_property("transform", &format!("translate({x}px, {y}px)"));
        }
    }

    /// Stops listening; gives the drag, if the press had become one.
    fn end(&self) -> Option<Drag> {
        let gesture = self.0.gesture.take()?;
        if gesture.drag.is_some() {
            self.0.show.set(None);
        }
        if let Some(board) = self.board() {
            // Already released by the pointer's own end, but for Escape.
            let _ = board.release_pointer_capture(gesture.pointer);
        }
        gesture.drag
    }
}

enum Next {
    Track,
    Start,
    Cancel,
    Wait,
}

fn point(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn on_grip(target: Option<EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(".grip").is_ok_and(|grip| grip.is_some()))
}
