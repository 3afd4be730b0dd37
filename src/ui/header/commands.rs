//! Undo and redo, new, import, other formats, export.

use yew::prelude::*;

use super::menus::FormatsMenu;
use crate::app::Action;
use crate::i18n::Word;
use crate::ui::context::{Services, Surroundings, use_surroundings};
use crate::ui::icon::{Icon, icon};

/// Properties of [`Commands`].
#[derive(Properties, PartialEq)]
pub struct CommandsProps {
    /// What undoing would take back, if anything.
    pub undo: Option<AttrValue>,
    /// What redoing would bring back, if anything.
    pub redo: Option<AttrValue>,
}

/// The commands of the header. On a narrow page they are icons; their names stay.
#[component]
pub fn Commands(props: &CommandsProps) -> Html {
    let surroundings = use_surroundings();
    let travel = |name, shown, action: Action, step: &Option<AttrValue>| {
        let dispatch = surroundings.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.action(action.clone()));
        let name = surroundings.lang.word(name);
        // Not `disabled`: a button that loses the focus under a key throws the user out.
        html! {
            <button type="button" class="quiet icon-only" aria-label={name} aria-disabled={step.is_none().then_some("true")}
                title={step.as_ref().map_or_else(|| name.to_owned(), |step| format!("{name}: {step}"))} {onclick}>
                { icon(shown) }
            </button>
        }
    };
    html! {
        <div class="commands">
            if !surroundings.read_only {
                { travel(Word::Undo, Icon::Undo, Action::Undo, &props.undo) }
                { travel(Word::Redo, Icon::Redo, Action::Redo, &props.redo) }
                { serves(&surroundings, Word::NewPlan, Icon::NewPage, |services| services.new_plan()) }
                { serves(&surroundings, Word::Import, Icon::Open, |services| services.choose_file()) }
            }
            <FormatsMenu />
            { serves(&surroundings, Word::ExportJson, Icon::Download, |services| services.export_json()) }
        </div>
    }
}

/// A button for what the page does.
fn serves(surroundings: &Surroundings, name: Word, shown: Icon, what: fn(&dyn Services)) -> Html {
    let name = surroundings.lang.word(name);
    let onclick = {
        let surroundings = surroundings.clone();
        Callback::from(move |_: MouseEvent| surroundings.serve(what))
    };
    html! {
        <button type="button" class="command" aria-label={name} title={name} {onclick}>
            { icon(shown) }<span class="command-text">{ name }</span>
        </button>
    }
}
