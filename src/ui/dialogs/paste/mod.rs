//! Brings materials in from a table: what was pasted, how each column and row
//! was understood, and the corrections, before anything is added.

mod preview;

use std::rc::Rc;

use web_sys::{ClipboardEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use self::preview::PreviewTable;
use crate::app::Action;
use crate::domain::Edit;
use crate::format::table::{Corrections, Grid, Preview, Role, RowCorrection, interpret};
use crate::i18n::{Lang, Word};
use crate::ui::clipboard::table_of;
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;

/// Properties of [`PasteTable`].
#[derive(Properties, PartialEq)]
pub struct PasteTableProps {
    /// Text that was pasted before the dialog opened.
    pub text: AttrValue,
    /// The clipboard's HTML that came with it, or empty.
    pub html: AttrValue,
    /// Minutes in one JP of the plan.
    pub minutes: u16,
}

/// A correction that the designer makes in the preview.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// What a column is.
    Column(usize, Role),
    /// Something about a row; what it leaves open stays as it was.
    Row(usize, RowCorrection),
    /// How many rows at the top are the header.
    HeaderRows(usize),
    /// Whether rows of one title stay materials of their own.
    KeepRowsApart(bool),
}

/// The dialog *Tempel dari tabel*.
#[component]
pub fn PasteTable(props: &PasteTableProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let text = use_state(|| props.text.to_string());
    let grid = use_state(|| Rc::new(grid_of(&props.text, &props.html)));
    let corrections = use_state(Corrections::default);
    let preview = use_memo(((*grid).clone(), (*corrections).clone(), props.minutes), |(grid, corrections, minutes)| {
        interpret(grid, corrections, *minutes)
    });

    let bring = {
        let (text, grid, corrections) = (text.clone(), grid.clone(), corrections.clone());
        Callback::from(move |(plain, html): (String, String)| {
            grid.set(Rc::new(grid_of(&plain, &html)));
            corrections.set(Corrections::default());
            text.set(plain);
        })
    };
    let on_input = {
        let bring = bring.clone();
        Callback::from(move |event: InputEvent| {
            let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
            bring.emit((area.value(), String::new()));
        })
    };
    // A real table on the clipboard says more than its text: it is taken whole,
    // in place of what was in the field.
    let on_paste = Callback::from(move |event: Event| {
        use wasm_bindgen::JsCast;
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(|event| event.clipboard_data()) else { return };
        let html = data.get_data("text/html").unwrap_or_default();
        if table_of(&html).is_some() {
            event.prevent_default();
            bring.emit((data.get_data("text/plain").unwrap_or_default(), html));
        }
    });
    let correct = {
        let corrections = corrections.clone();
        Callback::from(move |correction: Correction| corrections.set(corrected(&corrections, correction)))
    };
    let batch = preview.batch.clone();
    let count = batch.materials.len();
    let submit = {
        let (dispatch, batch) = (surroundings.dispatch.clone(), batch.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if batch.materials.is_empty() {
                return;
            }
            dispatch.action(Action::CloseDialog);
            dispatch.edit(Edit::AddBatch(batch.clone()));
        })
    };
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let blank = text.trim().is_empty() && preview.rows.is_empty();
    html! {
        <Modal title={lang.word(Word::PasteTable)} wide={true}>
            <form onsubmit={submit}>
                <div class="dialog-body">
                    <label class="field">
                        <span class="label">{ lang.word(Word::Table) }</span>
                        <textarea class="paste-text" rows={if blank { "8" } else { "3" }} autofocus=true spellcheck="false"
                            placeholder={lang.paste_example()} value={(*text).clone()} oninput={on_input} onpaste={on_paste} />
                    </label>
                    <p class="hint">{ lang.word(Word::PasteHint) }</p>
                    if !blank {
                        { view_preview(lang, &preview, &corrections, &correct) }
                    }
                </div>
                <footer class="dialog-actions">
                    <button type="button" onclick={close}>{ lang.word(Word::Cancel) }</button>
                    <button type="submit" class="primary" aria-disabled={(count == 0).then_some("true")}>
                        { lang.add_materials(count) }
                    </button>
                </footer>
            </form>
        </Modal>
    }
}

fn view_preview(lang: Lang, preview: &Rc<Preview>, corrections: &Corrections, correct: &Callback<Correction>) -> Html {
    let counts = &preview.counts;
    let apart = {
        let correct = correct.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            correct.emit(Correction::KeepRowsApart(!input.checked()));
        })
    };
    let header_rows = {
        let correct = correct.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else { return };
            correct.emit(Correction::HeaderRows(select.value().parse().unwrap_or(0)));
        })
    };
    html! {
        <section class="paste-preview" aria-label={lang.word(Word::Preview)}>
            <p aria-live="polite"><strong>{ lang.preview_counts(counts.rows, counts.materials, counts.sessions) }</strong>
                { " · " }{ lang.jp(counts.jp) }{ " JP" }</p>
            if !preview.notes.is_empty() {
                <ul class="paste-notes">
                    { for preview.notes.iter().map(|note| html! { <li>{ lang.paste_note(note) }</li> }) }
                </ul>
            }
            <div class="paste-options">
                <label class="check">
                    <input type="checkbox" checked={!corrections.keep_rows_apart} onchange={apart} />
                    { lang.word(Word::MergeSameTitles) }
                </label>
                <label class="check">
                    { lang.word(Word::HeaderRows) }
                    <select onchange={header_rows}>
                        { for (0..=preview.header_rows.max(3)).map(|n| html! {
                            <option value={n.to_string()} selected={preview.header_rows == n}>{ n }</option>
                        }) }
                    </select>
                </label>
            </div>
            <PreviewTable preview={preview.clone()} correct={correct.clone()} />
        </section>
    }
}

fn grid_of(text: &str, html: &str) -> Grid {
    match table_of(html) {
        Some(rows) => Grid::from_cells(rows),
        None => Grid::from_text(text),
    }
}

fn corrected(corrections: &Corrections, correction: Correction) -> Corrections {
    let mut next = corrections.clone();
    match correction {
        Correction::Column(column, role) => {
            next.roles.insert(column, role);
        }
        Correction::Row(row, change) => {
            let known = next.rows.entry(row).or_default();
            known.mode = change.mode.or(known.mode);
            known.nature = change.nature.or(known.nature);
            known.include = change.include.or(known.include);
        }
        Correction::HeaderRows(rows) => {
            // Rows count from the top of the table: their corrections stay.
            next.header_rows = Some(rows);
            next.roles.clear();
        }
        Correction::KeepRowsApart(apart) => next.keep_rows_apart = apart,
    }
    next
}
