//! The bar that appears while sessions are selected: one command on all of them.
//!
//! It lies over the foot of the view, so that selecting shifts nothing.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::context::{Surroundings, use_surroundings};
use super::icon::{Icon, icon};
use super::menu::{MenuButton, MenuEntry};
use super::root::Digest;
use crate::app::{Action, Dialog, SelectionChange, selection};
use crate::domain::{Edit, Jp, Mode, Nature, Plan, Session, SessionField, SessionId, Text};
use crate::i18n::Word;

/// Groups that are offered before those in use, as domain.md names them.
const USUAL_GROUPS: [&str; 3] = ["Dasar", "Inti", "Penunjang"];

/// Properties of [`SelectionBar`].
#[derive(Properties, PartialEq)]
pub struct SelectionBarProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// The selected sessions.
    pub selection: Rc<BTreeSet<SessionId>>,
}

/// The selection bar; nothing while no session is selected.
#[component]
pub fn SelectionBar(props: &SelectionBarProps) -> Html {
    let surroundings = use_surroundings();
    let menu = |entries: fn(&Commands) -> Vec<MenuEntry>| {
        let surroundings = surroundings.clone();
        Callback::from(move |()| Commands::now(&surroundings).map(|commands| entries(&commands)).unwrap_or_default())
    };
    if props.selection.is_empty() || surroundings.read_only {
        return html! {};
    }
    let lang = surroundings.lang;
    let word = |word| lang.word(word);
    let sessions = selected(&props.digest.plan, &props.selection);
    let jp: Jp = sessions.filter_map(|session| session.jp).sum();
    let does = |act: fn(&Commands)| {
        let surroundings = surroundings.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(commands) = Commands::now(&surroundings) {
                act(&commands);
            }
        })
    };
    let chooser = |name, entries| {
        html! { <MenuButton label={word(name)} face={face(word(name))} class="chooser" entries={menu(entries)} /> }
    };
    let label = lang.selected(props.selection.len());
    html! {
        <div class="selection-dock"><div class="selection-bar" role="group" aria-label={label.clone()}>
            <p class="selection-count"><strong>{ label }</strong>{ format!(" · {} JP", lang.jp(jp)) }</p>
            <div class="selection-commands">
                <button type="button" onclick={does(Commands::move_to)}>{ word(Word::MoveTo) }</button>
                { chooser(Word::Mode, Commands::modes) }
                { chooser(Word::Nature, Commands::natures) }
                { chooser(Word::Group, Commands::groups) }
            </div>
            <MenuButton label={word(Word::SelectionActions)} face={icon(Icon::More)} class="quiet"
                entries={menu(Commands::others)} />
            <button type="button" class="quiet" aria-label={word(Word::ClearSelection)} title={word(Word::ClearSelection)}
                onclick={does(Commands::clear)}>{ icon(Icon::Cross) }</button>
        </div></div>
    }
}

fn face(label: &'static str) -> Html {
    html! { <>{ label }{ icon(Icon::Chevron) }</> }
}

fn selected<'a>(plan: &'a Plan, selection: &'a BTreeSet<SessionId>) -> impl Iterator<Item = &'a Rc<Session>> {
    plan.sessions().filter(|session| selection.contains(&session.id))
}

/// The commands on the selection, as it and the plan are at this moment.
struct Commands {
    surroundings: Surroundings,
    plan: Rc<Plan>,
    selection: Rc<BTreeSet<SessionId>>,
    anchor: Option<SessionId>,
}

impl Commands {
    fn now(surroundings: &Surroundings) -> Option<Commands> {
        let state = surroundings.dispatch.store()?.state();
        let (plan, selection, anchor) = (state.plan().clone(), state.selection.clone(), state.anchor.clone());
        Some(Commands { surroundings: surroundings.clone(), plan, selection, anchor })
    }

    fn sessions(&self) -> Vec<SessionId> {
        selection::in_order(&self.plan, &self.selection)
    }

    fn entry(&self, label: impl Into<AttrValue>, edit: Edit) -> MenuEntry {
        let dispatch = self.surroundings.dispatch.clone();
        MenuEntry::command(label, Callback::from(move |()| dispatch.edit(edit.clone())))
    }

    fn word(&self, word: Word) -> &'static str {
        self.surroundings.lang.word(word)
    }

    fn move_to(&self) {
        let dialog = Dialog::Move(self.sessions().into());
        self.surroundings.dispatch.action(Action::OpenDialog(dialog));
    }

    /// The bar goes with the selection: the focus stays with what was selected.
    fn clear(&self) {
        let stays = self.anchor.clone().filter(|anchor| self.selection.contains(anchor));
        if let Some(session) = stays.or_else(|| self.selection.first().cloned()) {
            self.surroundings.dispatch.action(Action::FocusSession(session));
        }
        self.surroundings.dispatch.action(Action::Select(SelectionChange::Clear));
    }

    fn modes(&self) -> Vec<MenuEntry> {
        let lang = self.surroundings.lang;
        let edit = |mode| Edit::SetMode { sessions: self.sessions(), mode };
        let modes = Mode::ALL.iter().map(|mode| self.entry(lang.mode(*mode), edit(Some(*mode))));
        let tray = [MenuEntry::Separator, self.entry(self.word(Word::NotMapped), edit(None))];
        modes.chain(tray).collect()
    }

    fn natures(&self) -> Vec<MenuEntry> {
        let lang = self.surroundings.lang;
        let entry = |nature: &Nature| {
            self.entry(lang.nature(*nature), selection::nature_edit(&self.plan, &self.selection, *nature))
        };
        Nature::ALL.iter().map(entry).collect()
    }

    fn groups(&self) -> Vec<MenuEntry> {
        let edit = |group: Text| selection::group_edit(&self.plan, &self.selection, group);
        let usual = USUAL_GROUPS.iter().map(|group| Text::from(*group));
        let used = self.plan.groups().into_iter().filter(|group| !USUAL_GROUPS.contains(&&**group));
        let groups = usual.chain(used).map(|group| self.entry(group.to_string(), edit(group)));
        let none = [MenuEntry::Separator, self.entry(self.word(Word::NoGroup), edit("".into()))];
        groups.chain(none).collect()
    }

    fn others(&self) -> Vec<MenuEntry> {
        let all = |holds: fn(&Session) -> bool| selected(&self.plan, &self.selection).all(|session| holds(session));
        let toggle = |name, on: bool, field: fn(bool) -> SessionField| {
            let edit = Edit::SetSessions { sessions: self.sessions(), field: field(!on) };
            let dispatch = self.surroundings.dispatch.clone();
            let run = Callback::from(move |()| dispatch.edit(edit.clone()));
            MenuEntry::Toggle { label: self.word(name).into(), on, run }
        };
        let index = crate::app::MaterialIndex::of(&self.plan);
        let suggested = selection::suggested(&self.plan, &index, |id| self.selection.contains(id));
        let can_map = !suggested.is_empty();
        vec![
            toggle(Word::Lock, all(|session| session.locked), SessionField::Locked),
            toggle(Word::Counted, all(|session| session.counted), SessionField::Counted),
            MenuEntry::Separator,
            self.entry(self.word(Word::MapAsSuggested), Edit::MapAsSuggested { sessions: suggested }).enabled(can_map),
            MenuEntry::Separator,
            self.entry(self.word(Word::Delete), Edit::DeleteSessions(self.sessions())).shortcut("Delete"),
        ]
    }
}
