//! The ratio bar: online against face to face, with the target and what is missing.

use std::rc::Rc;

use yew::prelude::*;

use super::root::Digest;

/// Properties of [`RatioBar`].
#[derive(Properties, PartialEq)]
pub struct RatioBarProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The ratio bar.
#[component]
pub fn RatioBar(props: &RatioBarProps) -> Html {
    html! { <div>{ props.digest.summary.jp.to_string() }</div> }
}
