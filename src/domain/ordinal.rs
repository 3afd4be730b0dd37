//! Which of several a phase or a session is, for their names on the screen.

use std::collections::BTreeMap;

use super::id::{PhaseId, SessionId};
use super::plan::PlanParts;

/// For each phase in the order of the flow, which of its stage it is, from 1,
/// titled ones counted too. A phase without a title is called by its stage,
/// from the second of a stage on with this number.
pub fn phase_ordinals(plan: &PlanParts) -> Vec<usize> {
    let mut seen = BTreeMap::new();
    let ordinals = plan.flow.iter().map(|phase| {
        let count = seen.entry(phase.stage).or_insert(0);
        *count += 1;
        *count
    });
    ordinals.collect()
}

/// As [`phase_ordinals`], of one phase.
pub fn phase_ordinal(plan: &PlanParts, id: &PhaseId) -> Option<usize> {
    let at = plan.flow.iter().position(|phase| phase.id == *id)?;
    phase_ordinals(plan).get(at).copied()
}

/// Which of its material's sessions a session is: "(2 dari 3)".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// From 1, in the order of the flow, then the tray.
    pub number: usize,
    /// How many there are.
    pub of: usize,
}

/// The ordinal of every session, in the order of [`PlanParts::sessions`].
pub fn session_ordinals(plan: &PlanParts) -> Vec<Ordinal> {
    let mut counts = BTreeMap::new();
    for session in plan.sessions() {
        *counts.entry(session.material.as_str()).or_insert(0) += 1;
    }
    let mut seen = BTreeMap::new();
    let ordinals = plan.sessions().map(|session| {
        let number = seen.entry(session.material.as_str()).or_insert(0);
        *number += 1;
        Ordinal { number: *number, of: counts.get(session.material.as_str()).copied().unwrap_or(*number) }
    });
    ordinals.collect()
}

/// The ordinal of one session.
pub fn session_ordinal(plan: &PlanParts, id: &SessionId) -> Option<Ordinal> {
    let material = &plan.session(id)?.material;
    let number = plan.sessions_of(material).position(|session| session.id == *id)? + 1;
    Some(Ordinal { number, of: plan.sessions_of(material).count() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::arbitrary;

    proptest! {
        #[test]
        fn phases_of_a_stage_are_numbered_through(plan in arbitrary::plan()) {
            let ordinals = phase_ordinals(&plan);
            for (at, phase) in plan.flow.iter().enumerate() {
                let up_to_here = plan.flow[..=at].iter().filter(|other| other.stage == phase.stage).count();
                prop_assert_eq!(ordinals[at], up_to_here);
                prop_assert_eq!(phase_ordinal(&plan, &phase.id), Some(up_to_here));
            }
        }

        #[test]
        fn sessions_of_a_material_are_numbered_through(plan in arbitrary::plan()) {
            let ordinals = session_ordinals(&plan);
            prop_assert_eq!(ordinals.len(), plan.sessions().count());
            for (session, ordinal) in plan.sessions().zip(ordinals) {
                prop_assert_eq!(session_ordinal(&plan, &session.id), Some(ordinal));
                prop_assert_eq!(ordinal.of, plan.sessions_of(&session.material).count());
                let nth = plan.sessions_of(&session.material).nth(ordinal.number - 1);
                prop_assert_eq!(nth.map(|nth| &nth.id), Some(&session.id));
            }
        }
    }
}
