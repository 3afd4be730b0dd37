//! Strategi: why and how to blend, and what in the plan answers it.

use std::rc::Rc;

use yew::prelude::*;

use super::context::use_surroundings;
use super::root::Digest;
use crate::app::AppState;
use crate::i18n::Word;

/// Properties of [`StrategyView`].
#[derive(Properties, PartialEq)]
pub struct StrategyViewProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The view.
#[component]
pub fn StrategyView(_props: &StrategyViewProps) -> Html {
    let lang = use_surroundings().lang;
    html! {
        <div class="strategy">
            <h2 class="visually-hidden">{ lang.word(Word::Strategy) }</h2>
        </div>
    }
}
