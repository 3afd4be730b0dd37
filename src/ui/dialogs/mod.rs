//! The dialogs, one file each.

mod add_material;
mod balance;
mod choose_kind;
mod competencies;
mod details;
mod help;
mod kind;
mod move_to;
mod paste;
mod phase;
mod problems;
mod program;
mod put_aside;
mod saved;
mod split;
mod templates;
mod variants;

use std::rc::Rc;

use yew::prelude::*;

use self::add_material::AddMaterial;
use self::balance::Balancing;
use self::choose_kind::ChooseKind;
use self::competencies::Competencies;
use self::details::Details;
use self::help::view_help;
use self::move_to::MoveTo;
use self::paste::PasteTable;
use self::phase::PhaseForm;
use self::problems::view_problems;
use self::program::ProgramForm;
use self::put_aside::PutAside;
use self::saved::Saved;
use self::split::Split;
use self::templates::Templates;
use self::variants::{VariantDifferences, VariantName};
use super::root::Digest;
use crate::app::{AppState, Dialog};

/// The open dialog.
pub fn view_dialog(dialog: &Dialog, state: &Rc<AppState>, digest: &Rc<Digest>) -> Html {
    let digest = digest.clone();
    match dialog {
        Dialog::Move(sessions) => html! { <MoveTo {digest} sessions={sessions.clone()} /> },
        Dialog::Split(session) => html! { <Split {digest} session={session.clone()} /> },
        Dialog::Phase(phase) => html! { <PhaseForm {digest} phase={phase.clone()} /> },
        Dialog::NewPhase(before) => html! { <PhaseForm {digest} before={before.clone()} /> },
        Dialog::Problems { file, problems } => view_problems(state.lang, file, problems),
        Dialog::AddMaterial(place) => html! { <AddMaterial {digest} place={place.clone()} /> },
        Dialog::Details(session) => html! { <Details {digest} session={session.clone()} said={state.said.clone()} /> },
        Dialog::Paste { text, html: rich } => html! {
            <PasteTable text={text.to_string()} html={rich.to_string()} minutes={digest.plan.jp.minutes} />
        },
        Dialog::Templates => html! { <Templates /> },
        Dialog::ChooseKind(back) => html! { <ChooseKind back={*back} /> },
        Dialog::Help => view_help(state.lang),
        Dialog::Program(part) => html! { <ProgramForm plan={digest.plan.clone()} part={*part} /> },
        Dialog::Balance => html! { <Balancing {digest} change={state.change} said={state.said.clone()} /> },
        Dialog::PutAside(finding) => html! { <PutAside finding={finding.clone()} /> },
        Dialog::Competencies => html! { <Competencies plan={digest.plan.clone()} /> },
        Dialog::VariantName(variant) => html! { <VariantName plan={digest.plan.clone()} variant={variant.clone()} /> },
        Dialog::VariantDifferences(variant) => {
            html! { <VariantDifferences plan={digest.plan.clone()} variant={variant.clone()} /> }
        }
        Dialog::Saved => html! { <Saved change={state.change} /> },
    }
}
