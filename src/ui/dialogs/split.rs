//! Divides a session into deliveries by different modes.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::Action;
use crate::domain::{Edit, Jp, Mode, Nature, Session, SessionId, Side, SplitPart, mode_on};
use crate::format::parse_jp;
use crate::i18n::{Lang, Word};
use crate::ui::context::use_surroundings;
use crate::ui::dialog::Modal;
use crate::ui::icon::{Icon, icon};
use crate::ui::root::Digest;

/// Properties of [`Split`].
#[derive(Properties, PartialEq)]
pub struct SplitProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// The session to divide.
    pub session: SessionId,
}

/// A part as it is typed.
#[derive(Clone, PartialEq)]
struct Draft {
    mode: Option<Mode>,
    jp: String,
    nature: Option<Nature>,
}

/// The dialog *Pisahkan moda…*.
#[component]
pub fn Split(props: &SplitProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let session = props.digest.plan.session(&props.session).cloned();
    let drafts = use_state(|| session.as_ref().map(|session| halves(props, session, lang)).unwrap_or_default());
    let Some(session) = session else { return html! {} };

    let parts: Option<Vec<SplitPart>> = drafts.iter().map(|draft| part(draft, lang)).collect();
    let complaint = complaint(lang, session.jp, parts.as_deref());
    let submit = {
        let (dispatch, id) = (surroundings.dispatch.clone(), session.id.clone());
        let parts = parts.filter(|_| complaint.is_none());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(parts) = parts.clone() else { return };
            dispatch.action(Action::CloseDialog);
            dispatch.edit(Edit::SplitSession { session: id.clone(), parts });
        })
    };
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let change = {
        let drafts = drafts.clone();
        Callback::from(move |change: Box<dyn FnOnce(&mut Vec<Draft>)>| {
            let mut next = (*drafts).clone();
            change(&mut next);
            drafts.set(next);
        })
    };
    let add = {
        let change = change.clone();
        Callback::from(move |_: MouseEvent| {
            change.emit(Box::new(|drafts| drafts.push(Draft { mode: None, jp: String::new(), nature: None })));
        })
    };
    let sum = sum_of(&drafts, lang);
    html! {
        <Modal title={lang.split_dialog(&props.digest.index.title(&session, lang))}>
            <form onsubmit={submit}>
                <div class="dialog-body">
                    { for drafts.iter().enumerate().map(|(at, draft)| view_part(lang, at, drafts.len(), draft, &change)) }
                    <div><button type="button" class="link" onclick={add}>{ icon(Icon::Plus) }{ lang.word(Word::AddPart) }</button></div>
                    if let Some(whole) = session.jp {
                        <p aria-live="polite" class={classes!((sum != whole).then_some("wrong"))}>{ lang.parts_sum(whole, sum) }</p>
                    }
                    if let Some(complaint) = &complaint {
                        <p class="wrong">{ complaint }</p>
                    }
                </div>
                <footer class="dialog-actions">
                    <button type="button" onclick={close}>{ lang.word(Word::Cancel) }</button>
                    <button type="submit" class="primary" aria-disabled={complaint.is_some().then_some("true")}>
                        { lang.word(Word::Split) }
                    </button>
                </footer>
            </form>
        </Modal>
    }
}

type Change = Callback<Box<dyn FnOnce(&mut Vec<Draft>)>>;

fn view_part(lang: Lang, at: usize, count: usize, draft: &Draft, change: &Change) -> Html {
    let set = |change: &Change, set: fn(&mut Draft, String)| {
        let change = change.clone();
        move |value: String| {
            change.emit(Box::new(move |drafts| {
                if let Some(draft) = drafts.get_mut(at) {
                    set(draft, value);
                }
            }));
        }
    };
    let selected = |event: Event| event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
    let (set_mode, set_nature) = (
        set(change, |draft, code| draft.mode = Mode::from_code(&code)),
        set(change, |draft, code| draft.nature = Nature::from_code(&code)),
    );
    let set_jp = set(change, |draft, text| draft.jp = text);
    let on_mode = Callback::from(move |event: Event| set_mode(selected(event).unwrap_or_default()));
    let on_nature = Callback::from(move |event: Event| set_nature(selected(event).unwrap_or_default()));
    let on_jp = Callback::from(move |event: InputEvent| {
        set_jp(event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default());
    });
    let remove = {
        let change = change.clone();
        Callback::from(move |_: MouseEvent| {
            change.emit(Box::new(move |drafts| {
                if at < drafts.len() {
                    drafts.remove(at);
                }
            }));
        })
    };
    let label = lang.part(at + 1);
    let invalid = !draft.jp.trim().is_empty() && parse_jp(&draft.jp).is_err();
    let delete = lang.delete_part(at + 1);
    html! {
        <fieldset class="part" key={at} aria-label={label.clone()}>
            <label class="field"><span class="label">{ lang.word(Word::Mode) }</span>
                <select onchange={on_mode}>
                    <option value="" selected={draft.mode.is_none()}>{ lang.word(Word::NotMapped) }</option>
                    { for Mode::ALL.iter().map(|&mode| html! {
                        <option value={mode.code()} selected={draft.mode == Some(mode)}>{ lang.mode(mode) }</option>
                    }) }
                </select>
            </label>
            <label class="field"><span class="label">{ "JP" }</span>
                <input type="text" inputmode="decimal" class="number" value={draft.jp.clone()} oninput={on_jp}
                    aria-invalid={invalid.to_string()} title={invalid.then(|| lang.not_jp())} />
            </label>
            <label class="field"><span class="label">{ lang.word(Word::Nature) }</span>
                <select onchange={on_nature}>
                    <option value="" selected={draft.nature.is_none()}>{ lang.word(Word::AsMaterial) }</option>
                    { for Nature::ALL.iter().map(|&nature| html! {
                        <option value={nature.code()} selected={draft.nature == Some(nature)}>{ lang.nature(nature) }</option>
                    }) }
                </select>
            </label>
            <button type="button" class="quiet" aria-label={delete.clone()} title={delete} disabled={count <= 2}
                onclick={remove}>{ icon(Icon::Cross) }</button>
        </fieldset>
    }
}

/// One part online and one face to face, each with half of the JP: where the
/// session stands now comes first.
fn halves(props: &SplitProps, session: &Session, lang: Lang) -> Vec<Draft> {
    let nature = props.digest.plan.nature_of(session);
    let here = session.mode.unwrap_or(mode_on(Side::Online, nature));
    let other = match here.side() {
        Some(Side::Online) => Mode::FaceToFace,
        Some(Side::FaceToFace) | None => mode_on(Side::Online, nature),
    };
    let (first, second) = match session.jp {
        Some(jp) => {
            // Whole JP where the session has whole JP, else exact halves.
            let step = if jp.hundredths().is_multiple_of(100) { 100 } else { 1 };
            let second = Jp::from_hundredths(jp.hundredths() / step / 2 * step);
            (lang.jp(jp.minus(second)), lang.jp(second))
        }
        None => (String::new(), String::new()),
    };
    vec![
        Draft { mode: Some(here), jp: first, nature: session.nature },
        Draft { mode: Some(other), jp: second, nature: session.nature },
    ]
}

fn part(draft: &Draft, _lang: Lang) -> Option<SplitPart> {
    let jp = parse_jp(&draft.jp).ok()?;
    Some(SplitPart { mode: draft.mode, jp, nature: draft.nature })
}

fn sum_of(drafts: &[Draft], lang: Lang) -> Jp {
    drafts.iter().filter_map(|draft| part(draft, lang)?.jp).sum()
}

/// Why the parts cannot be taken as they are; the sum is said beside it.
fn complaint(lang: Lang, whole: Option<Jp>, parts: Option<&[SplitPart]>) -> Option<String> {
    let Some(parts) = parts else { return Some(lang.not_jp().to_owned()) };
    let whole = whole?;
    let sum: Jp = parts.iter().filter_map(|part| part.jp).sum();
    let missing = parts.iter().any(|part| part.jp.is_none());
    (missing || sum != whole).then(|| lang.word(Word::PartsMustAddUp).to_owned())
}
