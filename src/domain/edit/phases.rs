//! Phases: adding, naming, moving and deleting them.

use std::rc::Rc;

use super::draft::Draft;
use super::moving::with_mode;
use super::{EditError, text};
use crate::domain::id::PhaseId;
use crate::domain::plan::{Phase, Text};
use crate::domain::words::Stage;

pub(super) fn add(draft: &mut Draft, stage: Stage, title: &Text, before: Option<&PhaseId>) -> Result<(), EditError> {
    let at = draft.index_before(before)?;
    let id = PhaseId::numbered(draft.phase_numbers().next());
    draft.phase = Some(id.clone());
    draft.parts.flow.insert(at, Rc::new(Phase { title: text::line(title), ..Phase::empty(id, stage) }));
    Ok(())
}

pub(super) fn rename(draft: &mut Draft, id: &PhaseId, title: &Text) -> Result<(), EditError> {
    let at = draft.find_phase(id)?;
    let title = text::line(title);
    if let Some(phase) = draft.parts.flow.get_mut(at).filter(|phase| phase.title != title) {
        Rc::make_mut(phase).title = title;
    }
    draft.phase = Some(id.clone());
    Ok(())
}

pub(super) fn move_to(draft: &mut Draft, id: &PhaseId, before: Option<&PhaseId>) -> Result<(), EditError> {
    let (from, to) = (draft.find_phase(id)?, draft.index_before(before)?);
    let phase = draft.parts.flow.remove(from);
    draft.parts.flow.insert(if to > from { to - 1 } else { to }, phase);
    draft.phase = Some(id.clone());
    Ok(())
}

pub(super) fn delete(draft: &mut Draft, id: &PhaseId) -> Result<(), EditError> {
    let at = draft.find_phase(id)?;
    let phase = draft.parts.flow.remove(at);
    draft.note_all(phase.sessions.iter().map(|session| session.id.clone()));
    draft.parts.unmapped.extend(phase.sessions.iter().map(|session| with_mode(session.clone(), None)));
    Ok(())
}
