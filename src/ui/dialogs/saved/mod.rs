//! The plans kept in this browser: to open, rename, duplicate, delete, restore.

mod row;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::row::SavedRow;
use crate::app::{Action, Change, Dialog};
use crate::domain::Text;
use crate::i18n::{Lang, Word};
use crate::ui::context::{SavedPlan, Services, Surroundings, use_surroundings};
use crate::ui::dialog::Modal;

/// Properties of [`Saved`].
#[derive(Properties, PartialEq)]
pub struct SavedProps {
    /// The last change of the open plan; what is kept has changed with it.
    pub change: Change,
}

/// What is kept, as it was last read.
#[derive(Clone, PartialEq)]
enum Kept {
    /// Not read yet.
    Unread,
    /// This page keeps nothing.
    Nothing,
    /// These, newest first.
    Plans(Vec<SavedPlan>),
}

/// Something to do with one of the kept plans.
#[derive(Clone)]
enum Command {
    Open,
    /// With no title: it stays as it is.
    Rename(Option<String>),
    Duplicate,
    Delete,
    Restore,
    Download,
}

/// The dialog *Rencana tersimpan*.
#[component]
pub fn Saved(props: &SavedProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let kept = use_state_eq(|| Kept::Unread);
    // Whose row gets the focus after the next render; the number tells one wish from the next.
    let wish = use_state_eq(|| (Text::from(""), 0_u32));
    let body = use_node_ref();
    use_effect_with((props.change, lang), {
        let (kept, surroundings) = (kept.clone(), surroundings.clone());
        move |_| kept.set(read(&surroundings))
    });
    use_effect_with((*wish).clone(), {
        let body = body.clone();
        move |(plan, serial)| {
            if *serial > 0 {
                focus(&body, plan);
            }
        }
    });
    let on_command = {
        let (surroundings, kept) = (surroundings.clone(), kept.clone());
        Callback::from(move |(plan, command): (SavedPlan, Command)| {
            let stays = !matches!(command, Command::Open | Command::Duplicate | Command::Download);
            carry_out(&plan, command, &surroundings);
            kept.set(read(&surroundings));
            if stays {
                wish.set((plan.id, wish.1 + 1));
            }
        })
    };
    let new_plan = close_with(&surroundings, |services| services.new_plan());
    html! {
        <Modal title={lang.word(Word::SavedPlans)}>
            <div class="dialog-body saved" ref={body}>{ view_kept(lang, &kept, &on_command) }</div>
            <footer class="dialog-actions">
                <button type="button" onclick={new_plan}>{ lang.word(Word::NewPlan) }</button>
                if *kept == Kept::Nothing {
                    <button type="button" class="primary" onclick={close_with(&surroundings, |services| services.export_json())}>
                        { lang.word(Word::DownloadFile) }
                    </button>
                }
            </footer>
        </Modal>
    }
}

/// Does something that leaves this dialog.
fn close_with(surroundings: &Surroundings, what: fn(&dyn Services)) -> Callback<MouseEvent> {
    let surroundings = surroundings.clone();
    Callback::from(move |_: MouseEvent| {
        surroundings.serve(what);
        surroundings.dispatch.action(Action::CloseDialog);
    })
}

fn read(surroundings: &Surroundings) -> Kept {
    let mut kept = Kept::Nothing;
    surroundings.serve(|services| {
        if let Some(plans) = services.saved_plans() {
            kept = Kept::Plans(plans);
        }
    });
    kept
}

fn carry_out(plan: &SavedPlan, command: Command, surroundings: &Surroundings) {
    let dispatch = &surroundings.dispatch;
    surroundings.serve(|services| match command {
        Command::Open => {
            services.open_saved(&plan.id);
            dispatch.action(Action::CloseDialog);
        }
        Command::Rename(Some(title)) => services.rename_saved(&plan.id, &title),
        Command::Rename(None) => {}
        Command::Duplicate => services.duplicate_saved(&plan.id),
        Command::Delete => {
            if plan.open {
                // Something must be open, and this dialog is not done with.
                services.new_plan();
                dispatch.action(Action::OpenDialog(Dialog::Saved));
            }
            services.delete_saved(&plan.id);
        }
        Command::Restore => services.restore_saved(&plan.id),
        Command::Download => services.download_saved(&plan.id),
    });
}

/// Puts the focus on the first button of a row, or of all where it is gone.
fn focus(body: &NodeRef, plan: &str) {
    let selector = ["[data-plan=\"", plan, "\"] button"].concat();
    let find = |selector: &str| body.cast::<Element>()?.query_selector(selector).ok()?;
    let found = find(&selector).or_else(|| find("button"));
    if let Some(button) = found.as_ref().and_then(|button| button.dyn_ref::<HtmlElement>()) {
        let _ = button.focus();
    }
}

type OnCommand = Callback<(SavedPlan, Command)>;

fn view_kept(lang: Lang, kept: &Kept, on_command: &OnCommand) -> Html {
    let plans = match kept {
        Kept::Unread => return Html::default(),
        Kept::Nothing => return html! { <p>{ lang.word(Word::NothingKept) }</p> },
        Kept::Plans(plans) => plans,
    };
    let rows = |deleted: bool| -> Html {
        let rows = plans.iter().filter(|plan| plan.deleted == deleted);
        html! { <ul>{ for rows.map(|plan| html! { <SavedRow key={&*plan.id} plan={plan.clone()} {on_command} /> }) }</ul> }
    };
    html! {
        <>
            <p class="muted">{ lang.word(Word::KeptHere) }</p>
            if plans.iter().all(|plan| plan.deleted) {
                <p>{ lang.word(Word::NoSavedPlans) }</p>
            } else {
                { rows(false) }
            }
            if plans.iter().any(|plan| plan.deleted) {
                <section aria-labelledby="saved-deleted">
                    <h3 id="saved-deleted">{ lang.word(Word::Deleted) }</h3>
                    { rows(true) }
                </section>
            }
        </>
    }
}
