//! The box that selects a session.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::{Action, SelectionChange};
use crate::domain::SessionId;
use crate::ui::context::Surroundings;

/// A checkbox that selects a session; with Shift, all from the one selected last.
/// Nothing where the plan is only shown: a selection is there to be changed.
pub fn select_box(surroundings: &Surroundings, session: &SessionId, title: &str, selected: bool) -> Html {
    if surroundings.read_only {
        return html! {};
    }
    let onclick = {
        let (dispatch, session) = (surroundings.dispatch.clone(), session.clone());
        Callback::from(move |event: MouseEvent| {
            let change = match event.shift_key() {
                true => SelectionChange::ExtendTo(session.clone()),
                false => SelectionChange::Toggle(session.clone()),
            };
            dispatch.action(Action::Select(change));
            // The browser has turned the box already; the selection may say otherwise.
            if let (Some(input), Some(store)) = (event.target_dyn_into::<HtmlInputElement>(), dispatch.store()) {
                input.set_checked(store.state().selection.contains(&session));
            }
        })
    };
    html! {
        <label class="select">
            <input type="checkbox" checked={selected} aria-label={surroundings.lang.select_title(title)} {onclick} />
        </label>
    }
}
