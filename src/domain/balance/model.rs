//! A plan as a problem, and its solution as moves.

use super::bonds::Links;
use super::problem::{Choice, Cost, Item, NEVER, Problem};
use super::rules::{Bound, Landing, Rules, in_play};
use super::{Goal, Move, Reason, Seat, Transfer};
use crate::domain::fit::fit;
use crate::domain::jp::Jp;
use crate::domain::plan::{PlanParts, Session};
use crate::domain::words::{Mode, Nature, Side};

/// A plan as a problem.
pub(super) struct Model<'a> {
    pub problem: Problem,
    /// The sessions behind the problem's items.
    candidates: Vec<Candidate<'a>>,
    /// Sessions that count and have JP, but cannot change side.
    pub stuck: Vec<Stuck<'a>>,
}

/// A session that may change side.
struct Candidate<'a> {
    session: &'a Session,
    nature: Nature,
    from: Option<Seat>,
    /// Where it goes online and face to face; the side it stands on has none.
    online: Option<Landing>,
    face_to_face: Option<Landing>,
}

/// A session that counts and has JP, but cannot change side.
pub(super) struct Stuck<'a> {
    pub session: &'a Session,
    /// The side it stands on.
    pub side: Side,
    pub why: Why,
}

/// What keeps a session where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// Only that it is locked.
    Locked,
    /// The rules.
    Bound(Bound),
}

/// The most divisions of sessions, over a whole plan, that are looked at.
const MAX_DIVISIONS: u64 = 100_000;

/// Parts of a phase: what arrives from earlier phases, what stays, what arrives from later ones.
const ARRIVED_FIRST: u64 = 0;
const STAYED: u64 = 1;
const ARRIVED_LAST: u64 = 2;

impl<'a> Model<'a> {
    pub(super) fn of(plan: &'a PlanParts, goal: &Goal) -> Model<'a> {
        Model::freed(plan, goal, &|session| !session.locked)
    }

    /// The same with other sessions free to move than those that are not locked.
    pub(super) fn freed(plan: &'a PlanParts, goal: &Goal, free: &dyn Fn(&Session) -> bool) -> Model<'a> {
        let rules = Rules::of(plan);
        let count = plan.sessions().count() as u64;
        let mut problem = Problem {
            items: Vec::new(),
            pairs: Vec::new(),
            fixed: vec![NEVER; plan.materials.len()],
            online: 0,
            counted: 0,
            target: u64::from(goal.online.hundredths()),
            tolerance: u64::from(goal.tolerance.hundredths()),
            complete: true,
        };
        let mut candidates = Vec::new();
        let mut stuck = Vec::new();
        let mut at_first = problem.fixed.clone();
        let division = divisions(plan, goal, &mut problem.complete);

        let mut number = 0;
        for (at, phase) in plan.flow.iter().enumerate() {
            for session in &phase.sessions {
                number += 1;
                let place = |phase: usize, part: u64| (phase as u64 * 3 + part) * (count + 1) + number;
                let home = place(at, STAYED);
                let material = rules.material(session.material.as_str());
                earliest(&mut at_first, material, home);
                if let (Some(jp), Some(mode), Some(side)) =
                    (played(session), session.mode, session.mode.and_then(Mode::side))
                {
                    problem.counted += jp;
                    let why = match rules.across(at, session) {
                        Some(Ok(landing)) if free(session) => {
                            let away = match landing.phase {
                                Some(to) if to < at => place(to, ARRIVED_LAST),
                                Some(to) if to > at => place(to, ARRIVED_FIRST),
                                _ => home,
                            };
                            let nature = rules.nature(session);
                            let change = Change {
                                jp,
                                side,
                                points: [mode, landing.seat.mode].map(|mode| points(nature, mode)),
                                places: [home, away],
                            };
                            problem.items.push(Item { material, choices: change.choices(division) });
                            let from = Some(Seat { phase: phase.id.clone(), mode });
                            let (online, face_to_face) = match side {
                                Side::Online => (None, Some(landing)),
                                Side::FaceToFace => (Some(landing), None),
                            };
                            candidates.push(Candidate { session, nature, from, online, face_to_face });
                            continue;
                        }
                        Some(Ok(_)) => Some(Why::Locked),
                        Some(Err(bound)) => Some(Why::Bound(bound)),
                        None => None,
                    };
                    stuck.extend(why.map(|why| Stuck { session, side, why }));
                    problem.online += if side == Side::Online { jp } else { 0 };
                }
                earliest(&mut problem.fixed, material, home);
            }
        }
        for session in plan.unmapped.iter().filter(|session| !session.locked) {
            let Some(jp) = played(session) else { continue };
            let nature = rules.nature(session);
            let online = rules.placing(session, Side::Online);
            let face_to_face = rules.placing(session, Side::FaceToFace);
            let landings = [(jp, &online), (0, &face_to_face)];
            let choices = landings.into_iter().filter_map(|(d, landing)| {
                let fit = points(nature, landing.as_ref()?.seat.mode) * jp;
                Some(Choice { at: 0, d, online: d, cost: Cost { fit, jp: 0, moves: 0 }, place: NEVER })
            });
            let choices = numbered(choices.collect());
            if !choices.is_empty() {
                problem.counted += jp;
                problem.items.push(Item { material: None, choices });
                candidates.push(Candidate { session, nature, from: None, online, face_to_face });
            }
        }
        for (at, material) in plan.materials.iter().enumerate() {
            for required in material.requires.iter().filter_map(|id| rules.material(id.as_str())) {
                let place = |material: usize| at_first.get(material).copied().unwrap_or(NEVER);
                // With no session in the flow there is no order to keep.
                if place(required) < place(at) && place(at) != NEVER {
                    problem.pairs.push((required, at));
                }
            }
        }
        Model { problem, candidates, stuck }
    }

    /// The moves that some picks stand for.
    pub(super) fn moves(&self, picks: &[u16], links: &Links) -> Vec<Move> {
        let places = self.problem.places(picks);
        let chosen = self.problem.items.iter().zip(&self.candidates).zip(picks).enumerate();
        let moves = chosen.filter_map(|(index, ((item, candidate), at))| {
            let choice = item.choice(*at)?;
            let whole = candidate.session.jp?;
            let from_tray = candidate.from.is_none();
            if choice.d == 0 && !from_tray {
                return None;
            }
            let to_online = candidate.online.as_ref().filter(|_| choice.d > 0);
            let landing = to_online.or(candidate.face_to_face.as_ref())?;
            let jp = if from_tray { whole } else { Jp::from_hundredths(choice.d) };
            let nature = candidate.nature;
            let from = candidate.from.as_ref().map(|seat| seat.mode);
            let reason = match Reason::of(nature, from, landing.seat.mode) {
                suits @ Reason::Suits(_) => suits,
                // Staying where it is would turn an order round.
                _ if item.material.is_some()
                    && let Some(stays) = item.choices.last()
                    && links.place(&self.problem, picks, &places, index, stays).is_none() =>
                {
                    Reason::Order
                }
                other => other,
            };
            let transfer = Transfer {
                session: candidate.session.id.clone(),
                from: candidate.from.clone(),
                to: landing.seat.clone(),
                jp,
            };
            Some(Move { transfer, whole, nature, reason })
        });
        moves.collect()
    }
}

/// A change of side: JP, the side it stands on, and points per JP and place, here and there.
struct Change {
    jp: u64,
    side: Side,
    points: [u64; 2],
    places: [u64; 2],
}

impl Change {
    /// By *d*, the largest first; `division`: which parts of a session may change side.
    fn choices(&self, division: Option<u64>) -> Vec<Choice> {
        let parts = division.into_iter().flat_map(|step| (1..self.jp.div_ceil(step)).rev().map(move |n| n * step));
        let amounts = [self.jp].into_iter().chain(parts).chain([0]);
        numbered(amounts.map(|d| self.choice(d)).collect())
    }

    fn choice(&self, d: u64) -> Choice {
        let [here, there] = self.points;
        let best = here.min(there);
        let [home, away] = self.places;
        let rest = self.jp - d;
        Choice {
            at: 0,
            d,
            online: if self.side == Side::Online { rest } else { d },
            cost: Cost { fit: (there - best) * d + (here - best) * rest, jp: d, moves: u64::from(d > 0) },
            place: if d == 0 {
                home
            } else if rest == 0 {
                away
            } else {
                home.min(away)
            },
        }
    }
}

fn numbered(mut choices: Vec<Choice>) -> Vec<Choice> {
    for (at, choice) in (0..).zip(&mut choices) {
        choice.at = at;
    }
    choices
}

/// The hundredths of a JP of which parts of sessions are multiples, `None` when
/// sessions are not divided. One JP, unless that would be too many divisions.
fn divisions(plan: &PlanParts, goal: &Goal, complete: &mut bool) -> Option<u64> {
    const ONE_JP: u64 = 100;
    if !goal.allow_split {
        return None;
    }
    let divisions: u64 = plan.sessions().filter_map(|session| played(session)).map(|jp| jp / ONE_JP).sum();
    *complete = divisions <= MAX_DIVISIONS;
    Some(divisions.div_ceil(MAX_DIVISIONS).max(1) * ONE_JP)
}

/// The JP of a session that enters the ratio, in hundredths.
fn played(session: &Session) -> Option<u64> {
    session.jp.filter(|_| in_play(session)).map(Jp::hundredths)
}

fn points(nature: Nature, mode: Mode) -> u64 {
    u64::from(fit(nature, mode).points())
}

fn earliest(places: &mut [u64], material: Option<usize>, place: u64) {
    if let Some(earliest) = material.and_then(|material| places.get_mut(material)) {
        *earliest = place.min(*earliest);
    }
}
