//! What a planner is shown on: an element for a shadow root, filled by a root of Yew.

use std::cell::{Cell, RefCell};

use web_sys::Element;
use yew::AppHandle;

use crate::ui::{Frame, FrameProps, RootProps};

thread_local! {
    /// Screens without a planner. Yew keeps for ever what a root has registered, so that a page that takes planners
    /// out and puts them in again would grow; a screen serves the next planner instead.
    static FREE: RefCell<Vec<Seat>> = const { RefCell::new(Vec::new()) };
    static SERIAL: Cell<u32> = const { Cell::new(0) };
}

struct Seat {
    element: Element,
    root: AppHandle<Frame>,
}

/// A screen that a planner is on. Dropped, it is free for the next one.
pub struct Screen(Option<Seat>);

impl Screen {
    /// A screen that shows a planner; nothing where there is no document.
    pub fn open(planner: RootProps) -> Option<Screen> {
        let serial = SERIAL.get().wrapping_add(1);
        SERIAL.set(serial);
        let props = FrameProps { planner: Some(planner), serial };
        if let Some(mut seat) = FREE.with_borrow_mut(Vec::pop) {
            seat.root.update(props);
            return Some(Screen(Some(seat)));
        }
        let element = web_sys::window()?.document()?.create_element("div").ok()?;
        let root = yew::Renderer::<Frame>::with_root_and_props(element.clone(), props).render();
        Some(Screen(Some(Seat { element, root })))
    }

    /// The element that the planner fills.
    pub fn element(&self) -> Option<Element> {
        self.0.as_ref().map(|seat| seat.element.clone())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(mut seat) = self.0.take() {
            seat.root.update(FrameProps::default());
            FREE.with_borrow_mut(|free| free.push(seat));
        }
    }
}
