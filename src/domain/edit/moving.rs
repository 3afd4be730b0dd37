//! Moving sessions: by hand, by choosing a mode, as suggested.

use std::rc::Rc;

use super::draft::{Draft, Taken, set_mode};
use super::{Direction, EditError, Spot};
use crate::domain::fit::suggestion;
use crate::domain::id::SessionId;
use crate::domain::place::{Destination, destination, mode_in};
use crate::domain::plan::{Place, Session};
use crate::domain::words::{Mode, Stage};

/// Where a [`Spot`] lies in a draft.
pub(super) struct Gap {
    pub(super) phase: Option<usize>,
    /// The stage of the phase.
    pub(super) stage: Option<Stage>,
    /// What is put there comes before the session that has this index now.
    pub(super) index: usize,
}

impl Draft<'_> {
    /// # Errors
    ///
    /// [`EditError::NoSuchPhase`], or [`EditError::NoSuchSession`] when the
    /// session that it comes before does not stand at that place.
    pub(super) fn gap(&self, spot: &Spot) -> Result<Gap, EditError> {
        let phase = match &spot.place {
            Place::Tray => None,
            Place::Phase(id) => Some(self.find_phase(id)?),
        };
        let list = self.list(phase);
        let index = match &spot.before {
            None => list.len(),
            Some(id) => {
                list.iter().position(|session| session.id == *id).ok_or_else(|| EditError::NoSuchSession(id.clone()))?
            }
        };
        let stage = phase.and_then(|at| self.parts.flow.get(at)).map(|phase| phase.stage);
        Ok(Gap { phase, stage, index })
    }
}

pub(super) fn move_sessions(draft: &mut Draft, sessions: &[SessionId], to: &Spot) -> Result<(), EditError> {
    let wanted = draft.known_sessions(sessions)?;
    let gap = draft.gap(to)?;
    // Behind what stays in front of the gap: so "before" one of the moved
    // sessions means before the next that stays.
    let in_front = draft.list(gap.phase).iter().take(gap.index);
    let index = in_front.filter(|session| !wanted.contains(&session.id)).count();
    let taken = draft.take(|_, session| wanted.contains(&session.id));
    let natures = draft.natures(taken.iter().map(|taken| &*taken.session));
    let arrivals: Vec<Rc<Session>> = taken
        .into_iter()
        .map(|Taken { session, .. }| {
            let mode = gap.stage.map(|stage| mode_in(stage, session.mode, natures.of(&session)));
            with_mode(session, mode)
        })
        .collect();
    draft.list_mut(gap.phase).splice(index..index, arrivals);
    draft.note_all(wanted);
    Ok(())
}

pub(super) fn shift(draft: &mut Draft, session: &SessionId, direction: Direction) -> Result<(), EditError> {
    let (phase, index) = draft.find(session)?;
    let other = match direction {
        Direction::Up => index.checked_sub(1),
        Direction::Down => Some(index + 1).filter(|other| *other < draft.list(phase).len()),
    };
    let other = other.ok_or(EditError::AtTheEdge)?;
    draft.list_mut(phase).swap(index, other);
    draft.note(session);
    Ok(())
}

pub(super) fn choose_mode(draft: &mut Draft, sessions: &[SessionId], mode: Option<Mode>) -> Result<(), EditError> {
    let Some(mode) = mode else { return back_to_tray(draft, sessions) };
    let wanted = draft.known_sessions(sessions)?;
    let stages: Vec<Stage> = draft.parts.flow.iter().map(|phase| phase.stage).collect();
    let may_stay = |phase: Option<usize>| phase.and_then(|at| stages.get(at)).is_some_and(|stage| stage.holds(mode));
    let movers = draft.take(|phase, session| !may_stay(phase) && wanted.contains(&session.id));
    let mut staying = wanted;
    for mover in &movers {
        staying.remove(&mover.session.id);
    }
    draft.change_sessions(&staying, |session| set_mode(session, Some(mode)));
    let natures = draft.natures(movers.iter().map(|mover| &*mover.session));
    let arrivals: Vec<(Destination, Rc<Session>)> = movers
        .into_iter()
        .map(|Taken { from, session }| {
            let goal = destination(&draft.parts.flow, from, natures.of(&session), mode);
            (goal, with_mode(session, Some(mode)))
        })
        .collect();
    draft.settle(arrivals);
    Ok(())
}

fn back_to_tray(draft: &mut Draft, sessions: &[SessionId]) -> Result<(), EditError> {
    let wanted = draft.known_sessions(sessions)?;
    let taken = draft.take(|phase, session| phase.is_some() && wanted.contains(&session.id));
    draft.parts.unmapped.extend(taken.into_iter().map(|taken| with_mode(taken.session, None)));
    draft.note_all(wanted);
    Ok(())
}

pub(super) fn map_as_suggested(draft: &mut Draft, sessions: &[SessionId]) -> Result<(), EditError> {
    let wanted = draft.known_sessions(sessions)?;
    let natures = draft.natures(draft.parts.unmapped.iter().map(|session| &**session));
    let suggested = |session: &Session| suggestion(natures.of(session)).map(|suggestion| suggestion.mode);
    let movers =
        draft.take(|phase, session| phase.is_none() && wanted.contains(&session.id) && suggested(session).is_some());
    let arrivals: Vec<(Destination, Rc<Session>)> = movers
        .into_iter()
        .filter_map(|Taken { session, .. }| {
            let mode = suggested(&session)?;
            let goal = destination(&draft.parts.flow, None, natures.of(&session), mode);
            Some((goal, with_mode(session, Some(mode))))
        })
        .collect();
    draft.settle(arrivals);
    Ok(())
}

/// The session with a mode; the same one where it has it.
pub(super) fn with_mode(mut session: Rc<Session>, mode: Option<Mode>) -> Rc<Session> {
    if session.mode != mode {
        set_mode(Rc::make_mut(&mut session), mode);
    }
    session
}
