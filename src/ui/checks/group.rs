//! The findings of one check: the first few, and the others when asked for.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::focus::first_control;
use super::item::Item;
use crate::app::Site;
use crate::domain::{Figures, Finding, PlanId, Subject};
use crate::ui::context::use_surroundings;
use crate::ui::root::Digest;

/// So many are shown at first, and one more rather than a button for it alone.
const FEW: usize = 3;

/// So many more are shown each time.
const MORE: usize = 50;

/// Properties of [`Group`].
#[derive(Properties, PartialEq)]
pub struct GroupProps {
    /// The findings of the check.
    pub findings: Rc<Vec<Rc<Finding>>>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The findings of a check.
#[component]
pub fn Group(props: &GroupProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let list = use_node_ref();
    let limit = use_state_eq(|| FEW);
    let count = props.findings.len();
    let shown = if *limit + 1 >= count { count } else { *limit };
    // The button may be gone: the focus goes on to the first of what it has opened.
    use_effect_with(*limit, {
        let list = list.clone();
        move |limit| {
            let first = limit.checked_sub(MORE);
            let list = list.cast::<Element>().filter(|_| *limit > FEW);
            if let Some(item) = first.zip(list).and_then(|(at, list)| list.children().item(u32::try_from(at).ok()?)) {
                focus(first_control(&item));
            }
        }
    });

    let Digest { plan, index, .. } = &*props.digest;
    let item = |finding: &Rc<Finding>| {
        let site = Site::of(finding, plan);
        let title = match &site {
            Some(Site::Session(id)) => plan.session(id).map(|session| index.title(session, lang)),
            _ => None,
        };
        let id = finding_id(finding, &plan.id);
        html! { <Item key={&*id} id={id.clone()} finding={finding.clone()} {site} title={title.map(AttrValue::from)} /> }
    };
    let more = (shown < count).then(|| {
        let onclick = Callback::from(move |_: MouseEvent| limit.set(*limit + MORE));
        let described = props.findings.first().map(|finding| text_id(&finding_id(finding, &plan.id)));
        html! {
            <button type="button" class="link checks-more" aria-describedby={described} {onclick}>
                { lang.similar_findings(count - shown) }
            </button>
        }
    });
    html! {
        <>
            <ul class="findings" role="list" ref={list}>{ for props.findings.iter().take(shown).map(item) }</ul>
            { more }
        </>
    }
}

/// Tells a finding from all others of a plan: by its check and what it is
/// about, of which the first and the last are enough.
pub fn finding_id(finding: &Finding, plan: &PlanId) -> AttrValue {
    let id = |subject: Option<&Subject>| subject.map_or("", |subject| subject.id(plan)).to_owned();
    let ends = [finding.check.code(), "/", &id(finding.subjects.first()), "/", &id(finding.subjects.last())].concat();
    match &finding.figures {
        // Two of them may begin and end with the same sessions.
        Figures::Overload(people) => ends + "/" + &people.first().map_or(0, |who| who.number).to_string(),
        _ => ends,
    }
    .into()
}

/// The id of the element with a finding's sentence.
pub fn text_id(finding: &str) -> String {
    ["text/", finding].concat()
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Only an element that is being removed refuses the focus.
        let _ = element.focus();
    }
}
