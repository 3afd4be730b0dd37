//! The dialogs, one file each.

mod add_material;
mod details;
mod move_to;
mod paste;
mod phase;
mod problems;
mod split;

use std::rc::Rc;

use yew::prelude::*;

use self::add_material::AddMaterial;
use self::details::Details;
use self::move_to::MoveTo;
use self::paste::PasteTable;
use self::phase::PhaseForm;
use self::problems::view_problems;
use self::split::Split;
use super::root::Digest;
use crate::app::{AppState, Dialog};

/// The open dialog.
pub fn view_dialog(dialog: &Dialog, state: &Rc<AppState>, digest: &Rc<Digest>) -> Html {
    let digest = digest.clone();
    match dialog {
        Dialog::AddMaterial(place) => html! { <AddMaterial {digest} place={place.clone()} /> },
        Dialog::Paste { text, html: rich } => html! {
            <PasteTable text={&**text} html={&**rich} minutes={digest.plan.jp.minutes} />
        },
        Dialog::Move(sessions) => html! { <MoveTo {digest} sessions={sessions.clone()} /> },
        Dialog::Split(session) => html! { <Split {digest} session={session.clone()} /> },
        Dialog::Details(session) => html! { <Details {digest} session={session.clone()} said={state.said.clone()} /> },
        Dialog::Phase(phase) => html! { <PhaseForm {digest} phase={phase.clone()} /> },
        Dialog::Problems { file, problems } => view_problems(state.lang, file, problems),
        Dialog::Program | Dialog::Competencies | Dialog::Saved | Dialog::Templates | Dialog::Help => html! {},
    }
}
