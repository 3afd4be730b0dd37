//! A finding: what it is, on what grounds, where to see to it, what mends it.

use std::rc::Rc;

use yew::prelude::*;

use super::group::text_id;
use crate::app::{Action, Dialog, ProgramPart, Site, TypedField};
use crate::domain::Finding;
use crate::i18n::{Lang, Word};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::sign::sign;

/// Properties of [`Item`].
#[derive(Properties, PartialEq)]
pub struct ItemProps {
    /// Tells it from all others.
    pub id: AttrValue,
    /// The finding.
    pub finding: Rc<Finding>,
    /// Where one sees to it.
    pub site: Option<Site>,
    /// What the session is called, where that is one.
    pub title: Option<AttrValue>,
}

/// A finding.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let finding = &props.finding;
    let severity = finding.severity();
    let text = text_id(&props.id);
    html! {
        <li class="finding" data-finding={props.id.clone()}>
            { sign(severity) }
            <div class="finding-body">
                <p id={text.clone()}>
                    <span class="visually-hidden">{ lang.severity(severity) }{ ": " }</span>
                    { lang.finding(finding) }
                </p>
                <p class="finding-source">{ lang.source(&finding.source).to_owned() }</p>
                <div class="finding-actions">
                    if !surroundings.read_only { { view_fix(&surroundings, finding, &text) } }
                    { view_go_to(&surroundings, props) }
                    if !surroundings.read_only { { view_put_aside(&surroundings, finding, &text) } }
                </div>
            </div>
        </li>
    }
}

/// Shows the session, or opens the dialog where it is seen to.
fn view_go_to(surroundings: &Surroundings, props: &ItemProps) -> Html {
    let lang = surroundings.lang;
    let go_to = |what: &str| lang.command_on(Word::GoTo, what);
    let (name, action) = match &props.site {
        None => return html! {},
        Some(Site::Session(session)) => {
            (go_to(props.title.as_deref().unwrap_or_default()), Action::FocusSession(session.clone()))
        }
        // A dialog is there to change something.
        Some(_) if surroundings.read_only => return html! {},
        Some(Site::Field(field)) => {
            (go_to(field_name(lang, *field)), Action::OpenDialog(Dialog::Program(ProgramPart::Field(*field))))
        }
        Some(Site::Competencies) => (go_to(lang.word(Word::Competencies)), Action::OpenDialog(Dialog::Competencies)),
        Some(Site::Proposals) => (lang.word(Word::GoToProposals).to_owned(), Action::OpenDialog(Dialog::Balance)),
    };
    let opens = matches!(action, Action::OpenDialog(_)).then_some("dialog");
    let shown = lang.word(if props.site == Some(Site::Proposals) { Word::GoToProposals } else { Word::GoTo });
    let onclick = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(action.clone()))
    };
    html! { <button type="button" class="link" aria-label={name} aria-haspopup={opens} {onclick}>{ shown }</button> }
}

/// What a field of the programme that a finding can be about is called.
const fn field_name(lang: Lang, field: TypedField) -> &'static str {
    lang.word(match field {
        TypedField::TargetJp => Word::TargetJp,
        TypedField::AsyncPerDay => Word::AsyncPerDay,
        TypedField::LegalBasis => Word::LegalBasis,
        TypedField::Product => Word::Product,
        TypedField::Audience => Word::Audience,
        _ => Word::Program,
    })
}

fn view_fix(surroundings: &Surroundings, finding: &Finding, text: &str) -> Html {
    let Some(fix) = finding.fix.clone() else { return html! {} };
    let label = surroundings.lang.fix(&fix);
    let onclick = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::Mend(fix.clone())))
    };
    html! {
        <button type="button" class="link" aria-describedby={text.to_owned()} {onclick}>{ label }</button>
    }
}

fn view_put_aside(surroundings: &Surroundings, finding: &Rc<Finding>, text: &str) -> Html {
    let lang = surroundings.lang;
    let onclick = {
        let (dispatch, finding) = (surroundings.dispatch.clone(), finding.clone());
        Callback::from(move |_: MouseEvent| dispatch.action(Action::OpenDialog(Dialog::PutAside(finding.clone()))))
    };
    html! {
        <button type="button" class="link put-aside" aria-haspopup="dialog" aria-describedby={text.to_owned()}
            title={lang.word(Word::PutAsideWithReason)} {onclick}>{ lang.word(Word::PutAside) }</button>
    }
}
