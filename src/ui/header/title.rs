//! The plan's title: looks like a heading, is edited in place.

use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::Action;
use crate::domain::{Edit, Text};
use crate::i18n::Word;
use crate::ui::context::use_surroundings;

/// Properties of [`TitleField`].
#[derive(Properties, PartialEq)]
pub struct TitleFieldProps {
    /// The title as the plan has it.
    pub title: AttrValue,
}

/// The title. A text area, because a long title has to wrap on a narrow page;
/// it takes one line all the same.
#[component]
pub fn TitleField(props: &TitleFieldProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    // The plan holds the title trimmed; while it is typed it stays as typed.
    let draft = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let (draft, dispatch) = (draft.clone(), surroundings.dispatch.clone());
        Callback::from(move |event: InputEvent| {
            let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
            let text = field.value().replace(['\r', '\n'], " ");
            dispatch.typed("title", Edit::SetTitle(Text::from(text.as_str())));
            draft.set(Some(text.into()));
        })
    };
    let onblur = {
        let (draft, dispatch) = (draft.clone(), surroundings.dispatch.clone());
        Callback::from(move |_: FocusEvent| {
            draft.set(None);
            dispatch.action(Action::Settle);
        })
    };
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if !event.is_composing() && matches!(event.key().as_str(), "Enter" | "Escape") {
            event.prevent_default();
            if let Some(field) = event.target_dyn_into::<HtmlElement>() {
                let _ = field.blur();
            }
        }
    });
    let value = draft.as_ref().unwrap_or(&props.title).clone();
    let name = lang.word(Word::Title);
    let shown = if value.is_empty() { AttrValue::from(name) } else { value.clone() };
    // The box is as high as a hidden copy of the text; see `.title-box` in the sheet.
    html! {
        <div class="title-box" data-text={shown}>
            <textarea class="title" rows="1" aria-label={name} placeholder={name} readonly={surroundings.read_only}
                spellcheck="false" autocomplete="off" {value} {oninput} {onblur} {onkeydown} />
        </div>
    }
}
