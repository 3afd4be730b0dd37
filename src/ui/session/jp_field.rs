//! The JP of a session: typed, or stepped by arrows and buttons.

use wasm_bindgen::JsValue;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::Action;
use crate::domain::{Edit, Jp, JpError, SessionField, SessionId};
use crate::format::parse_jp;
use crate::i18n::{Lang, Notice, Word};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::field::use_shown_text;
use crate::ui::icon::{Icon, icon};

/// Properties of [`JpField`].
#[derive(Properties, PartialEq)]
pub struct JpFieldProps {
    /// Whose JP.
    pub session: SessionId,
    /// What the session is called, with its number among several.
    pub title: AttrValue,
    /// The JP; `None` while unknown.
    pub jp: Option<Jp>,
    /// The field's name where it is not `JP <title>`, such as in a dialog.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// With buttons to step by, where there is room.
    #[prop_or_default]
    pub buttons: bool,
}

/// What is typed and not taken over yet.
#[derive(Clone, PartialEq, Default)]
struct Draft {
    text: Option<AttrValue>,
    wrong: Option<JpError>,
}

/// A field for the JP of a session. Takes over what is typed on `change`; what
/// is no amount stays as typed, with the reason.
#[component]
pub fn JpField(props: &JpFieldProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let draft = use_state_eq(Draft::default);
    // What was typed is out of date once the JP change in another way.
    use_effect_with(props.jp, {
        let draft = draft.clone();
        move |_| draft.set(Draft::default())
    });

    let target = Target { surroundings: surroundings.clone(), session: props.session.clone() };
    let set_draft = {
        let draft = draft.clone();
        move |text: Option<AttrValue>, wrong| draft.set(Draft { text, wrong })
    };
    let oninput = {
        let set_draft = set_draft.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                set_draft(Some(input.value().into()), None);
            }
        })
    };
    let onchange = {
        let (target, title, set_draft) = (target.clone(), props.title.clone(), set_draft.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            match parse_jp(&input.value()) {
                Ok(jp) => {
                    target.set(jp);
                    set_draft(None, None);
                }
                Err(error) => {
                    set_draft(Some(input.value().into()), Some(error));
                    let notice = Notice::WrongJp { title: title.as_str().into(), error };
                    target.surroundings.dispatch.action(Action::Tell(notice));
                }
            }
        })
    };
    let onkeydown = {
        let (target, draft, set_draft) = (target.clone(), draft.clone(), set_draft.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.ctrl_key() || event.meta_key() {
                return;
            }
            let up = match event.key().as_str() {
                "ArrowUp" => true,
                "ArrowDown" => false,
                "Escape" if draft.text.is_some() => {
                    event.prevent_default();
                    set_draft(None, None);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            if target.surroundings.read_only {
                return;
            }
            let typed = draft.text.as_ref().map_or_else(|| Ok(target.jp()), |text| parse_jp(text));
            match typed {
                Ok(jp) => {
                    target.type_in(stepped(jp, up));
                    set_draft(None, None);
                }
                Err(error) => set_draft(draft.text.clone(), Some(error)),
            }
        })
    };
    let onblur = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: FocusEvent| dispatch.action(Action::Settle))
    };
    let step = |up: bool| {
        let target = target.clone();
        Callback::from(move |_: MouseEvent| target.set(stepped(target.jp(), up)))
    };

    let label = props.label.clone().unwrap_or_else(|| lang.jp_of(&props.title).into());
    let text = draft.text.clone().unwrap_or_else(|| jp_text(lang, props.jp));
    let field = use_shown_text(&text);
    let long = text.len() > 3;
    let wrong = draft.wrong.map(|error| lang.wrong_jp(error));
    let wrong_id = wrong.map(|_| format!("jp-wrong-{}", props.session));
    html! {
        <span class={classes!("jp", props.buttons.then_some("with-buttons"))}>
            if props.buttons && !surroundings.read_only {
                <button type="button" class="jp-step" tabindex="-1" disabled={props.jp.is_none_or(Jp::is_zero)}
                    aria-label={lang.less_jp(&props.title)} onclick={step(false)}>{ icon(Icon::Minus) }</button>
            }
            <input ref={field} type="text" class={classes!("jp-input", long.then_some("long"))} role="spinbutton" inputmode="decimal" autocomplete="off" spellcheck="false"
                aria-label={label} aria-valuemin="0" aria-valuemax="9999" aria-valuenow={props.jp.map(|jp| jp.to_string())}
                aria-valuetext={props.jp.map_or_else(|| lang.word(Word::NotFilledIn).to_owned(), |jp| lang.jp(jp) + " JP")}
                aria-invalid={wrong.map(|_| "true")} aria-describedby={wrong_id.clone()}
                readonly={surroundings.read_only} ~defaultValue={JsValue::from_str(&text)}
                placeholder="–" {oninput} {onchange} {onkeydown} {onblur} />
            <span class="jp-unit" aria-hidden="true">{ "JP" }</span>
            if props.buttons && !surroundings.read_only {
                <button type="button" class="jp-step" tabindex="-1"
                    aria-label={lang.more_jp(&props.title)} onclick={step(true)}>{ icon(Icon::Plus) }</button>
            }
            if let Some(wrong) = wrong {
                <span class="jp-wrong" id={wrong_id}>{ wrong }</span>
            }
        </span>
    }
}

/// The session whose JP are set.
#[derive(Clone)]
struct Target {
    surroundings: Surroundings,
    session: SessionId,
}

impl Target {
    /// The JP as they are now: a handler may run before the next render.
    fn jp(&self) -> Option<Jp> {
        self.surroundings.dispatch.store()?.state().plan().session(&self.session)?.jp
    }

    fn edit(&self, jp: Option<Jp>) -> Edit {
        Edit::SetSessions { sessions: vec![self.session.clone()], field: SessionField::Jp(jp) }
    }

    /// One step of undo.
    fn set(&self, jp: Option<Jp>) {
        self.surroundings.dispatch.edit(self.edit(jp));
    }

    /// Steps by arrows are one step of undo until the field is left; the
    /// spinbutton itself speaks its new value.
    fn type_in(&self, jp: Option<Jp>) {
        self.surroundings.dispatch.typed(format!("jp/{}", self.session), self.edit(jp));
    }
}

fn jp_text(lang: Lang, jp: Option<Jp>) -> AttrValue {
    jp.map(|jp| lang.jp_in_field(jp)).unwrap_or_default().into()
}

/// One JP more or less, within what a session may have.
fn stepped(jp: Option<Jp>, up: bool) -> Option<Jp> {
    let (jp, one) = (jp.unwrap_or_default(), Jp::whole(1));
    Some(if up { (jp + one).min(Jp::MAX_SESSION) } else { jp.minus(one) })
}
