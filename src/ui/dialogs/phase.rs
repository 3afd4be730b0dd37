//! A new phase, or the title of one.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::{Action, phase_title};
use crate::domain::{Edit, PhaseId, Stage};
use crate::i18n::Word;
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;
use crate::ui::root::Digest;

/// Properties of [`PhaseForm`].
#[derive(Properties, PartialEq)]
pub struct PhaseFormProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// The phase to rename; `None` for a new one.
    #[prop_or_default]
    pub phase: Option<PhaseId>,
    /// The phase that a new one is to come before, unless another is chosen.
    #[prop_or_default]
    pub before: Option<PhaseId>,
}

/// The dialog for a phase's title, and for a new one also its stage and place.
#[component]
pub fn PhaseForm(props: &PhaseFormProps) -> Html {
    let surroundings = use_surroundings();
    let (lang, plan) = (surroundings.lang, &props.digest.plan);
    let known = props.phase.as_ref().and_then(|id| plan.phase(id));
    let (title, stage, before) = (use_node_ref(), use_node_ref(), use_node_ref());
    let submit = {
        let (dispatch, phase) = (surroundings.dispatch.clone(), known.map(|phase| phase.id.clone()));
        let (title, stage, before) = (title.clone(), stage.clone(), before.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let title = title.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            let chosen =
                |node: &NodeRef| node.cast::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
            dispatch.action(Action::CloseDialog);
            dispatch.edit(match &phase {
                Some(phase) => Edit::RenamePhase { phase: phase.clone(), title: title.into() },
                None => Edit::AddPhase {
                    stage: Stage::from_code(&chosen(&stage)).unwrap_or(Stage::Online),
                    title: title.into(),
                    before: PhaseId::new(&chosen(&before)).ok(),
                },
            });
        })
    };
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let name = lang.word(if known.is_some() { Word::RenameStage } else { Word::AddStage });
    let placeholder = known.map_or("", |phase| lang.stage(phase.stage));
    html! {
        <Modal title={name}>
            <form onsubmit={submit}>
                <div class="dialog-body fields">
                    if known.is_none() {
                        <label class="field">
                            <span class="label">{ lang.word(Word::Kind) }</span>
                            <select ref={stage}>
                                { for Stage::ALL.iter().map(|&stage| html! {
                                    <option value={stage.code()} selected={stage == Stage::Online}>{ lang.stage(stage) }</option>
                                }) }
                            </select>
                        </label>
                        <label class="field">
                            <span class="label">{ lang.word(Word::Position) }</span>
                            <select ref={before}>
                                { for plan.flow.iter().enumerate().map(|(at, phase)| html! {
                                    <option value={phase.id.to_string()} selected={props.before.as_ref() == Some(&phase.id)}>
                                        { lang.position_before(at + 1, &phase_title(plan, phase, lang)) }
                                    </option>
                                }) }
                                <option value="" selected={props.before.is_none()}>{ lang.position_last(plan.flow.len() + 1) }</option>
                            </select>
                        </label>
                    }
                    <label class="field whole">
                        <span class="label">{ lang.word(Word::StageTitle) }</span>
                        <input ref={title} type="text" autofocus=true {placeholder}
                            value={known.map(|phase| phase.title.to_string()).unwrap_or_default()} />
                    </label>
                    <p class="hint whole">{ lang.word(Word::StageTitleHint) }</p>
                </div>
                <footer class="dialog-actions">
                    <button type="button" onclick={close}>{ lang.word(Word::Cancel) }</button>
                    <button type="submit" class="primary">{ lang.word(Word::Save) }</button>
                </footer>
            </form>
        </Modal>
    }
}
