//! What was put aside, folded under its number: each with its reason, and the
//! way back.

use std::rc::Rc;

use yew::prelude::*;

use super::group::{finding_id, text_id};
use crate::app::Findings;
use crate::domain::{Finding, PlanId};
use crate::i18n::Word;
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::icon::{Icon, icon};
use crate::ui::sign::sign;

/// Properties of [`PutAsideList`].
#[derive(Properties, PartialEq)]
pub struct PutAsideListProps {
    /// The findings.
    pub findings: Rc<Findings>,
    /// The plan that they are about.
    pub plan: PlanId,
}

/// The findings that were put aside; nothing where there are none.
#[component]
pub fn PutAsideList(props: &PutAsideListProps) -> Html {
    let surroundings = use_surroundings();
    let open = use_state_eq(|| false);
    let count = props.findings.put_aside().count();
    if count == 0 {
        return html! {};
    }
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class="findings-aside">
            <button type="button" class="link aside-fold" aria-expanded={open.to_string()} aria-controls="findings-aside" {onclick}>
                { surroundings.lang.findings_put_aside(count) }{ icon(Icon::Chevron) }
            </button>
            <ul class="findings" role="list" id="findings-aside" hidden={!*open}>
                if *open {
                    { for props.findings.put_aside().map(|finding| view_one(&surroundings, finding, &props.plan)) }
                }
            </ul>
        </div>
    }
}

fn view_one(surroundings: &Surroundings, finding: &Rc<Finding>, plan: &PlanId) -> Html {
    let lang = surroundings.lang;
    let id = finding_id(finding, plan);
    let text = text_id(&id);
    let onclick = {
        let (dispatch, finding) = (surroundings.dispatch.clone(), finding.clone());
        Callback::from(move |_: MouseEvent| dispatch.edit(finding.show_again()))
    };
    html! {
        <li key={&*id} class="finding" data-finding={id.clone()}>
            { sign(finding.severity()) }
            <div class="finding-body">
                <p id={text.clone()}>{ lang.finding(finding) }</p>
                if let Some(reason) = &finding.accepted {
                    <p class="finding-reason">{ lang.with_reason(reason) }</p>
                }
                if !surroundings.read_only {
                    <div class="finding-actions">
                        <button type="button" class="link" aria-describedby={text} {onclick}>{ lang.word(Word::ShowAgain) }</button>
                    </div>
                }
            </div>
        </li>
    }
}
