//! What a new plan shows: how to begin.

use yew::prelude::*;

/// The empty state.
#[component]
pub fn EmptyState() -> Html {
    html! { <div></div> }
}
