//! A session as a card.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::CardFinding;
use crate::domain::{Material, Nature, Ordinal, Session};
use crate::i18n::Lang;
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::session::{JpField, ModeText, Notes, SessionMenu, mode_box, select_box, view_marks};

/// Properties of [`Card`].
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// The session.
    pub session: Rc<Session>,
    /// What it delivers.
    pub material: Rc<Material>,
    /// Its number among the material's sessions, if there are several.
    pub ordinal: Option<Ordinal>,
    /// What the checks have found of it.
    pub findings: Option<Rc<[CardFinding]>>,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether it is being dragged.
    pub dragged: bool,
    /// Whether what is dragged would come before it.
    pub marked: bool,
    /// Whether the card is one line.
    pub dense: bool,
}

/// A card. It listens to nothing itself: keys and pointers are the board's.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let session = &props.session;
    let title: AttrValue = match props.ordinal {
        Some(Ordinal { number, of }) => lang.ordinal_title(&props.material.title, number, of).into(),
        None => props.material.title.clone().into(),
    };
    let class = classes!(
        "card-item",
        props.selected.then_some("selected"),
        props.dragged.then_some("dragged"),
        props.marked.then_some("drop-before"),
    );
    html! {
        <li {class} data-session={session.id.to_string()} tabindex="0" aria-label={title.clone()}
            aria-describedby={notes(props, lang).id()}>
            if props.dense {
                { view_line(props, &surroundings, &title) }
            } else {
                { view_whole(props, &surroundings, &title) }
            }
        </li>
    }
}

fn view_whole(props: &CardProps, surroundings: &Surroundings, title: &AttrValue) -> Html {
    let session = &props.session;
    html! {
        <div class={classes!("card", session.mode.is_none().then_some("unmapped"))} part="card">
            { select_box(surroundings, &session.id, title, props.selected) }
            <div class="card-head">
                { view_grip(surroundings) }
                <span class="card-title">{ title }</span>
                <SessionMenu session={session.id.clone()} title={title.clone()} />
            </div>
            { view_meta(props, surroundings.lang) }
            <div class="card-controls">
                { mode_box(surroundings, session, title, ModeText::Short) }
                <JpField session={session.id.clone()} title={title.clone()} jp={session.jp} buttons=true />
            </div>
            { notes(props, surroundings.lang).view() }
        </div>
    }
}

/// One line, for long plans. The title is cut off where there is no room, and
/// whole while the card has the focus.
fn view_line(props: &CardProps, surroundings: &Surroundings, title: &AttrValue) -> Html {
    let session = &props.session;
    html! {
        <div class={classes!("card", "line", session.mode.is_none().then_some("unmapped"))} part="card">
            { select_box(surroundings, &session.id, title, props.selected) }
            { view_grip(surroundings) }
            <span class="card-title" title={title}>{ title }</span>
            { view_marks(surroundings.lang, session) }
            { notes(props, surroundings.lang).view_mark() }
            { mode_box(surroundings, session, title, ModeText::Short) }
            <JpField session={session.id.clone()} title={title.clone()} jp={session.jp} />
            <SessionMenu session={session.id.clone()} title={title.clone()} />
        </div>
    }
}

/// Nature, group and marks; nothing where there is nothing to say.
fn view_meta(props: &CardProps, lang: Lang) -> Html {
    let nature = nature(props);
    let group = &*props.material.group;
    if nature == Nature::Other && group.is_empty() && props.session.counted && !props.session.locked {
        return html! {};
    }
    html! {
        <p class="card-meta">
            if nature != Nature::Other { <span>{ lang.nature(nature) }</span> }
            if !group.is_empty() { <span>{ group }</span> }
            { view_marks(lang, &props.session) }
        </p>
    }
}

/// Something to drag by under a finger, where the rest of the card scrolls.
fn view_grip(surroundings: &Surroundings) -> Html {
    if surroundings.read_only {
        return html! {};
    }
    html! { <span class="grip" aria-hidden="true"></span> }
}

fn notes(props: &CardProps, lang: Lang) -> Notes<'_> {
    Notes { lang, session: &props.session, nature: nature(props), findings: props.findings.as_ref() }
}

fn nature(props: &CardProps) -> Nature {
    props.session.nature.unwrap_or(props.material.nature)
}
