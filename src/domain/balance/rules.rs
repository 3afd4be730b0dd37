//! What may change side, and where it would stand then (product.md, *What may
//! change side* and *Where a session from the tray goes*). The search plans by
//! these rules and the edit carries out by them, so that the two cannot differ.

use super::Seat;
use crate::domain::edit::Numbers;
use crate::domain::fit::{allows, mode_on};
use crate::domain::gather::{Places, places_of};
use crate::domain::id::PhaseId;
use crate::domain::place::{Destination, End, Target, destination, nearest};
use crate::domain::plan::{PlanParts, Session};
use crate::domain::words::{Mode, Nature, Side, Stage};

/// The rules as they apply to one plan.
pub(in crate::domain) struct Rules<'a> {
    plan: &'a PlanParts,
    /// The index of each material.
    materials: Places<'a>,
    /// The first of the ids for phases that a plan is missing.
    next_phase: u64,
}

/// Where a session would come to stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Landing {
    /// The phase and the mode.
    pub seat: Seat,
    /// The index of the phase; `None` when the phase is yet to be made, for [`Landing::stage`].
    pub phase: Option<usize>,
    /// What the phase is for.
    pub stage: Stage,
    /// The place in the phase; `None`: it keeps its own and changes the mode only.
    pub end: Option<End>,
}

/// Why a session cannot change side, though it counts and has JP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) enum Bound {
    /// Its nature is not allowed on the other side.
    Unsuitable,
    /// A test never leaves its phase.
    Test,
    /// The flow has no phase of this stage to move to.
    NoPhase(Stage),
}

impl<'a> Rules<'a> {
    pub(in crate::domain) fn of(plan: &'a PlanParts) -> Rules<'a> {
        let materials = places_of(plan.materials.iter().map(|material| material.id.as_str()));
        let next_phase = {
            let phases = plan.with_variants().flat_map(|plan| &plan.flow);
            Numbers::above(phases.map(|phase| phase.id.number())).next()
        };
        Rules { plan, materials, next_phase }
    }

    /// The nature a session is planned by.
    pub(in crate::domain) fn nature(&self, session: &Session) -> Nature {
        let of_material = || self.plan.materials.get(self.material(session.material.as_str())?);
        session.nature.or_else(|| Some(of_material()?.nature)).unwrap_or(Nature::Other)
    }

    /// The index of a material.
    pub(in crate::domain) fn material(&self, id: &str) -> Option<usize> {
        self.materials.get(id)
    }

    /// Where a session of the phase with index `at` would stand on the other side.
    ///
    /// `None` for what has no side to change: see [`in_play`].
    pub(in crate::domain) fn across(&self, at: usize, session: &Session) -> Option<Result<Landing, Bound>> {
        let phase = self.plan.flow.get(at)?;
        let here = session.mode?.side().filter(|_| in_play(session))?;
        let (side, stage) = match here {
            Side::Online => (Side::FaceToFace, Stage::FaceToFace),
            Side::FaceToFace => (Side::Online, Stage::Online),
        };
        let nature = self.nature(session);
        let mode = mode_on(side, nature);
        let landing = |to: usize, stage, end| {
            let phase = self.plan.flow.get(to)?;
            Some(Ok(Landing { seat: Seat { phase: phase.id.clone(), mode }, phase: Some(to), stage, end }))
        };
        if !allows(nature, side) {
            return Some(Err(Bound::Unsuitable));
        }
        match phase.stage {
            Stage::Evaluation | Stage::Coaching => landing(at, phase.stage, None),
            Stage::Workplace => None,
            Stage::Online | Stage::FaceToFace if nature.is_test() => Some(Err(Bound::Test)),
            Stage::Online | Stage::FaceToFace => match nearest(&self.plan.flow, at, stage) {
                Some(to) => landing(to, stage, Some(if at < to { End::Start } else { End::End })),
                None => Some(Err(Bound::NoPhase(stage))),
            },
        }
    }

    /// Where a session of the tray would stand on a side; `None` where its
    /// nature is not allowed there, or it is not for the balancer to place.
    pub(in crate::domain) fn placing(&self, session: &Session, side: Side) -> Option<Landing> {
        let nature = self.nature(session);
        if !in_play(session) || !allows(nature, side) {
            return None;
        }
        let mode = mode_on(side, nature);
        let Destination { phase, end } = destination(&self.plan.flow, None, nature, mode);
        match phase {
            Target::Existing(at) => {
                let phase = self.plan.flow.get(at)?;
                let seat = Seat { phase: phase.id.clone(), mode };
                Some(Landing { seat, phase: Some(at), stage: phase.stage, end: Some(end) })
            }
            Target::Missing { stage, .. } => {
                let seat = Seat { phase: self.new_phase(stage), mode };
                Some(Landing { seat, phase: None, stage, end: Some(end) })
            }
        }
    }

    /// The id that a phase of a side gets where the flow has none: known before
    /// it is made, and the same whichever moves are left out.
    fn new_phase(&self, stage: Stage) -> PhaseId {
        let online_too = self.plan.flow.iter().all(|phase| phase.stage != Stage::Online);
        let second = stage == Stage::FaceToFace && online_too;
        PhaseId::numbered(self.next_phase.saturating_add(u64::from(second)))
    }
}

/// Whether a session enters the ratio and has JP to move, wherever it stands.
pub(in crate::domain) fn in_play(session: &Session) -> bool {
    session.counted && session.jp.is_some_and(|jp| !jp.is_zero()) && session.mode != Some(Mode::Workplace)
}
