//! The built-in plans as cards to start from.

use std::rc::Rc;

use yew::prelude::*;

use super::context::{Surroundings, use_surroundings};
use crate::app::{Action, Cause};
use crate::domain::Template;

/// Properties of [`TemplateCards`].
#[derive(Properties, PartialEq)]
pub struct TemplateCardsProps {
    /// Whether the blank plan is among them.
    #[prop_or_default]
    pub with_blank: bool,
}

/// A card for each template; opening one closes the dialog it may stand in.
#[component]
pub fn TemplateCards(props: &TemplateCardsProps) -> Html {
    let surroundings = use_surroundings();
    let offered = Template::ALL.iter().filter(|template| props.with_blank || **template != Template::Blank);
    html! {
        <ul class="templates">
            { for offered.map(|&template| view_card(template, &surroundings)) }
        </ul>
    }
}

fn view_card(template: Template, surroundings: &Surroundings) -> Html {
    let lang = surroundings.lang;
    let [name, about] = lang.template(template);
    let open = {
        let surroundings = surroundings.clone();
        Callback::from(move |_: MouseEvent| open(template, &surroundings))
    };
    html! {
        <li key={template.code()}>
            <button type="button" class="template" onclick={open}>
                <strong>{ name }</strong>
                <span class="small muted">{ about }</span>
            </button>
        </li>
    }
}

/// Opens a template in place of the plan, and shows its first session: what had
/// the focus is gone.
fn open(template: Template, surroundings: &Surroundings) {
    surroundings.serve(|services| {
        let plan = template.plan(services.fresh_id());
        let first = plan.sessions().next().map(|session| session.id.clone());
        let dispatch = &surroundings.dispatch;
        dispatch.action(Action::Open { plan: Rc::new(plan), cause: Cause::Load });
        dispatch.action(Action::CloseDialog);
        if let Some(first) = first {
            dispatch.action(Action::FocusSession(first));
        }
    });
}
