//! Kesiapan: how ready the programme is to be run.

use std::rc::Rc;

use yew::prelude::*;

use super::context::use_surroundings;
use super::root::Digest;
use crate::app::AppState;
use crate::i18n::Word;

/// Properties of [`ReadinessView`].
#[derive(Properties, PartialEq)]
pub struct ReadinessViewProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The view.
#[component]
pub fn ReadinessView(_props: &ReadinessViewProps) -> Html {
    let lang = use_surroundings().lang;
    html! {
        <div class="readiness">
            <h2 class="visually-hidden">{ lang.word(Word::Readiness) }</h2>
        </div>
    }
}
