//! The kind of activity among the fields of the programme, and what it means.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::{Action, Dialog, ProgramPart};
use crate::domain::{Edit, Kind};
use crate::i18n::{Lang, Word};
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::field::Choice;

/// Properties of [`KindFields`].
#[derive(Properties, PartialEq)]
pub struct KindFieldsProps {
    /// The kind of the plan.
    pub kind: Kind,
    /// Whether all of it should be online.
    pub online: bool,
    /// The part of the programme that the dialog was opened at.
    pub part: ProgramPart,
}

/// Chooses the kind, with what that means, the way to the questions that help,
/// and whether all of it is online.
#[component]
pub fn KindFields(props: &KindFieldsProps) -> Html {
    let surroundings = use_surroundings();
    let (lang, kind) = (surroundings.lang, props.kind);
    let help = {
        let (dispatch, back) = (surroundings.dispatch.clone(), Some(props.part));
        Callback::from(move |_: MouseEvent| dispatch.action(Action::OpenDialog(Dialog::ChooseKind(back))))
    };
    let options: Vec<(AttrValue, AttrValue)> =
        Kind::ALL.iter().map(|&kind| (kind.code().into(), lang.kind(kind).into())).collect();
    let read = Callback::from(|code: AttrValue| Some(Edit::SetKind { kind: Kind::from_code(&code)?, online: None }));
    html! {
        <div class="kind whole">
            <Choice name="program.kind" label={lang.word(Word::ActivityKind)} value={kind.code()} {options} {read}
                hint={AttrValue::Static(lang.kind_guide(kind).meaning)} />
            if !surroundings.read_only {
                <button type="button" class="link kind-help" onclick={help}>{ lang.word(Word::HelpChoose) }</button>
            }
            { view_guide(lang, kind) }
            if kind != Kind::Webinar {
                { view_online(&surroundings, kind, props.online) }
            }
        </div>
    }
}

/// What the documents say of a kind.
fn view_guide(lang: Lang, kind: Kind) -> Html {
    let guide = lang.kind_guide(kind);
    let rows = lang.kind_rows().into_iter().zip(guide.rows);
    let rows = rows.chain([(lang.source_label(), Some(guide.source))]);
    let unsaid = lang.kind_unsaid(&guide);
    html! {
        <div class="kind-guide">
            <dl>
                { for rows.filter_map(|(row, text)| Some(html! { <div key={row}><dt>{ row }</dt><dd>{ text? }</dd></div> })) }
            </dl>
            if let Some(disagreement) = guide.disagreement {
                <p>{ disagreement }</p>
            }
            if !unsaid.is_empty() {
                <p>{ unsaid }</p>
            }
        </div>
    }
}

/// The switch that makes all of the activity online, with what that is like.
fn view_online(surroundings: &Surroundings, kind: Kind, online: bool) -> Html {
    let lang = surroundings.lang;
    let onchange = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            dispatch.edit(Edit::SetKind { kind, online: Some(input.checked()) });
        })
    };
    html! {
        <div class="field">
            <label class="check">
                <input type="checkbox" checked={online} disabled={surroundings.read_only} {onchange}
                    aria-describedby="fully-online-hint" />
                { lang.fully_online() }
            </label>
            <span class="hint" id="fully-online-hint">{ lang.kind_guide(kind).online }</span>
        </div>
    }
}
