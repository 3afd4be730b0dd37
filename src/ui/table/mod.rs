//! The table: the same sessions as a dense grid, by group with subtotals.
//!
//! Rows only show; keys are listened to here, once for all of them. The elements
//! carry their roles in so many words: on a narrow page rows are laid out as
//! cards, and browsers forget the roles of a table that is laid out otherwise.

mod choice;
mod keys;
mod rename;
mod row;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use self::row::Row;
use super::context::{Surroundings, use_surroundings};
use super::root::Digest;
use super::session::{on_session_key, on_view_key, session_at, use_session_focus};
use crate::app::{Action, AppState, Search, SelectionChange, TableGroup, TableRow, phase_title, table_groups};
use crate::domain::{Jp, Phase, PhaseId, SessionId};
use crate::format::export::letter;
use crate::i18n::Word;

/// With more sessions than this, boxes get their choices when they are about to be used.
const LAZY_ABOVE: usize = 150;

/// Kelompok that most curricula have.
const USUAL_GROUPS: [&str; 3] = ["Dasar", "Inti", "Penunjang"];

/// Properties of [`TableView`].
#[derive(Properties, PartialEq)]
pub struct TableViewProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// A place where a session may stand, as its box lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct StageChoice {
    phase: PhaseId,
    title: AttrValue,
}

/// The table.
#[component]
pub fn TableView(props: &TableViewProps) -> Html {
    let TableViewProps { state, digest } = props;
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let view = use_node_ref();
    use_session_focus(view.clone(), state.focus.clone());
    let groups = use_memo(digest.clone(), |digest| table_groups(&digest.plan, &digest.index));
    let stages = use_memo((digest.plan.clone(), lang), |(plan, lang)| {
        let choice =
            |phase: &Rc<Phase>| StageChoice { phase: phase.id.clone(), title: phase_title(plan, phase, *lang).into() };
        plan.flow.iter().map(choice).collect::<Vec<StageChoice>>()
    });
    // The row that Tab reaches; arrows go on from there.
    let active = use_state_eq(|| None::<SessionId>);
    let renaming = use_state_eq(|| None::<SessionId>);

    let onfocusin = {
        let active = active.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some(session) = session_at(event.target()) {
                active.set(Some(session));
            }
        })
    };
    let onkeydown = {
        let (surroundings, view, renaming) = (surroundings.clone(), view.clone(), renaming.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(session) = keys::wants_rename(&event).filter(|_| !surroundings.read_only) {
                event.prevent_default();
                renaming.set(Some(session));
                return;
            }
            let taken = keys::on_row_key(&event, &view, &surroundings) || on_session_key(&event, &surroundings);
            if !taken {
                on_view_key(&event, &surroundings);
            }
        })
    };
    let ondblclick = {
        let (renaming, read_only) = (renaming.clone(), surroundings.read_only);
        Callback::from(move |event: MouseEvent| {
            let cell =
                event.target_dyn_into::<Element>().and_then(|target| target.closest(".title-cell").ok().flatten());
            let session = cell.and_then(|cell| session_at(cell.dyn_into().ok()));
            if !read_only {
                renaming.set(session);
            }
        })
    };
    let renamed = use_callback((), {
        let renaming = renaming.setter();
        move |(), ()| renaming.set(None)
    });

    let search = Search::new(if state.printing { "" } else { &state.search });
    let shown = shown_groups(&groups, &search);
    let grouped = groups.iter().any(|group| !group.name.is_empty());
    let lazy = digest.summary.sessions > LAZY_ABOVE;
    let mut in_sight = shown.iter().flat_map(|shown| &shown.rows).map(|row| &row.session.id);
    let first = in_sight.clone().next();
    let tab_stop = active.as_ref().filter(|active| in_sight.any(|id| id == *active)).or(first);
    let view_row = |row: &TableRow| {
        let id = &row.session.id;
        html! {
            <Row key={id.as_str()} session={row.session.clone()} material={row.material.clone()} phase={row.phase.clone()}
                ordinal={digest.index.ordinal(id)} findings={digest.findings.on_card(id)} stages={stages.clone()} selected={state.selection.contains(id)}
                tab_stop={tab_stop == Some(id)} renaming={renaming.as_ref() == Some(id)} {lazy} renamed={renamed.clone()} />
        }
    };
    let bodies = shown.iter().map(|shown| {
        let found = search.is_active().then_some(shown.rows.len());
        html! {
            <tbody key={&*shown.group.name} role="rowgroup">
                if grouped { { view_group(&surroundings, &shown.letter, shown.group, found) } }
                { for shown.rows.iter().map(|row| view_row(row)) }
            </tbody>
        }
    });
    html! {
        <div ref={view} class={classes!("table-view", (!state.selection.is_empty()).then_some("selecting"))}
            {onkeydown} {ondblclick} {onfocusin}>
            <table class="plan-table" role="table" aria-label={lang.word(Word::Table)}>
                { view_head(&surroundings, state) }
                { for bodies }
                { view_foot(&surroundings, digest.summary.jp) }
            </table>
            if shown.is_empty() {
                <p class="nothing-found">{ lang.word(Word::NothingFound) }</p>
            }
            <datalist id="groups">
                { for group_names(&groups).into_iter().map(|name| html! { <option key={name} value={name.to_owned()} /> }) }
            </datalist>
        </div>
    }
}

/// A group with those of its rows that are shown.
struct Shown<'a> {
    /// A for the first group of the plan, whether or not it is shown.
    letter: String,
    group: &'a TableGroup,
    rows: Vec<&'a TableRow>,
}

/// The groups of which something is found.
fn shown_groups<'a>(groups: &'a [TableGroup], search: &Search) -> Vec<Shown<'a>> {
    let shown = groups.iter().enumerate().map(|(at, group)| {
        let rows = group.rows.iter().filter(|row| search.finds(&row.material)).collect();
        Shown { letter: letter(at), group, rows }
    });
    shown.filter(|shown| !shown.rows.is_empty()).collect()
}

/// The groups in use, and the usual ones that are not.
fn group_names(groups: &[TableGroup]) -> Vec<&str> {
    let in_use = || groups.iter().map(|group| &*group.name).filter(|name| !name.is_empty());
    let usual = USUAL_GROUPS.into_iter().filter(|usual| in_use().all(|name| name != *usual));
    in_use().chain(usual).collect()
}

fn view_head(surroundings: &Surroundings, state: &Rc<AppState>) -> Html {
    let lang = surroundings.lang;
    let head = |word: Word, class: &'static str| {
        html! { <th role="columnheader" scope="col" {class}>{ lang.word(word) }</th> }
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th role="columnheader" scope="col" class="check-cell">{ view_select_all(surroundings, state) }</th>
                { head(Word::Material, "title-cell") }
                { head(Word::Nature, "nature-cell") }
                { head(Word::Mode, "mode-cell") }
                { head(Word::Stage, "stage-cell") }
                { head(Word::Group, "group-cell") }
                { head(Word::JpColumn, "jp-cell") }
                <th role="columnheader" scope="col" class="menu-cell">
                    <span class="visually-hidden">{ lang.word(Word::Actions) }</span>
                </th>
            </tr>
        </thead>
    }
}

/// A box that selects all that is shown, or nothing.
fn view_select_all(surroundings: &Surroundings, state: &Rc<AppState>) -> Html {
    if surroundings.read_only {
        return html! {};
    }
    let shown = state.shown();
    let selected = shown.iter().filter(|id| state.selection.contains(id)).count();
    let all = selected == shown.len() && selected > 0;
    let name = surroundings.lang.word(Word::SelectAll);
    let onchange = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: Event| {
            let change = if all { SelectionChange::Clear } else { SelectionChange::Set(shown.clone()) };
            dispatch.action(Action::Select(change));
        })
    };
    html! {
        <label class="select-all">
            <input type="checkbox" aria-label={name} checked={all} ~indeterminate={selected > 0 && !all} {onchange} />
            <span aria-hidden="true">{ name }</span>
        </label>
    }
}

fn view_group(surroundings: &Surroundings, letter: &str, group: &TableGroup, found: Option<usize>) -> Html {
    let lang = surroundings.lang;
    html! {
        <tr role="row" class="group-row">
            <td role="cell" class="check-cell"></td>
            <th role="rowheader" scope="rowgroup" colspan="4" class="title-cell">
                { lang.group_heading(letter, &group.name) }
                if let Some(found) = found {
                    <span class="found">{ lang.matching(found, group.rows.len()) }</span>
                }
            </th>
            <td role="cell" class="group-cell"></td>
            <td role="cell" class="jp-cell">{ lang.jp(group.totals.jp) }<span class="unit">{ " JP" }</span></td>
            <td role="cell" class="menu-cell"></td>
        </tr>
    }
}

fn view_foot(surroundings: &Surroundings, jp: Jp) -> Html {
    let lang = surroundings.lang;
    html! {
        <tfoot role="rowgroup">
            <tr role="row">
                <td role="cell" class="check-cell"></td>
                <th role="rowheader" scope="row" colspan="4" class="title-cell">{ lang.word(Word::Total) }</th>
                <td role="cell" class="group-cell"></td>
                <td role="cell" class="jp-cell">{ lang.jp(jp) }<span class="unit">{ " JP" }</span></td>
                <td role="cell" class="menu-cell"></td>
            </tr>
        </tfoot>
    }
}
