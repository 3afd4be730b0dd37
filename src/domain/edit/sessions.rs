//! Fields of sessions, dividing, merging and deleting them.

use std::rc::Rc;

use super::draft::{Draft, set_mode};
use super::{EditError, SessionField, SplitPart};
use crate::domain::gather::set_of;
use crate::domain::id::SessionId;
use crate::domain::jp::Jp;
use crate::domain::place::{Destination, destination};
use crate::domain::plan::{JpSettings, Session};

pub(super) fn set(draft: &mut Draft, sessions: &[SessionId], field: &SessionField) -> Result<(), EditError> {
    match field {
        SessionField::Jp(Some(jp)) => check_jp(*jp)?,
        SessionField::MinutesPerJp(Some(minutes)) if !JpSettings::allows_minutes(*minutes) => {
            return Err(EditError::Minutes);
        }
        _ => {}
    }
    let wanted = draft.known_sessions(sessions)?;
    draft.change_sessions(&wanted, |session| match field {
        SessionField::Jp(jp) => session.jp = *jp,
        SessionField::Nature(nature) => session.nature = *nature,
        SessionField::MinutesPerJp(minutes) => session.minutes_per_jp = *minutes,
        SessionField::Counted(counted) => session.counted = *counted,
        SessionField::Locked(locked) => session.locked = *locked,
    });
    Ok(())
}

/// # Errors
///
/// [`EditError::TooManyJp`] for more than one session may carry.
pub(super) fn check_jp(jp: Jp) -> Result<(), EditError> {
    if jp > Jp::MAX_SESSION { Err(EditError::TooManyJp) } else { Ok(()) }
}

pub(super) fn split(draft: &mut Draft, id: &SessionId, parts: &[SplitPart]) -> Result<(), EditError> {
    let (phase, index) = draft.find(id)?;
    let Some(whole) = draft.list(phase).get(index).cloned() else {
        return Err(EditError::NoSuchSession(id.clone()));
    };
    check_parts(whole.jp, parts)?;
    draft.room_for(parts.len() - 1)?;

    let stage = phase.and_then(|at| draft.parts.flow.get(at)).map(|phase| phase.stage);
    let stays = |part: &SplitPart| match (stage, part.mode) {
        (Some(stage), Some(mode)) => stage.holds(mode),
        (None, None) => true,
        _ => false,
    };
    let natures = draft.natures([&*whole].into_iter());
    let mut numbers = draft.session_numbers();
    let (mut here, mut to_tray) = (Vec::new(), Vec::new());
    let mut arrivals: Vec<(Destination, Rc<Session>)> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let mut session = Session::clone(&whole);
        if at > 0 {
            session.id = SessionId::numbered(numbers.next());
        }
        session.jp = part.jp;
        session.nature = part.nature;
        set_mode(&mut session, part.mode);
        draft.note(&session.id);
        let session = if session == *whole { whole.clone() } else { Rc::new(session) };
        match part.mode {
            _ if stays(part) => here.push(session),
            None => to_tray.push(session),
            Some(mode) => {
                let goal = destination(&draft.parts.flow, phase, natures.of(&session), mode);
                arrivals.push((goal, session));
            }
        }
    }
    draft.list_mut(phase).splice(index..=index, here);
    draft.parts.unmapped.extend(to_tray);
    draft.settle(arrivals);
    Ok(())
}

/// Two parts at least, and as much in them as in the whole. Where the whole is
/// known so must be the parts: otherwise JP would vanish unseen.
fn check_parts(whole: Option<Jp>, parts: &[SplitPart]) -> Result<(), EditError> {
    if parts.len() < 2 {
        return Err(EditError::SplitTooFew);
    }
    for jp in parts.iter().filter_map(|part| part.jp) {
        check_jp(jp)?;
    }
    let Some(whole) = whole else { return Ok(()) };
    if parts.iter().any(|part| part.jp.is_none()) {
        return Err(EditError::SplitMissingJp);
    }
    let sum: Jp = parts.iter().filter_map(|part| part.jp).sum();
    if sum == whole { Ok(()) } else { Err(EditError::SplitSum { whole, parts: sum }) }
}

pub(super) fn merge(draft: &mut Draft, id: &SessionId) -> Result<(), EditError> {
    let (place, index) = draft.find(id)?;
    let material = draft.list(place).get(index).map(|session| session.material.clone());
    let Some(material) = material else { return Err(EditError::NoSuchSession(id.clone())) };
    let all: Vec<Option<Jp>> = draft.parts.sessions_of(&material).map(|session| session.jp).collect();
    if all.len() < 2 {
        return Err(EditError::NothingToMerge);
    }
    let known = all.iter().any(Option::is_some);
    let jp = known.then(|| all.into_iter().flatten().sum());
    jp.map_or(Ok(()), check_jp)?;
    draft.take(|_, session| session.material == material && session.id != *id);
    draft.change_sessions(&set_of([id.clone()]), |session| session.jp = jp);
    Ok(())
}

pub(super) fn delete(draft: &mut Draft, sessions: &[SessionId]) -> Result<(), EditError> {
    let wanted = draft.known_sessions(sessions)?;
    let deleted = draft.take(|_, session| wanted.contains(&session.id));
    let mut gone = set_of(deleted.into_iter().map(|taken| taken.session.material.clone()));
    if !gone.is_empty() {
        for session in draft.parts.sessions() {
            gone.remove(&session.material);
        }
        draft.drop_materials(&gone);
    }
    Ok(())
}
