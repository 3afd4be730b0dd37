//! How grave a finding is, by a shape.

use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::domain::Severity;

/// The sign of a severity: a cross, an exclamation mark, an i. It stands beside
/// words that say the same, so it is hidden from assistive technology.
pub fn sign(severity: Severity) -> Html {
    let shown = match severity {
        Severity::Error => Icon::Cross,
        Severity::Warning => Icon::Warning,
        Severity::Advice => Icon::Info,
    };
    html! { <span class={classes!("sign", severity.code())} aria-hidden="true">{ icon(shown) }</span> }
}
