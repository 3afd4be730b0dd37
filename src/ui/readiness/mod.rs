//! Kesiapan: how ready the programme is to be run.

mod checklist;
mod elements;
mod facilitators;
mod indicators;
mod new_facilitator;
mod person;
mod risks;
mod row;
mod stages;

use std::rc::Rc;

use yew::prelude::*;

use self::checklist::Checklist;
use self::elements::Elements;
use self::facilitators::Facilitators;
use self::indicators::Indicators;
use self::risks::Risks;
use self::row::focus_row;
use self::stages::Stages;
use super::context::use_surroundings;
use super::root::Digest;
use crate::app::AppState;
use crate::domain::{coverage, progress};
use crate::i18n::Word;

/// Properties of [`ReadinessView`].
#[derive(Properties, PartialEq)]
pub struct ReadinessViewProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The view: stages first, which lead to what they are made of.
#[component]
pub fn ReadinessView(props: &ReadinessViewProps) -> Html {
    let lang = use_surroundings().lang;
    let view = use_node_ref();
    let found = use_memo(props.digest.clone(), |digest| {
        let coverage = coverage(&digest.plan);
        let stages = progress(&digest.plan, &digest.summary, &coverage, &|check| digest.findings.has(check));
        (Rc::new(coverage), Rc::new(stages))
    });
    let (coverage, stages) = &*found;
    let on_row = use_callback(view.clone(), |row: AttrValue, view| focus_row(view, &row));
    let digest = &props.digest;
    html! {
        <div class="readiness" ref={view}>
            <h2 class="visually-hidden">{ lang.word(Word::Readiness) }</h2>
            <p class="ready-how muted">{ lang.readiness().how }</p>
            <Stages stages={stages.clone()} digest={digest.clone()} {on_row} />
            <Elements coverage={coverage.clone()} digest={digest.clone()} />
            <Checklist digest={digest.clone()} />
            <Risks digest={digest.clone()} />
            <Indicators readiness={digest.plan.readiness.clone()} />
            <Facilitators digest={digest.clone()} />
        </div>
    }
}
