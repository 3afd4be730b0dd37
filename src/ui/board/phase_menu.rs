//! The menu of a phase.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
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
    /// Its number in the flow.
    pub number: usize,
}

/// The actions button of a phase; nothing where the plan is only shown.
#[component]
pub fn PhaseMenu(props: &PhaseMenuProps) -> Html {
    let surroundings = use_surroundings();
    let label = AttrValue::from(surroundings.lang.actions_for_phase(&props.title));
    let read_only = surroundings.read_only;
    let node = use_node_ref();
    let moves = use_mut_ref(|| false);
    // A column that moves is taken out and put in again, and loses the focus by it.
    use_effect_with(props.number, {
        let (node, moves) = (node.clone(), moves.clone());
        move |_| {
            if moves.replace(false) {
                focus(node.cast::<Element>().and_then(|node| node.query_selector("button").ok()?));
            }
        }
    });
    let entries =
        use_callback((props.phase.clone(), surroundings, node.clone()), move |(), (phase, surroundings, node)| {
            let plan = surroundings.dispatch.store().map(|store| store.state().plan().clone());
            let menu = PhaseCommands { surroundings, phase, node, moves: &moves };
            plan.map(|plan| menu.entries(&plan)).unwrap_or_default()
        });
    if read_only {
        return html! {};
    }
    html! { <span ref={node}><MenuButton {label} class="quiet more" face={icon(Icon::More)} {entries} /></span> }
}

struct PhaseCommands<'a> {
    surroundings: &'a Surroundings,
    phase: &'a PhaseId,
    node: &'a NodeRef,
    /// Set while the phase is on its way to another place.
    moves: &'a Rc<RefCell<bool>>,
}

impl PhaseCommands<'_> {
    /// The entries for the phase as the plan is now.
    fn entries(&self, plan: &Plan) -> Vec<MenuEntry> {
        let id = self.phase;
        let Some(at) = plan.flow.iter().position(|phase| phase.id == *id) else { return Vec::new() };
        let id_at = |at: usize| plan.flow.get(at).map(|phase| phase.id.clone());
        let sessions: Vec<_> =
            plan.phase(id).iter().flat_map(|phase| &phase.sessions).map(|session| session.id.clone()).collect();
        let has_sessions = !sessions.is_empty();
        vec![
            self.opens(Word::RenameStage, Dialog::Phase(id.clone())),
            // Before the phase that stands before it; before the one that stands
            // two behind it, or at the end.
            self.moves(Word::MoveEarlier, at.checked_sub(1).and_then(id_at)).enabled(at > 0),
            self.moves(Word::MoveLater, id_at(at + 2)).enabled(at + 1 < plan.flow.len()),
            MenuEntry::Separator,
            self.opens(Word::StageBefore, Dialog::NewPhase(Some(id.clone()))),
            self.opens(Word::StageAfter, Dialog::NewPhase(id_at(at + 1))),
            MenuEntry::Separator,
            self.entry(Word::SelectSessions, Action::Select(SelectionChange::Set(sessions)), || ())
                .enabled(has_sessions),
            self.deletes(),
        ]
    }

    /// An entry that does an action, after `first`.
    fn entry(&self, name: Word, action: Action, first: impl Fn() + 'static) -> MenuEntry {
        let dispatch = self.surroundings.dispatch.clone();
        let run = Callback::from(move |()| {
            first();
            dispatch.action(action.clone());
        });
        MenuEntry::command(self.surroundings.lang.word(name), run)
    }

    fn opens(&self, name: Word, dialog: Dialog) -> MenuEntry {
        self.entry(name, Action::OpenDialog(dialog), || ())
    }

    fn moves(&self, name: Word, before: Option<PhaseId>) -> MenuEntry {
        let moves = self.moves.clone();
        let edit = Edit::MovePhase { phase: self.phase.clone(), before };
        self.entry(name, Action::Edit(edit), move || {
            moves.replace(true);
        })
    }

    /// The menu goes with the phase: the focus goes to what stands beside it.
    fn deletes(&self) -> MenuEntry {
        let node = self.node.clone();
        let edit = Edit::DeletePhase(self.phase.clone());
        self.entry(Word::DeleteStage, Action::Edit(edit), move || {
            let column = node.cast::<Element>().and_then(|node| node.closest("[data-place]").ok()?);
            let beside = |beside: fn(&Element) -> Option<Element>| {
                beside(column.as_ref()?)?.query_selector(".column-head button").ok()?
            };
            let add = || column.as_ref()?.parent_element()?.query_selector(".add-phase").ok()?;
            focus(
                beside(Element::next_element_sibling)
                    .or_else(|| beside(Element::previous_element_sibling))
                    .or_else(add),
            );
        })
    }
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Only an element that is being removed refuses the focus.
        let _ = element.focus();
    }
}
