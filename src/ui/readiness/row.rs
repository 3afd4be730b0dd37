//! What the rows of the view have in common: a group that links lead to, a
//! sign of how far it is, fields that name the row.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::Action;
use crate::domain::{
    BlendElement, ChecklistPoint, Edit, Indicator, ReadinessFact, ReadinessField, Risk, SessionId, Text,
};
use crate::i18n::{FieldProblem, Lang, Word};
use crate::ui::context::Dispatch;
use crate::ui::field::{Field, FieldKind};

/// How far something is, by a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// All of it.
    Full,
    /// A part of it.
    Half,
    /// Nothing yet.
    Empty,
    /// It does not apply.
    None,
}

impl Sign {
    /// All of it or nothing.
    pub(super) const fn of(holds: bool) -> Sign {
        if holds { Sign::Full } else { Sign::Empty }
    }

    /// The sign; a word beside it says the same.
    pub(super) fn view(self) -> Html {
        let (class, inside) = match self {
            Sign::Full => ("full", "M4.9 8.3 7.2 10.6l4-4.8"),
            Sign::Half => ("half", "M8 2.5a5.5 5.5 0 0 1 0 11z"),
            Sign::Empty => ("empty", ""),
            Sign::None => ("none", "M5 8h6"),
        };
        html! {
            <svg class={classes!("ready-sign", class)} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <circle cx="8" cy="8" r="5.5" />
                <path d={inside} />
            </svg>
        }
    }
}

/// What the row of an element is called in the document.
pub(super) fn element_row(element: BlendElement) -> String {
    ["element-", element.code()].concat()
}

/// What the row of a point of the checklist is called.
pub(super) fn point_row(point: ChecklistPoint) -> String {
    ["point-", point.code()].concat()
}

/// What the row of a risk is called.
pub(super) fn risk_row(risk: Risk) -> String {
    ["risk-", risk.code()].concat()
}

/// What the row of an indicator is called.
pub(super) fn indicator_row(indicator: Indicator) -> String {
    ["indicator-", indicator.code()].concat()
}

/// The row that a fact is about, if it is about one.
pub(super) fn row_of(fact: ReadinessFact) -> Option<String> {
    match fact {
        ReadinessFact::Element(element) => Some(element_row(element)),
        ReadinessFact::Point(point) => Some(point_row(point)),
        ReadinessFact::Risk(risk) => Some(risk_row(risk)),
        ReadinessFact::Indicator(indicator) => Some(indicator_row(indicator)),
        _ => None,
    }
}

/// Puts the focus on a row of the view, which brings it into sight.
pub(super) fn focus_row(view: &NodeRef, row: &str) {
    let selector = ["[data-ready=\"", row, "\"]"].concat();
    let found = view.cast::<Element>().and_then(|view| view.query_selector(&selector).ok().flatten());
    if let Some(row) = found.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
        let _ = row.focus();
    }
}

/// A field of a row: what it is called, whose it is, and the edit that a text asks for.
pub(super) struct RowField<'a> {
    /// The row that it stands in.
    pub(super) row: &'a str,
    /// Its name within the row.
    pub(super) name: &'static str,
    /// Its label.
    pub(super) label: &'static str,
    /// What the row is called.
    pub(super) whose: &'a str,
    /// What the plan holds.
    pub(super) value: &'a Text,
    pub(super) kind: FieldKind,
}

impl RowField<'_> {
    /// The field; `edit` is what a text asks for.
    pub(super) fn view(self, lang: Lang, edit: impl Fn(Text) -> ReadinessField + 'static) -> Html {
        let read = Callback::from(move |text: AttrValue| Ok(Edit::SetReadiness(edit((*text).into()))));
        self.view_reading(lang, None, read)
    }

    /// The field, of which not every text is a value.
    pub(super) fn view_reading(
        self,
        lang: Lang,
        hint: Option<&'static str>,
        read: Callback<AttrValue, Result<Edit, FieldProblem>>,
    ) -> Html {
        html! {
            <Field name={["ready.", self.row, ".", self.name].concat()} label={self.label}
                class={classes!(["ready-", self.name].concat())}
                name_in_full={lang.detail_of(self.label, self.whose)} value={self.value.to_string()} kind={self.kind}
                placeholder={(self.kind == FieldKind::Lines).then_some(self.label)} hint={hint.map(AttrValue::from)} {read} />
        }
    }
}

/// The way to a session: its title, as a link that says that it leads there.
pub(super) fn view_session(lang: Lang, dispatch: &Dispatch, session: &SessionId, title: &str) -> Html {
    let onclick = {
        let (dispatch, session) = (dispatch.clone(), session.clone());
        Callback::from(move |_: MouseEvent| dispatch.action(Action::FocusSession(session.clone())))
    };
    html! {
        <button type="button" class="link session-link" aria-label={lang.command_on(Word::GoTo, title)} {onclick}>
            { title.to_owned() }
        </button>
    }
}

/// The heading of a section, and how much of it is done.
pub(super) fn view_heading(id: &'static str, title: &'static str, count: String) -> Html {
    html! {
        <div class="ready-heading">
            <h3 {id}>{ title }</h3>
            <span class="small muted">{ count }</span>
        </div>
    }
}

/// The heads of the columns, where there is room for columns; the fields name themselves.
pub(super) fn view_columns(class: &'static str, heads: &[&'static str]) -> Html {
    html! {
        <div class={classes!("ready-row", "ready-columns", class)} aria-hidden="true">
            { for heads.iter().map(|head| html! { <span>{ *head }</span> }) }
        </div>
    }
}
