//! The header: title, programme, saving, undo and redo, import, export, more.

use std::rc::Rc;

use yew::prelude::*;

use super::root::Digest;
use crate::app::AppState;

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The header.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    html! { <div>{ props.digest.summary.jp.to_string() }{ props.state.plan().title.to_string() }</div> }
}
