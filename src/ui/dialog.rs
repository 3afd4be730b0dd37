//! A modal dialog on the browser's own `<dialog>`: top layer, focus trap and
//! inertness of the rest come with it.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::context::use_surroundings;
use super::icon::{Icon, icon};
use crate::app::Action;
use crate::i18n::Word;

/// Properties of [`Modal`].
#[derive(Properties, PartialEq)]
pub struct ModalProps {
    /// The dialog's name, shown as its heading.
    pub title: AttrValue,
    /// `wide` for previews and tables.
    #[prop_or_default]
    pub wide: bool,
    /// Whether it stands in for one that is on its way.
    #[prop_or_default]
    pub on_its_way: bool,
    /// What it holds; put actions into a `<footer class="dialog-actions">`.
    pub children: Html,
}

/// A modal dialog; Escape and the cross close it, and the focus goes back to
/// where it was.
#[component]
pub fn Modal(props: &ModalProps) -> Html {
    let surroundings = use_surroundings();
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        let dialog = node.cast::<HtmlDialogElement>();
        if let Some(dialog) = dialog.as_ref().filter(|dialog| !dialog.open()) {
            // Fails only where the element is not in the document; then nothing is shown anyway.
            let _ = dialog.show_modal();
        }
        // A dialog that is only taken away does not give the focus back.
        move || {
            if let Some(dialog) = dialog {
                dialog.close();
            }
        }
    });
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |()| dispatch.action(Action::CloseDialog))
    };
    let on_cancel = {
        let close = close.clone();
        // The browser would close the element behind the state's back.
        Callback::from(move |event: Event| {
            event.prevent_default();
            close.emit(());
        })
    };
    let class = classes!("dialog", props.wide.then_some("wide"), props.on_its_way.then_some("on-its-way"));
    let close_word = surroundings.lang.word(Word::Close);
    html! {
        <dialog ref={node} {class} aria-label={props.title.clone()} oncancel={on_cancel}>
            <header class="dialog-head">
                <h2>{ &props.title }</h2>
                <button type="button" class="quiet" aria-label={close_word} title={close_word}
                    onclick={close.reform(|_: MouseEvent| ())}>{ icon(Icon::Cross) }</button>
            </header>
            { props.children.clone() }
        </dialog>
    }
}
