//! What an alternative is called.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::alternatives::next_name;
use crate::domain::{Edit, Plan, Text, VariantId};
use crate::i18n::{AlternativeWord, Word};
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;

/// Properties of [`VariantName`].
#[derive(Properties, PartialEq)]
pub struct VariantNameProps {
    /// The plan.
    pub plan: Rc<Plan>,
    /// The alternative to rename; `None` to keep the plan as a new one.
    pub variant: Option<VariantId>,
}

/// The dialogs *Simpan sebagai alternatif* and *Ganti nama alternatif*.
#[component]
pub fn VariantName(props: &VariantNameProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let word = |word| lang.alternative_word(word);
    let known = props.variant.as_ref().and_then(|id| props.plan.variant(id));
    let field = use_node_ref();
    let empty = use_state_eq(|| false);
    let name = use_state_eq(|| {
        AttrValue::from(known.map_or_else(|| next_name(&props.plan, lang), |variant| variant.name.to_string()))
    });
    // Whoever has no name in mind goes on at once; whoever has one types over it.
    use_effect_with(field.clone(), |field| {
        if let Some(field) = field.cast::<HtmlInputElement>() {
            field.select();
        }
    });
    let submit = {
        let (dispatch, variant) = (surroundings.dispatch.clone(), known.map(|variant| variant.id.clone()));
        let (field, empty, name) = (field.clone(), empty.clone(), name.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if name.trim().is_empty() {
                empty.set(true);
                if let Some(field) = field.cast::<HtmlInputElement>() {
                    let _ = field.focus();
                }
                return;
            }
            dispatch.action(Action::CloseDialog);
            let name = Text::from(&**name);
            dispatch.edit(match &variant {
                Some(variant) => Edit::RenameVariant { variant: variant.clone(), name },
                None => Edit::KeepVariant { name },
            });
        })
    };
    let oninput = {
        let (empty, name) = (empty.clone(), name.clone());
        Callback::from(move |event: InputEvent| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            name.set(field.value().into());
            empty.set(false);
        })
    };
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let (title, confirm) = match known {
        Some(_) => (AlternativeWord::RenameTitle, lang.word(Word::Save)),
        None => (AlternativeWord::KeepTitle, word(AlternativeWord::Keep)),
    };
    html! {
        <Modal title={word(title)}>
            <form onsubmit={submit}>
                <div class="dialog-body">
                    <div class="field">
                        <label for="variant-name">{ word(AlternativeWord::Name) }</label>
                        <input ref={field} id="variant-name" type="text" autofocus=true autocomplete="off" value={(*name).clone()} {oninput}
                            aria-invalid={empty.then_some("true")} aria-describedby="variant-name-note" />
                        if *empty {
                            <span class="wrong" id="variant-name-note" role="alert">{ word(AlternativeWord::NameMissing) }</span>
                        } else {
                            <span class="hint" id="variant-name-note">{ word(AlternativeWord::NameHint) }</span>
                        }
                    </div>
                </div>
                <footer class="dialog-actions">
                    <button type="button" onclick={close}>{ lang.word(Word::Cancel) }</button>
                    <button type="submit" class="primary">{ confirm }</button>
                </footer>
            </form>
        </Modal>
    }
}
