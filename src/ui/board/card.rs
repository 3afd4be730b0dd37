//! A session as a card.

use yew::prelude::*;

use super::shown::ShownCard;
use crate::domain::{Mode, Nature, Ordinal};
use crate::i18n::Lang;
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::session::{JpField, ModeText, Notes, mode_box, select_box, session_menu, use_first_mode, view_marks};

/// Properties of [`Card`].
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// What it shows.
    pub shown: ShownCard,
    /// Whether what is dragged would come before it.
    pub marked: bool,
    /// Whether the card is one line.
    pub dense: bool,
}

/// A card. It listens to nothing itself: keys and pointers are the board's.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let surroundings = use_surroundings();
    let first_mode = use_first_mode(&props.shown.session);
    let lang = surroundings.lang;
    let session = &props.shown.session;
    let title: AttrValue = match props.shown.ordinal {
        Some(Ordinal { number, of }) => lang.ordinal_title(&props.shown.material.title, number, of).into(),
        None => props.shown.material.title.clone().into(),
    };
    let class = classes!(
        "card-item",
        props.shown.selected.then_some("selected"),
        props.shown.dragged.then_some("dragged"),
        props.marked.then_some("drop-before"),
    );
    html! {
        <li {class} data-session={session.id.to_string()} tabindex="0" aria-label={title.clone()}
            aria-describedby={notes(props, lang).id()}>
            if props.dense {
                { view_line(props, &surroundings, first_mode, &title) }
            } else {
                { view_whole(props, &surroundings, first_mode, &title) }
            }
        </li>
    }
}

fn view_whole(props: &CardProps, surroundings: &Surroundings, first_mode: Option<Mode>, title: &AttrValue) -> Html {
    let session = &props.shown.session;
    html! {
        <div class={classes!("card", session.mode.is_none().then_some("unmapped"))} part="card">
            { select_box(surroundings, &session.id, title, props.shown.selected) }
            <div class="card-head">
                { view_grip(surroundings) }
                <span class="card-title">{ title }</span>
                { session_menu(surroundings, &session.id, title) }
            </div>
            { view_meta(props, surroundings.lang) }
            <div class="card-controls">
                { mode_box(surroundings, session, first_mode, title, ModeText::Short) }
                <JpField session={session.id.clone()} title={title.clone()} jp={session.jp} buttons=true />
            </div>
            { notes(props, surroundings.lang).view() }
        </div>
    }
}

/// One line, for long plans. The title is cut off where there is no room, and
/// whole while the card has the focus.
fn view_line(props: &CardProps, surroundings: &Surroundings, first_mode: Option<Mode>, title: &AttrValue) -> Html {
    let session = &props.shown.session;
    html! {
        <div class={classes!("card", "line", session.mode.is_none().then_some("unmapped"))} part="card">
            { select_box(surroundings, &session.id, title, props.shown.selected) }
            { view_grip(surroundings) }
            <span class="card-title" title={title}>{ title }</span>
            { view_marks(surroundings.lang, session) }
            { notes(props, surroundings.lang).view_mark() }
            { mode_box(surroundings, session, first_mode, title, ModeText::Short) }
            <JpField session={session.id.clone()} title={title.clone()} jp={session.jp} />
            { session_menu(surroundings, &session.id, title) }
        </div>
    }
}

/// Nature, group and marks; nothing where there is nothing to say.
fn view_meta(props: &CardProps, lang: Lang) -> Html {
    let nature = nature(props);
    let group = &*props.shown.material.group;
    if nature == Nature::Other && group.is_empty() && props.shown.session.counted && !props.shown.session.locked {
        return html! {};
    }
    html! {
        <p class="card-meta">
            if nature != Nature::Other { <span>{ lang.nature(nature) }</span> }
            if !group.is_empty() { <span>{ group }</span> }
            { view_marks(lang, &props.shown.session) }
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
    Notes { lang, session: &props.shown.session, nature: nature(props), findings: props.shown.findings.as_ref() }
}

fn nature(props: &CardProps) -> Nature {
    props.shown.session.nature.unwrap_or(props.shown.material.nature)
}
