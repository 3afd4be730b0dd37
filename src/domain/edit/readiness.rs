//! What is noted about the readiness, and the session that answers a risk.

use std::rc::Rc;

use super::draft::{Draft, set_mode};
use super::materials::distinct;
use super::{EditError, IndicatorField, PointField, ReadinessField, RiskField, text};
use crate::domain::gather::places_of;
use crate::domain::id::{MaterialId, SessionId};
use crate::domain::place::destination;
use crate::domain::plan::{Material, PlanParts, Session, Text};
use crate::domain::readiness::{Entry, Readiness, Risk};
use crate::domain::words::{Mode, Nature, Stage};

pub(super) fn set(draft: &mut Draft, field: &ReadinessField) -> Result<(), EditError> {
    if let ReadinessField::Risk(risk, RiskField::Materials(materials)) = field {
        // One that only a variant has stays with the risk while another is added.
        let known = &draft.parts.readiness.risk(*risk).materials;
        let new: Vec<MaterialId> = materials.iter().filter(|id| !known.contains(id)).cloned().collect();
        draft.known_materials(&new)?;
    }
    let mut readiness = Readiness::clone(&draft.parts.readiness);
    match field {
        ReadinessField::Element(element, notes) => {
            change(&mut readiness.elements, *element, |note| note.notes = text::prose(notes));
        }
        ReadinessField::Point(point, field) => change(&mut readiness.checklist, *point, |item| match field {
            PointField::Done(done) => item.done = *done,
            PointField::Responsible(name) => item.responsible = text::prose(name),
            PointField::Due(date) => item.due = *date,
            PointField::Notes(notes) => item.notes = text::prose(notes),
        }),
        ReadinessField::Risk(risk, field) => change(&mut readiness.risks, *risk, |note| match field {
            RiskField::Likelihood(likelihood) => note.likelihood = *likelihood,
            RiskField::Owner(name) => note.owner = text::prose(name),
            RiskField::Mitigation(mitigation) => note.mitigation = text::prose(mitigation),
            RiskField::Materials(materials) => note.materials = distinct(materials, MaterialId::as_str),
        }),
        ReadinessField::Indicator(indicator, field) => {
            change(&mut readiness.indicators, *indicator, |note| match field {
                IndicatorField::Target(target) => note.target = text::prose(target),
                IndicatorField::Method(method) => note.method = text::prose(method),
                IndicatorField::When(when) => note.when = text::prose(when),
            });
        }
    }
    keep(draft, readiness);
    Ok(())
}

/// Changes the entry about a word: a new one stands where the vocabulary has
/// it, and one that says nothing any longer goes.
fn change<E: Entry>(list: &mut Vec<E>, word: E::Word, change: impl FnOnce(&mut E)) {
    let present = list.iter().position(|entry| entry.word() == word);
    let at = present.unwrap_or_else(|| {
        let behind = list.iter().position(|entry| entry.word() > word);
        let at = behind.unwrap_or(list.len());
        list.insert(at, E::of(word));
        at
    });
    let Some(entry) = list.get_mut(at) else { return };
    let before = entry.clone();
    change(entry);
    // An entry of a file that says nothing stays until it is touched.
    if *entry == E::of(word) && (present.is_none() || before != *entry) {
        list.remove(at);
    }
}

fn keep(draft: &mut Draft, readiness: Readiness) {
    if *draft.parts.readiness != readiness {
        draft.parts.readiness = Rc::new(readiness);
    }
}

/// Materials that are gone from the plan and all its variants answer no risk any longer.
pub(super) fn forget_what_is_gone(parts: &mut PlanParts) {
    if parts.readiness.risks.iter().all(|note| note.materials.is_empty()) {
        return;
    }
    let mut readiness = Readiness::clone(&parts.readiness);
    let materials = parts.with_variants().flat_map(|plan| &plan.materials);
    let present = places_of(materials.map(|material| material.id.as_str()));
    let is_gone = |id: &MaterialId| !present.has(id.as_str());
    let risks: Vec<Risk> =
        readiness.risks.iter().filter(|note| note.materials.iter().any(is_gone)).map(|note| note.risk).collect();
    for risk in risks {
        change(&mut readiness.risks, risk, |note| note.materials.retain(|id| !is_gone(id)));
    }
    if *parts.readiness != readiness {
        parts.readiness = Rc::new(readiness);
    }
}

pub(super) fn add_mitigation(draft: &mut Draft, risk: Risk, title: &Text) -> Result<(), EditError> {
    let title = text::title(title)?;
    draft.room_for(1)?;
    let id = MaterialId::numbered(draft.material_numbers().next());
    let session_id = SessionId::numbered(draft.session_numbers().next());
    // Of no nature that a curriculum or a check counts on: it is no part of either.
    let material = Material { nature: Nature::Other, ..Material::titled(id.clone(), title) };
    draft.parts.materials.push(Rc::new(material));
    let mut session = Session::unmapped(session_id.clone(), id.clone());
    let teaches = |stage: Stage| matches!(stage, Stage::Online | Stage::FaceToFace);
    let first = draft.parts.flow.iter().position(|phase| teaches(phase.stage));
    let stage = first.and_then(|at| draft.parts.flow.get(at)).map(|phase| phase.stage);
    // Whoever is to learn how to study online is not left alone with it.
    set_mode(&mut session, Some(if stage == Some(Stage::FaceToFace) { Mode::FaceToFace } else { Mode::OnlineSync }));
    session.counted = false;
    draft.note(&session_id);
    match first {
        Some(at) => {
            let sessions = draft.list(Some(at));
            let natures = draft.natures(sessions.iter().map(|session| &**session));
            let is_pre_test = |session: &&Rc<Session>| natures.of(session) == Nature::PreTest;
            let index = sessions.iter().take_while(is_pre_test).count();
            draft.list_mut(Some(at)).insert(index, Rc::new(session));
        }
        None => {
            let goal = destination(&draft.parts.flow, None, Nature::Other, Mode::OnlineSync);
            draft.settle(vec![(goal, Rc::new(session))]);
        }
    }
    let mut readiness = Readiness::clone(&draft.parts.readiness);
    change(&mut readiness.risks, risk, |note| note.materials.push(id));
    keep(draft, readiness);
    Ok(())
}
