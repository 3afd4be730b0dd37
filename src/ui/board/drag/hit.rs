//! What lies under the pointer, read from the elements as they stand.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, EventTarget, HtmlElement, Node, ShadowRoot};

use super::{Mark, Over};
use crate::app::moving;
use crate::domain::{PhaseId, Place, Plan, SessionId, Spot};

/// What a press on a card is meant for, when it is not the card.
const CONTROLS: &str = "button, input, select, textarea, label, a, [role=menu], dialog";

/// Whether a press there is meant for the card itself.
pub fn is_free(target: Option<EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(CONTROLS).is_ok_and(|control| control.is_none()))
}

/// The cards of a column, from top to bottom.
pub fn cards_of(column: &Element) -> Vec<HtmlElement> {
    let Ok(found) = column.query_selector_all("[data-session]") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Where the pointer points to, in pixels from the window's corner.
pub fn over(board: &Element, plan: &Plan, (x, y): (f64, f64)) -> Option<Over> {
    let hit = hit(board, x as f32, y as f32)?;
    let column = hit.closest("[data-place]").ok()??;
    let place = place_of(&column)?;
    let at_card = hit.closest("[data-session]").ok().flatten();
    match card_below(&column, at_card, y).and_then(|card| id_of(&card)) {
        Some(before) => Some(Over { spot: Spot { place, before: Some(before.clone()) }, mark: Mark::Before(before) }),
        None => {
            let last = cards_of(&column).last().and_then(|card| id_of(card));
            Some(Over { spot: moving::behind(plan, place, last.as_ref()), mark: Mark::End })
        }
    }
}

/// What of the board lies there, also under what comes behind it and stands over it: the bar of what is selected, the
/// status line. What comes before it covers it for good, as the gauge does, and so does whatever is of the page around.
fn hit(board: &Element, x: f32, y: f32) -> Option<Element> {
    // Inside a shadow root the document sees the host only.
    let root = board.get_root_node();
    let (shadow, page) = (root.dyn_ref::<ShadowRoot>(), root.dyn_ref::<Document>());
    let first = shadow.map_or_else(|| page?.element_from_point(x, y), |root| root.element_from_point(x, y))?;
    let of_board = |found: &Element| board.contains(Some(found));
    if of_board(&first) {
        return Some(first);
    }
    let relation = board.compare_document_position(&first);
    if relation & Node::DOCUMENT_POSITION_FOLLOWING == 0 || relation & Node::DOCUMENT_POSITION_DISCONNECTED != 0 {
        return None;
    }
    let all = match shadow {
        Some(root) => root.elements_from_point(x, y),
        None => page?.elements_from_point(x, y),
    };
    all.iter().filter_map(|found| found.dyn_into().ok()).find(of_board)
}

/// The first card whose middle lies below a height: the card that is hit, or
/// the next one. Where none is hit, between cards or beside them, all are asked.
fn card_below(column: &Element, hit: Option<Element>, y: f64) -> Option<Element> {
    let is_below = |card: &Element| {
        let rect = card.get_bounding_client_rect();
        rect.top() + rect.height() / 2.0 > y
    };
    match hit {
        Some(card) if is_below(&card) => Some(card),
        Some(card) => card.next_element_sibling().filter(|next| next.has_attribute("data-session")),
        None => cards_of(column).into_iter().map(Element::from).find(is_below),
    }
}

fn place_of(column: &Element) -> Option<Place> {
    let id = column.get_attribute("data-place")?;
    if id.is_empty() { Some(Place::Tray) } else { PhaseId::new(&id).ok().map(Place::Phase) }
}

fn id_of(card: &Element) -> Option<SessionId> {
    SessionId::new(&card.get_attribute("data-session")?).ok()
}
