//! Materials: adding, changing, duplicating and deleting them.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::draft::{Draft, set_mode};
use super::sessions::check_jp;
use super::{EditError, MaterialField, Spot, text};
use crate::domain::gather::{places_of, set_of};
use crate::domain::id::{CompetencyId, MaterialId, SessionId};
use crate::domain::jp::Jp;
use crate::domain::place::mode_in;
use crate::domain::plan::{Material, Session, Text};
use crate::domain::words::Nature;

pub(super) fn add(draft: &mut Draft, title: &Text, nature: Nature, jp: Option<Jp>, to: &Spot) -> Result<(), EditError> {
    let title = text::title(title)?;
    jp.map_or(Ok(()), check_jp)?;
    let gap = draft.gap(to)?;
    draft.room_for(1)?;
    let id = MaterialId::numbered(draft.material_numbers().next());
    let session_id = SessionId::numbered(draft.session_numbers().next());
    draft.parts.materials.push(Rc::new(Material { nature, ..Material::titled(id.clone(), title) }));
    draft.note(&session_id);
    let mut session = Session { jp, ..Session::unmapped(session_id, id) };
    set_mode(&mut session, gap.stage.map(|stage| mode_in(stage, None, nature)));
    draft.list_mut(gap.phase).splice(gap.index..gap.index, [Rc::new(session)]);
    Ok(())
}

pub(super) fn set(draft: &mut Draft, materials: &[MaterialId], field: &MaterialField) -> Result<(), EditError> {
    let wanted = draft.known_materials(materials)?;
    let field = tidy(field)?;
    match &field {
        MaterialField::Competencies(ids) => {
            let known = set_of(draft.parts.competencies.iter().map(|competency| competency.id.as_str()));
            if let Some(missing) = ids.iter().find(|id| !known.contains(id.as_str())) {
                return Err(EditError::NoSuchCompetency(missing.clone()));
            }
        }
        MaterialField::Requires(ids) if !ids.is_empty() => check_requires(draft, &wanted, ids)?,
        _ => {}
    }
    for slot in draft.parts.materials.iter_mut().filter(|material| wanted.contains(&material.id)) {
        let mut changed = Material::clone(slot);
        write(&mut changed, &field);
        if changed != **slot {
            *slot = Rc::new(changed);
        }
    }
    let taught = draft.parts.sessions().filter(|session| wanted.contains(&session.material));
    let taught: Vec<SessionId> = taught.map(|session| session.id.clone()).collect();
    draft.note_all(taught);
    Ok(())
}

/// The field with its texts cleaned and its lists without repetitions.
fn tidy(field: &MaterialField) -> Result<MaterialField, EditError> {
    use MaterialField::*;
    Ok(match field {
        Code(code) => Code(text::line(code)),
        Title(title) => Title(text::title(title)?),
        Group(group) => Group(text::line(group)),
        Nature(nature) => Nature(*nature),
        Competencies(ids) => Competencies(distinct(ids, CompetencyId::as_str)),
        Requires(ids) => Requires(distinct(ids, MaterialId::as_str)),
        Topics(texts) => Topics(text::lines(texts)),
        Methods(texts) => Methods(text::lines(texts)),
        Media(texts) => Media(text::lines(texts)),
        References(texts) => References(text::lines(texts)),
        Facilitators(texts) => Facilitators(text::lines(texts)),
        OfflineCopy(there_is) => OfflineCopy(*there_is),
        Notes(notes) => Notes(text::prose(notes)),
    })
}

fn write(material: &mut Material, field: &MaterialField) {
    use MaterialField::*;
    match field.clone() {
        Code(code) => material.code = code,
        Title(title) => material.title = title,
        Group(group) => material.group = group,
        Nature(nature) => material.nature = nature,
        Competencies(ids) => material.competencies = ids,
        Requires(ids) => material.requires = ids,
        Topics(texts) => material.topics = texts,
        Methods(texts) => material.methods = texts,
        Media(texts) => material.media = texts,
        References(texts) => material.references = texts,
        Facilitators(texts) => material.facilitators = texts,
        OfflineCopy(there_is) => material.offline_copy = there_is,
        Notes(notes) => material.notes = notes,
    }
}

pub(super) fn distinct<I: Clone>(ids: &[I], text: impl Fn(&I) -> &str) -> Vec<I> {
    let mut seen = BTreeSet::new();
    ids.iter().filter(|id| seen.insert(text(id))).cloned().collect()
}

/// Whether `materials` may all require `ids`. There was no cycle before, so a
/// new one would lead from `ids` back to one of `materials`.
fn check_requires(draft: &Draft, materials: &BTreeSet<MaterialId>, ids: &[MaterialId]) -> Result<(), EditError> {
    let all = &draft.parts.materials;
    let places = places_of(all.iter().map(|material| material.id.as_str()));
    let mut seen = BTreeSet::new();
    let mut ahead: Vec<&MaterialId> = ids.iter().collect();
    if let Some(missing) = ids.iter().find(|id| !places.has(id.as_str())) {
        return Err(EditError::NoSuchMaterial(missing.clone()));
    }
    while let Some(id) = ahead.pop() {
        if materials.contains(id) {
            return Err(EditError::Cycle { material: id.clone() });
        }
        if seen.insert(id.as_str()) {
            let material = places.get(id.as_str()).and_then(|at| all.get(at));
            ahead.extend(material.into_iter().flat_map(|material| &material.requires));
        }
    }
    Ok(())
}

pub(super) fn duplicate(draft: &mut Draft, id: &MaterialId, title: &Text) -> Result<(), EditError> {
    let at = draft.parts.materials.iter().position(|material| material.id == *id);
    let Some((at, original)) = at.and_then(|at| Some((at, draft.parts.materials.get(at)?.clone()))) else {
        return Err(EditError::NoSuchMaterial(id.clone()));
    };
    let title = text::title(title)?;
    draft.room_for(draft.parts.sessions_of(id).count())?;
    let copy = MaterialId::numbered(draft.material_numbers().next());
    let mut numbers = draft.session_numbers();
    for place in draft.places() {
        if !draft.list(place).iter().any(|session| session.material == *id) {
            continue;
        }
        for session in std::mem::take(draft.list_mut(place)) {
            let twin = (session.material == *id).then(|| {
                let id = SessionId::numbered(numbers.next());
                Session { id, material: copy.clone(), ..Session::clone(&session) }
            });
            draft.list_mut(place).push(session);
            if let Some(twin) = twin {
                draft.note(&twin.id);
                draft.list_mut(place).push(Rc::new(twin));
            }
        }
    }
    draft.parts.materials.insert(at + 1, Rc::new(Material { id: copy, title, ..Material::clone(&original) }));
    Ok(())
}

pub(super) fn delete(draft: &mut Draft, materials: &[MaterialId]) -> Result<(), EditError> {
    let gone = draft.known_materials(materials)?;
    draft.take(|_, session| gone.contains(&session.material));
    draft.drop_materials(&gone);
    Ok(())
}

impl Draft<'_> {
    /// The ids as a set.
    ///
    /// # Errors
    ///
    /// [`EditError::NoSuchMaterial`] for the first that is not in the plan.
    pub(super) fn known_materials(&self, ids: &[MaterialId]) -> Result<BTreeSet<MaterialId>, EditError> {
        let present = set_of(self.parts.materials.iter().map(|material| material.id.as_str()));
        match ids.iter().find(|id| !present.contains(id.as_str())) {
            Some(missing) => Err(EditError::NoSuchMaterial(missing.clone())),
            None => Ok(set_of(ids.iter().cloned())),
        }
    }

    /// Deletes materials that have no sessions any longer, and what requires
    /// them requires them no longer.
    pub(super) fn drop_materials(&mut self, gone: &BTreeSet<MaterialId>) {
        if gone.is_empty() {
            return;
        }
        self.parts.materials.retain(|material| !gone.contains(&material.id));
        for material in &mut self.parts.materials {
            if material.requires.iter().any(|id| gone.contains(id)) {
                Rc::make_mut(material).requires.retain(|id| !gone.contains(id));
            }
        }
    }
}
