//! Checks of order: prerequisites, tests after teaching, stages.

use super::finding::{Figures, Finding, Source};
use super::fix::{Aim, Fix};
use super::id::CheckId;
use super::index::{Index, Seat, Standing};
use crate::domain::accepted::Subject;
use crate::domain::edit::Spot;
use crate::domain::id::SessionId;
use crate::domain::place::rank;
use crate::domain::plan::{Phase, Place};
use crate::domain::words::{Nature, Stage};

pub(super) fn find(index: &Index<'_>, found: &mut Vec<Finding>) {
    prerequisites(index, found);
    evaluations(index, found);
    found.extend(stages(index));
}

pub(super) fn prerequisites(index: &Index<'_>, found: &mut Vec<Finding>) {
    for (at, material) in index.plan.materials.iter().enumerate() {
        let Some(first) = index.first(at) else { continue };
        for &other in index.requires(at) {
            let Some((required, other)) = index.first(other).zip(index.material(other)) else { continue };
            if required < first {
                continue;
            }
            let subjects = [material, other].map(|material| Subject::Material(material.id.clone()));
            let figures = Figures::Prerequisite { material: material.title.clone(), requires: other.title.clone() };
            found.push(Finding {
                session: index.session_id(first),
                fix: move_before(index, required, first).or_else(|| move_behind(index, at, required)),
                ..Finding::new(CheckId::OrderPrerequisite, subjects.into(), figures, Source::Plan)
            });
        }
    }
}

/// Moves a session to right before another, where that phase holds its mode
/// and nothing else gets out of order.
pub(super) fn move_before(index: &Index<'_>, mover: usize, other: usize) -> Option<Fix> {
    let (seat, aim) = (index.seats.get(mover)?, index.seats.get(other)?);
    let phase = index.phase(aim.phase?)?;
    let may = phase.stage.holds(seat.session.mode?) && index.breaks(&[(mover, Standing::before(other))]).is_empty();
    may.then(|| Fix::Move {
        sessions: vec![seat.session.id.clone()],
        name: index.name(mover),
        to: spot(phase, Some(aim.session.id.clone())),
        aim: Aim::Before(index.name(other)),
    })
}

/// Moves whatever of a material comes before a session to right behind it,
/// where that phase holds their modes and nothing else gets out of order.
fn move_behind(index: &Index<'_>, material: usize, other: usize) -> Option<Fix> {
    let aim = index.seats.get(other)?;
    let phase = index.phase(aim.phase?)?;
    let movers: Vec<usize> = index.seats_of(material).iter().copied().take_while(|seat| *seat < other).collect();
    let seats: Option<Vec<&Seat<'_>>> = movers.iter().map(|at| index.seats.get(*at)).collect();
    let seats = seats?;
    let held = seats.iter().all(|seat| seat.session.mode.is_some_and(|mode| phase.stage.holds(mode)));
    let behind = movers.iter().zip(0..).map(|(at, nth)| (*at, Standing::before(other + 1).nth(nth)));
    let may = held && index.breaks(&behind.collect::<Vec<_>>()).is_empty();
    may.then_some(Fix::Move {
        sessions: seats.iter().map(|seat| seat.session.id.clone()).collect(),
        name: index.name(*movers.first()?),
        to: spot(phase, index.next_in_phase(other)),
        aim: Aim::After(index.name(other)),
    })
}

fn spot(phase: &Phase, before: Option<SessionId>) -> Spot {
    Spot { place: Place::Phase(phase.id.clone()), before }
}

/// The tests that come after what they test; pre-tests, daily tests and
/// quizzes accompany the teaching.
const fn is_final(nature: Nature) -> bool {
    matches!(nature, Nature::PostTest | Nature::Observation | Nature::CompetencyTest)
}

fn evaluations(index: &Index<'_>, found: &mut Vec<Finding>) {
    if !index.flow().iter().any(|seat| is_final(seat.nature)) {
        return;
    }
    // The last teaching of each competency, and that in any online or
    // face-to-face phase.
    let mut last_of: Vec<Option<usize>> = vec![None; index.plan.competencies.len()];
    let mut last_in_class = None;
    for (at, seat) in index.flow().iter().enumerate().filter(|(_, seat)| seat.teaches()) {
        for competency in index.competencies_of(seat.material) {
            if let Some(last) = last_of.get_mut(*competency) {
                *last = Some(at);
            }
        }
        if is_class(index, seat) {
            last_in_class = Some(at);
        }
    }
    for (at, seat) in index.flow().iter().enumerate().filter(|(_, seat)| is_final(seat.nature)) {
        let tested = index.competencies_of(seat.material);
        let last = if tested.is_empty() {
            last_in_class.filter(|last| index.seats.get(*last).is_some_and(|last| last.phase > seat.phase))
        } else {
            tested.iter().filter_map(|at| last_of.get(*at).copied().flatten()).max()
        };
        let Some((last, taught)) = last.filter(|last| *last > at).and_then(|at| Some((at, index.seats.get(at)?)))
        else {
            continue;
        };
        let figures = Figures::EvaluationFirst { test: index.name(at), nature: seat.nature, taught: index.name(last) };
        found.push(Finding {
            session: Some(seat.session.id.clone()),
            fix: test_after(index, at, last),
            ..Finding::new(
                CheckId::OrderEvaluationFirst,
                vec![seat.subject(), taught.subject()],
                figures,
                Source::BlendedBimtek,
            )
        });
    }
}

fn is_class(index: &Index<'_>, seat: &Seat<'_>) -> bool {
    let stage = seat.phase.and_then(|phase| index.phase(phase)).map(|phase| phase.stage);
    matches!(stage, Some(Stage::Online | Stage::FaceToFace))
}

/// Moves a test to the next evaluation phase that ends after the teaching,
/// else to right behind it, where nothing else gets out of order.
fn test_after(index: &Index<'_>, test: usize, taught: usize) -> Option<Fix> {
    let (seat, last) = (index.seats.get(test)?, index.seats.get(taught)?);
    let phases = index.plan.flow.iter().enumerate().skip(last.phase?);
    let evaluation = phases.into_iter().find(|(_, phase)| phase.stage == Stage::Evaluation);
    let (standing, to, aim) = match evaluation {
        Some((at, phase)) => (index.end_of(at), spot(phase, None), Aim::EndOf(index.phase_name(at, phase))),
        None => {
            let phase = index
                .phase(last.phase?)
                .filter(|phase| seat.session.mode.is_some_and(|mode| phase.stage.holds(mode)))?;
            let to = spot(phase, index.next_in_phase(taught));
            (Standing::before(taught + 1), to, Aim::After(index.name(taught)))
        }
    };
    index.breaks(&[(test, standing)]).is_empty().then(|| Fix::Move {
        sessions: vec![seat.session.id.clone()],
        name: index.name(test),
        to,
        aim,
    })
}

fn stages(index: &Index<'_>) -> Option<Finding> {
    let flow = &index.plan.flow;
    let mut seen = Vec::new();
    for phase in flow {
        if !phase.title.is_empty() || seen.contains(&phase.stage) {
            return None;
        }
        seen.push(phase.stage);
    }
    // A stage stands once at most, so there are few.
    let ordered: Vec<usize> =
        (0..flow.len()).filter(|at| index.phase(*at).is_some_and(|phase| phase.stage != Stage::Workplace)).collect();
    let place = |at: &usize| index.phase(*at).map(|phase| rank(phase.stage));
    let is_sorted = |phases: &[usize]| phases.is_sorted_by_key(place);
    if is_sorted(&ordered) {
        return None;
    }
    // One phase that can go where it belongs, and then all is right: rather
    // forward, past those at the workplace too.
    let fix = ordered.iter().rev().find_map(|mover| {
        let others: Vec<usize> = ordered.iter().copied().filter(|at| at != mover).collect();
        if !is_sorted(&others) {
            return None;
        }
        move_phase(index, *mover, others.iter().copied().find(|at| place(at) > place(mover)), &others)
    });
    let early = |(at, place_of): (&usize, Option<u8>)| {
        ordered.iter().any(|other| (other < at && place(other) > place_of) || (other > at && place(other) < place_of))
    };
    let out_of_order = ordered.iter().filter(|at| early((at, place(at)))).filter_map(|at| index.phase(*at));
    let subjects = out_of_order.map(|phase| Subject::Phase(phase.id.clone())).collect();
    let found = ordered.iter().filter_map(|at| index.phase(*at)).map(|phase| phase.stage).collect();
    Some(Finding { fix, ..Finding::new(CheckId::OrderStages, subjects, Figures::Stages(found), Source::BlendedBimtek) })
}

/// Moves a phase before another, or behind the last of `others`, where no
/// prerequisite gets out of order.
fn move_phase(index: &Index<'_>, mover: usize, before: Option<usize>, others: &[usize]) -> Option<Fix> {
    let phase = index.phase(mover)?;
    // Behind the last one may still stand a phase at the workplace.
    let before = before.or_else(|| Some(others.last()? + 1).filter(|at| *at < index.plan.flow.len()));
    let slot = before.map_or(index.in_flow(), |at| index.start_of(at));
    let start = index.start_of(mover);
    let moves = (0..phase.sessions.len()).map(|nth| (start + nth, Standing::before(slot).nth(nth)));
    let aim = before.and_then(|at| Some((at, index.phase(at)?)));
    index.breaks(&moves.collect::<Vec<_>>()).is_empty().then(|| Fix::MovePhase {
        phase: phase.id.clone(),
        name: index.phase_name(mover, phase),
        before: aim.map(|(at, phase)| (phase.id.clone(), index.phase_name(at, phase))),
    })
}
