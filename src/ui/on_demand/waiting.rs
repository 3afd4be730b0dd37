//! What is shown until a part that is loaded on demand is there. Mostly it is there within a moment, and nothing of
//! this has been seen: the style sheet shows it late.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::i18n::{Notice, Word};
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;

/// How the fetching goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is on its way.
    Fetching,
    /// It could not be fetched.
    Failed,
    /// It is on its way again, after it had failed.
    FetchingAgain,
}

/// Properties of [`WaitingDialog`] and [`WaitingView`].
#[derive(Properties, PartialEq)]
pub struct WaitingProps {
    /// How the fetching goes.
    pub progress: Progress,
    /// Fetches again.
    pub retry: Callback<()>,
}

/// In place of a dialog.
#[component]
pub fn WaitingDialog(props: &WaitingProps) -> Html {
    let lang = use_surroundings().lang;
    let (title, on_its_way) = match props.progress {
        Progress::Fetching => (Word::Fetching, true),
        Progress::Failed | Progress::FetchingAgain => (Word::NotFetched, false),
    };
    html! {
        <Modal title={lang.word(title)} {on_its_way}>
            <div class="dialog-body"><Waiting progress={props.progress} retry={props.retry.clone()} /></div>
        </Modal>
    }
}

/// In place of a view.
#[component]
pub fn WaitingView(props: &WaitingProps) -> Html {
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        let waiting = node.cast::<Element>();
        // Who has tried again goes on from the tab of the view that has come.
        move || {
            let Some(waiting) = waiting else { return };
            if waiting.query_selector(":focus").is_ok_and(|held| held.is_some())
                && let Ok(Some(planner)) = waiting.closest(".padu")
                && let Ok(Some(tab)) = planner.query_selector("[role=tab][aria-selected=true]")
                && let Some(tab) = tab.dyn_ref::<HtmlElement>()
            {
                let _ = tab.focus();
            }
        }
    });
    let class = classes!("later", (props.progress == Progress::Fetching).then_some("on-its-way"));
    html! { <div ref={node} {class}><Waiting progress={props.progress} retry={props.retry.clone()} /></div> }
}

#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let lang = use_surroundings().lang;
    if props.progress == Progress::Fetching {
        return html! { <p class="muted">{ lang.word(Word::Fetching) }</p> };
    }
    let again = props.progress == Progress::FetchingAgain;
    let retry = {
        let retry = props.retry.clone();
        Callback::from(move |_: MouseEvent| {
            if !again {
                retry.emit(());
            }
        })
    };
    // The button stays while it works: it has the focus.
    html! {
        <>
            <p role="alert">{ if again { lang.word(Word::Fetching).to_owned() } else { lang.notice(&Notice::NotFetched) } }</p>
            <div><button type="button" class="primary" aria-disabled={again.then_some("true")} onclick={retry}>
                { lang.word(Word::TryAgain) }
            </button></div>
        </>
    }
}
