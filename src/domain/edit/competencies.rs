//! Competencies: adding, changing, duplicating and deleting them.

use std::rc::Rc;

use super::draft::Draft;
use super::{CompetencyField, EditError, text};
use crate::domain::id::CompetencyId;
use crate::domain::plan::{Competency, Text};

pub(super) fn add(draft: &mut Draft, code: &Text, title: &Text) -> Result<(), EditError> {
    let id = CompetencyId::numbered(draft.competency_numbers().next());
    let competency = Competency { id: id.clone(), code: text::line(code), title: text::line(title), extra: None };
    check_named(&competency)?;
    draft.parts.competencies.push(Rc::new(competency));
    draft.competency = Some(id);
    Ok(())
}

pub(super) fn set(draft: &mut Draft, id: &CompetencyId, field: &CompetencyField) -> Result<(), EditError> {
    let at = find(draft, id)?;
    let Some(slot) = draft.parts.competencies.get_mut(at) else {
        return Err(EditError::NoSuchCompetency(id.clone()));
    };
    let mut changed = Competency::clone(slot);
    match field {
        CompetencyField::Code(code) => changed.code = text::line(code),
        CompetencyField::Title(title) => changed.title = text::line(title),
    }
    check_named(&changed)?;
    if changed != **slot {
        *slot = Rc::new(changed);
    }
    draft.competency = Some(id.clone());
    Ok(())
}

/// A competency is known by its code or its title; one of them may be empty.
fn check_named(competency: &Competency) -> Result<(), EditError> {
    if competency.code.is_empty() && competency.title.is_empty() { Err(EditError::EmptyTitle) } else { Ok(()) }
}

pub(super) fn duplicate(draft: &mut Draft, id: &CompetencyId, title: &Text) -> Result<(), EditError> {
    let at = find(draft, id)?;
    let copy = CompetencyId::numbered(draft.competency_numbers().next());
    let Some(original) = draft.parts.competencies.get(at) else {
        return Err(EditError::NoSuchCompetency(id.clone()));
    };
    let twin = Competency { id: copy.clone(), title: text::line(title), ..Competency::clone(original) };
    check_named(&twin)?;
    draft.parts.competencies.insert(at + 1, Rc::new(twin));
    draft.competency = Some(copy);
    Ok(())
}

pub(super) fn delete(draft: &mut Draft, id: &CompetencyId) -> Result<(), EditError> {
    let at = find(draft, id)?;
    draft.parts.competencies.remove(at);
    for material in &mut draft.parts.materials {
        if material.competencies.contains(id) {
            Rc::make_mut(material).competencies.retain(|competency| competency != id);
        }
    }
    Ok(())
}

fn find(draft: &Draft, id: &CompetencyId) -> Result<usize, EditError> {
    let at = draft.parts.competencies.iter().position(|competency| competency.id == *id);
    at.ok_or_else(|| EditError::NoSuchCompetency(id.clone()))
}
