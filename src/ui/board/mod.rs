//! The board: the tray and the phases side by side, each with its cards.

use std::rc::Rc;

use yew::prelude::*;

use super::root::Digest;
use crate::app::AppState;

/// Properties of [`Board`].
#[derive(Properties, PartialEq)]
pub struct BoardProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The board.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    html! { <div>{ props.digest.summary.jp.to_string() }{ props.state.plan().title.to_string() }</div> }
}
