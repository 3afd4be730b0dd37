//! Adding what a table held.

use std::rc::Rc;

use super::draft::{Draft, Numbers, set_mode};
use super::sessions::check_jp;
use super::{Batch, BatchMaterial, BatchPhase, BatchSession, EditError, text};
use crate::domain::id::{MaterialId, PhaseId, SessionId};
use crate::domain::place::{Destination, End, Target, destination, index_for};
use crate::domain::plan::{Material, Phase, Session, Text};
use crate::domain::words::{Mode, Stage};

pub(super) fn add(draft: &mut Draft, batch: &Batch) -> Result<(), EditError> {
    check(batch)?;
    draft.room_for(batch.sessions.len())?;
    let blank = draft.parts.materials.is_empty();
    let phases = if blank && !batch.phases.is_empty() {
        flow_of(draft, &batch.phases)
    } else {
        phases_within(draft, &batch.phases)
    };
    let materials = add_materials(draft, &batch.materials)?;
    add_sessions(draft, &batch.sessions, &materials, &phases);
    if blank && !batch.phases.is_empty() {
        drop_unused(draft, &phases);
    }
    Ok(())
}

/// Everything in it can be added: each session names a material (and a phase,
/// if any) of the batch, each material has a session, amounts are in range.
fn check(batch: &Batch) -> Result<(), EditError> {
    let mut taught = vec![false; batch.materials.len()];
    let mut teach = |session: &BatchSession| taught.get_mut(session.material).map(|taught| *taught = true).is_some();
    let none_beyond = batch.sessions.iter().all(&mut teach);
    let of_batch = |session: &BatchSession| session.phase.is_none_or(|at| at < batch.phases.len());
    if batch.materials.is_empty() || !none_beyond || taught.contains(&false) || !batch.sessions.iter().all(of_batch) {
        return Err(EditError::EmptyBatch);
    }
    batch.sessions.iter().filter_map(|session| session.jp).try_for_each(check_jp)
}

/// Makes the flow of a blank plan that of the table: its phases in order, then
/// the designer's own titled ones. Untitled phases of which the table has no
/// stage or fewer stand where their stage belongs, until it is known whether a
/// session needs them. Gives the id of each phase of the batch.
fn flow_of(draft: &mut Draft, phases: &[BatchPhase]) -> Vec<PhaseId> {
    let mut numbers = draft.phase_numbers();
    let mut present = std::mem::take(&mut draft.parts.flow);
    let mut ids = Vec::with_capacity(phases.len());
    for phase in phases {
        let title = text::line(&phase.title);
        let phase = match usable(&present, phase.stage, &title, |_| true) {
            Some(at) => titled(present.remove(at), &title),
            None => new_phase(&mut numbers, phase.stage, title),
        };
        ids.push(phase.id.clone());
        draft.parts.flow.push(phase);
    }
    let (untitled, own): (Vec<_>, Vec<_>) = present.into_iter().partition(|phase| phase.title.is_empty());
    draft.parts.flow.extend(own);
    for phase in untitled {
        let at = index_for(&draft.parts.flow, phase.stage);
        draft.parts.flow.insert(at, phase);
    }
    ids
}

/// Finds or makes the phases of the table in a plan that has a flow already.
/// Gives the id of each phase of the batch.
fn phases_within(draft: &mut Draft, phases: &[BatchPhase]) -> Vec<PhaseId> {
    let mut numbers = draft.phase_numbers();
    let mut ids: Vec<PhaseId> = Vec::with_capacity(phases.len());
    let mut previous = None;
    for phase in phases {
        let title = text::line(&phase.title);
        let flow = &mut draft.parts.flow;
        let at = match usable(flow, phase.stage, &title, |phase| !ids.contains(&phase.id)) {
            Some(at) => {
                if let Some(slot) = flow.get_mut(at) {
                    *slot = titled(slot.clone(), &title);
                }
                at
            }
            None => {
                let at = previous.map_or_else(|| index_for(flow, phase.stage), |previous: usize| previous + 1);
                flow.insert(at, new_phase(&mut numbers, phase.stage, title));
                at
            }
        };
        previous = Some(at);
        ids.extend(draft.parts.flow.get(at).map(|phase| phase.id.clone()));
    }
    ids
}

/// The phase that a phase of a table means: the one of its name, else the
/// first that is empty and untitled; for one without a name, any untitled one.
fn usable(flow: &[Rc<Phase>], stage: Stage, title: &Text, free: impl Fn(&Phase) -> bool) -> Option<usize> {
    let find = |fits: &dyn Fn(&Phase) -> bool| {
        flow.iter().position(|phase| phase.stage == stage && free(phase) && fits(phase))
    };
    find(&|phase| phase.title == *title && !title.is_empty())
        .or_else(|| find(&|phase| phase.title.is_empty() && phase.sessions.is_empty()))
        .or_else(|| find(&|phase| phase.title.is_empty() && title.is_empty()))
}

fn titled(mut phase: Rc<Phase>, title: &Text) -> Rc<Phase> {
    if phase.title != *title {
        Rc::make_mut(&mut phase).title = title.clone();
    }
    phase
}

fn new_phase(numbers: &mut Numbers, stage: Stage, title: Text) -> Rc<Phase> {
    Rc::new(Phase { title, ..Phase::empty(PhaseId::numbered(numbers.next()), stage) })
}

/// Appends the materials; gives their ids in the order of the batch.
fn add_materials(draft: &mut Draft, materials: &[BatchMaterial]) -> Result<Vec<MaterialId>, EditError> {
    let mut numbers = draft.material_numbers();
    let mut ids = Vec::with_capacity(materials.len());
    for material in materials {
        let id = MaterialId::numbered(numbers.next());
        ids.push(id.clone());
        draft.parts.materials.push(Rc::new(Material {
            code: text::line(&material.code),
            group: text::line(&material.group),
            nature: material.nature,
            topics: text::lines(&material.topics),
            methods: text::lines(&material.methods),
            media: text::lines(&material.media),
            references: text::lines(&material.references),
            facilitators: text::lines(&material.facilitators),
            notes: text::prose(&material.notes),
            ..Material::titled(id, text::title(&material.title)?)
        }));
    }
    Ok(ids)
}

/// Puts the sessions to the end of their phases. One without a phase, or whose
/// phase cannot hold its mode, goes where the balancer would put it; one
/// without a mode waits in the tray.
fn add_sessions(draft: &mut Draft, sessions: &[BatchSession], materials: &[MaterialId], phases: &[PhaseId]) {
    let mut numbers = draft.session_numbers();
    let mut waiting = Vec::new();
    let mut mapped: Vec<(&BatchSession, Mode, Rc<Session>)> = Vec::new();
    for row in sessions {
        let Some(material) = materials.get(row.material) else { continue };
        let id = SessionId::numbered(numbers.next());
        draft.note(&id);
        let unmapped = Session::unmapped(id, material.clone());
        let mut session = Session { jp: row.jp, nature: row.nature, ..unmapped };
        set_mode(&mut session, row.mode);
        match row.mode {
            Some(mode) => mapped.push((row, mode, Rc::new(session))),
            None => waiting.push(Rc::new(session)),
        }
    }
    let natures = draft.natures(mapped.iter().map(|(_, _, session)| &**session));
    let flow = &draft.parts.flow;
    let phases: Vec<Option<usize>> = phases.iter().map(|id| flow.iter().position(|phase| phase.id == *id)).collect();
    let arrivals = mapped.into_iter().map(|(row, mode, session)| {
        let named = row.phase.and_then(|phase| *phases.get(phase)?);
        let holds = |at: &usize| flow.get(*at).is_some_and(|phase| phase.stage.holds(mode));
        let goal = match named.filter(holds) {
            Some(at) => Destination { phase: Target::Existing(at), end: End::End },
            None => destination(flow, None, natures.of(&session), mode),
        };
        (goal, session)
    });
    let arrivals = arrivals.collect();
    draft.settle(arrivals);
    draft.parts.unmapped.extend(waiting);
}

/// Drops the untitled phases that a blank plan had and that nothing needs.
fn drop_unused(draft: &mut Draft, phases: &[PhaseId]) {
    draft
        .parts
        .flow
        .retain(|phase| !phase.title.is_empty() || !phase.sessions.is_empty() || phases.contains(&phase.id));
}
