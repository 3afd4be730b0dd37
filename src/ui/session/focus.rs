//! The focus follows a session through an edit.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};
use yew::prelude::*;

use crate::app::Focus;

/// Puts the focus on the element with `data-session` inside `view` whenever a
/// new wish for it appears. Call it in the component that renders the view.
///
/// A view that has just appeared takes the focus only where nothing else has
/// it: choosing the other tab must not throw the designer out of the tabs.
#[hook]
pub fn use_session_focus(view: NodeRef, focus: Option<Focus>) {
    let seen = use_mut_ref(|| false);
    use_effect_with(focus, move |focus| {
        let new_view = !seen.replace(true);
        let (Some(view), Some(focus)) = (view.cast::<Element>(), focus) else { return };
        if new_view && has_focus_elsewhere(&view) {
            return;
        }
        // Ids hold nothing that would have to be escaped in a selector.
        let selector = format!("[data-session=\"{}\"]", focus.session);
        let found = view.query_selector(&selector).ok().flatten();
        let Some(item) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return };
        if focus.gently && active_beside(&item).is_some_and(|active| item.contains(Some(&active))) {
            return;
        }
        let _ = item.focus();
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        nearest.set_inline(ScrollLogicalPosition::Nearest);
        item.scroll_into_view_with_scroll_into_view_options(&nearest);
    });
}

fn has_focus_elsewhere(view: &Element) -> bool {
    active_beside(view).is_some()
}

fn active_beside(element: &Element) -> Option<Element> {
    element.get_root_node().dyn_ref::<ShadowRoot>()?.active_element()
}
