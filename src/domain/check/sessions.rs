//! Checks of sessions by themselves: the tray, JP, modes, offline copies.

use super::finding::{Figures, Finding, Overload, Source};
use super::fix::Fix;
use super::id::CheckId;
use super::index::{Index, Seat};
use crate::domain::accepted::Subject;
use crate::domain::facilitator::loads;
use crate::domain::fit::{Fit, fit, hint, suggestion};
use crate::domain::id::{MaterialId, SessionId};
use crate::domain::jp::Jp;
use crate::domain::place::destination;
use crate::domain::words::{Kind, Mode, Nature};

pub(super) fn find(index: &Index<'_>, found: &mut Vec<Finding>) {
    found.extend(unmapped(index));
    found.extend(jp_missing(index));
    poor_fits(index, found);
    found.extend(async_credit(index));
    found.extend(offline_copies(index));
    overloads(index, found);
}

fn unmapped(index: &Index<'_>) -> Option<Finding> {
    let tray = index.tray();
    let first = tray.first()?;
    let figures = Figures::Unmapped {
        sessions: tray.len(),
        jp: index.summary.unmapped,
        suggested: tray.iter().filter(|seat| suggestion(seat.nature).is_some()).count(),
    };
    let subjects = tray.iter().map(Seat::subject).collect();
    Some(Finding {
        session: Some(first.session.id.clone()),
        fix: map_as_suggested(index),
        ..Finding::new(CheckId::SessionUnmapped, subjects, figures, Source::Plan)
    })
}

/// Maps what has a suggestion, but for materials that would come to stand
/// before one that they require.
fn map_as_suggested(index: &Index<'_>) -> Option<Fix> {
    // Leaving some out may call for leaving out others; more than a few rounds
    // of that and the tray is better mapped by hand.
    const ROUNDS: usize = 8;
    let mut left_out = vec![false; index.plan.materials.len()];
    for _ in 0..ROUNDS {
        let in_tray = index.tray().iter().enumerate();
        let moves =
            in_tray.filter(|(_, seat)| left_out.get(seat.material) == Some(&false)).filter_map(|(nth, seat)| {
                let goal = destination(&index.plan.flow, None, seat.nature, suggestion(seat.nature)?.mode);
                Some((index.in_flow() + nth, index.arrival(goal, seat.nature, nth)))
            });
        let moves: Vec<_> = moves.collect();
        let broken = index.breaks(&moves);
        if broken.is_empty() {
            let sessions: Vec<SessionId> = moves.iter().filter_map(|(seat, _)| index.session_id(*seat)).collect();
            let all = sessions.len() == index.tray().len();
            return (!sessions.is_empty()).then_some(Fix::MapAsSuggested { sessions, all });
        }
        for material in broken.into_iter().flat_map(|(one, required)| [one, required]) {
            if let Some(left_out) = left_out.get_mut(material) {
                *left_out = true;
            }
        }
    }
    None
}

fn jp_missing(index: &Index<'_>) -> Option<Finding> {
    let missing = |seat: &Seat<'_>| seat.session.jp.is_none() && seat.session.counted;
    let (sessions, subjects) = those(index, missing)?;
    let first = *sessions.first()?;
    let figures = Figures::JpMissing { sessions: sessions.len(), first: index.name(first) };
    Some(Finding {
        session: index.session_id(first),
        ..Finding::new(CheckId::SessionJpMissing, subjects, figures, Source::Plan)
    })
}

fn poor_fits(index: &Index<'_>, found: &mut Vec<Finding>) {
    for (at, seat) in index.flow().iter().enumerate() {
        let Some(mode) = seat.session.mode else { continue };
        let Some(hint) = hint(seat.nature, mode).filter(|hint| hint.poor) else { continue };
        let figures = Figures::PoorFit { session: index.name(at), nature: seat.nature, mode, hint };
        let source = match fit(seat.nature, mode) {
            Fit::NotAllowed => Source::Kemenkes,
            Fit::Points(_) => Source::BlendedBimtek,
        };
        found.push(Finding {
            session: index.session_id(at),
            fix: better_mode(index, at, seat, hint.suggestion.mode),
            ..Finding::new(CheckId::ModePoorFit, vec![seat.subject()], figures, source)
        });
    }
}

/// The suggested mode, else live online, where that is no longer poor and puts
/// nothing out of order. A webinar stays online.
fn better_mode(index: &Index<'_>, at: usize, seat: &Seat<'_>, suggested: Mode) -> Option<Fix> {
    let online_only = index.plan.program.kind == Kind::Webinar;
    let mode = [suggested, Mode::OnlineSync].into_iter().find(|mode| {
        let suits = !fit(seat.nature, *mode).is_poor() && (!online_only || *mode == Mode::OnlineSync);
        suits && may_take(index, at, seat, *mode)
    })?;
    Some(Fix::ChangeMode { sessions: vec![seat.session.id.clone()], mode })
}

/// Whether a session can take a mode without putting anything out of order.
fn may_take(index: &Index<'_>, at: usize, seat: &Seat<'_>, mode: Mode) -> bool {
    let stays = seat.phase.and_then(|phase| index.phase(phase)).is_some_and(|phase| phase.stage.holds(mode));
    let goal = || destination(&index.plan.flow, seat.phase, seat.nature, mode);
    stays || index.breaks(&[(at, index.arrival(goal(), seat.nature, 0))]).is_empty()
}

/// PerLAN's figure, which a plan may replace by its own.
const QUOTED_CREDIT: Jp = Jp::whole(3);

fn async_credit(index: &Index<'_>) -> Option<Finding> {
    let per_day = index.plan.jp.async_per_day?;
    let asynchronous = index.flow().iter().filter(|seat| seat.session.mode == Some(Mode::OnlineAsync));
    let jp: Jp = asynchronous.filter_map(|seat| seat.session.jp).sum();
    let days = jp.hundredths().div_ceil(per_day.hundredths().max(1));
    let source = if per_day == QUOTED_CREDIT { Source::AsyncCredit } else { Source::Cap };
    let figures = Figures::AsyncDays { jp, per_day, days };
    (days > 0).then(|| Finding::of_plan(CheckId::AsyncCredit, figures, source))
}

fn offline_copies(index: &Index<'_>) -> Option<Finding> {
    let without = |seat: &Seat<'_>| {
        seat.session.mode == Some(Mode::OnlineAsync)
            && index.material(seat.material).is_some_and(|material| !material.offline_copy)
    };
    let (sessions, subjects) = those(index, without)?;
    let first = *sessions.first()?;
    let mut materials: Vec<usize> = sessions.iter().filter_map(|at| Some(index.seats.get(*at)?.material)).collect();
    materials.sort_unstable();
    materials.dedup();
    let materials: Vec<MaterialId> = materials.iter().filter_map(|at| Some(index.material(*at)?.id.clone())).collect();
    Some(Finding {
        session: index.session_id(first),
        fix: Some(Fix::MarkOfflineCopies { materials }),
        ..Finding::new(
            CheckId::OfflineCopyMissing,
            subjects,
            Figures::OfflineCopies { sessions: sessions.len(), first: index.name(first) },
            Source::BlendedBimtek,
        )
    })
}

fn overloads(index: &Index<'_>, found: &mut Vec<Finding>) {
    if index.plan.facilitators.iter().all(|noted| noted.cap.is_none()) {
        return;
    }
    let mut groups: Vec<(Vec<SessionId>, Vec<Overload>)> = Vec::new();
    for (number, load) in loads(index.plan).into_iter().enumerate() {
        let (Some(cap), Some(_)) = (load.cap, load.excess()) else { continue };
        let jp = load.jp();
        let who = Overload { name: load.name, sessions: load.sessions.len(), jp, cap, number };
        match groups.iter_mut().find(|(sessions, _)| *sessions == load.sessions) {
            Some((_, people)) => people.push(who),
            None => groups.push((load.sessions, vec![who])),
        }
    }
    for (sessions, people) in groups {
        let session = sessions.first().cloned();
        let subjects = sessions.into_iter().map(Subject::Session).collect();
        let figures = Figures::Overload(people);
        let finding = Finding::new(CheckId::FacilitatorOverload, subjects, figures, Source::FacilitatorCap);
        found.push(Finding { session, ..finding });
    }
}

/// The sessions that are meant, and the same as subjects; `None` where there are none.
pub(super) fn those(index: &Index<'_>, wanted: impl Fn(&Seat<'_>) -> bool) -> Option<(Vec<usize>, Vec<Subject>)> {
    let wanted = index.seats.iter().enumerate().filter(|(_, seat)| wanted(seat));
    let (sessions, subjects): (Vec<usize>, Vec<Subject>) = wanted.map(|(at, seat)| (at, seat.subject())).unzip();
    (!sessions.is_empty()).then_some((sessions, subjects))
}

/// Whether all sessions could be live online without putting anything out of order.
pub(super) fn all_live(index: &Index<'_>, sessions: &[usize]) -> Option<Fix> {
    let mut moves = Vec::new();
    let mut ids = Vec::with_capacity(sessions.len());
    for (nth, &at) in sessions.iter().enumerate() {
        let seat = index.seats.get(at)?;
        ids.push(seat.session.id.clone());
        let stays =
            seat.phase.and_then(|phase| index.phase(phase)).is_some_and(|phase| phase.stage.holds(Mode::OnlineSync));
        if !stays {
            let goal = destination(&index.plan.flow, seat.phase, seat.nature, Mode::OnlineSync);
            moves.push((at, index.arrival(goal, seat.nature, nth)));
        }
    }
    index.breaks(&moves).is_empty().then_some(Fix::ChangeMode { sessions: ids, mode: Mode::OnlineSync })
}

/// Practice in the narrow sense.
pub(super) const fn is_practice(nature: Nature) -> bool {
    matches!(nature, Nature::Practice | Nature::Simulation | Nature::FieldPractice)
}

/// Theory in the wide sense.
pub(super) const fn is_theory(nature: Nature) -> bool {
    matches!(nature, Nature::Theory | Nature::Regulation | Nature::Enrichment)
}
