//! A root of Yew that outlives the planners shown in it.

use yew::prelude::*;

use super::root::{Root, RootProps};

/// Properties of [`Frame`].
#[derive(Clone, Default, PartialEq, Properties)]
pub struct FrameProps {
    /// The planner that is shown, if there is one.
    pub planner: Option<RootProps>,
    /// Tells one planner from the next, which inherits nothing of what the one before it had open.
    pub serial: u32,
}

/// Shows a planner, or nothing while it waits for the next one.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let FrameProps { planner, serial } = props;
    let Some(RootProps { store, services }) = planner else { return html! {} };
    html! { <Root key={*serial} store={store.clone()} services={services.clone()} /> }
}
