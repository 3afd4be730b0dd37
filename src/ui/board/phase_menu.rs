//! The menu of a phase.

use yew::prelude::*;

use crate::app::{Action, Dialog, SelectionChange};
use crate::domain::{Edit, PhaseId, Plan};
use crate::i18n::Word;
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::icon::{Icon, icon};
use crate::ui::menu::{MenuButton, MenuEntry};

/// Properties of [`PhaseMenu`].
#[derive(Properties, PartialEq)]
pub struct PhaseMenuProps {
    /// Whose menu.
    pub phase: PhaseId,
    /// What the phase is called.
    pub title: AttrValue,
}

/// The actions button of a phase; nothing where the plan is only shown.
#[component]
pub fn PhaseMenu(props: &PhaseMenuProps) -> Html {
    let surroundings = use_surroundings();
    let label = AttrValue::from(surroundings.lang.actions_for_phase(&props.title));
    let read_only = surroundings.read_only;
    let entries = use_callback((props.phase.clone(), surroundings), |(), (phase, surroundings)| {
        let plan = surroundings.dispatch.store().map(|store| store.state().plan().clone());
        plan.map(|plan| entries(surroundings, &plan, phase)).unwrap_or_default()
    });
    if read_only {
        return html! {};
    }
    html! { <MenuButton {label} class="quiet more" face={icon(Icon::More)} {entries} /> }
}

/// The entries for a phase as the plan is now.
fn entries(surroundings: &Surroundings, plan: &Plan, id: &PhaseId) -> Vec<MenuEntry> {
    let Some(at) = plan.flow.iter().position(|phase| phase.id == *id) else { return Vec::new() };
    let id_at = |at: usize| plan.flow.get(at).map(|phase| phase.id.clone());
    let sessions: Vec<_> =
        plan.phase(id).iter().flat_map(|phase| &phase.sessions).map(|session| session.id.clone()).collect();

    let entry = |name, action: Action| {
        let dispatch = surroundings.dispatch.clone();
        MenuEntry::command(surroundings.lang.word(name), Callback::from(move |()| dispatch.action(action.clone())))
    };
    let opens = |name, dialog| entry(name, Action::OpenDialog(dialog));
    // Before the phase that stands before it; before the one that stands two
    // behind it, or at the end.
    let moves = |name, before| entry(name, Action::Edit(Edit::MovePhase { phase: id.clone(), before }));
    let has_sessions = !sessions.is_empty();
    vec![
        opens(Word::RenameStage, Dialog::Phase(id.clone())),
        moves(Word::MoveEarlier, at.checked_sub(1).and_then(id_at)).enabled(at > 0),
        moves(Word::MoveLater, id_at(at + 2)).enabled(at + 1 < plan.flow.len()),
        MenuEntry::Separator,
        opens(Word::StageBefore, Dialog::NewPhase(Some(id.clone()))),
        opens(Word::StageAfter, Dialog::NewPhase(id_at(at + 1))),
        MenuEntry::Separator,
        entry(Word::SelectSessions, Action::Select(SelectionChange::Set(sessions))).enabled(has_sessions),
        entry(Word::DeleteStage, Action::Edit(Edit::DeletePhase(id.clone()))),
    ]
}
