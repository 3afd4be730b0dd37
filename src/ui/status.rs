//! The status line: what just happened, said once.

use yew::prelude::*;

use crate::app::{Said, Tone};

/// Properties of [`StatusLine`].
#[derive(Properties, PartialEq)]
pub struct StatusLineProps {
    /// The last sentence.
    pub said: Said,
}

/// The status line. The text node is keyed by its serial, so that the same
/// sentence twice is spoken twice.
#[component]
pub fn StatusLine(props: &StatusLineProps) -> Html {
    let refused = props.said.tone == Tone::Refused;
    html! {
        <p class={classes!("status", refused.then_some("refused"))} role="status">
            <span key={props.said.serial}>{ &*props.said.text }</span>
        </p>
    }
}
