//! Carrying out what the balancer proposes.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::EditError;
use super::draft::{Draft, set_mode};
use super::moving::with_mode;
use crate::domain::balance::{Landing, Rules, Transfer};
use crate::domain::gather::places_of;
use crate::domain::id::SessionId;
use crate::domain::jp::Jp;
use crate::domain::place::{Destination, End, Target, index_for};
use crate::domain::plan::{Phase, Session};
use crate::domain::words::Stage;

/// A transfer that the rules allow, and where it leads.
struct Allowed {
    landing: Landing,
    jp: Jp,
}

/// # Errors
///
/// [`EditError::OutdatedProposal`] unless the balancer could propose each of
/// the moves for this very plan.
pub(super) fn carry_out(draft: &mut Draft, transfers: &[Transfer]) -> Result<(), EditError> {
    let mut allowed = allowed(draft, transfers)?;
    let parts = |place: Option<usize>| {
        let divided = |session: &&Rc<Session>| {
            allowed.get(&session.id).is_some_and(|transfer| session.jp.is_some_and(|jp| transfer.jp < jp))
        };
        draft.list(place).iter().filter(divided).count()
    };
    draft.room_for(draft.places().map(parts).sum())?;

    let mut numbers = draft.session_numbers();
    let mut leaving: Vec<(Landing, Rc<Session>)> = Vec::new();
    for place in draft.places() {
        if !draft.list(place).iter().any(|session| allowed.contains_key(&session.id)) {
            continue;
        }
        let mut staying = Vec::new();
        for session in std::mem::take(draft.list_mut(place)) {
            let Some(Allowed { landing, jp }) = allowed.remove(&session.id) else {
                staying.push(session);
                continue;
            };
            draft.note(&session.id);
            let mode = Some(landing.seat.mode);
            let rest = session.jp.unwrap_or_default().minus(jp);
            let moved = if rest.is_zero() {
                with_mode(session, mode)
            } else {
                let mut part =
                    Session { id: SessionId::numbered(numbers.next()), jp: Some(jp), ..Session::clone(&session) };
                set_mode(&mut part, mode);
                draft.note(&part.id);
                staying.push(Rc::new(Session { jp: Some(rest), ..Session::clone(&session) }));
                Rc::new(part)
            };
            match landing.end {
                None => staying.push(moved),
                Some(_) => leaving.push((landing, moved)),
            }
        }
        *draft.list_mut(place) = staying;
    }
    make_missing_phases(draft, leaving.iter().map(|(landing, _)| landing));
    let arrivals = leaving.into_iter().filter_map(|(landing, session)| {
        let at = draft.find_phase(&landing.seat.phase).ok()?;
        Some((Destination { phase: Target::Existing(at), end: landing.end.unwrap_or(End::End) }, session))
    });
    let arrivals = arrivals.collect();
    draft.settle(arrivals);
    Ok(())
}

/// The transfers by session, each as the rules have it.
fn allowed(draft: &Draft, transfers: &[Transfer]) -> Result<BTreeMap<SessionId, Allowed>, EditError> {
    let rules = Rules::of(&draft.parts);
    let wanted = places_of(transfers.iter().map(|transfer| transfer.session.as_str()));
    let mut allowed = BTreeMap::new();
    // One walk over the plan, not one for each transfer.
    for place in draft.places() {
        for session in draft.list(place) {
            let Some(transfer) = wanted.get(session.id.as_str()).and_then(|at| transfers.get(at)) else { continue };
            let landing = landing(draft, &rules, place, session, transfer).filter(|_| !session.locked);
            let landing = landing.ok_or(EditError::OutdatedProposal)?;
            allowed.insert(session.id.clone(), Allowed { landing, jp: transfer.jp });
        }
    }
    if let Some(gone) = transfers.iter().find(|transfer| !allowed.contains_key(&transfer.session)) {
        return Err(EditError::NoSuchSession(gone.session.clone()));
    }
    // No session moves twice.
    if allowed.len() == transfers.len() { Ok(allowed) } else { Err(EditError::OutdatedProposal) }
}

fn landing(
    draft: &Draft,
    rules: &Rules,
    place: Option<usize>,
    session: &Session,
    transfer: &Transfer,
) -> Option<Landing> {
    let whole = session.jp?;
    let (landing, divisible) = match place {
        None => (rules.placing(session, transfer.to.mode.side()?).filter(|_| transfer.from.is_none())?, false),
        Some(at) => {
            let (phase, from) = (draft.parts.flow.get(at)?, transfer.from.as_ref()?);
            let stands_there = from.phase == phase.id && Some(from.mode) == session.mode;
            (rules.across(at, session)?.ok().filter(|_| stands_there)?, true)
        }
    };
    // Whole JP of it may change side, or all.
    let part =
        divisible && !transfer.jp.is_zero() && transfer.jp < whole && transfer.jp.hundredths().is_multiple_of(100);
    (landing.seat == transfer.to && (transfer.jp == whole || part)).then_some(landing)
}

/// Makes the phases that a flow without a side is missing, with the ids that
/// the proposal has for them.
fn make_missing_phases<'a>(draft: &mut Draft, landings: impl Iterator<Item = &'a Landing> + Clone) {
    for stage in [Stage::Online, Stage::FaceToFace] {
        let missing = landings.clone().find(|landing| landing.phase.is_none() && landing.stage == stage);
        if let Some(landing) = missing {
            let at = index_for(&draft.parts.flow, stage);
            draft.parts.flow.insert(at, Rc::new(Phase::empty(landing.seat.phase.clone(), stage)));
        }
    }
}
