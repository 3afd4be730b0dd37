//! The focus stays in the panel when what had it is mended, put aside or shown
//! again, and goes with it.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, NodeList, ShadowRoot};
use yew::prelude::*;

use crate::app::Findings;

/// What the panel listens to.
pub struct KeptFocus {
    /// When something in it gets the focus.
    pub onfocusin: Callback<FocusEvent>,
    /// When something in it loses the focus.
    pub onfocusout: Callback<FocusEvent>,
}

/// Where in the panel the focus was last.
#[derive(Clone)]
struct Place {
    element: Element,
    finding: String,
    /// Among all findings that are shown.
    at: usize,
}

/// Keeps the focus in the panel: where the finding that had it is gone, the one
/// that has come in its place gets it, else the head of the panel. A session
/// that an edit has moved or made has the focus already. What goes while a
/// dialog is open is missed when that closes.
#[hook]
pub fn use_kept_focus(panel: &NodeRef, findings: &Rc<Findings>, in_dialog: bool) -> KeptFocus {
    let last = use_mut_ref(|| None::<Place>);
    use_effect_with((findings.clone(), in_dialog), {
        let (panel, last) = (panel.clone(), last.clone());
        move |_| {
            let place = last.borrow().clone();
            if let (Some(panel), Some(place)) = (panel.cast::<Element>(), place)
                && !place.element.is_connected()
                && nothing_has_focus(&panel)
            {
                last.take();
                focus_beside(&panel, &place);
            }
        }
    });
    let onfocusin = {
        let (panel, last) = (panel.clone(), last.clone());
        Callback::from(move |event: FocusEvent| {
            let place = panel.cast().and_then(|panel| place_of(&panel, event.target_dyn_into()?));
            last.replace(place);
        })
    };
    let onfocusout = {
        let panel = panel.clone();
        Callback::from(move |event: FocusEvent| leave(&event, &panel, &last))
    };
    KeptFocus { onfocusin, onfocusout }
}

/// The first thing to press in a finding.
pub fn first_control(item: &Element) -> Option<Element> {
    item.query_selector("button").ok().flatten()
}

/// The focus goes elsewhere: then it stays there, but for a dialog, which gives it back.
fn leave(event: &FocusEvent, panel: &NodeRef, last: &RefCell<Option<Place>>) {
    let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
    let Some((to, panel)) = to.zip(panel.cast::<Element>()) else { return };
    if !panel.contains(Some(&to)) && to.closest("dialog").is_ok_and(|dialog| dialog.is_none()) {
        last.take();
    }
}

fn place_of(panel: &Element, element: Element) -> Option<Place> {
    let item = element.closest("[data-finding]").ok()??;
    let at = items(panel).position(|other| other == item)?;
    Some(Place { element, finding: item.get_attribute("data-finding")?, at })
}

fn items(panel: &Element) -> impl Iterator<Item = Element> + use<> {
    let list: Option<NodeList> = panel.query_selector_all("[data-finding]").ok();
    let length = list.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |at| list.as_ref()?.get(at)?.dyn_into().ok())
}

fn nothing_has_focus(node: &Node) -> bool {
    node.get_root_node().dyn_ref::<ShadowRoot>().is_none_or(|root| root.active_element().is_none())
}

fn focus_beside(panel: &Element, place: &Place) {
    let is_same = |item: &Element| item.get_attribute("data-finding").as_ref() == Some(&place.finding);
    let item = items(panel).find(is_same).or_else(|| items(panel).nth(place.at)).or_else(|| items(panel).last());
    let head = || {
        let buttons = panel.query_selector_all(".checks-fold").ok();
        buttons.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)?.dyn_into().ok()))
    };
    let control = item.as_ref().and_then(first_control);
    // Of the two heads the one that is not shown refuses the focus.
    for element in control.into_iter().chain(head()) {
        if let Ok(element) = element.dyn_into::<HtmlElement>() {
            let _ = element.focus();
        }
        if !nothing_has_focus(panel) {
            return;
        }
    }
}
