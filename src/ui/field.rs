//! Labelled fields of the dialogs that edit the plan as they are filled in.
//!
//! Text and dates are edits at every keystroke, one step of undo until the
//! field is left; a number is taken over when it is complete. What is no value
//! stays as typed, with the reason beside it, and changes nothing.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::context::use_surroundings;
use crate::app::Action;
use crate::domain::Edit;
use crate::i18n::FieldProblem;

/// Keeps what a field of a card or row shows at a text: the field is to have it as `~defaultValue` too.
///
/// A field that nobody has typed in shows its default, which costs nothing to set. A `value` that is set while the field
/// stands in the page makes Chromium lay out the page, for each field, and Yew 0.23 sets one in every render when the field
/// began without: the table of 300 rows took ten seconds to open.
#[hook]
pub fn use_shown_text(text: &AttrValue) -> NodeRef {
    let field = use_node_ref();
    use_effect_with((text.clone(), field.clone()), |(text, field)| {
        if let Some(field) = field.cast::<HtmlInputElement>().filter(|field| field.value() != text.as_str()) {
            field.set_value(text);
        }
    });
    field
}

/// What a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of text.
    #[default]
    Line,
    /// Several lines.
    Lines,
    /// A whole number.
    Whole,
    /// A decimal number.
    Decimal,
    /// A day.
    Date,
}

impl FieldKind {
    /// Whether half of a value is none: `1` on the way to `10`.
    const fn is_number(self) -> bool {
        matches!(self, FieldKind::Whole | FieldKind::Decimal)
    }
}

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// Names the field within its dialog, and the step of undo.
    pub name: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// What the plan holds.
    pub value: AttrValue,
    /// The edit that a text asks for, or why it is no value.
    pub read: Callback<AttrValue, Result<Edit, FieldProblem>>,
    /// What it takes.
    #[prop_or_default]
    pub kind: FieldKind,
    /// What to know before filling it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with the value that the plan holds.
    #[prop_or_default]
    pub wrong: Option<FieldProblem>,
    /// What an empty field shows.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Whether the dialog opens with the focus here.
    #[prop_or_default]
    pub autofocus: bool,
    /// Further classes, such as `whole` for the whole width.
    #[prop_or_default]
    pub class: Classes,
    /// Whether the label is for assistive technology only.
    #[prop_or_default]
    pub bare: bool,
    /// Its whole name where the label alone stands many times: "Catatan: Tim proyek".
    #[prop_or_default]
    pub name_in_full: Option<AttrValue>,
}

/// What is typed: it stays as typed while the field has the focus, and as long
/// as it is no value.
#[derive(Clone, PartialEq)]
struct Draft {
    text: AttrValue,
    wrong: Option<FieldProblem>,
}

/// A labelled field.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let surroundings = use_surroundings();
    let draft = use_state_eq(|| None::<Draft>);
    let kind = props.kind;
    // A number that is no value is out of date once the plan holds another.
    use_effect_with((kind.is_number(), props.value.clone()), {
        let draft = draft.clone();
        move |(is_number, _)| {
            if *is_number {
                draft.set(None);
            }
        }
    });

    let oninput = {
        let (draft, dispatch) = (draft.clone(), surroundings.dispatch.clone());
        let (name, read) = (props.name.clone(), props.read.clone());
        Callback::from(move |event: InputEvent| {
            let Some(text) = text_of(&event) else { return };
            // What is wrong is said when the field is left, not at every keystroke.
            draft.set(Some(Draft { text: text.clone(), wrong: None }));
            if !kind.is_number()
                && let Ok(edit) = read.emit(text)
            {
                dispatch.typed(&*name, edit);
            }
        })
    };
    let onchange = {
        let (draft, dispatch, read) = (draft.clone(), surroundings.dispatch.clone(), props.read.clone());
        Callback::from(move |event: Event| {
            let Some(text) = text_of(&event).filter(|_| kind.is_number()) else { return };
            match read.emit(text.clone()) {
                Ok(edit) => {
                    dispatch.edit(edit);
                    draft.set(None);
                }
                Err(wrong) => draft.set(Some(Draft { text, wrong: Some(wrong) })),
            }
        })
    };
    let onblur = {
        let (draft, dispatch, read) = (draft.clone(), surroundings.dispatch.clone(), props.read.clone());
        Callback::from(move |event: FocusEvent| {
            if kind.is_number() {
                return;
            }
            dispatch.action(Action::Settle);
            let text = text_of(&event).unwrap_or_default();
            let wrong =
                if is_half_a_date(&event) { Some(FieldProblem::NotADate) } else { read.emit(text.clone()).err() };
            draft.set(wrong.map(|wrong| Draft { text, wrong: Some(wrong) }));
        })
    };
    let onkeydown = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| {
            // The first Escape takes back the number, the second closes the dialog.
            if kind.is_number() && draft.is_some() && event.key() == "Escape" {
                event.prevent_default();
                draft.set(None);
            }
        })
    };

    let value = draft.as_ref().map_or(&props.value, |draft| &draft.text).clone();
    let wrong = draft.as_ref().map_or(props.wrong, |draft| draft.wrong);
    let id = format!("field-{}", props.name);
    let note_id = format!("{id}-note");
    let described_by = (wrong.is_some() || props.hint.is_some()).then(|| note_id.clone());
    let (invalid, readonly, aria_label) = (wrong.map(|_| "true"), surroundings.read_only, props.name_in_full.clone());
    let control = if kind == FieldKind::Lines {
        html! {
            <textarea id={id.clone()} rows="3" {value} {oninput} {onblur} {readonly} autofocus={props.autofocus}
                aria-label={aria_label} placeholder={props.placeholder.clone()} aria-invalid={invalid}
                aria-describedby={described_by} />
        }
    } else {
        let (type_, inputmode) = match kind {
            FieldKind::Date => ("date", None),
            FieldKind::Whole => ("text", Some("numeric")),
            FieldKind::Decimal => ("text", Some("decimal")),
            FieldKind::Line | FieldKind::Lines => ("text", None),
        };
        html! {
            <input id={id.clone()} type={type_} {inputmode} autocomplete="off" max={(type_ == "date").then_some("9999-12-31")}
                {value} {oninput} {onchange} {onblur} {onkeydown} {readonly} autofocus={props.autofocus}
                aria-label={aria_label} placeholder={props.placeholder.clone()} aria-invalid={invalid}
                aria-describedby={described_by} />
        }
    };
    html! {
        <div class={classes!("field", props.class.clone())}>
            <label for={id} class={props.bare.then_some("visually-hidden")}>{ &props.label }</label>
            { control }
            if let Some(wrong) = wrong {
                <span class="wrong" id={note_id} role="alert">{ surroundings.lang.field_problem(wrong) }</span>
            } else if let Some(hint) = &props.hint {
                <span class="hint" id={note_id}>{ hint }</span>
            }
        </div>
    }
}

/// Properties of [`Choice`].
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// Names the field within its dialog.
    pub name: AttrValue,
    /// Its visible label.
    pub label: AttrValue,
    /// The value that the plan holds.
    pub value: AttrValue,
    /// Values and what they are called.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The edit that a value asks for; `None` for one that is not offered.
    pub read: Callback<AttrValue, Option<Edit>>,
    /// What to know before choosing.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// Its whole name where the label alone stands many times.
    #[prop_or_default]
    pub name_in_full: Option<AttrValue>,
}

/// A labelled select.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let surroundings = use_surroundings();
    let onchange = {
        let (dispatch, read) = (surroundings.dispatch.clone(), props.read.clone());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            if let Some(edit) = read.emit(select.value().into()) {
                dispatch.edit(edit);
            }
        })
    };
    let id = format!("field-{}", props.name);
    let hint_id = format!("{id}-note");
    html! {
        <div class={classes!("field", props.class.clone())}>
            <label for={id.clone()}>{ &props.label }</label>
            // The property follows later changes; the options say what it is at first.
            <select {id} ~value={props.value.to_string()} disabled={surroundings.read_only} {onchange}
                aria-label={props.name_in_full.clone()}
                aria-describedby={props.hint.as_ref().map(|_| hint_id.clone())}>
                { for props.options.iter().map(|(value, text)| html! {
                    <option key={value.to_string()} value={value} selected={*value == props.value}>{ text }</option>
                }) }
            </select>
            if let Some(hint) = &props.hint {
                <span class="hint" id={hint_id}>{ hint }</span>
            }
        </div>
    }
}

/// What stands in the field that an event comes from.
fn text_of(event: &Event) -> Option<AttrValue> {
    let target = event.target()?;
    let text = match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => target.dyn_ref::<HtmlTextAreaElement>()?.value(),
    };
    Some(text.into())
}

/// Whether the field shows a part of a date, of which its value says nothing.
fn is_half_a_date(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.type_() == "date" && !input.check_validity())
}
