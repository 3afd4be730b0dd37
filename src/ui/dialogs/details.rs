//! Details of a material and of one session of it. Every field edits as it is
//! typed in, and each field that was changed is one step of undo.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::{Action, Said, Tone, read_minutes};
use crate::domain::{
    CompetencyId, Edit, Jp, Material, MaterialField, Mode, Nature, Plan, Session, SessionField, SessionId, Text,
};
use crate::format::parse_jp;
use crate::i18n::{FieldProblem, Lang, Word};
use crate::ui::context::{Dispatch, use_surroundings};
use crate::ui::dialog::Modal;
use crate::ui::field::{Field, FieldKind};
use crate::ui::root::Digest;

/// Groups that the field suggests, as domain.md names them, before those in use.
const GROUPS: [&str; 3] = ["Dasar", "Inti", "Penunjang"];

/// Properties of [`Details`].
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// What is computed of the plan.
    pub digest: Rc<Digest>,
    /// The session whose details are shown.
    pub session: SessionId,
    /// The last sentence; a refusal that comes while the dialog is open is shown in it.
    pub said: Said,
}

/// The dialog *Ubah*.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let said_before = use_state(|| props.said.serial);
    let Digest { plan, index, .. } = &*props.digest;
    let close = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.action(Action::CloseDialog))
    };
    let session = plan.session(&props.session);
    let Some((session, material)) = session.and_then(|session| Some((session, index.material(session)?))) else {
        // Undone from under the dialog.
        return html! { <Modal title={lang.word(Word::Edit)}>
            <div class="dialog-body"><p>{ lang.word(Word::NoLongerInPlan) }</p></div>
        </Modal> };
    };
    let refused = props.said.tone == Tone::Refused && props.said.serial != *said_before;
    html! {
        <Modal title={lang.details_dialog(&material.title)} wide={true}>
            <div class="dialog-body details">
                <section class="fields">{ view_material(lang, plan, material, &surroundings.dispatch) }</section>
                <section>
                    <h3>{ lang.this_session(index.ordinal(&session.id).map(|ordinal| (ordinal.number, ordinal.of))) }</h3>
                    <div class="fields">{ view_session(lang, plan, session, &surroundings.dispatch) }</div>
                </section>
            </div>
            <footer class="dialog-actions">
                if refused {
                    <p class="start wrong" role="alert">{ &*props.said.text }</p>
                }
                <button type="button" class="primary" onclick={close}>{ lang.word(Word::Done) }</button>
            </footer>
        </Modal>
    }
}

/// What a field of a material reads from its text.
type Read = fn(Text) -> Result<MaterialField, FieldProblem>;

fn view_material(lang: Lang, plan: &Plan, material: &Rc<Material>, dispatch: &Dispatch) -> Html {
    let field = |word: Word, value: AttrValue, kind: FieldKind, read: Read| {
        let id = material.id.clone();
        let read = Callback::from(move |text: AttrValue| {
            let field = read(Text::from(&*text))?;
            Ok(Edit::SetMaterials { materials: vec![id.clone()], field })
        });
        let hint = (kind == FieldKind::Lines && word != Word::Notes).then(|| lang.word(Word::OnePerLine));
        let name = format!("{}-{word:?}", material.id);
        html! { <Field {name} label={lang.word(word)} {value} {kind} {read} hint={hint.map(AttrValue::from)} /> }
    };
    let line = |word, value: &Text, read: Read| field(word, value.to_string().into(), FieldKind::Line, read);
    let lines = |word, values: &[Text], read: Read| field(word, values.join("\n").into(), FieldKind::Lines, read);
    html! {
        <>
            <div class="whole">{ line(Word::MaterialTitle, &material.title, |text| {
                if text.trim().is_empty() { Err(FieldProblem::Missing) } else { Ok(MaterialField::Title(text)) }
            }) }</div>
            { line(Word::Code, &material.code, |text| Ok(MaterialField::Code(text))) }
            { view_group(lang, plan, material, dispatch) }
            { view_nature(lang, material, dispatch) }
            { view_competencies(lang, plan, material, dispatch) }
            { view_requires(lang, plan, material, dispatch) }
            { lines(Word::Topics, &material.topics, |text| Ok(MaterialField::Topics(list(&text)))) }
            { lines(Word::Methods, &material.methods, |text| Ok(MaterialField::Methods(list(&text)))) }
            { lines(Word::Media, &material.media, |text| Ok(MaterialField::Media(list(&text)))) }
            { lines(Word::References, &material.references, |text| Ok(MaterialField::References(list(&text)))) }
            { lines(Word::Facilitators, &material.facilitators, |text| Ok(MaterialField::Facilitators(list(&text)))) }
            <div class="whole">{ field(Word::Notes, material.notes.to_string().into(), FieldKind::Lines, |text| {
                Ok(MaterialField::Notes(text))
            }) }</div>
            { view_check(lang.word(Word::OfflineCopy), material.offline_copy, {
                let (dispatch, id) = (dispatch.clone(), material.id.clone());
                Callback::from(move |on| {
                    let field = MaterialField::OfflineCopy(on);
                    dispatch.edit(Edit::SetMaterials { materials: vec![id.clone()], field });
                })
            }) }
        </>
    }
}

/// One element a line; empty lines are none.
fn list(text: &str) -> Vec<Text> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(Text::from).collect()
}

/// The group: free text, with those usual in the field and in use suggested.
fn view_group(lang: Lang, plan: &Plan, material: &Rc<Material>, dispatch: &Dispatch) -> Html {
    let onchange = {
        let (dispatch, id) = (dispatch.clone(), material.id.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let field = MaterialField::Group(input.value().trim().into());
            dispatch.edit(Edit::SetMaterials { materials: vec![id.clone()], field });
        })
    };
    let mut groups: Vec<Text> = GROUPS.iter().map(|&group| group.into()).collect();
    groups.extend(plan.groups().into_iter().filter(|group| !GROUPS.contains(&&**group)));
    html! {
        <label class="field">
            <span class="label">{ lang.word(Word::Group) }</span>
            <input type="text" list="padu-groups" autocomplete="off" value={material.group.to_string()} {onchange} />
            <datalist id="padu-groups">
                { for groups.iter().map(|group| html! { <option value={group.to_string()} /> }) }
            </datalist>
        </label>
    }
}

fn view_nature(lang: Lang, material: &Rc<Material>, dispatch: &Dispatch) -> Html {
    let onchange = {
        let (dispatch, id) = (dispatch.clone(), material.id.clone());
        Callback::from(move |event: Event| {
            let Some(nature) = chosen(&event).and_then(|code| Nature::from_code(&code)) else { return };
            dispatch.edit(Edit::SetMaterials { materials: vec![id.clone()], field: MaterialField::Nature(nature) });
        })
    };
    html! {
        <label class="field">
            <span class="label">{ lang.word(Word::Nature) }</span>
            <select {onchange}>
                { for Nature::ALL.iter().map(|&nature| html! {
                    <option value={nature.code()} selected={nature == material.nature}>{ lang.nature(nature) }</option>
                }) }
            </select>
        </label>
    }
}

fn view_competencies(lang: Lang, plan: &Plan, material: &Rc<Material>, dispatch: &Dispatch) -> Html {
    let toggle = |competency: &CompetencyId| {
        let (dispatch, material, competency) = (dispatch.clone(), material.clone(), competency.clone());
        Callback::from(move |on: bool| {
            let mut competencies = material.competencies.clone();
            competencies.retain(|known| *known != competency);
            if on {
                competencies.push(competency.clone());
            }
            let field = MaterialField::Competencies(competencies);
            dispatch.edit(Edit::SetMaterials { materials: vec![material.id.clone()], field });
        })
    };
    html! {
        <fieldset class="field whole">
            <legend class="label">{ lang.word(Word::Competencies) }</legend>
            if plan.competencies.is_empty() {
                <p class="hint">{ lang.word(Word::NoCompetencies) }</p>
            }
            { for plan.competencies.iter().map(|competency| {
                let label = format!("{} {}", competency.code, competency.title);
                view_check(label.trim(), material.competencies.contains(&competency.id), toggle(&competency.id))
            }) }
        </fieldset>
    }
}

/// The prerequisites: those there are, each with a box to take it away, and a
/// select to add another.
fn view_requires(lang: Lang, plan: &Plan, material: &Rc<Material>, dispatch: &Dispatch) -> Html {
    let set = {
        let (dispatch, id) = (dispatch.clone(), material.id.clone());
        move |requires| {
            dispatch.edit(Edit::SetMaterials { materials: vec![id.clone()], field: MaterialField::Requires(requires) });
        }
    };
    let add = {
        let (set, requires) = (set.clone(), material.requires.clone());
        let materials = plan.materials.clone();
        Callback::from(move |event: Event| {
            let code = chosen(&event).unwrap_or_default();
            if let Some(wanted) = materials.iter().find(|material| material.id.as_str() == code) {
                set(requires.iter().cloned().chain([wanted.id.clone()]).collect());
            }
        })
    };
    let others =
        plan.materials.iter().filter(|other| other.id != material.id && !material.requires.contains(&other.id));
    html! {
        <fieldset class="field whole">
            <legend class="label">{ lang.word(Word::Prerequisites) }</legend>
            <p class="hint">{ lang.word(Word::PrerequisitesHint) }</p>
            { for material.requires.iter().filter_map(|id| plan.material(id)).map(|required| {
                let (set, requires, id) = (set.clone(), material.requires.clone(), required.id.clone());
                view_check(&required.title, true, Callback::from(move |_| {
                    set(requires.iter().filter(|known| **known != id).cloned().collect());
                }))
            }) }
            // A new select after each choice: it always begins at "add".
            <select key={material.requires.len()} aria-label={lang.word(Word::AddPrerequisite)} onchange={add}>
                <option value="">{ lang.word(Word::AddPrerequisite) }</option>
                { for others.map(|other| html! { <option value={other.id.to_string()}>{ &*other.title }</option> }) }
            </select>
        </fieldset>
    }
}

fn view_session(lang: Lang, plan: &Plan, session: &Rc<Session>, dispatch: &Dispatch) -> Html {
    let edit = |make: fn(&str) -> SessionField| {
        let (dispatch, id) = (dispatch.clone(), session.id.clone());
        Callback::from(move |event: Event| {
            let field = make(&chosen(&event).unwrap_or_default());
            dispatch.edit(Edit::SetSessions { sessions: vec![id.clone()], field });
        })
    };
    let check = |make: fn(bool) -> SessionField| {
        let (dispatch, id) = (dispatch.clone(), session.id.clone());
        Callback::from(move |on: bool| {
            dispatch.edit(Edit::SetSessions { sessions: vec![id.clone()], field: make(on) });
        })
    };
    let choose_mode = {
        let (dispatch, id) = (dispatch.clone(), session.id.clone());
        Callback::from(move |event: Event| {
            let mode = chosen(&event).and_then(|code| Mode::from_code(&code));
            dispatch.edit(Edit::SetMode { sessions: vec![id.clone()], mode });
        })
    };
    let read_jp = {
        let id = session.id.clone();
        Callback::from(move |text: AttrValue| {
            let jp = parse_jp(&text).map_err(|error| FieldProblem::of_decimal(error, Jp::MAX_SESSION.hundredths()))?;
            Ok(Edit::SetSessions { sessions: vec![id.clone()], field: SessionField::Jp(jp) })
        })
    };
    let read_minutes = {
        let id = session.id.clone();
        Callback::from(move |text: AttrValue| {
            let minutes = read_minutes(&text)?;
            Ok(Edit::SetSessions { sessions: vec![id.clone()], field: SessionField::MinutesPerJp(minutes) })
        })
    };
    let of_material = plan.material(&session.material).map_or(Nature::Other, |material| material.nature);
    let minutes = session.minutes_per_jp.map(|minutes| minutes.to_string()).unwrap_or_default();
    html! {
        <>
            <label class="field">
                <span class="label">{ lang.word(Word::Mode) }</span>
                <select onchange={choose_mode}>
                    <option value="" selected={session.mode.is_none()}>{ lang.word(Word::NotMapped) }</option>
                    { for Mode::ALL.iter().map(|&mode| html! {
                        <option value={mode.code()} selected={session.mode == Some(mode)}>{ lang.mode(mode) }</option>
                    }) }
                </select>
            </label>
            <Field name={format!("{}-jp", session.id)} label="JP" kind={FieldKind::Decimal} read={read_jp}
                value={session.jp.map(|jp| lang.jp(jp)).unwrap_or_default()} />
            <label class="field">
                <span class="label">{ lang.word(Word::NatureHere) }</span>
                <select onchange={edit(|code| SessionField::Nature(Nature::from_code(code)))}>
                    <option value="" selected={session.nature.is_none()}>
                        { lang.nature_of_material(lang.nature(of_material)) }
                    </option>
                    { for Nature::ALL.iter().map(|&nature| html! {
                        <option value={nature.code()} selected={session.nature == Some(nature)}>{ lang.nature(nature) }</option>
                    }) }
                </select>
            </label>
            <Field name={format!("{}-minutes", session.id)} label={lang.word(Word::MinutesPerJp)} kind={FieldKind::Whole}
                read={read_minutes} value={minutes} hint={AttrValue::from(lang.minutes_of_plan(plan.jp.minutes))} />
            { view_check(lang.word(Word::Counted), session.counted, check(SessionField::Counted)) }
            { view_check(lang.word(Word::LockedHint), session.locked, check(SessionField::Locked)) }
        </>
    }
}

fn view_check(label: &str, on: bool, set: Callback<bool>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            set.emit(input.checked());
        }
    });
    html! {
        <label class="check whole"><input type="checkbox" checked={on} {onchange} /><span>{ label.to_owned() }</span></label>
    }
}

/// The value that was chosen in the select an event comes from.
fn chosen(event: &Event) -> Option<String> {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value())
}
