//! The table: the same sessions as a dense grid, with group subtotals.

use std::rc::Rc;

use yew::prelude::*;

use super::root::Digest;
use crate::app::AppState;

/// Properties of [`TableView`].
#[derive(Properties, PartialEq)]
pub struct TableViewProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The table.
#[component]
pub fn TableView(props: &TableViewProps) -> Html {
    html! { <div>{ props.digest.summary.jp.to_string() }{ props.state.plan().title.to_string() }</div> }
}
