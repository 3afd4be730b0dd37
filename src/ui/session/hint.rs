//! What a card says beyond its figures: a suggestion, a quiet hint, marks.

use yew::prelude::*;

use crate::domain::{Nature, Session, hint, suggestion};
use crate::i18n::{Lang, Word};
use crate::ui::icon::{Icon, icon};

/// In the tray the suggested mode with its reason; elsewhere a hint where the
/// other side would suit better. Nothing when there is nothing to say.
pub fn view_hint(lang: Lang, session: &Session, nature: Nature) -> Html {
    let (text, poor) = match session.mode {
        None => match suggestion(nature) {
            Some(suggestion) => (lang.suggested(nature, suggestion), false),
            None => return html! {},
        },
        Some(mode) => match hint(nature, mode) {
            Some(hint) => (lang.fit_hint(nature, mode, hint), hint.poor),
            None => return html! {},
        },
    };
    html! {
        <p class={classes!("hint", poor.then_some("poor"))}>
            if poor { { icon(Icon::Warning) } }
            { text }
        </p>
    }
}

/// Locked and not counted, each by a shape and a word.
pub fn view_marks(lang: Lang, session: &Session) -> Html {
    html! {
        <>
            if session.locked {
                <span class="mark">{ icon(Icon::Lock) }{ lang.word(Word::Locked) }</span>
            }
            if !session.counted {
                <span class="mark uncounted">{ icon(Icon::Excluded) }{ lang.word(Word::NotCounted) }</span>
            }
        </>
    }
}
