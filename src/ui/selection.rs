//! The bar that appears while sessions are selected: one command on all of them.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::root::Digest;
use crate::domain::SessionId;

/// Properties of [`SelectionBar`].
#[derive(Properties, PartialEq)]
pub struct SelectionBarProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// The selected sessions.
    pub selection: Rc<BTreeSet<SessionId>>,
}

/// The selection bar; nothing while no session is selected.
#[component]
pub fn SelectionBar(props: &SelectionBarProps) -> Html {
    if props.selection.is_empty() {
        return html! {};
    }
    html! { <div>{ props.digest.plan.title.to_string() }</div> }
}
