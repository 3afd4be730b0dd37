//! Why a target is out of reach, what can be had, and what would help by one click.

use yew::prelude::*;

use crate::domain::{Goal, Limits, Remedy, SessionId};
use crate::i18n::{Lang, Word};
use crate::ui::icon::{Icon, icon};
use crate::ui::root::Digest;

/// What can be had where the goal cannot, with a button for each remedy.
pub fn view_limits(lang: Lang, digest: &Digest, goal: &Goal, limits: &Limits, help: &Callback<Remedy>) -> Html {
    let title = |session: &SessionId| {
        let session = digest.plan.session(session);
        session.map(|session| digest.index.title(session, lang)).unwrap_or_default()
    };
    html! {
        <section class="notice missing" aria-labelledby="balance-limits">
            <span class="tone">{ icon(Icon::Warning) }</span>
            <div class="notice-text">
                <h3 id="balance-limits">{ lang.word(Word::OutOfReach) }</h3>
                <p>{ lang.out_of_reach(limits, goal, &title) }{ " " }{ lang.reach(limits) }</p>
                if !limits.remedies.is_empty() {
                    <div class="remedies">
                        { for limits.remedies.iter().map(|&remedy| {
                            let onclick = help.reform(move |_: MouseEvent| remedy);
                            let text = lang.remedy_button(remedy, limits, &title);
                            html! { <button type="button" key={text.clone()} {onclick}>{ text }</button> }
                        }) }
                    </div>
                }
            </div>
        </section>
    }
}
