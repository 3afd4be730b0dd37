//! Arrows go from card to card.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::drag::cards_of;

/// Up and down within a column, left and right to the next column that has
/// cards, Home and End to its ends. Whether the key was taken.
pub fn on_arrow(event: &KeyboardEvent) -> bool {
    let modified = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(card) = target.filter(|target| target.has_attribute("data-session") && !modified) else { return false };
    if event.default_prevented() {
        return false;
    }
    let Some(goal) = goal(&card, &event.key()) else { return false };
    event.prevent_default();
    // Only an element that is being removed refuses the focus.
    let _ = goal.focus();
    true
}

fn goal(card: &Element, key: &str) -> Option<HtmlElement> {
    let column = card.closest("[data-place]").ok()??;
    let cards = cards_of(&column);
    let at = cards.iter().position(|other| **other == *card)?;
    match key {
        "ArrowUp" => cards.get(at.checked_sub(1)?).cloned(),
        "ArrowDown" => cards.get(at + 1).cloned(),
        "Home" => cards.first().cloned(),
        "End" => cards.last().cloned(),
        "ArrowLeft" => beside(&column, at, Element::previous_element_sibling),
        "ArrowRight" => beside(&column, at, Element::next_element_sibling),
        _ => None,
    }
}

/// The card at the same height in the next column that has any.
fn beside(column: &Element, at: usize, next: fn(&Element) -> Option<Element>) -> Option<HtmlElement> {
    let mut column = next(column)?;
    loop {
        let cards = cards_of(&column);
        if let Some(card) = cards.get(at).or(cards.last()) {
            return Some(card.clone());
        }
        column = next(&column)?;
    }
}
