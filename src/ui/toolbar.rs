//! The bar above the views: which view, search, and how materials come in.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::AppState;

/// Properties of [`Toolbar`].
#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// The state.
    pub state: Rc<AppState>,
}

/// The toolbar.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    html! { <div>{ props.state.lang.tag() }</div> }
}
