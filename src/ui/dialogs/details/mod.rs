//! Details of a material and of one session of it. Every field edits as it is
//! typed in, and each field that was changed is one step of undo.

mod material;
mod session;

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use self::material::view_material;
use self::session::view_session;

use crate::app::{Action, Said, Tone};
use crate::domain::SessionId;
use crate::i18n::Word;
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;
use crate::ui::root::Digest;

/// Properties of [`Details`].
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// The session whose details are shown.
    pub session: SessionId,
    /// The last sentence; a refusal that comes while the dialog is open is shown in it.
    pub said: Said,
}

/// The dialog *Ubah*.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let said_before = use_state(|| props.said.serial);
    let Digest { plan, index, .. } = &*props.digest;
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let session = plan.session(&props.session);
    let Some((session, material)) = session.and_then(|session| Some((session, index.material(session)?))) else {
        // Undone from under the dialog.
        return html! { <Modal title={lang.word(Word::Edit)}>
            <div class="dialog-body"><p>{ lang.word(Word::NoLongerInPlan) }</p></div>
        </Modal> };
    };
    let refused = props.said.tone == Tone::Refused && props.said.serial != *said_before;
    html! {
        <Modal title={lang.details_dialog(&material.title)} wide={true}>
            <div class="dialog-body details">
                <section class="fields">{ view_material(lang, plan, material, &surroundings.dispatch) }</section>
                <section>
                    <h3>{ lang.this_session(index.ordinal(&session.id).map(|ordinal| (ordinal.number, ordinal.of))) }</h3>
                    <div class="fields">{ view_session(lang, plan, session, &surroundings.dispatch) }</div>
                </section>
            </div>
            <footer class="dialog-actions">
                if refused {
                    <p class="start wrong" role="alert">{ &*props.said.text }</p>
                }
                <button type="button" class="primary" onclick={close}>{ lang.word(Word::Done) }</button>
            </footer>
        </Modal>
    }
}

fn view_check(label: &str, on: bool, set: Callback<bool>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            set.emit(input.checked());
        }
    });
    html! {
        <label class="check whole"><input type="checkbox" checked={on} {onchange} /><span>{ label.to_owned() }</span></label>
    }
}

/// The value that was chosen in the select an event comes from.
fn chosen(event: &Event) -> Option<String> {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value())
}
