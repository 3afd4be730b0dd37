//! A built-in plan as a card to start from.

use std::rc::Rc;

use yew::prelude::*;

use super::context::{Surroundings, use_surroundings};
use crate::app::{Action, Cause};
use crate::domain::Template;

/// Properties of [`TemplateCard`].
#[derive(Properties, PartialEq)]
pub struct TemplateCardProps {
    /// The template.
    pub template: Template,
    /// What it is called.
    pub name: &'static str,
    /// What is in it.
    pub about: &'static str,
    /// Where its figures come from.
    #[prop_or_default]
    pub source: Option<&'static str>,
}

/// A template in a list; opening it closes the dialog it may stand in.
#[component]
pub fn TemplateCard(props: &TemplateCardProps) -> Html {
    let surroundings = use_surroundings();
    let template = props.template;
    let open = Callback::from(move |_: MouseEvent| open(template, &surroundings));
    html! {
        <li>
            <button type="button" class="template" onclick={open}>
                <strong>{ props.name }</strong>
                <span class="small muted">{ props.about }</span>
                if let Some(source) = props.source.filter(|source| !source.is_empty()) {
                    <span class="template-source small muted">{ source }</span>
                }
            </button>
        </li>
    }
}

/// Opens a template in place of the plan, and shows its first session: what had
/// the focus is gone.
pub fn open(template: Template, surroundings: &Surroundings) {
    surroundings.with_parts(move |surroundings, parts| {
        let Some(services) = &surroundings.services else { return };
        let plan = (parts.template)(template, services.0.fresh_id());
        let first = plan.sessions().next().map(|session| session.id.clone());
        let dispatch = &surroundings.dispatch;
        dispatch.action(Action::Open { plan: Rc::new(plan), cause: Cause::Load });
        dispatch.action(Action::CloseDialog);
        if let Some(first) = first {
            dispatch.action(Action::FocusSession(first));
        }
    });
}
