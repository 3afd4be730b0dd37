//! The risks: how likely each is, what is done about it, and the session that answers it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use super::row::{RowField, Sign, risk_row, view_columns, view_heading, view_session};
use crate::domain::{
    Edit, Likelihood, MaterialField, MaterialId, OfflineCopies, ReadinessField, Risk, RiskField, RiskNote, SessionId,
    is_answered, offline_copies,
};
use crate::i18n::Lang;
use crate::ui::context::{Surroundings, use_surroundings};
use crate::ui::field::{Choice, FieldKind};
use crate::ui::icon::{Icon, icon};
use crate::ui::root::Digest;

/// Properties of [`Risks`].
#[derive(Properties, PartialEq)]
pub(super) struct RisksProps {
    pub(super) digest: Rc<Digest>,
}

/// The section.
#[component]
pub(super) fn Risks(props: &RisksProps) -> Html {
    let lang = use_surroundings().lang;
    let words = lang.readiness();
    let plan = &props.digest.plan;
    let copies = Rc::new(offline_copies(plan));
    let answered = Risk::ALL.iter().filter(|risk| is_answered(plan, **risk)).count();
    let view_risk = |risk: &Risk| {
        let note = plan.readiness.risk(*risk);
        let linked: Vec<Linked> = note.materials.iter().filter_map(|id| Linked::of(&props.digest, lang, id)).collect();
        let materials = if *risk == Risk::DigitalLiteracy { others(&props.digest, &note) } else { Vec::new() };
        let copies = (*risk == Risk::Internet).then(|| copies.clone());
        html! { <Row key={risk.code()} {note} {linked} {materials} {copies} answered={is_answered(plan, *risk)} /> }
    };
    html! {
        <section aria-labelledby="ready-risks">
            { view_heading("ready-risks", words.risks, lang.answered_of(answered, Risk::ALL.len())) }
            { view_columns("risk", &[words.risk, words.likelihood, words.owner, words.own_mitigation]) }
            { for Risk::ALL.iter().map(view_risk) }
        </section>
    }
}

/// A material that answers a risk: its first session, and what that is called.
#[derive(Clone, Debug, PartialEq)]
struct Linked {
    material: MaterialId,
    session: SessionId,
    title: AttrValue,
}

impl Linked {
    fn of(digest: &Digest, lang: Lang, material: &MaterialId) -> Option<Linked> {
        let session = digest.plan.sessions_of(material).next()?;
        let title = digest.index.title(session, lang).into();
        Some(Linked { material: material.clone(), session: session.id.clone(), title })
    }
}

/// The materials that could answer a risk as well, with their titles.
fn others(digest: &Digest, note: &RiskNote) -> Vec<(AttrValue, AttrValue)> {
    let others = digest.plan.materials.iter().filter(|material| !note.materials.contains(&material.id));
    others.map(|material| (material.id.as_str().to_owned().into(), material.title.to_string().into())).collect()
}

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
struct RowProps {
    note: RiskNote,
    answered: bool,
    linked: Vec<Linked>,
    /// What could be linked, where that is offered.
    materials: Vec<(AttrValue, AttrValue)>,
    /// For the risk that offline copies answer.
    copies: Option<Rc<OfflineCopies>>,
}

/// A risk.
#[component]
fn Row(props: &RowProps) -> Html {
    let surroundings = use_surroundings();
    let lang = surroundings.lang;
    let words = lang.readiness();
    let note = &props.note;
    let risk = note.risk;
    let (row, name) = (risk_row(risk), lang.risk(risk));
    let node = use_node_ref();
    // What was pressed is gone once it has worked: the focus goes to what has come in its place.
    let pressed = use_mut_ref(|| false);
    use_effect_with((note.materials.clone(), props.copies.clone()), {
        let (node, pressed) = (node.clone(), pressed.clone());
        move |_| {
            if pressed.take() {
                focus_answer(&node);
            }
        }
    });
    let act = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |edit: Edit| {
            pressed.replace(true);
            dispatch.edit(edit);
        })
    };
    let field =
        |name_in_row, label, value, kind| RowField { row: &row, name: name_in_row, label, whose: name, value, kind };
    html! {
        <div class={classes!("ready-row", "risk", props.answered.then_some("covered"))} role="group" aria-label={name} tabindex="-1"
            data-ready={row.clone()} ref={node}>
            <div class="ready-what">
                { Sign::of(props.answered).view() }
                <div>
                    <p><strong>{ name }</strong>{ " " }
                        <span class="ready-state">{ if props.answered { words.answered } else { words.unanswered } }</span></p>
                    <p class="small muted">{ words.advised }{ " " }{ lang.advised_mitigation(risk) }</p>
                    { view_answers(&surroundings, props, &act) }
                </div>
            </div>
            { view_likelihood(lang, &row, note) }
            { field("owner", words.owner, &note.owner, FieldKind::Line)
                .view(lang, move |name| ReadinessField::Risk(risk, RiskField::Owner(name))) }
            { field("mitigation", words.own_mitigation, &note.mitigation, FieldKind::Lines)
                .view(lang, move |text| ReadinessField::Risk(risk, RiskField::Mitigation(text))) }
        </div>
    }
}

/// Puts the focus on the first of what answers a risk, or on the risk itself.
fn focus_answer(row: &NodeRef) {
    let Some(row) = row.cast::<Element>() else { return };
    let answer = row.query_selector(".ready-answers button").ok().flatten();
    if let Ok(target) = answer.unwrap_or(row).dyn_into::<HtmlElement>() {
        let _ = target.focus();
    }
}

fn view_likelihood(lang: Lang, row: &str, note: &RiskNote) -> Html {
    let (words, risk) = (lang.readiness(), note.risk);
    let mut options = vec![(AttrValue::from(""), AttrValue::from(words.unknown))];
    options.extend(Likelihood::ALL.iter().map(|word| (word.code().into(), lang.likelihood(*word).into())));
    let read = Callback::from(move |code: AttrValue| {
        Some(Edit::SetReadiness(ReadinessField::Risk(risk, RiskField::Likelihood(Likelihood::from_code(&code)))))
    });
    html! {
        <Choice name={["ready.", row, ".likelihood"].concat()} class="ready-likelihood" label={words.likelihood}
            name_in_full={lang.detail_of(words.likelihood, lang.risk(risk))} value={note.likelihood.map_or("", Likelihood::code)}
            {options} {read} />
    }
}

/// What in the plan answers the risk, and what would.
fn view_answers(surroundings: &Surroundings, props: &RowProps, act: &Callback<Edit>) -> Html {
    let lang = surroundings.lang;
    let words = lang.readiness();
    let command = |label: String, edit: Edit| {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.emit(edit.clone()));
        html! { <button type="button" class="ready-add" {onclick}>{ icon(Icon::Plus) }<span>{ label }</span></button> }
    };
    let may = !surroundings.read_only;
    let risk = props.note.risk;
    html! {
        <div class="ready-answers">
            { for props.linked.iter().map(|linked| view_linked(surroundings, props, linked, act)) }
            if may && risk == Risk::DigitalLiteracy {
                if props.linked.is_empty() {
                    { command(words.add_it_training.to_owned(), Edit::AddMitigation { risk, title: words.it_training.into() }) }
                }
                { view_link(lang, props, act) }
            }
            if let Some(copies) = &props.copies {
                if may && !copies.without.is_empty() {
                    { command(lang.mark_offline(copies.without.len()), Edit::SetMaterials {
                        materials: copies.without.clone(), field: MaterialField::OfflineCopy(true),
                    }) }
                } else if copies.is_complete() {
                    <p class="small">{ words.all_offline }</p>
                }
            }
        </div>
    }
}

fn view_linked(surroundings: &Surroundings, props: &RowProps, linked: &Linked, act: &Callback<Edit>) -> Html {
    let lang = surroundings.lang;
    let words = lang.readiness();
    let onclick = {
        let (act, risk) = (act.clone(), props.note.risk);
        let mut left = props.note.materials.clone();
        left.retain(|id| *id != linked.material);
        Callback::from(move |_: MouseEvent| {
            act.emit(Edit::SetReadiness(ReadinessField::Risk(risk, RiskField::Materials(left.clone()))));
        })
    };
    html! {
        <p class="ready-linked">
            { view_session(lang, &surroundings.dispatch, &linked.session, &linked.title) }
            if !surroundings.read_only {
                <button type="button" class="quiet" aria-label={lang.unlink(&linked.title)} {onclick}>{ words.unlink }</button>
            }
        </p>
    }
}

/// Links a material that the plan has already.
fn view_link(lang: Lang, props: &RowProps, act: &Callback<Edit>) -> Html {
    if props.materials.is_empty() {
        return html! {};
    }
    let (words, risk) = (lang.readiness(), props.note.risk);
    let onchange = {
        let (act, present) = (act.clone(), props.note.materials.clone());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let Ok(id) = MaterialId::new(&select.value()) else { return };
            select.set_value("");
            let materials = present.iter().cloned().chain([id]).collect();
            act.emit(Edit::SetReadiness(ReadinessField::Risk(risk, RiskField::Materials(materials))));
        })
    };
    html! {
        <select class="ready-link" aria-label={lang.detail_of(words.link_material, lang.risk(risk))} {onchange}>
            <option value="" selected={true}>{ words.link_material }</option>
            { for props.materials.iter().map(|(id, title)| html! { <option key={id.to_string()} value={id}>{ title }</option> }) }
        </select>
    }
}
