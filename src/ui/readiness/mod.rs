//! Kesiapan: how ready the programme is to be run.

mod facilitators;
mod new_facilitator;
mod person;

use std::rc::Rc;

use yew::prelude::*;

use self::facilitators::Facilitators;
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
pub fn ReadinessView(props: &ReadinessViewProps) -> Html {
    let lang = use_surroundings().lang;
    html! {
        <div class="readiness">
            <h2 class="visually-hidden">{ lang.word(Word::Readiness) }</h2>
            <Facilitators digest={props.digest.clone()} />
        </div>
    }
}
