//! What a card says beyond its figures: a suggestion, a quiet hint, marks.

use yew::prelude::*;

use crate::domain::{Nature, Session, hint, suggestion};
use crate::i18n::{Lang, Word};
use crate::ui::icon::{Icon, icon};

/// What the plan knows better about a session: in the tray the suggested mode
/// with its reason, elsewhere that the other side would suit better.
struct Advice {
    text: String,
    /// Whether the mode is poor or not possible; else the hint is a quiet one.
    poor: bool,
}

fn advice(lang: Lang, session: &Session, nature: Nature) -> Option<Advice> {
    match session.mode {
        None => suggestion(nature).map(|found| Advice { text: lang.suggested(nature, found), poor: false }),
        Some(mode) => {
            hint(nature, mode).map(|found| Advice { text: lang.fit_hint(nature, mode, found), poor: found.poor })
        }
    }
}

/// The advice as a sentence; nothing when there is nothing to say.
pub fn view_hint(lang: Lang, session: &Session, nature: Nature) -> Html {
    let Some(Advice { text, poor }) = advice(lang, session, nature) else { return html! {} };
    html! {
        <p class={classes!("hint", poor.then_some("poor"))}>
            if poor { { icon(Icon::Warning) } }
            { text }
        </p>
    }
}

/// The advice as a mark that has the sentence as its name, where there is one line.
pub fn view_hint_mark(lang: Lang, session: &Session, nature: Nature) -> Html {
    let Some(Advice { text, poor }) = advice(lang, session, nature) else { return html! {} };
    let shape = if poor { Icon::Warning } else { Icon::Idea };
    html! {
        <span class={classes!("hint-mark", poor.then_some("poor"))} role="img" aria-label={text.clone()} title={text}>
            { icon(shape) }
        </span>
    }
}

/// Locked and not counted, each by a shape and a word.
pub fn view_marks(lang: Lang, session: &Session) -> Html {
    let mark = |shape, word| {
        let word = lang.word(word);
        html! { <span class="mark" title={word}>{ icon(shape) }<span class="mark-word">{ word }</span></span> }
    };
    html! {
        <>
            if session.locked { { mark(Icon::Lock, Word::Locked) } }
            if !session.counted { { mark(Icon::Excluded, Word::NotCounted) } }
        </>
    }
}
