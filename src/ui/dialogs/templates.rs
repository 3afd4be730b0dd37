//! The templates to start from.

use yew::prelude::*;

use crate::i18n::{Lang, Word};
use crate::ui::dialog::Modal;
use crate::ui::templates::TemplateCards;

/// The dialog *Templat*.
pub fn view_templates(lang: Lang) -> Html {
    html! {
        <Modal title={lang.word(Word::Templates)}>
            <div class="dialog-body">
                <p class="muted">{ lang.word(Word::TemplatesHow) }</p>
                <TemplateCards with_blank={true} />
            </div>
        </Modal>
    }
}
