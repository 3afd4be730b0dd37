//! What the dialog says where there is nothing to choose from.

use yew::prelude::*;

use super::Found;
use crate::domain::Balance;
use crate::i18n::{Lang, Word};
use crate::ui::icon::{Icon, icon};

/// That nothing should move: good news, or that nothing can be had or counts.
pub fn view_nothing_to_do(lang: Lang, found: &Found) -> Html {
    if found.proposals.limits.is_some() {
        return html! { <p>{ lang.nothing_nearer(found.proposals.proven) }</p> };
    }
    if found.now.counted.is_zero() {
        return html! { <p>{ lang.nothing_to_balance() }</p> };
    }
    html! {
        <section class="notice good" aria-labelledby="balance-good">
            <span class="tone">{ icon(Icon::Check) }</span>
            <div class="notice-text">
                <h3 id="balance-good">{ lang.word(Word::AlreadyBalanced) }</h3>
                <p>{ lang.already_balanced(&found.now, &found.goal) }</p>
                <p class="muted">{ lang.nothing_better(found.proposals.proven) }</p>
            </div>
        </section>
    }
}

/// That there is no target, with two ways to one.
pub fn view_no_target(lang: Lang, usual: &Balance, take: Callback<MouseEvent>, set: Callback<MouseEvent>) -> Html {
    html! {
        <>
            <p>{ lang.no_target_to_balance() }</p>
            <div class="remedies">
                <button type="button" class="primary" autofocus=true onclick={take}>
                    { lang.use_target(usual.online, usual.tolerance) }
                </button>
                <button type="button" onclick={set}>{ lang.word(Word::OtherTarget) }</button>
            </div>
        </>
    }
}
