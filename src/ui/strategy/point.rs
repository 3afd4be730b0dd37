//! A point of the reference: what it says, what in the plan answers it, the way there.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::{Action, Dialog, ProgramPart, TypedField, View};
use crate::domain::{Lead, Place, Point, PointAnswer, PointStanding, ProgrammeEntry};
use crate::i18n::Word;
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::icon::{Icon, icon};
use crate::ui::toolbar::tab_id;

/// Properties of [`PointItem`].
#[derive(Properties, PartialEq)]
pub(super) struct PointItemProps {
    pub(super) answer: PointAnswer,
    /// What answers it, or what to do.
    pub(super) evidence: AttrValue,
    /// What the session is called that one is led to.
    pub(super) title: Option<AttrValue>,
    /// Whether the text takes it over.
    pub(super) ticked: bool,
    pub(super) on_toggle: Callback<Point>,
}

/// A point.
#[component]
pub(super) fn PointItem(props: &PointItemProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let PointAnswer { point, standing, .. } = props.answer;
    let said = lang.point(point);
    let onchange = {
        let on_toggle = props.on_toggle.clone();
        Callback::from(move |_: Event| on_toggle.emit(point))
    };
    let text_id = ["point-", point.code()].concat();
    let sign = match standing {
        PointStanding::Answered => Icon::Check,
        PointStanding::Partly => Icon::Minus,
        PointStanding::Open => Icon::Idea,
    };
    html! {
        <li class="point">
            <label class="check">
                <input type="checkbox" checked={props.ticked} aria-describedby={text_id.clone()} {onchange} />
                <strong>{ said.title }</strong>
            </label>
            <p id={text_id}>{ said.text }</p>
            <p class={classes!("point-answer", standing.code())}>
                { icon(sign) }
                <span>
                    <span class="point-standing">{ lang.standing(standing) }</span>
                    { " " }{ &props.evidence }{ " " }
                    { view_lead(&surroundings, props) }
                </span>
            </p>
        </li>
    }
}

fn view_lead(surroundings: &Surroundings, props: &PointItemProps) -> Html {
    let lang = surroundings.lang;
    let words = lang.strategy();
    let (label, action) = match &props.answer.lead {
        Lead::Session(id) => (lang.word(Word::GoTo), Action::FocusSession(id.clone())),
        Lead::Readiness => (words.to_readiness, Action::Show(View::Readiness)),
        Lead::Comparison => (words.to_comparison, Action::Show(View::Compare)),
        // A dialog is there to change something.
        _ if surroundings.read_only => return html! {},
        Lead::NewMaterial => (words.add, Action::OpenDialog(Dialog::AddMaterial(Place::Tray))),
        Lead::Competencies => (words.to_competencies, Action::OpenDialog(Dialog::Competencies)),
        Lead::Programme(entry) => {
            let field = match entry {
                ProgrammeEntry::LegalBasis => TypedField::LegalBasis,
                ProgrammeEntry::Participants => TypedField::Participants,
                ProgrammeEntry::TargetBasis => TypedField::Basis,
            };
            (words.to_field, Action::OpenDialog(Dialog::Program(ProgramPart::Field(field))))
        }
    };
    let what = props.title.as_deref().unwrap_or(lang.point(props.answer.point).title);
    let name = [label, ": ", what].concat();
    let opens = matches!(action, Action::OpenDialog(_)).then_some("dialog");
    let onclick = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            dispatch.action(action.clone());
            if let (Action::Show(view), Some(button)) = (&action, event.target_dyn_into::<Element>()) {
                focus_tab(&button, *view);
            }
        })
    };
    html! { <button type="button" class="link" aria-label={name} aria-haspopup={opens} {onclick}>{ label }</button> }
}

/// This button goes with its view: the tab of the other takes the focus.
fn focus_tab(button: &Element, view: View) {
    let tab = button.closest(".padu").ok().flatten();
    let tab = tab.and_then(|planner| planner.query_selector(&["#", tab_id(view)].concat()).ok().flatten());
    if let Some(tab) = tab.as_ref().and_then(|tab| tab.dyn_ref::<HtmlElement>()) {
        let _ = tab.focus();
    }
}
