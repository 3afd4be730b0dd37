//! The header: title, programme, saving, undo and redo, import, export, more.

mod commands;
mod menus;
mod title;

use std::rc::Rc;

use yew::prelude::*;

use super::context::{Surroundings, use_surroundings};
use super::icon::{Icon, icon};
use super::root::Digest;
use crate::app::{Action, AppState, Dialog, ProgramPart, Saving};
use crate::domain::CheckId;
use crate::i18n::{Lang, Word};
use commands::Commands;
use menus::MoreMenu;
use title::TitleField;

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The state.
    pub state: Rc<AppState>,
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
}

/// The header.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let surroundings = use_surroundings();
    let history = &props.state.history;
    let lang = surroundings.lang;
    html! {
        <div class="header" part="header">
            <div class="identity">
                <TitleField title={AttrValue::from(props.digest.plan.title.clone())} />
                { view_program(&surroundings, &props.digest) }
            </div>
            { view_saving(lang, props.state.saving) }
            <Commands undo={history.next_undo().map(|step| AttrValue::from(step.clone()))}
                redo={history.next_redo().map(|step| AttrValue::from(step.clone()))} />
            <MoreMenu />
        </div>
    }
}

/// "Bimtek · 30 peserta · 34 / 32 JP @ 45 menit": opens the programme.
fn view_program(surroundings: &Surroundings, digest: &Digest) -> Html {
    let lang = surroundings.lang;
    let (program, settings, jp) = (&digest.plan.program, &digest.plan.jp, digest.summary.jp);
    let difference = lang.jp_difference(jp, settings.target);
    let line = html! {
        <>
            <strong>{ lang.kind(program.kind) }</strong>
            if let Some(count) = program.participants {
                <span>{ lang.participants(count) }</span>
            }
            <span>
                <span class={digest.findings.has(CheckId::TotalMismatch).then_some("off-total")}>
                    { lang.jp_against(jp, settings.target) }
                    if let Some(difference) = difference {
                        <span class="visually-hidden">{ ", " }</span>
                        <span class="difference">{ difference }</span>
                    }
                </span>
                { format!(" {}", lang.at_minutes(settings.minutes)) }
            </span>
        </>
    };
    if surroundings.read_only {
        return html! { <p class="program">{ line }</p> };
    }
    let onclick = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.action(Action::OpenDialog(Dialog::Program(ProgramPart::Activity)));
        })
    };
    html! {
        <button type="button" class="program" aria-haspopup="dialog" title={lang.word(Word::Program)} {onclick}>
            <span class="visually-hidden">{ lang.word(Word::Program) }{ ": " }</span>
            { line }
            { icon(Icon::Pencil) }
        </button>
    }
}

/// What is true of the copy in this browser; nothing where none is asked for.
fn view_saving(lang: Lang, saving: Saving) -> Html {
    let (class, shown, word, advice) = match saving {
        Saving::Off => return html! {},
        // Its sign is not seen, and keeps its place.
        Saving::Pending => ("pending", Icon::Check, Word::SavingNow, None),
        Saving::Saved => ("saved", Icon::Check, Word::SavedHere, None),
        Saving::Forbidden => ("refused", Icon::Warning, Word::NotSavedForbidden, Some(Word::ExportToKeep)),
        Saving::Full => ("refused", Icon::Warning, Word::NotSavedFull, Some(Word::ExportToKeep)),
    };
    html! {
        <p class={classes!("saving", class)}>
            { icon(shown) }
            <span>
                { lang.word(word) }
                if let Some(advice) = advice {
                    { ". " }{ lang.word(advice) }{ "." }
                }
            </span>
        </p>
    }
}
