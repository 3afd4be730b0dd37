//! The bar that says that another tab has the plan open, and offers what to do about it. Nothing has to be answered:
//! who goes on works on a copy.

use yew::prelude::*;

use super::context::{Services, use_surroundings};
use super::icon::{Icon, icon};
use crate::app::Company;
use crate::i18n::Word;

/// Properties of [`CompanyBar`].
#[derive(Properties, PartialEq)]
pub struct CompanyBarProps {
    /// Who else has the plan open.
    pub company: Company,
}

/// The bar; nothing while nobody else has the plan open. The status line has said it when it began.
#[component]
pub fn CompanyBar(props: &CompanyBarProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let button = |word, what: fn(&dyn Services)| {
        let surroundings = surroundings.clone();
        let onclick = Callback::from(move |_: MouseEvent| surroundings.serve(what));
        html! { <button type="button" {onclick}>{ lang.word(word) }</button> }
    };
    let said = match props.company {
        Company::Alone => return html! {},
        Company::Second => Word::AlsoOpenElsewhere,
        Company::Copy => Word::CopyOfOpen,
    };
    html! {
        <section class="company" aria-label={lang.word(Word::OtherTab)}>
            <p>{ icon(Icon::Info) }<span>{ lang.word(said) }</span></p>
            <div class="company-actions">
                { button(Word::TakeOver, |services| services.take_over()) }
                if props.company == Company::Second {
                    { button(Word::WorkOnCopy, |services| services.work_on_copy()) }
                }
            </div>
        </section>
    }
}
