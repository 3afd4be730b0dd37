//! A button that opens a menu, with the keyboard of the ARIA menu pattern:
//! arrows, Home, End, first letters, Escape, Tab.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::lowercase;

/// One entry of a menu.
#[derive(Clone, PartialEq)]
pub enum MenuEntry {
    /// Does something.
    Command {
        /// What it is called.
        label: AttrValue,
        /// Whether it can be chosen now.
        enabled: bool,
        /// A keyboard shortcut to show beside it.
        shortcut: Option<AttrValue>,
        /// What it does.
        run: Callback<()>,
    },
    /// Turns something on or off.
    Toggle {
        /// What it is called.
        label: AttrValue,
        /// Whether it is on.
        on: bool,
        /// What it does.
        run: Callback<()>,
    },
    /// A line between groups.
    Separator,
}

impl MenuEntry {
    /// A command that can be chosen.
    pub fn command(label: impl Into<AttrValue>, run: Callback<()>) -> MenuEntry {
        MenuEntry::Command { label: label.into(), enabled: true, shortcut: None, run }
    }

    /// The same, chosen only when `enabled`.
    pub fn enabled(mut self, on: bool) -> MenuEntry {
        if let MenuEntry::Command { enabled, .. } = &mut self {
            *enabled = on;
        }
        self
    }

    /// The same, with a shortcut shown.
    pub fn shortcut(mut self, keys: impl Into<AttrValue>) -> MenuEntry {
        if let MenuEntry::Command { shortcut, .. } = &mut self {
            *shortcut = Some(keys.into());
        }
        self
    }
}

/// Properties of [`MenuButton`].
#[derive(Properties, PartialEq)]
pub struct MenuButtonProps {
    /// The button's name.
    pub label: AttrValue,
    /// What the button shows; its name when left out.
    #[prop_or_default]
    pub face: Option<Html>,
    /// Classes of the button.
    #[prop_or_default]
    pub class: Classes,
    /// Makes the entries when the menu opens.
    pub entries: Callback<(), Vec<MenuEntry>>,
}

/// A button with a menu.
#[component]
pub fn MenuButton(props: &MenuButtonProps) -> Html {
    let open = use_state(|| None::<Vec<MenuEntry>>);
    let button = use_node_ref();
    let menu = use_node_ref();
    let is_open = open.is_some();

    use_effect_with((is_open, menu.clone(), button.clone()), |(is_open, menu, button)| {
        if *is_open && let (Some(menu), Some(button)) = (menu.cast::<HtmlElement>(), button.cast::<HtmlElement>()) {
            show(&menu, &button);
        }
    });

    let toggle = {
        let (open, entries) = (open.clone(), props.entries.clone());
        Callback::from(move |_: MouseEvent| open.set(if open.is_some() { None } else { Some(entries.emit(())) }))
    };
    let close = {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |back: bool| {
            open.set(None);
            if back && let Some(button) = button.cast::<HtmlElement>() {
                let _ = button.focus();
            }
        })
    };
    let on_button_key = {
        let (open, entries) = (open.clone(), props.entries.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "ArrowDown" && !event.alt_key() && open.is_none() {
                event.prevent_default();
                open.set(Some(entries.emit(())));
            }
        })
    };
    // `focusout` bubbles; the menu closes when the focus goes anywhere else.
    let on_focus_out = {
        let (menu, close) = (menu.clone(), close.clone());
        Callback::from(move |event: FocusEvent| {
            let Some(menu) = menu.cast::<Element>() else { return };
            let to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            if to.is_none_or(|to| !menu.contains(Some(&to))) {
                close.emit(false);
            }
        })
    };
    html! {
        <>
            <button ref={button} type="button" class={classes!("menu-button", props.class.clone())}
                aria-label={props.label.clone()} title={props.face.as_ref().map(|_| props.label.clone())} aria-haspopup="menu" aria-expanded={is_open.to_string()}
                onclick={toggle} onkeydown={on_button_key}>
                { props.face.clone().unwrap_or_else(|| html! { { &props.label } }) }
            </button>
            if let Some(entries) = &*open {
                <div ref={menu} class="menu" role="menu" popover="manual" aria-label={props.label.clone()}
                    onkeydown={menu_keys(close.clone())} onfocusout={on_focus_out}>
                    { for entries.iter().map(|entry| view_entry(entry, &close)) }
                </div>
            }
        </>
    }
}

fn view_entry(entry: &MenuEntry, close: &Callback<bool>) -> Html {
    let choose = |run: &Callback<()>| {
        let (run, close) = (run.clone(), close.clone());
        Callback::from(move |_: MouseEvent| {
            close.emit(true);
            run.emit(());
        })
    };
    match entry {
        MenuEntry::Command { label, enabled, shortcut, run } => {
            let onclick = enabled.then(|| choose(run));
            html! {
                <button type="button" role="menuitem" class="menu-item" tabindex="-1"
                    aria-disabled={(!enabled).then_some("true")} aria-keyshortcuts={shortcut.clone()} {onclick}>
                    <span>{ label }</span>
                    if let Some(keys) = shortcut { <kbd aria-hidden="true">{ keys }</kbd> }
                </button>
            }
        }
        MenuEntry::Toggle { label, on, run } => html! {
            <button type="button" role="menuitemcheckbox" class="menu-item" tabindex="-1"
                aria-checked={on.to_string()} onclick={choose(run)}>
                <span>{ label }</span>
            </button>
        },
        MenuEntry::Separator => html! { <hr role="separator" /> },
    }
}

/// Puts the menu into the top layer beside its button, inside the window, and
/// the focus on its first entry.
fn show(menu: &HtmlElement, button: &HtmlElement) {
    // Older browsers have no popovers; the menu is then shown in place.
    let shown = js_sys::Reflect::get(menu, &"showPopover".into()).ok();
    if let Some(show) = shown.and_then(|value| value.dyn_into::<js_sys::Function>().ok()) {
        let _ = show.call0(menu);
    }
    let page = button.owner_document().and_then(|document| document.document_element());
    let Some(page) = page else { return };
    let (width, height) = (f64::from(page.client_width()), f64::from(page.client_height()));
    let (anchor, own) = (button.get_bounding_client_rect(), menu.get_bounding_client_rect());
    const MARGIN: f64 = 8.0;
    let left = (anchor.right() - own.width()).min(width - own.width() - MARGIN).max(MARGIN);
    let below = anchor.bottom() + 4.0;
    let fits_below = below + own.height() + MARGIN <= height;
    let top = if fits_below { below } else { (anchor.top() - own.height() - 4.0).max(MARGIN) };
    // Whole pixels: to write a fraction takes 11 kB of code.
    let (left, top) = (left as i32, top as i32);
    let style = menu.style();
    let _ = style.set_property("left", &format!("{left}px"));
    let _ = style.set_property("top", &format!("{top}px"));
    if let Some(first) = items(menu).first() {
        let _ = first.focus();
    }
}

fn items(menu: &Element) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all("[role^=menuitem]") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn menu_keys(close: Callback<bool>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let Some(target) = event.target_dyn_into::<HtmlElement>() else { return };
        let Ok(Some(menu)) = target.closest("[role=menu]") else { return };
        let items = items(&menu);
        let at = items.iter().position(|item| *item == target).unwrap_or(0);
        let key = event.key();
        let next = match key.as_str() {
            "ArrowDown" => (at + 1) % items.len().max(1),
            "ArrowUp" => (at + items.len().max(1) - 1) % items.len().max(1),
            "Home" => 0,
            "End" => items.len().saturating_sub(1),
            "Escape" => {
                event.prevent_default();
                close.emit(true);
                return;
            }
            "Tab" => {
                close.emit(true);
                return;
            }
            _ => {
                let Some(found) = by_first_letter(&items, at, &key) else { return };
                found
            }
        };
        event.prevent_default();
        if let Some(item) = items.get(next) {
            let _ = item.focus();
        }
    })
}

/// The next entry after `at` that starts with a typed letter.
fn by_first_letter(items: &[HtmlElement], at: usize, key: &str) -> Option<usize> {
    // Other keys have names of several letters.
    let letter = (key.chars().count() == 1).then(|| lowercase(key))?;
    let starts = |index: &usize| {
        let text = items.get(*index).and_then(|item| item.text_content()).unwrap_or_default();
        lowercase(text.trim_start()).starts_with(&letter)
    };
    (at + 1..items.len()).chain(0..=at).find(starts)
}
