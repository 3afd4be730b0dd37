//! The fields of a material.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{chosen, view_check};
use crate::domain::{CompetencyId, Edit, Material, MaterialField, Nature, Plan, Text};
use crate::i18n::{FieldProblem, Lang, Word};
use crate::ui::context::Dispatch;
use crate::ui::field::{Field, FieldKind};

/// What a field of a material reads from its text.
type Read = fn(Text) -> Result<MaterialField, FieldProblem>;

/// Groups that the field suggests, as domain.md names them, before those in use.
const GROUPS: [&str; 3] = ["Dasar", "Inti", "Penunjang"];

/// The fields of a material.
pub fn view_material(lang: Lang, plan: &Plan, material: &Rc<Material>, dispatch: &Dispatch) -> Html {
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
            <select ~value={material.nature.code()} {onchange}>
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
            // A new select after each choice: it always begins at "add", and is told so, as
            // options are put in from the last to the first and the browser chooses the first.
            <select key={material.requires.len()} aria-label={lang.word(Word::AddPrerequisite)} onchange={add}>
                <option value="" selected=true>{ lang.word(Word::AddPrerequisite) }</option>
                { for others.map(|other| html! { <option value={other.id.to_string()}>{ &*other.title }</option> }) }
            </select>
        </fieldset>
    }
}
