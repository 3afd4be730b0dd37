//! The table of the preview: every column with what it was taken for, every row
//! with what will become of it; all of it can be corrected.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Correction;
use crate::domain::{Mode, Nature};
use crate::format::table::{Column, Preview, Role, Row, RowCorrection, RowStatus};
use crate::i18n::{Lang, Word};
use crate::ui::context::use_surroundings;

/// Rows shown at first: a long table is understood from its beginning, and the
/// rest is one click away.
const SHOWN: usize = 100;

/// Properties of [`PreviewTable`].
#[derive(Properties, PartialEq)]
pub struct PreviewTableProps {
    /// What was understood.
    pub preview: Rc<Preview>,
    /// Where corrections go.
    pub correct: Callback<Correction>,
}

/// The table of the preview.
#[component]
pub fn PreviewTable(props: &PreviewTableProps) -> Html {
    let lang = use_surroundings().lang;
    let all = use_state(|| false);
    let PreviewTableProps { preview, correct } = props;
    let shown = if *all { preview.rows.len() } else { SHOWN.min(preview.rows.len()) };
    let show_all = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    html! {
        <>
            <div class="paste-columns" role="group" aria-label={lang.word(Word::Columns)}>
                { for preview.columns.iter().enumerate().map(|(at, column)| view_column(lang, at, column, correct)) }
            </div>
            <div class="paste-rows" tabindex="0" role="region" aria-label={lang.word(Word::Preview)}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col"><span class="visually-hidden">{ lang.word(Word::Include) }</span></th>
                            <th scope="col">{ lang.word(Word::Material) }</th>
                            <th scope="col" class="number">{ "JP" }</th>
                            <th scope="col">{ lang.word(Word::Mode) }</th>
                            <th scope="col">{ lang.word(Word::Nature) }</th>
                            <th scope="col">{ lang.word(Word::Stage) }</th>
                            <th scope="col">{ lang.word(Word::Group) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for preview.rows.iter().take(shown).map(|row| html! {
                            <PreviewRow key={row.index} row={row.clone()} correct={correct.clone()} />
                        }) }
                    </tbody>
                </table>
            </div>
            if shown < preview.rows.len() {
                <div><button type="button" class="link" onclick={show_all}>{ lang.word(Word::ShowAllRows) }</button></div>
            }
        </>
    }
}

fn view_column(lang: Lang, at: usize, column: &Column, correct: &Callback<Correction>) -> Html {
    let onchange = {
        let correct = correct.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let role = select.value().parse().ok().and_then(|index: usize| Role::ALL.get(index).copied());
            if let Some(role) = role {
                correct.emit(Correction::Column(at, role));
            }
        })
    };
    let at_role = Role::ALL.iter().position(|&role| role == column.role).unwrap_or_default();
    html! {
        <label class="field" key={at}>
            <span class="label">{ lang.column_named(at + 1, &column.header) }</span>
            <select ~value={at_role.to_string()} {onchange} title={column.sample.to_string()}>
                { for Role::ALL.iter().enumerate().map(|(index, &role)| html! {
                    <option value={index.to_string()} selected={role == column.role}>{ lang.column_role(role) }</option>
                }) }
            </select>
        </label>
    }
}

#[derive(Properties, PartialEq)]
struct PreviewRowProps {
    row: Row,
    correct: Callback<Correction>,
}

#[component]
fn PreviewRow(props: &PreviewRowProps) -> Html {
    let lang = use_surroundings().lang;
    let PreviewRowProps { row, correct } = props;
    let source = row.index;
    let number = source + 1;
    let include = {
        let correct = correct.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let change = RowCorrection { include: Some(input.checked()), ..RowCorrection::default() };
            correct.emit(Correction::Row(source, change));
        })
    };
    let choose_mode = {
        let correct = correct.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let change = RowCorrection { mode: Some(Mode::from_code(&select.value())), ..RowCorrection::default() };
            correct.emit(Correction::Row(source, change));
        })
    };
    let choose_nature = {
        let correct = correct.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let change = RowCorrection { nature: Nature::from_code(&select.value()), ..RowCorrection::default() };
            correct.emit(Correction::Row(source, change));
        })
    };
    let added = row.status == RowStatus::Added;
    html! {
        <tr class={classes!((!added).then_some("left-out"))}>
            <td>
                <input type="checkbox" aria-label={lang.include_row(number)} checked={added} onchange={include} />
            </td>
            <td>
                { &*row.title }
                if !added {
                    <span class="tag">{ lang.row_status(row.status) }</span>
                }
            </td>
            <td class="number">{ row.jp.map_or_else(|| "–".to_owned(), |jp| lang.jp(jp)) }</td>
            <td>
                if added {
                    <select ~value={row.mode.map_or("", Mode::code)} aria-label={lang.mode_of_row(number)}
                        onchange={choose_mode}>
                        <option value="" selected={row.mode.is_none()}>{ lang.word(Word::NotMapped) }</option>
                        { for Mode::ALL.iter().map(|&mode| html! {
                            <option value={mode.code()} selected={row.mode == Some(mode)}>{ lang.mode(mode) }</option>
                        }) }
                    </select>
                    if let Some(origin) = Some(lang.mode_origin(row.mode_origin)).filter(|origin| !origin.is_empty()) {
                        <span class="origin">{ origin }</span>
                    }
                }
            </td>
            <td>
                if added {
                    <select ~value={row.nature.code()} aria-label={lang.nature_of_row(number)} onchange={choose_nature}>
                        { for Nature::ALL.iter().map(|&nature| html! {
                            <option value={nature.code()} selected={row.nature == nature}>{ lang.nature(nature) }</option>
                        }) }
                    </select>
                    if row.nature_guessed && row.nature != Nature::Other {
                        <span class="origin">{ lang.word(Word::FromTheTitle) }</span>
                    }
                }
            </td>
            <td>{ &*row.stage }</td>
            <td>{ &*row.group }</td>
        </tr>
    }
}
