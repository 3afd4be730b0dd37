//! The title of a row while it is renamed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::Action;
use crate::domain::{Edit, MaterialField, MaterialId, SessionId};
use crate::i18n::Word;
use crate::ui::context::use_surroundings;

/// Properties of [`RenameField`].
#[derive(Properties, PartialEq)]
pub struct RenameFieldProps {
    /// The material that is renamed.
    pub material: MaterialId,
    /// The session whose row it is.
    pub session: SessionId,
    /// Its title so far.
    pub title: AttrValue,
    /// Called when the field is done with.
    pub done: Callback<()>,
}

/// A field for the title: Enter takes it over, Escape leaves it as it was.
#[component]
pub fn RenameField(props: &RenameFieldProps) -> Html {
    let surroundings = use_surroundings();
    let node = use_node_ref();
    // The field goes away under the focus, which the browser tells as one more `blur`.
    let closed = use_mut_ref(|| false);
    use_effect_with(node.clone(), |node| {
        if let Some(field) = node.cast::<HtmlInputElement>() {
            let _ = field.focus();
            field.select();
        }
    });
    let close = {
        let (surroundings, node, done) = (surroundings.clone(), node.clone(), props.done.clone());
        let (material, session) = (props.material.clone(), props.session.clone());
        Callback::from(move |(take, back): (bool, bool)| {
            if closed.replace(true) {
                return;
            }
            if let Some(field) = node.cast::<HtmlInputElement>().filter(|_| take) {
                let field = MaterialField::Title(field.value().into());
                surroundings.dispatch.edit(Edit::SetMaterials { materials: vec![material.clone()], field });
            }
            done.emit(());
            if back {
                surroundings.dispatch.action(Action::FocusSession(session.clone()));
            }
        })
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            let take = match event.key().as_str() {
                "Enter" if !event.is_composing() => true,
                "Escape" => false,
                _ => return,
            };
            event.prevent_default();
            close.emit((take, true));
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| close.emit((true, false)));
    let name = surroundings.lang.field_of(Word::Material, &props.title);
    html! {
        <input ref={node} type="text" class="rename" aria-label={name} value={props.title.clone()} autocomplete="off"
            {onkeydown} {onblur} />
    }
}
