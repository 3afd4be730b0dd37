//! The board: the tray and the phases side by side, each with its cards.
//!
//! Cards and columns only show; keys and pointers are listened to here, once
//! for all of them.

mod card;
mod column;
mod drag;
mod keys;
mod phase_menu;
mod shown;

use std::rc::Rc;

use yew::prelude::*;

use self::column::Column;
use self::drag::{use_drag, view_ghost};
use self::shown::Scene;
use super::context::{Surroundings, use_surroundings};
use super::icon::{Icon, icon};
use super::root::Digest;
use super::session::{on_session_key, on_view_key, session_at, use_session_focus};
use crate::app::{Action, AppState, Dialog};
use crate::domain::Place;
use crate::i18n::Word;

/// With more sessions than this, cards are one line each.
const ONE_LINE_ABOVE: usize = 40;

/// So many phases are to be seen side by side, where that is possible at all.
const FEW: usize = 4;

/// Properties of [`Board`].
#[derive(Properties, PartialEq)]
pub struct BoardProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The board.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    let BoardProps { state, digest } = props;
    let surroundings = use_surroundings();
    let board = use_node_ref();
    use_session_focus(board.clone(), state.focus.clone());
    let dragging = use_drag(&board, &surroundings.dispatch);

    let onkeydown = use_callback(surroundings.clone(), |event: KeyboardEvent, surroundings| {
        let taken = on_session_key(&event, surroundings) || keys::on_arrow(&event);
        if !taken {
            on_view_key(&event, surroundings);
        }
    });
    let ondblclick = use_callback(surroundings.clone(), |event: MouseEvent, surroundings| {
        if let Some(session) = session_at(event.target()).filter(|_| drag::is_free(event.target())) {
            surroundings.dispatch.action(Action::OpenDialog(Dialog::Details(session)));
        }
    });

    let drag = dragging.drag.as_ref();
    let dense = digest.summary.totals.sessions > ONE_LINE_ABOVE;
    let scene = Scene {
        digest: digest.clone(),
        lang: surroundings.lang,
        search: state.search.clone(),
        selection: state.selection.clone(),
        dragged: drag.map(|drag| drag.sessions.clone()),
    };
    let shown = use_memo(scene, Scene::columns);
    let mut columns = shown.iter().map(|column| {
        let place = column.place();
        html! {
            <Column key={key(&place)} shown={column.clone()} mark={drag.and_then(|drag| drag.mark_at(&place))} {dense} />
        }
    });
    let class = classes!(
        "board",
        (digest.plan.flow.len() <= FEW).then_some("few"),
        dense.then_some("dense"),
        drag.map(|_| "dragging"),
        (!state.selection.is_empty()).then_some("selecting"),
    );
    html! {
        <div ref={board} {class} part="board" {onkeydown} {ondblclick} onpointerdown={dragging.onpointerdown.clone()}>
            { columns.next() }
            // A list of its own: beside children without keys theirs would count for nothing.
            { columns.collect::<Html>() }
            { view_add_phase(&surroundings) }
            { view_ghost(&dragging, digest, surroundings.lang) }
        </div>
    }
}

fn key(place: &Place) -> String {
    match place {
        Place::Tray => "tray".to_owned(),
        Place::Phase(id) => format!("phase-{id}"),
    }
}

fn view_add_phase(surroundings: &Surroundings) -> Html {
    if surroundings.read_only {
        return html! {};
    }
    let label = surroundings.lang.word(Word::AddStage);
    let onclick = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::OpenDialog(Dialog::NewPhase(None))))
    };
    html! {
        <button key="add" type="button" class="quiet add-phase" title={label} {onclick}>
            { icon(Icon::Plus) }<span class="add-phase-word">{ label }</span>
        </button>
    }
}
