//! A row of the list of kept plans.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Command, OnCommand};
use crate::i18n::Word;
use crate::ui::context::{SavedPlan, use_surroundings};
use crate::ui::icon::{Icon, icon};
use crate::ui::menu::{MenuButton, MenuEntry};

/// Properties of [`SavedRow`].
#[derive(Properties, PartialEq)]
pub(super) struct SavedRowProps {
    pub plan: SavedPlan,
    pub on_command: OnCommand,
}

/// A kept plan: its title, when it was kept, and what can be done with it.
#[component]
pub(super) fn SavedRow(props: &SavedRowProps) -> Html {
    let surroundings = use_surroundings();
    let (lang, plan) = (surroundings.lang, &props.plan);
    let renaming = use_state_eq(|| false);
    let title = if plan.title.is_empty() { lang.word(Word::Untitled) } else { &*plan.title };
    let run = |command: Command| {
        let (on_command, plan) = (props.on_command.clone(), plan.clone());
        move || on_command.emit((plan.clone(), command.clone()))
    };
    let button = |word: Word, command: Command| {
        let run = run(command);
        html! {
            <button type="button" aria-label={lang.command_on(word, title)} onclick={Callback::from(move |_: MouseEvent| run())}>
                { lang.word(word) }
            </button>
        }
    };
    let entries = {
        let entry = |word: Word, command: Command| {
            let run = run(command);
            MenuEntry::command(lang.word(word), Callback::from(move |()| run()))
        };
        let rename = {
            let renaming = renaming.clone();
            MenuEntry::command(lang.word(Word::Rename), Callback::from(move |()| renaming.set(true)))
        };
        let (download, delete) = (entry(Word::Download, Command::Download), entry(Word::Delete, Command::Delete));
        let entries = match (plan.deleted, plan.unread.is_some()) {
            (true, _) => vec![download],
            (false, true) => vec![delete],
            (false, false) => vec![rename, entry(Word::Duplicate, Command::Duplicate), download, delete],
        };
        Callback::from(move |()| entries.clone())
    };
    let on_renamed = {
        let (renaming, on_command, plan) = (renaming.clone(), props.on_command.clone(), plan.clone());
        Callback::from(move |title: Option<String>| {
            renaming.set(false);
            // Also where it stays as it is: the row takes the focus back.
            on_command.emit((plan.clone(), Command::Rename(title.filter(|title| **title != *plan.title))));
        })
    };
    let about = match plan.unread {
        Some(unread) => lang.word(unread.word()).to_owned(),
        None => [&*plan.jp, " · ", &*plan.when].concat(),
    };
    html! {
        <li class="saved-plan" data-plan={plan.id.to_string()}>
            <div class="saved-text">
                if *renaming {
                    <TitleInput label={lang.command_on(Word::Rename, title)} title={plan.title.to_string()} {on_renamed} />
                } else {
                    <strong>{ title }</strong>
                }
                <span class="small muted">{ about }</span>
            </div>
            { match (plan.deleted, plan.open, plan.unread.is_some()) {
                (true, _, _) => button(Word::Restore, Command::Restore),
                (false, true, _) => html! { <span class="open-now small">{ lang.word(Word::OpenNow) }</span> },
                (false, false, true) => button(Word::Download, Command::Download),
                (false, false, false) => button(Word::OpenPlan, Command::Open),
            } }
            <MenuButton label={lang.actions_for_plan(title)} face={icon(Icon::More)} class="quiet" {entries} />
        </li>
    }
}

/// Properties of [`TitleInput`].
#[derive(Properties, PartialEq)]
struct TitleInputProps {
    label: AttrValue,
    title: AttrValue,
    /// Called once: with the new title, or with none when it stays.
    on_renamed: Callback<Option<String>>,
}

/// A field in the place of a title: Enter or leaving it renames, Escape does not.
#[component]
fn TitleInput(props: &TitleInputProps) -> Html {
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        if let Some(input) = node.cast::<HtmlInputElement>() {
            let _ = input.focus();
            input.select();
        }
    });
    // The field also loses the focus by being taken away.
    let done = use_mut_ref(|| false);
    let finish = {
        let (done, on_renamed) = (done.clone(), props.on_renamed.clone());
        move |title: Option<String>| {
            if !done.replace(true) {
                on_renamed.emit(title);
            }
        }
    };
    let onblur = {
        let (finish, node) = (finish.clone(), node.clone());
        Callback::from(move |_: FocusEvent| finish(node.cast::<HtmlInputElement>().map(|input| input.value())))
    };
    let onkeydown = {
        let node = node.clone();
        Callback::from(move |event: KeyboardEvent| {
            let title = match event.key().as_str() {
                "Enter" if !event.is_composing() => node.cast::<HtmlInputElement>().map(|input| input.value()),
                "Escape" => None,
                _ => return,
            };
            // Escape would close the dialog.
            event.prevent_default();
            finish(title);
        })
    };
    html! {
        <input ref={node} type="text" autocomplete="off" aria-label={&props.label} value={props.title.clone()} {onblur} {onkeydown} />
    }
}
