//! Why a file cannot be opened: every problem, its place and what to do.

use yew::prelude::*;

use crate::app::Action;
use crate::format::plan::Problem;
use crate::i18n::{Lang, Word};
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;

/// A page can show no more at once; the count says how many there are.
const SHOWN: usize = 100;

/// The dialog *Berkas tidak dapat dibuka*.
pub fn view_problems(lang: Lang, file: &str, problems: &[Problem]) -> Html {
    let more = problems.len().saturating_sub(SHOWN);
    html! {
        <Modal title={lang.word(Word::FileCannotBeOpened)}>
            <div class="dialog-body" role="alert">
                <p>{ lang.file_problems(file, problems.len()) }</p>
                <ul class="problems">
                    { for problems.iter().take(SHOWN).map(|problem| view_problem(lang, problem)) }
                </ul>
                if more > 0 {
                    <p class="muted">{ lang.and_more_problems(more) }</p>
                }
            </div>
            <footer class="dialog-actions"><CloseButton /></footer>
        </Modal>
    }
}

fn view_problem(lang: Lang, problem: &Problem) -> Html {
    html! {
        <li>
            <span>{ lang.problem(problem) }</span>
            if !problem.path.is_empty() {
                <code class="muted small" dir="ltr">{ &problem.path }</code>
            }
        </li>
    }
}

#[component]
fn CloseButton() -> Html {
    let surroundings = use_surroundings();
    let word = surroundings.lang.word(Word::Done);
    let close = Callback::from(move |_: MouseEvent| surroundings.dispatch.action(Action::CloseDialog));
    html! { <button type="button" class="primary" onclick={close}>{ word }</button> }
}
