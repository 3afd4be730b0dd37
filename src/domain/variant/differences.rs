//! What a variant has otherwise than the open plan, session by session.

use std::rc::Rc;

use crate::domain::gather::{Places, places_of};
use crate::domain::id::SessionId;
use crate::domain::plan::{Phase, Place, PlanParts, Session};
use crate::domain::words::Stage;

/// What a variant has otherwise than the open plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// The sessions: those of the variant in the order of its flow, then those
    /// that only the open plan has. Each can be taken over alone.
    pub sessions: Vec<Difference>,
    /// What else differs. That comes only with the whole variant.
    pub beside: Vec<Beside>,
}

/// A session that the two do not have alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which.
    pub session: SessionId,
    /// In the open plan; `None` where only the variant has it.
    pub here: Option<Standing>,
    /// In the variant; `None` where it does not have it.
    pub there: Option<Standing>,
    /// In what they differ; never empty.
    pub aspects: Vec<DiffersIn>,
}

/// A session with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// A phase of the plan that it is in, or the tray.
    pub place: Place,
    /// The session.
    pub session: Rc<Session>,
}

/// In what a session of the variant differs from the open plan's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffersIn {
    /// Only the variant has it.
    Added,
    /// Only the open plan has it.
    Removed,
    /// It delivers another material.
    Material,
    /// It stands in another phase.
    Place,
    /// It comes earlier or later in its phase.
    Order,
    /// Its mode.
    Mode,
    /// Its JP.
    Jp,
    /// Whether it enters the ratio.
    Counted,
    /// Something else of it: its nature, its minutes, its lock.
    Details,
}

/// What differs beside the sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Judul kegiatan.
    Title,
    /// The programme.
    Program,
    /// How JP are counted.
    Jp,
    /// The target share.
    Balance,
    /// The competencies.
    Competencies,
    /// Materials that both have.
    Materials,
    /// Phases: their titles, their order, or which there are.
    Phases,
    /// Findings put aside.
    Accepted,
}

impl Differences {
    /// The differences from the open plan to a variant.
    pub fn between(here: &PlanParts, there: &PlanParts) -> Differences {
        let (mine, theirs) = (Seats::of(here), Seats::of(there));
        let counterparts = counterparts(&here.flow, &there.flow);
        let own_place = |phase: Option<usize>| phase.map(|at| counterparts.get(at).copied().flatten());
        let out_of_order = out_of_order(&mine, &theirs, &counterparts);
        let mut sessions = Vec::new();
        for (at, seat) in theirs.list.iter().enumerate() {
            let own = mine.get(&seat.session.id);
            let aspects = match own {
                None => vec![DiffersIn::Added],
                Some(own) => {
                    let moved = match own_place(seat.phase) {
                        None => own.phase.is_some(),
                        Some(counterpart) => counterpart.is_none() || own.phase != counterpart,
                    };
                    let reordered = out_of_order.get(at) == Some(&true);
                    aspects(own.session, seat.session, moved, reordered)
                }
            };
            if !aspects.is_empty() {
                let session = seat.session.id.clone();
                let (own, there) = (own.map(|own| own.standing(here)), Some(seat.standing(there)));
                sessions.push(Difference { session, here: own, there, aspects });
            }
        }
        for seat in mine.list.iter().filter(|seat| theirs.get(&seat.session.id).is_none()) {
            let (session, here) = (seat.session.id.clone(), Some(seat.standing(here)));
            sessions.push(Difference { session, here, there: None, aspects: vec![DiffersIn::Removed] });
        }
        Differences { sessions, beside: beside(here, there) }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.sessions.is_empty() && self.beside.is_empty()
    }
}

/// The phase of one flow that each phase of another corresponds to: that of its
/// id, else the first of its stage that is left, which goes to phases with
/// sessions before empty ones. No two have the same.
pub(in crate::domain) fn counterparts(here: &[Rc<Phase>], there: &[Rc<Phase>]) -> Vec<Option<usize>> {
    let places = places_of(here.iter().map(|phase| phase.id.as_str()));
    let mut left = vec![true; here.len()];
    let mut found: Vec<Option<usize>> = Vec::new();
    for phase in there {
        let same = |at: &usize| here.get(*at).is_some_and(|own| own.stage == phase.stage);
        let at = places.get(phase.id.as_str()).filter(same);
        if let Some(left) = at.and_then(|at| left.get_mut(at)) {
            *left = false;
        }
        found.push(at);
    }
    for &stage in Stage::ALL {
        let is_free = |at: &usize| left.get(*at) == Some(&true) && here.get(*at).is_some_and(|own| own.stage == stage);
        let mut free = (0..here.len()).filter(is_free);
        for empty in [false, true] {
            for (phase, found) in there.iter().zip(&mut found) {
                if phase.stage == stage && phase.sessions.is_empty() == empty && found.is_none() {
                    *found = free.next();
                }
            }
        }
    }
    found
}

/// A session with the index of its phase, `None` for the tray.
struct Seat<'a> {
    phase: Option<usize>,
    session: &'a Rc<Session>,
}

impl Seat<'_> {
    fn standing(&self, plan: &PlanParts) -> Standing {
        let phase = self.phase.and_then(|at| plan.flow.get(at));
        let place = phase.map_or(Place::Tray, |phase| Place::Phase(phase.id.clone()));
        Standing { place, session: self.session.clone() }
    }
}

/// The sessions of a plan in the order of the flow, then the tray.
struct Seats<'a> {
    list: Vec<Seat<'a>>,
    places: Places<'a>,
}

impl<'a> Seats<'a> {
    fn of(plan: &'a PlanParts) -> Seats<'a> {
        let flow = plan.flow.iter().enumerate().map(|(at, phase)| (Some(at), &phase.sessions));
        let seats = flow
            .chain([(None, &plan.unmapped)])
            .flat_map(|(phase, sessions)| sessions.iter().map(move |session| Seat { phase, session }));
        let list: Vec<Seat<'a>> = seats.collect();
        let places = places_of(list.iter().map(|seat| seat.session.id.as_str()));
        Seats { list, places }
    }

    fn get(&self, id: &SessionId) -> Option<&Seat<'a>> {
        self.list.get(self.places.get(id.as_str())?)
    }
}

fn aspects(own: &Session, other: &Session, moved: bool, reordered: bool) -> Vec<DiffersIn> {
    let details = || {
        let of = |session: &Session| (session.nature, session.minutes_per_jp, session.locked, session.extra.clone());
        of(own) != of(other)
    };
    [
        (DiffersIn::Material, own.material != other.material),
        (DiffersIn::Place, moved),
        (DiffersIn::Order, reordered),
        (DiffersIn::Mode, own.mode != other.mode),
        (DiffersIn::Jp, own.jp != other.jp),
        (DiffersIn::Counted, own.counted != other.counted),
        (DiffersIn::Details, details()),
    ]
    .into_iter()
    .filter_map(|(aspect, differs)| differs.then_some(aspect))
    .collect()
}

/// Of the variant's sessions those that stay in their place and come earlier or
/// later there: as few as can be.
fn out_of_order(mine: &Seats<'_>, theirs: &Seats<'_>, counterparts: &[Option<usize>]) -> Vec<bool> {
    let mut out = vec![false; theirs.list.len()];
    let mut start = 0;
    while let Some(first) = theirs.list.get(start) {
        let end = theirs.list.iter().skip(start).position(|seat| seat.phase != first.phase);
        let end = end.map_or(theirs.list.len(), |length| start + length);
        let home = match first.phase {
            None => Some(None),
            Some(at) => counterparts.get(at).copied().flatten().map(Some),
        };
        // Where each stands there and here.
        let mut both: Vec<(usize, usize)> = Vec::new();
        for (at, seat) in theirs.list.iter().enumerate().take(end).skip(start) {
            let own = mine.places.get(seat.session.id.as_str());
            if let Some(own) = own.filter(|own| mine.list.get(*own).map(|own| own.phase) == home) {
                both.push((at, own));
            }
        }
        for (at, _) in &both {
            if let Some(out) = out.get_mut(*at) {
                *out = true;
            }
        }
        for at in longest_rise(&both) {
            if let Some(out) = out.get_mut(at) {
                *out = false;
            }
        }
        start = end;
    }
    out
}

/// The first of some pairs whose second go on rising: as many as can be.
fn longest_rise(pairs: &[(usize, usize)]) -> Vec<usize> {
    // For each length of a rise the pair that it ends with, the lowest there can
    // be; for each pair the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    let second = |at: usize| pairs.get(at).map(|pair| pair.1);
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| second(*end) < Some(pair.1));
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut rise = Vec::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        rise.extend(pairs.get(at).map(|pair| pair.0));
        next = before.get(at).copied().flatten();
    }
    rise
}

fn beside(here: &PlanParts, there: &PlanParts) -> Vec<Beside> {
    let places = places_of(here.materials.iter().map(|material| material.id.as_str()));
    let changed = |material: &Rc<_>, own: &Rc<_>| material != own;
    let materials = there.materials.iter().any(|material| {
        let own = places.get(material.id.as_str()).and_then(|at| here.materials.get(at));
        own.is_some_and(|own| changed(material, own))
    });
    let heads = |plan: &PlanParts| -> Vec<_> {
        plan.flow.iter().map(|phase| (phase.id.clone(), phase.stage, phase.title.clone())).collect()
    };
    [
        (Beside::Title, here.title != there.title),
        (Beside::Program, here.program != there.program),
        (Beside::Jp, here.jp != there.jp),
        (Beside::Balance, here.balance != there.balance),
        (Beside::Competencies, here.competencies != there.competencies),
        (Beside::Materials, materials),
        (Beside::Phases, heads(here) != heads(there)),
        (Beside::Accepted, here.accepted != there.accepted),
    ]
    .into_iter()
    .filter_map(|(part, differs)| differs.then_some(part))
    .collect()
}
