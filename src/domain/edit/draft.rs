//! A plan in the making: the working copy that an edit changes.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{Applied, EditError, MAX_SESSIONS, accepting, readiness};
use crate::domain::gather::{map_of, places_of, set_of};
use crate::domain::id::{CompetencyId, MaterialId, PhaseId, SessionId};
use crate::domain::place::{self, Destination, End, Target};
use crate::domain::plan::{Phase, Plan, PlanParts, Session};
use crate::domain::words::{Mode, Nature, Stage};

/// The working copy. Lists are copied, what stands in them is shared with the
/// plan until it changes.
pub(super) struct Draft<'a> {
    before: &'a Rc<Plan>,
    pub(super) parts: PlanParts,
    /// What the edit is about; see [`Applied`].
    about: BTreeSet<SessionId>,
    pub(super) phase: Option<PhaseId>,
    pub(super) competency: Option<CompetencyId>,
}

/// Where a session stands in a draft: the index of its phase (`None`: the
/// tray) and its index there.
pub(super) type At = (Option<usize>, usize);

/// A session taken out of its place, with the index of the phase it stood in.
pub(super) struct Taken {
    pub(super) from: Option<usize>,
    pub(super) session: Rc<Session>,
}

impl<'a> Draft<'a> {
    pub(super) fn of(plan: &'a Rc<Plan>) -> Self {
        let parts = PlanParts::clone(plan);
        Draft { before: plan, parts, about: BTreeSet::new(), phase: None, competency: None }
    }

    /// The plan, the same as before where nothing has changed.
    pub(super) fn finish(mut self) -> Applied {
        accepting::forget_what_is_gone(&mut self.parts);
        readiness::forget_what_is_gone(&mut self.parts);
        // A phase that came out as it was is the old one again.
        let before = &self.before.flow;
        let places = places_of(before.iter().map(|phase| phase.id.as_str()));
        for phase in &mut self.parts.flow {
            let same = places.get(phase.id.as_str()).and_then(|at| before.get(at));
            if let Some(same) = same.filter(|same| *same == phase) {
                *phase = Rc::clone(same);
            }
        }
        let sessions = match self.about.len() {
            0 => Vec::new(),
            1 => self.about.into_iter().collect(),
            _ => self
                .parts
                .sessions()
                .map(|session| &session.id)
                .filter(|id| self.about.contains(*id))
                .cloned()
                .collect(),
        };
        // Cheap: what has not changed is the same `Rc`.
        let plan =
            if self.parts == ***self.before { self.before.clone() } else { Rc::new(Plan::from_edit(self.parts)) };
        Applied { plan, sessions, phase: self.phase, competency: self.competency }
    }

    pub(super) fn note(&mut self, session: &SessionId) {
        self.about.insert(session.clone());
    }

    pub(super) fn note_all(&mut self, sessions: impl IntoIterator<Item = SessionId>) {
        self.about.extend(sessions);
    }

    /// The sessions at a place; an index beyond the flow means the tray.
    pub(super) fn list(&self, phase: Option<usize>) -> &Vec<Rc<Session>> {
        phase.and_then(|at| self.parts.flow.get(at)).map_or(&self.parts.unmapped, |phase| &phase.sessions)
    }

    /// As [`Draft::list`], to change. The phase is no longer shared.
    pub(super) fn list_mut(&mut self, phase: Option<usize>) -> &mut Vec<Rc<Session>> {
        match phase.and_then(|at| self.parts.flow.get_mut(at)) {
            Some(phase) => &mut Rc::make_mut(phase).sessions,
            None => &mut self.parts.unmapped,
        }
    }

    /// Every place: the phases in order, then the tray.
    pub(super) fn places(&self) -> impl Iterator<Item = Option<usize>> + use<> {
        (0..self.parts.flow.len()).map(Some).chain([None])
    }

    pub(super) fn find(&self, id: &SessionId) -> Result<At, EditError> {
        let at = self.places().find_map(|place| {
            let index = self.list(place).iter().position(|session| session.id == *id)?;
            Some((place, index))
        });
        at.ok_or_else(|| EditError::NoSuchSession(id.clone()))
    }

    /// The ids as a set.
    ///
    /// # Errors
    ///
    /// [`EditError::NoSuchSession`] for the first that is not in the plan.
    pub(super) fn known_sessions(&self, ids: &[SessionId]) -> Result<BTreeSet<SessionId>, EditError> {
        if let [id] = ids {
            self.find(id)?;
            return Ok(set_of([id.clone()]));
        }
        let wanted = set_of(ids.iter().cloned());
        let present = set_of(self.parts.sessions().map(|session| session.id.as_str()));
        match ids.iter().find(|id| !present.contains(id.as_str())) {
            Some(missing) => Err(EditError::NoSuchSession(missing.clone())),
            None => Ok(wanted),
        }
    }

    pub(super) fn find_phase(&self, id: &PhaseId) -> Result<usize, EditError> {
        let at = self.parts.flow.iter().position(|phase| phase.id == *id);
        at.ok_or_else(|| EditError::NoSuchPhase(id.clone()))
    }

    /// The index before a phase, or the end.
    pub(super) fn index_before(&self, phase: Option<&PhaseId>) -> Result<usize, EditError> {
        phase.map_or(Ok(self.parts.flow.len()), |id| self.find_phase(id))
    }

    /// Takes sessions out of their places, in flow order. Places without any
    /// of them stay shared.
    pub(super) fn take(&mut self, wanted: impl Fn(Option<usize>, &Session) -> bool) -> Vec<Taken> {
        let mut taken = Vec::new();
        for from in self.places() {
            if self.list(from).iter().any(|session| wanted(from, session)) {
                for session in std::mem::take(self.list_mut(from)) {
                    if wanted(from, &session) {
                        taken.push(Taken { from, session });
                    } else {
                        self.list_mut(from).push(session);
                    }
                }
            }
        }
        taken
    }

    /// Changes sessions where they stand. What stays equal stays shared.
    pub(super) fn change_sessions(&mut self, wanted: &BTreeSet<SessionId>, change: impl Fn(&mut Session)) {
        let mut left = wanted.len();
        for place in self.places() {
            if left == 0 {
                break;
            }
            for index in 0..self.list(place).len() {
                let Some(session) = self.list(place).get(index).filter(|session| wanted.contains(&session.id)) else {
                    continue;
                };
                left -= 1;
                let mut changed = Session::clone(session);
                change(&mut changed);
                if changed != **session
                    && let Some(slot) = self.list_mut(place).get_mut(index)
                {
                    *slot = Rc::new(changed);
                }
            }
        }
        self.note_all(wanted.iter().cloned());
    }

    /// Puts sessions where they go, making the phases that are missing. Those
    /// of one destination keep their order, but a pre-test comes first.
    pub(super) fn settle(&mut self, arrivals: Vec<(Destination, Rc<Session>)>) {
        let mut at_destination: BTreeMap<Destination, Vec<Rc<Session>>> = BTreeMap::new();
        let natures = self.natures(arrivals.iter().map(|(_, session)| &**session));
        for (destination, session) in arrivals {
            self.about.insert(session.id.clone());
            at_destination.entry(destination).or_default().push(session);
        }
        // From the back, so that the indexes in front stay right; what goes to
        // the start of a missing phase is put in behind what goes to its end.
        // Sorted as they come, without the standard sort: they are a few.
        let mut missing: Vec<((usize, u8, End), Stage, Vec<Rc<Session>>)> = Vec::new();
        for (destination, mut sessions) in at_destination {
            if destination.end == End::Start {
                let (first, rest): (Vec<_>, Vec<_>) =
                    sessions.into_iter().partition(|session| natures.of(session) == Nature::PreTest);
                sessions = first;
                sessions.extend(rest);
            }
            match (destination.phase, destination.end) {
                (Target::Existing(at), End::Start) => drop(self.list_mut(Some(at)).splice(0..0, sessions)),
                (Target::Existing(at), End::End) => self.list_mut(Some(at)).extend(sessions),
                (Target::Missing { at, stage }, end) => {
                    let key = (at, place::rank(stage), end);
                    let behind = missing.partition_point(|(other, ..)| *other >= key);
                    missing.insert(behind, (key, stage, sessions));
                }
            }
        }
        let mut numbers = self.phase_numbers();
        let mut made = None;
        for ((at, ..), stage, sessions) in missing {
            if made == Some((at, stage)) {
                self.list_mut(Some(at)).splice(0..0, sessions);
            } else {
                let empty = Phase::empty(PhaseId::numbered(numbers.next()), stage);
                let at_most = at.min(self.parts.flow.len());
                self.parts.flow.insert(at_most, Rc::new(Phase { sessions, ..empty }));
                made = Some((at, stage));
            }
        }
    }

    /// The natures that some sessions are planned by, in one pass over the materials.
    pub(super) fn natures<'s>(&self, sessions: impl Iterator<Item = &'s Session>) -> Natures {
        let mut natures = map_of(sessions.map(|session| (session.material.clone(), Nature::Other)));
        if !natures.is_empty() {
            for material in &self.parts.materials {
                if let Some(nature) = natures.get_mut(&material.id) {
                    *nature = material.nature;
                }
            }
        }
        Natures(natures)
    }

    /// # Errors
    ///
    /// [`EditError::TooManySessions`] where `more` of them would not fit in.
    pub(super) fn room_for(&self, more: usize) -> Result<(), EditError> {
        if self.parts.sessions_in_all().saturating_add(more) > MAX_SESSIONS {
            Err(EditError::TooManySessions)
        } else {
            Ok(())
        }
    }

    /// Numbers for new sessions.
    pub(super) fn session_numbers(&self) -> Numbers {
        Numbers::above(self.parts.with_variants().flat_map(|plan| plan.sessions()).map(|session| session.id.number()))
    }

    /// Numbers for new materials.
    pub(super) fn material_numbers(&self) -> Numbers {
        Numbers::above(self.parts.with_variants().flat_map(|plan| &plan.materials).map(|material| material.id.number()))
    }

    /// Numbers for new phases.
    pub(super) fn phase_numbers(&self) -> Numbers {
        Numbers::above(self.parts.with_variants().flat_map(|plan| &plan.flow).map(|phase| phase.id.number()))
    }

    /// Numbers for new competencies.
    pub(super) fn competency_numbers(&self) -> Numbers {
        Numbers::above(
            self.parts.with_variants().flat_map(|plan| &plan.competencies).map(|competency| competency.id.number()),
        )
    }

    /// Numbers for new variants.
    pub(super) fn variant_numbers(&self) -> Numbers {
        Numbers::above(self.parts.variants.iter().map(|variant| variant.id.number()))
    }
}

/// The natures of materials; see [`Draft::natures`].
pub(super) struct Natures(BTreeMap<MaterialId, Nature>);

impl Natures {
    /// The nature a session is planned by: its own, else its material's.
    pub(super) fn of(&self, session: &Session) -> Nature {
        let of_material = || self.0.get(&session.material).copied().unwrap_or(Nature::Other);
        session.nature.unwrap_or_else(of_material)
    }
}

/// Gives a session a mode, or none in the tray. Work at the workplace does not
/// enter the ratio unless the designer says so; what leaves it does again.
pub(super) fn set_mode(session: &mut Session, mode: Option<Mode>) {
    let (was, is) = (session.mode == Some(Mode::Workplace), mode == Some(Mode::Workplace));
    if was != is {
        session.counted = !is;
    }
    session.mode = mode;
}

/// Gives out numbers for new ids: those above all that are taken.
pub(in crate::domain) struct Numbers {
    next: u64,
}

impl Numbers {
    /// More new ids than one edit can need.
    const ROOM: u64 = u32::MAX as u64;

    pub(in crate::domain) fn above(taken: impl Iterator<Item = Option<u64>>) -> Numbers {
        let taken: Vec<u64> = taken.flatten().collect();
        // A file may use the largest number there is: then the highest that
        // leaves room above it counts.
        let mut ceiling = u64::MAX;
        while let Some(number) = taken.iter().copied().filter(|number| *number < ceiling).max() {
            if ceiling - number > Self::ROOM {
                return Numbers { next: number + 1 };
            }
            ceiling = number;
        }
        Numbers { next: 1 }
    }

    pub(in crate::domain) fn next(&mut self) -> u64 {
        let number = self.next;
        self.next = number.saturating_add(1);
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_numbers_stand_above_all_others() {
        let cases: &[(&[u64], u64)] = &[
            (&[], 1),
            (&[0], 1),
            (&[3, 1, 7], 8),
            (&[3, u64::MAX], 4),
            (&[3, u64::MAX, u64::MAX - 5], 4),
            (&[u64::MAX], 1),
            (&[u64::MAX / 2], u64::MAX / 2 + 1),
        ];
        for (taken, next) in cases {
            let mut numbers = Numbers::above(taken.iter().copied().map(Some));
            assert_eq!(numbers.next(), *next, "{taken:?}");
        }
    }
}
