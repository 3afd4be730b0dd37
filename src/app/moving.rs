//! Where a gesture moves a session to, as an edit says it.

use crate::domain::{Phase, Place, Plan, SessionId, Spot};

/// To the place behind a session's own, or before it; the tray stands before
/// the flow. Arrivals keep the order of the flow: from an earlier phase they
/// come first, from a later one and from the tray last. `None` at the edge.
pub fn across(plan: &Plan, session: &SessionId, forth: bool) -> Option<Spot> {
    let (place, _) = plan.place_of(session)?;
    let from = match &place {
        Place::Tray => None,
        Place::Phase(id) => Some(plan.flow.iter().position(|phase| phase.id == *id)?),
    };
    let to = match (from, forth) {
        (None, true) => 0,
        (None, false) => return None,
        (Some(at), true) => at + 1,
        (Some(0), false) => return Some(Spot::end_of(Place::Tray)),
        (Some(at), false) => at - 1,
    };
    let phase: &Phase = plan.flow.get(to)?;
    let first = phase.sessions.first().filter(|_| forth && from.is_some());
    Some(Spot { place: Place::Phase(phase.id.clone()), before: first.map(|session| session.id.clone()) })
}

/// Right behind the last session of a place that is shown: while searching,
/// others may stand behind it. The end where nothing is shown.
pub fn behind(plan: &Plan, place: Place, last_shown: Option<&SessionId>) -> Spot {
    let mut rest = plan.sessions_at(&place).unwrap_or_default().iter().map(|session| &session.id);
    let last = last_shown.and_then(|last| rest.find(|id| *id == last));
    let before = last.and_then(|_| rest.next().cloned());
    Spot { place, before }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::domain::{Edit, Nature, PlanId, apply};

    /// A plan with the given numbers of sessions: in the tray, then in each phase.
    fn plan(counts: [usize; 5]) -> Rc<Plan> {
        let mut plan = Rc::new(Plan::blank(PlanId::first()));
        let phases: Vec<Place> = plan.flow.iter().map(|phase| Place::Phase(phase.id.clone())).collect();
        for (place, count) in [Place::Tray].into_iter().chain(phases).zip(counts) {
            for _ in 0..count {
                let to = Spot::end_of(place.clone());
                let edit = Edit::AddMaterial { title: "Materi".into(), nature: Nature::Other, jp: None, to };
                plan = apply(&plan, &edit).expect("a valid edit").plan;
            }
        }
        plan
    }

    /// The places by number, the tray being 0, and the index within.
    fn place(plan: &Plan, number: usize) -> Place {
        number.checked_sub(1).map_or(Place::Tray, |at| Place::Phase(plan.flow[at].id.clone()))
    }

    #[test]
    fn across_keeps_the_order_of_the_flow() {
        let plan = plan([1, 2, 2, 0, 1]);
        // From, forth: to which place, before which of its sessions.
        for (from, forth, expected) in [
            (0, false, None),
            (0, true, Some((1, None))),
            (1, false, Some((0, None))),
            (1, true, Some((2, Some(0)))),
            (2, false, Some((1, None))),
            (2, true, Some((3, None))),
            (4, false, Some((3, None))),
            (4, true, None),
        ] {
            let session = &plan.sessions_at(&place(&plan, from)).expect("a place")[0].id;
            let expected = expected.map(|(to, before): (usize, Option<usize>)| {
                let place = place(&plan, to);
                let before = before.map(|at| plan.sessions_at(&place).expect("a place")[at].id.clone());
                Spot { place, before }
            });
            assert_eq!(across(&plan, session, forth), expected, "from {from}, forth: {forth}");
        }
    }

    #[test]
    fn behind_the_last_that_is_shown() {
        let plan = plan([0, 3, 0, 0, 0]);
        let phase = place(&plan, 1);
        let ids: Vec<&SessionId> = plan.sessions().map(|session| &session.id).collect();
        let before = |last: Option<&SessionId>| behind(&plan, phase.clone(), last).before;
        assert_eq!(before(Some(ids[0])), Some(ids[1].clone()));
        assert_eq!(before(Some(ids[2])), None);
        assert_eq!(before(None), None);
    }
}
