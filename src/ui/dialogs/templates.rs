//! The templates to start from: for each kind of activity, and published cases.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::{Action, Dialog};
use crate::domain::{Kind, Template};
use crate::i18n::{Lang, Word};
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;
use crate::ui::templates::TemplateCard;

/// The dialog *Templat*.
#[component]
pub fn Templates() -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let online = use_state_eq(|| false);
    let onchange = {
        let online = online.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            online.set(input.value() == ONLINE);
        })
    };
    let choose = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::OpenDialog(Dialog::ChooseKind(None))))
    };
    html! {
        <Modal title={lang.word(Word::Templates)}>
            <div class="dialog-body sections template-groups">
                <p class="muted">{ lang.word(Word::TemplatesHow) }</p>
                <section aria-labelledby="templates-kinds">
                    <div class="section-head">
                        <h3 id="templates-kinds">{ lang.templates_by_kind() }</h3>
                        <button type="button" class="link" onclick={choose}>{ lang.word(Word::HelpChoose) }</button>
                    </div>
                    { view_form(lang, *online, onchange) }
                    <ul class="templates">
                        { for Kind::ALL.iter().map(|&kind| view_card(lang, kind.code(), Template::of_kind(kind, *online))) }
                    </ul>
                </section>
                <section aria-labelledby="templates-cases">
                    <div class="section-head"><h3 id="templates-cases">{ lang.template_cases() }</h3></div>
                    <ul class="templates">
                        { for Template::CASES.iter().map(|&template| view_card(lang, template.code(), template)) }
                    </ul>
                </section>
                <section aria-labelledby="templates-blank">
                    <div class="section-head"><h3 id="templates-blank">{ lang.template_from_nothing() }</h3></div>
                    <ul class="templates">{ view_card(lang, Template::Blank.code(), Template::Blank) }</ul>
                </section>
            </div>
        </Modal>
    }
}

const ONLINE: &str = "online";

/// How activities are delivered: as they mostly are, or all online.
fn view_form(lang: Lang, online: bool, onchange: Callback<Event>) -> Html {
    let option = |value: &'static str, checked: bool, text: &'static str| {
        html! {
            <label class="pill">
                <input type="radio" name="template-form" {value} {checked} onchange={onchange.clone()} />{ text }
            </label>
        }
    };
    html! {
        <fieldset class="pills">
            <legend class="visually-hidden">{ lang.template_form() }</legend>
            { option("usual", !online, lang.usual_form()) }
            { option(ONLINE, online, lang.fully_online()) }
        </fieldset>
    }
}

fn view_card(lang: Lang, key: &'static str, template: Template) -> Html {
    let [name, about] = lang.template(template);
    html! { <TemplateCard {key} {template} {name} {about} source={lang.template_source(template)} /> }
}
