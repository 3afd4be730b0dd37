//! The seven stages of design: how far each has come, and what it is made of.

use std::rc::Rc;

use yew::prelude::*;

use super::row::{Sign, row_of};
use crate::app::{Action, Dialog, ProgramPart, TypedField};
use crate::domain::{CheckId, ReadinessFact, SessionId, StageProgress, Subject};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::root::Digest;

/// Properties of [`Stages`].
#[derive(Properties, PartialEq)]
pub(super) struct StagesProps {
    pub(super) stages: Rc<Vec<StageProgress>>,
    pub(super) digest: Rc<Digest>,
    /// Leads to a row of the view.
    pub(super) on_row: Callback<AttrValue>,
}

/// The section.
#[component]
pub(super) fn Stages(props: &StagesProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let words = lang.readiness();
    let view_stage = |(number, progress): (usize, &StageProgress)| {
        let (done, of) = (progress.done(), progress.facts.len());
        let sign = match done {
            _ if progress.is_complete() => Sign::Full,
            0 => Sign::Empty,
            _ => Sign::Half,
        };
        html! {
            <li key={progress.stage.code()}>
                <details class="stage-progress">
                    <summary>
                        { sign.view() }
                        <span class="stage-name">{ number }{ ". " }{ lang.design_stage(progress.stage) }</span>
                        { view_bar(done, of) }
                        <span class="stage-count">{ lang.out_of(done, of) }</span>
                    </summary>
                    <ul>{ for progress.facts.iter().map(|fact| view_fact(&surroundings, props, *fact)) }</ul>
                </details>
            </li>
        }
    };
    html! {
        <section aria-labelledby="ready-stages">
            <div class="ready-heading"><h3 id="ready-stages">{ words.stages }</h3></div>
            <p class="small muted">{ words.stages_how }</p>
            <ol class="ready-stages">{ for (1..).zip(props.stages.iter()).map(view_stage) }</ol>
        </section>
    }
}

/// A bar beside the figures that say the same.
fn view_bar(done: usize, of: usize) -> Html {
    html! {
        <svg class="stage-bar" viewBox={format!("0 0 {} 1", of.max(1))} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect width={of.max(1).to_string()} height="1" />
            <rect class="done" width={done.to_string()} height="1" />
        </svg>
    }
}

fn view_fact(surroundings: &Surroundings, props: &StagesProps, (fact, holds): (ReadinessFact, bool)) -> Html {
    let lang = surroundings.lang;
    let words = lang.readiness();
    let text = lang.readiness_fact(fact);
    let state = if holds { words.holds } else { words.open };
    let to = Way::to(fact, &props.digest).filter(|way| !surroundings.read_only || !way.opens_dialog());
    let link = match to {
        Some(way) => {
            let opens = way.opens_dialog().then_some("dialog");
            let (dispatch, on_row) = (surroundings.dispatch.clone(), props.on_row.clone());
            let onclick = Callback::from(move |_: MouseEvent| match &way {
                Way::Row(row) => on_row.emit(row.clone().into()),
                Way::Action(action) => dispatch.action(action.clone()),
            });
            html! { <button type="button" class="link" aria-haspopup={opens} {onclick}>{ &text }</button> }
        }
        None => html! { <span>{ &text }</span> },
    };
    html! {
        <li key={text.clone()} class={classes!("ready-fact", holds.then_some("holds"))}>
            { Sign::of(holds).view() }
            <span class="visually-hidden">{ state }{ ": " }</span>
            { link }
        </li>
    }
}

/// Where one sees to a fact.
enum Way {
    /// A row of the view.
    Row(String),
    Action(Action),
}

impl Way {
    fn to(fact: ReadinessFact, digest: &Digest) -> Option<Way> {
        let plan = &digest.plan;
        let session = |found: Option<&SessionId>| Some(Way::Action(Action::FocusSession(found?.clone())));
        match fact {
            ReadinessFact::Competencies => Some(Way::Action(Action::OpenDialog(Dialog::Competencies))),
            ReadinessFact::LegalBasis => {
                let part = ProgramPart::Field(TypedField::LegalBasis);
                Some(Way::Action(Action::OpenDialog(Dialog::Program(part))))
            }
            ReadinessFact::Mapped => session(plan.unmapped.first().map(|session| &session.id)),
            ReadinessFact::Jp => {
                session(plan.sessions().find(|session| session.counted && session.jp.is_none()).map(|it| &it.id))
            }
            ReadinessFact::Share => Some(Way::Action(Action::OpenDialog(Dialog::Balance))),
            ReadinessFact::Order => {
                const ORDER: [CheckId; 3] =
                    [CheckId::OrderPrerequisite, CheckId::OrderEvaluationFirst, CheckId::OrderStages];
                let found = digest.findings.open().filter(|finding| ORDER.contains(&finding.check));
                let first = found.flat_map(|finding| &finding.subjects).find_map(|subject| match subject {
                    Subject::Session(id) => Some(id),
                    Subject::Material(id) => plan.sessions_of(id).next().map(|session| &session.id),
                    Subject::Phase(id) => plan.phase(id)?.sessions.first().map(|session| &session.id),
                    Subject::Plan | Subject::Competency(_) => None,
                });
                session(first)
            }
            fact => row_of(fact).map(Way::Row),
        }
    }

    const fn opens_dialog(&self) -> bool {
        matches!(self, Way::Action(Action::OpenDialog(_)))
    }
}
