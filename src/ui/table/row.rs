//! A session as a row.

use std::rc::Rc;

use yew::prelude::*;

use super::StageChoice;
use super::choice::{group_field, nature_box, stage_box};
use super::rename::RenameField;
use crate::app::CardFinding;
use crate::domain::{Material, Ordinal, PhaseId, Session};
use crate::ui::context::use_surroundings;
use crate::ui::field::use_shown_text;
use crate::ui::session::{JpField, ModeText, Notes, mode_box, select_box, session_menu, use_first_mode, view_marks};

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// The session.
    pub session: Rc<Session>,
    /// What it delivers.
    pub material: Rc<Material>,
    /// Where it stands; `None` in the tray.
    pub phase: Option<PhaseId>,
    /// Its number among the material's sessions, if there are several.
    pub ordinal: Option<Ordinal>,
    /// What the checks have found of it.
    pub findings: Option<Rc<[CardFinding]>>,
    /// The phases of the flow.
    pub stages: Rc<Vec<StageChoice>>,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether Tab reaches it.
    pub tab_stop: bool,
    /// Whether its title is being edited.
    pub renaming: bool,
    /// Whether its boxes get their choices only when they are about to be used.
    pub lazy: bool,
    /// Called when the title is edited no longer.
    pub renamed: Callback<()>,
}

/// A row.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let session = &props.session;
    let title: AttrValue = match props.ordinal {
        Some(Ordinal { number, of }) => lang.ordinal_title(&props.material.title, number, of).into(),
        None => props.material.title.clone().into(),
    };
    let near = use_state_eq(|| false);
    let approach = {
        let near = near.setter();
        move || near.set(true)
    };
    let onpointerover = {
        let approach = approach.clone();
        Callback::from(move |_: PointerEvent| approach())
    };
    let onfocusin = Callback::from(move |_: FocusEvent| approach());
    let whole = !props.lazy || *near;
    let first_mode = use_first_mode(session);
    let group = use_shown_text(&AttrValue::from(props.material.group.clone()));
    let nature = session.nature.unwrap_or(props.material.nature);
    let notes = Notes { lang, session, nature, findings: props.findings.as_ref() };
    let class = classes!(props.selected.then_some("selected"), session.mode.is_none().then_some("unmapped"));
    html! {
        <tr role="row" {class} data-session={session.id.to_string()} tabindex={if props.tab_stop { "0" } else { "-1" }}
            aria-label={title.clone()} aria-describedby={notes.id()} {onpointerover} {onfocusin}>
            <td role="cell" class="check-cell">{ select_box(&surroundings, &session.id, &title, props.selected) }</td>
            // Named by its title alone: it is read out with every cell of the row.
            <th role="rowheader" scope="row" class="title-cell" aria-label={title.clone()}>
                if props.renaming {
                    <RenameField material={props.material.id.clone()} session={session.id.clone()}
                        title={AttrValue::from(props.material.title.clone())} done={props.renamed.clone()} />
                } else {
                    <span class="row-title">{ &title }</span>{ view_marks(lang, session) }{ notes.view_words() }
                }
            </th>
            <td role="cell" class="nature-cell">{ nature_box(&surroundings, props, &title, whole) }</td>
            <td role="cell" class="mode-cell">
                { mode_box(&surroundings, session, first_mode, &title, ModeText::Full) }{ notes.view_hint_mark() }
            </td>
            <td role="cell" class="stage-cell">{ stage_box(&surroundings, props, &title, whole) }</td>
            <td role="cell" class="group-cell">{ group_field(&surroundings, props, &title, *near, group) }</td>
            <td role="cell" class="jp-cell"><JpField session={session.id.clone()} title={title.clone()} jp={session.jp} /></td>
            <td role="cell" class="menu-cell">{ session_menu(&surroundings, &session.id, &title) }</td>
        </tr>
    }
}
