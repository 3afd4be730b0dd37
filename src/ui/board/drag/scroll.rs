//! Scrolling while something is dragged to an edge.

use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

/// How near to an edge scrolling begins, in pixels.
const ZONE: f64 = 64.0;
/// How far one step scrolls at the edge itself, in pixels.
const FASTEST: f64 = 18.0;

/// Scrolls the board sideways and what it lies in up and down, as near as the
/// pointer is to their edges. Whether anything moved.
pub fn towards_edges(board: &Element, (x, y): (f64, f64)) -> bool {
    let across = {
        let rect = board.get_bounding_client_rect();
        let step = step(x, rect.left(), rect.right());
        scroll(board, step, 0)
    };
    let Some((scroller, top, bottom)) = vertical_scroller(board) else { return across };
    scroll(&scroller, 0, step(y, top, bottom)) || across
}

/// How far to scroll for a pointer at `at` between two edges.
fn step(at: f64, start: f64, end: f64) -> i32 {
    let zone = ZONE.min((end - start) / 4.0);
    let depth = |distance: f64| (1.0 - distance / zone).clamp(0.0, 1.0) * FASTEST;
    if zone <= 0.0 { 0 } else { (depth(end - at) - depth(at - start)).round() as i32 }
}

fn scroll(element: &Element, x: i32, y: i32) -> bool {
    let before = (element.scroll_left(), element.scroll_top());
    if x != 0 {
        element.set_scroll_left(before.0 + x);
    }
    if y != 0 {
        element.set_scroll_top(before.1 + y);
    }
    before != (element.scroll_left(), element.scroll_top())
}

/// The nearest box around the planner that scrolls, with the edges of its
/// visible part; in the end the page.
fn vertical_scroller(board: &Element) -> Option<(Element, f64, f64)> {
    let document = board.owner_document()?;
    let window = document.default_view()?;
    let page = document.scrolling_element()?;
    let height = f64::from(document.document_element()?.client_height());
    let mut around = outer(board);
    while let Some(element) = around {
        if element == page {
            break;
        }
        let scrolls = element.scroll_height() > element.client_height()
            && window.get_computed_style(&element).ok().flatten().is_some_and(|style| {
                let overflow = style.get_property_value("overflow-y").unwrap_or_default();
                overflow == "auto" || overflow == "scroll"
            });
        if scrolls {
            let rect = element.get_bounding_client_rect();
            return Some((element, rect.top().max(0.0), rect.bottom().min(height)));
        }
        around = outer(&element);
    }
    Some((page, 0.0, height))
}

/// The element around another one, out of shadow trees too.
fn outer(element: &Element) -> Option<Element> {
    let parent = element.parent_node()?;
    match parent.dyn_into::<Element>() {
        Ok(parent) => Some(parent),
        Err(parent) => parent.dyn_ref::<ShadowRoot>().map(ShadowRoot::host),
    }
}
