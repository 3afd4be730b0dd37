//! The menu of a session.

use yew::prelude::*;

use crate::app::{Action, Dialog};
use crate::domain::{Direction, Edit, Plan, SessionField, SessionId};
use crate::i18n::Word;
use crate::ui::context::Surroundings;
use crate::ui::icon::{Icon, icon};
use crate::ui::menu::{MenuButton, MenuEntry};

/// The actions button of a session that is called so, with its number among several; nothing where the plan is only shown.
pub fn session_menu(surroundings: &Surroundings, session: &SessionId, title: &str) -> Html {
    if surroundings.read_only {
        return html! {};
    }
    let label = AttrValue::from(surroundings.lang.actions_for(title));
    let entries = {
        let (surroundings, session) = (surroundings.clone(), session.clone());
        Callback::from(move |()| {
            let plan = surroundings.dispatch.store().map(|store| store.state().plan().clone());
            plan.map(|plan| entries(&surroundings, &plan, &session)).unwrap_or_default()
        })
    };
    html! { <MenuButton {label} class="quiet more" face={icon(Icon::More)} {entries} /> }
}

/// The entries for a session as the plan is now.
fn entries(surroundings: &Surroundings, plan: &Plan, id: &SessionId) -> Vec<MenuEntry> {
    let (Some(session), Some((place, at))) = (plan.session(id), plan.place_of(id)) else { return Vec::new() };
    let Some(material) = plan.material(&session.material) else { return Vec::new() };
    let last = plan.sessions_at(&place).map_or(0, <[_]>::len).saturating_sub(1);
    let several = plan.sessions_of(&session.material).nth(1).is_some();
    let copy = surroundings.lang.copy_of(&material.title).into();

    let word = |word| surroundings.lang.word(word);
    let does = |action: Action| {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |()| dispatch.action(action.clone()))
    };
    let opens = |name, dialog| MenuEntry::command(word(name), does(Action::OpenDialog(dialog)));
    let edits = |name, edit| MenuEntry::command(word(name), does(Action::Edit(edit)));
    let shifts = |name, direction| edits(name, Edit::Shift { session: id.clone(), direction });
    let lock = SessionField::Locked(!session.locked);
    vec![
        opens(Word::MoveTo, Dialog::Move([id.clone()].into())),
        shifts(Word::MoveUp, Direction::Up).enabled(at > 0).shortcut("Alt+↑"),
        shifts(Word::MoveDown, Direction::Down).enabled(at < last).shortcut("Alt+↓"),
        MenuEntry::Separator,
        opens(Word::SplitByMode, Dialog::Split(id.clone())),
        edits(Word::Merge, Edit::MergeSessions { session: id.clone() }).enabled(several),
        MenuEntry::Separator,
        opens(Word::Edit, Dialog::Details(id.clone())).shortcut("Enter"),
        edits(Word::Duplicate, Edit::DuplicateMaterial { material: session.material.clone(), title: copy }),
        MenuEntry::Toggle {
            label: word(Word::Lock).into(),
            on: session.locked,
            run: does(Action::Edit(Edit::SetSessions { sessions: vec![id.clone()], field: lock })),
        },
        MenuEntry::Separator,
        edits(Word::Delete, Edit::DeleteSessions(vec![id.clone()])).shortcut("Delete"),
    ]
}
