//! Why a finding is put aside.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::Action;
use crate::domain::{EditError, Finding};
use crate::i18n::Word;
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;

/// Properties of [`PutAside`].
#[derive(Properties, PartialEq)]
pub struct PutAsideProps {
    /// The finding.
    pub finding: Rc<Finding>,
}

/// The dialog *Abaikan dengan alasan*.
#[component]
pub fn PutAside(props: &PutAsideProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let field = use_node_ref();
    let empty = use_state_eq(|| false);
    let submit = {
        let (dispatch, finding) = (surroundings.dispatch.clone(), props.finding.clone());
        let (field, empty) = (field.clone(), empty.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
            let reason = field.value();
            if reason.trim().is_empty() {
                empty.set(true);
                let _ = field.focus();
                return;
            }
            dispatch.action(Action::CloseDialog);
            dispatch.edit(finding.put_aside(reason.trim().into()));
        })
    };
    let oninput = {
        let empty = empty.clone();
        Callback::from(move |_: InputEvent| empty.set(false))
    };
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    html! {
        <Modal title={lang.word(Word::PutAsideWithReason)}>
            <form onsubmit={submit}>
                <div class="dialog-body">
                    <p>{ lang.finding(&props.finding) }</p>
                    <div class="field">
                        <label for="put-aside-reason">{ lang.word(Word::Reason) }</label>
                        <textarea ref={field} id="put-aside-reason" rows="3" autofocus=true {oninput}
                            aria-invalid={empty.then_some("true")} aria-describedby="put-aside-note" />
                        if *empty {
                            <span class="wrong" id="put-aside-note" role="alert">{ lang.refused(&EditError::EmptyReason, "") }</span>
                        } else {
                            <span class="hint" id="put-aside-note">{ lang.word(Word::ReasonHint) }</span>
                        }
                    </div>
                </div>
                <footer class="dialog-actions">
                    <button type="button" onclick={close}>{ lang.word(Word::Cancel) }</button>
                    <button type="submit" class="primary">{ lang.word(Word::PutAsideNow) }</button>
                </footer>
            </form>
        </Modal>
    }
}
