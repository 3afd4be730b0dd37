//! The two menus of the header: other formats, and more actions.

use yew::prelude::*;

use crate::app::{Action, Dialog, ProgramPart, Store, export};
use crate::i18n::{Lang, Word};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::icon::{Icon, icon};
use crate::ui::menu::{MenuButton, MenuEntry};

/// *Format lain*: the curriculum for other programs, and on paper.
#[component]
pub fn FormatsMenu() -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let entries = use_callback(surroundings, |(), surroundings| {
        vec![
            command(surroundings, Word::CopyTable, copy_table),
            command(surroundings, Word::SaveCsv, save_csv),
            MenuEntry::Separator,
            command(surroundings, Word::Print, |surroundings| surroundings.serve(|services| services.print())),
        ]
    });
    let name = lang.word(Word::OtherFormats);
    let face = html! { <>{ icon(Icon::Sheet) }<span class="command-text">{ name }</span>{ icon(Icon::Chevron) }</> };
    html! { <MenuButton label={name} {face} class="command" {entries} /> }
}

/// *Tindakan lain*: whatever is needed more rarely.
#[component]
pub fn MoreMenu() -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let entries = use_callback(surroundings, |(), surroundings| more(surroundings));
    html! {
        <MenuButton label={lang.word(Word::MoreActions)} face={icon(Icon::More)} class="quiet icon-only header-more" {entries} />
    }
}

fn more(surroundings: &Surroundings) -> Vec<MenuEntry> {
    let opens = |name: Word, dialog: Dialog| {
        let dispatch = surroundings.dispatch.clone();
        let run = Callback::from(move |()| dispatch.action(Action::OpenDialog(dialog.clone())));
        MenuEntry::command(surroundings.lang.word(name), run)
    };
    let mut entries = Vec::new();
    if !surroundings.read_only {
        entries.extend([
            opens(Word::SavedPlans, Dialog::Saved),
            opens(Word::Templates, Dialog::Templates),
            opens(Word::KeepAsAlternative, Dialog::VariantName(None)),
            opens(Word::HelpChoose, Dialog::ChooseKind(None)),
            MenuEntry::Separator,
            opens(Word::Program, Dialog::Program(ProgramPart::Activity)),
            opens(Word::Competencies, Dialog::Competencies),
            MenuEntry::Separator,
        ]);
    }
    entries.extend(Lang::ALL.iter().map(|&lang| {
        let speaking = surroundings.clone();
        MenuEntry::Toggle {
            label: lang.own_name().into(),
            on: lang == surroundings.lang,
            run: Callback::from(move |()| speaking.serve(|services| services.set_language(lang))),
        }
    }));
    entries.push(MenuEntry::Separator);
    entries.push(opens(Word::Shortcuts, Dialog::Help).shortcut("?"));
    entries
}

fn command(surroundings: &Surroundings, name: Word, run: fn(&Surroundings)) -> MenuEntry {
    let doing = surroundings.clone();
    MenuEntry::command(surroundings.lang.word(name), Callback::from(move |()| run(&doing)))
}

fn copy_table(surroundings: &Surroundings) {
    let Some(state) = surroundings.dispatch.store().map(Store::state) else { return };
    surroundings.with_parts(move |surroundings, parts| {
        let (html, text) = ((parts.html)(state.plan(), state.lang), (parts.tsv)(state.plan(), state.lang));
        surroundings.serve(|services| services.copy_table(&html, &text));
    });
}

fn save_csv(surroundings: &Surroundings) {
    let Some(state) = surroundings.dispatch.store().map(Store::state) else { return };
    surroundings.with_parts(move |surroundings, parts| {
        let (name, text) = (export::csv_name(state.plan()), (parts.csv)(state.plan(), state.lang));
        surroundings.serve(|services| services.download(&name, "text/csv", &text));
    });
}
