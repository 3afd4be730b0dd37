//! Bandingkan: the plan beside the same fully in class, and beside its alternatives.

use std::rc::Rc;

use yew::prelude::*;

use super::context::use_surroundings;
use super::root::Digest;
use crate::app::AppState;
use crate::i18n::Word;

/// Properties of [`CompareView`].
#[derive(Properties, PartialEq)]
pub struct CompareViewProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The view.
#[component]
pub fn CompareView(_props: &CompareViewProps) -> Html {
    let lang = use_surroundings().lang;
    html! {
        <div class="compare">
            <h2 class="visually-hidden">{ lang.word(Word::Compare) }</h2>
        </div>
    }
}
