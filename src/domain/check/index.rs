//! One walk over the plan, for all checks.

use super::finding::{PhaseName, SessionName};
use super::lists::{Lists, grouped};
use crate::domain::accepted::Subject;
use crate::domain::gather::places_of;
use crate::domain::id::SessionId;
use crate::domain::jp::Jp;
use crate::domain::ordinal::{Ordinal, phase_ordinals};
use crate::domain::place::{Destination, End, Target, rank};
use crate::domain::plan::{Material, Phase, PlanParts, Session};
use crate::domain::summary::Summary;
use crate::domain::words::{Mode, Nature, Side};

/// A plan with everything that checks look up.
///
/// Sessions are known by their index in flow order, those of the tray last;
/// materials, competencies and phases by their index in the plan.
pub(super) struct Index<'a> {
    pub(super) plan: &'a PlanParts,
    pub(super) summary: &'a Summary,
    pub(super) seats: Vec<Seat<'a>>,
    /// For each phase the index of its first session, or of the next one after
    /// it; at last that of the first session in the tray.
    starts: Vec<usize>,
    seats_of: Lists,
    competencies: Lists,
    requires: Lists,
    required_by: Lists,
    phase_ordinals: Vec<usize>,
}

/// A session at its place.
pub(super) struct Seat<'a> {
    pub(super) session: &'a Session,
    pub(super) material: usize,
    /// `None` in the tray.
    pub(super) phase: Option<usize>,
    /// The nature that it is planned by.
    pub(super) nature: Nature,
}

impl Seat<'_> {
    /// Whether something is taught in it that can be tested. Sessions of 0 JP
    /// are openings and the like.
    pub(super) fn teaches(&self) -> bool {
        !self.nature.is_test() && !self.nature.is_coaching() && self.session.jp != Some(Jp::ZERO)
    }

    /// Whether it stands online.
    pub(super) fn is_online(&self) -> bool {
        self.session.mode.and_then(Mode::side) == Some(Side::Online)
    }

    pub(super) fn subject(&self) -> Subject {
        Subject::Session(self.session.id.clone())
    }
}

impl<'a> Index<'a> {
    pub(super) fn of(plan: &'a PlanParts, summary: &'a Summary) -> Index<'a> {
        let material_at = places_of(plan.materials.iter().map(|material| material.id.as_str()));
        let competency_at = places_of(plan.competencies.iter().map(|competency| competency.id.as_str()));
        let (mut requires, mut competencies) = (Lists::default(), Lists::default());
        for material in &plan.materials {
            requires.push(material.requires.iter().filter_map(|id| material_at.get(id.as_str())));
            competencies.push(material.competencies.iter().filter_map(|id| competency_at.get(id.as_str())));
        }

        let mut seats = Vec::with_capacity(summary.sessions);
        let mut starts = Vec::with_capacity(plan.flow.len() + 1);
        let places = plan.flow.iter().enumerate().map(|(at, phase)| (Some(at), &phase.sessions));
        for (phase, sessions) in places.chain([(None, &plan.unmapped)]) {
            starts.push(seats.len());
            for session in sessions {
                let Some(material) = material_at.get(session.material.as_str()) else { continue };
                let of_material = || plan.materials.get(material).map_or(Nature::Other, |material| material.nature);
                seats.push(Seat { session, material, phase, nature: session.nature.unwrap_or_else(of_material) });
            }
        }
        let count = plan.materials.len();
        let seats_of =
            grouped(count, seats.iter().enumerate().map(|(at, seat): (usize, &Seat<'_>)| (seat.material, at)));
        let required_by = requires.owners(count);
        let phase_ordinals = phase_ordinals(plan);
        Index { plan, summary, seats, starts, seats_of, competencies, requires, required_by, phase_ordinals }
    }

    pub(super) fn material(&self, at: usize) -> Option<&'a Material> {
        self.plan.materials.get(at).map(|material| &**material)
    }

    /// The sessions of a material, in order.
    pub(super) fn seats_of(&self, material: usize) -> &[usize] {
        self.seats_of.of(material)
    }

    /// The competencies that a material builds, in ascending order.
    pub(super) fn competencies_of(&self, material: usize) -> &[usize] {
        self.competencies.of(material)
    }

    /// The materials that a material requires, in ascending order.
    pub(super) fn requires(&self, material: usize) -> &[usize] {
        self.requires.of(material)
    }

    /// The sessions of the flow, in order.
    pub(super) fn flow(&self) -> &[Seat<'a>] {
        self.seats.get(..self.in_flow()).unwrap_or_default()
    }

    /// The sessions of the tray, in order.
    pub(super) fn tray(&self) -> &[Seat<'a>] {
        self.seats.get(self.in_flow()..).unwrap_or_default()
    }

    /// How many sessions stand in the flow.
    pub(super) fn in_flow(&self) -> usize {
        self.starts.last().copied().unwrap_or_default()
    }

    /// The index of a phase's first session, or of the next one after it.
    pub(super) fn start_of(&self, phase: usize) -> usize {
        self.starts.get(phase).copied().unwrap_or_else(|| self.in_flow())
    }

    /// The end of a phase.
    pub(super) fn end_of(&self, phase: usize) -> Standing {
        Standing::before(self.start_of(phase + 1))
    }

    pub(super) fn phase(&self, at: usize) -> Option<&'a Phase> {
        self.plan.flow.get(at).map(|phase| &**phase)
    }

    /// The first session of a material in the flow.
    pub(super) fn first(&self, material: usize) -> Option<usize> {
        self.seats_of(material).first().copied().filter(|seat| *seat < self.in_flow())
    }

    /// How a session is called.
    pub(super) fn name(&self, seat: usize) -> SessionName {
        let material = self.seats.get(seat).map_or(usize::MAX, |seat| seat.material);
        let seats = self.seats_of(material);
        SessionName {
            title: self.material(material).map(|material| material.title.clone()).unwrap_or_default(),
            ordinal: Ordinal { number: seats.partition_point(|other| *other < seat) + 1, of: seats.len() },
        }
    }

    /// How a phase is called.
    pub(super) fn phase_name(&self, at: usize, phase: &Phase) -> PhaseName {
        let ordinal = self.phase_ordinals.get(at).copied().unwrap_or(1);
        PhaseName { title: phase.title.clone(), stage: phase.stage, ordinal }
    }

    pub(super) fn session_id(&self, seat: usize) -> Option<SessionId> {
        self.seats.get(seat).map(|seat| seat.session.id.clone())
    }

    /// The session before which something stands that is put right behind
    /// another; `None` for the end of its phase.
    pub(super) fn next_in_phase(&self, seat: usize) -> Option<SessionId> {
        let next = self.seats.get(seat + 1)?;
        (next.phase == self.seats.get(seat)?.phase).then(|| next.session.id.clone())
    }

    /// Where a session comes to stand that goes to a destination as the `nth`
    /// of those that move.
    pub(super) fn arrival(&self, destination: Destination, nature: Nature, nth: usize) -> Standing {
        let (at, of, stage) = match destination.phase {
            Target::Existing(at) => (at + usize::from(destination.end == End::End), 2 * at + 1, 0),
            Target::Missing { at, stage } => (at, 2 * at, rank(stage)),
        };
        let before = self.start_of(at);
        // A pre-test comes first among those that go to the start of a phase.
        let first = destination.end == End::Start && nature == Nature::PreTest;
        let nth = if first { nth } else { nth + self.seats.len() };
        Standing { before, phase: of, stage, end: destination.end == End::End, nth }
    }

    /// The pairs of materials, of which the first requires the second, whose
    /// order was right and would be no longer if sessions stood elsewhere. The
    /// sessions are given in order.
    pub(super) fn breaks(&self, moves: &[(usize, Standing)]) -> Vec<(usize, usize)> {
        debug_assert!(moves.is_sorted_by_key(|(seat, _)| *seat));
        let moved = |seat: usize| {
            let at = moves.binary_search_by_key(&seat, |(seat, _)| *seat).ok()?;
            moves.get(at).map(|(_, standing)| *standing)
        };
        let material_of = |seat: usize| self.seats.get(seat).map(|seat| seat.material);
        let affected = ascending(moves.iter().filter_map(|(seat, _)| material_of(*seat)).collect());
        let standing = |seat: &usize| moved(*seat).or((*seat < self.in_flow()).then_some(Standing::of(*seat)));
        let first_of = |at: &usize| self.seats_of(*at).iter().filter_map(standing).min();
        let firsts: Vec<Option<Standing>> = affected.iter().map(first_of).collect();
        let before = |material| self.first(material).map(Standing::of);
        let after = |material| match affected.binary_search(&material) {
            Ok(at) => firsts.get(at).copied().flatten(),
            Err(_) => before(material),
        };
        let wrong =
            |one: Option<Standing>, required| matches!((one, required), (Some(one), Some(required)) if one < required);

        let mut broken = Vec::new();
        for &at in &affected {
            let pairs = self.requires(at).iter().map(|other| (at, *other));
            for (one, required) in pairs.chain(self.required_by.of(at).iter().map(|other| (*other, at))) {
                if wrong(after(one), after(required)) && !wrong(before(one), before(required)) {
                    broken.push((one, required));
                }
            }
        }
        broken
    }
}

/// A place in the order of the flow: that of a session, or one that a session
/// could move to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Standing {
    /// Before the session with this index and whatever stands behind it.
    before: usize,
    // Where several places lie before one session: they are those of phases in
    // the order of the flow, of missing ones before the next, start before end.
    phase: usize,
    stage: u8,
    end: bool,
    nth: usize,
}

impl Standing {
    /// That of a session.
    pub(super) const fn of(seat: usize) -> Standing {
        Standing { before: seat, phase: usize::MAX, stage: 0, end: true, nth: 0 }
    }

    /// Right before a session.
    pub(super) const fn before(seat: usize) -> Standing {
        Standing { before: seat, phase: 0, stage: 0, end: false, nth: 0 }
    }

    /// The same place, for the `nth` of several that go there in this order.
    pub(super) const fn nth(self, nth: usize) -> Standing {
        Standing { nth, ..self }
    }
}

/// In ascending order, each once.
fn ascending(mut list: Vec<usize>) -> Vec<usize> {
    list.sort_unstable();
    list.dedup();
    list
}
