//! Checks of totals: the share, the programme's JP, days in class.

use super::finding::{Figures, Finding, PhaseDays, ShareFigures, Source};
use super::fix::Fix;
use super::id::CheckId;
use super::index::Index;
use crate::domain::accepted::Subject;
use crate::domain::balance::{Rules, Seat, Transfer};
use crate::domain::fit::{allows, fit, mode_on};
use crate::domain::jp::Jp;
use crate::domain::place::{Destination, Target};
use crate::domain::plan::{Balance, Percent};
use crate::domain::summary::{Band, Gap, Verdict};
use crate::domain::words::{Kind, Mode, Side};

pub(super) fn find(index: &Index<'_>, found: &mut Vec<Finding>) {
    // A webinar is online altogether: its share is checked by `webinar.onlineOnly`.
    let balance = index.plan.balance.as_deref().filter(|_| index.plan.program.kind != Kind::Webinar);
    if let Some(balance) = balance {
        found.extend(off_target(index, balance));
        found.extend(one_sided(index, balance));
    }
    found.extend(total(index));
    found.extend(days(index));
}

fn off_target(index: &Index<'_>, balance: &Balance) -> Option<Finding> {
    let summary = index.summary;
    if !matches!(summary.verdict, Verdict::TooLittleOnline | Verdict::TooMuchOnline) {
        return None;
    }
    let (lowest, highest) = on_target(balance);
    let figures = ShareFigures {
        online: summary.online,
        counted: summary.counted(),
        share: summary.online_percent?,
        lowest,
        highest,
        band: summary.band,
        gap: summary.gap,
        provisional: summary.provisional.is_some(),
    };
    // What waits in the tray is mapped first: it may change everything.
    let fix = summary.band.zip(summary.gap).filter(|_| !figures.provisional);
    let fix = fix.and_then(|(band, gap)| change_side(index, band, gap));
    Some(Finding { fix, ..Finding::of_plan(CheckId::RatioOffTarget, Figures::OffTarget(figures), basis(balance)) })
}

/// The one session that is enough to change side, does not suit its mode less
/// there, and puts nothing out of order: the one that gains most, then the
/// shortest. Where it takes more than that, balancing is the answer.
fn change_side(index: &Index<'_>, band: Band, gap: Gap) -> Option<Fix> {
    let online = index.summary.online;
    let is_enough = |jp: Jp| {
        let after = if gap.to == Side::Online { Some(online + jp) } else { online.checked_minus(jp) };
        after.is_some_and(|after| band.lowest <= after && after <= band.highest)
    };
    let mut rules = None;
    let mut best = None;
    for (at, seat) in index.flow().iter().enumerate() {
        let session = seat.session;
        let (Some(mode), Some(jp)) = (session.mode, session.jp.filter(|jp| is_enough(*jp))) else { continue };
        let movable = mode.side().is_some_and(|side| side != gap.to) && !session.locked && allows(seat.nature, gap.to);
        let points = |mode| u64::from(fit(seat.nature, mode).points());
        let (before, after) = (points(mode), points(mode_on(gap.to, seat.nature)));
        let Some(gain) = before.checked_sub(after).filter(|_| movable) else { continue };
        let rank = (u64::MAX - gain * jp.hundredths(), jp);
        if best.as_ref().is_some_and(|(other, _)| *other <= rank) {
            continue;
        }
        let rules = rules.get_or_insert_with(|| Rules::of(index.plan));
        if let Some(transfer) = transfer(index, rules, at, jp) {
            best = Some((rank, Fix::ChangeSide { transfer, name: index.name(at), to: gap.to }));
        }
    }
    best.map(|(_, fix)| fix)
}

/// The change of side of a whole session, where it may and puts nothing out of order.
fn transfer(index: &Index<'_>, rules: &Rules<'_>, at: usize, jp: Jp) -> Option<Transfer> {
    let seat = index.seats.get(at)?;
    let from = seat.phase?;
    let landing = rules.across(from, seat.session)?.ok()?;
    if let (Some(phase), Some(end)) = (landing.phase, landing.end) {
        let arrival = index.arrival(Destination { phase: Target::Existing(phase), end }, seat.nature, 0);
        if !index.breaks(&[(at, arrival)]).is_empty() {
            return None;
        }
    }
    let from = Seat { phase: index.phase(from)?.id.clone(), mode: seat.session.mode? };
    Some(Transfer { session: seat.session.id.clone(), from: Some(from), to: landing.seat, jp })
}

fn one_sided(index: &Index<'_>, balance: &Balance) -> Option<Finding> {
    let (online, face_to_face) = (index.summary.online, index.summary.face_to_face);
    let both_wanted = balance.online > Percent::whole(0) && balance.online < Percent::whole(100);
    let (empty, other) = match (online.is_zero(), face_to_face.is_zero()) {
        (true, false) => (Side::Online, face_to_face),
        (false, true) => (Side::FaceToFace, online),
        _ => return None,
    };
    let (lowest, highest) = on_target(balance);
    let figures = Figures::OneSided { empty, other, lowest, highest };
    both_wanted.then(|| Finding::of_plan(CheckId::RatioOneSided, figures, basis(balance)))
}

/// The shares that are on target.
fn on_target(balance: &Balance) -> (Percent, Percent) {
    let (target, tolerance) = (u64::from(balance.online.hundredths()), u64::from(balance.tolerance.hundredths()));
    let percent = |hundredths| Percent::from_hundredths(hundredths).unwrap_or(Percent::whole(100));
    (percent(target.saturating_sub(tolerance)), percent(target + tolerance))
}

fn basis(balance: &Balance) -> Source {
    if !balance.basis.trim().is_empty() {
        Source::Basis(balance.basis.clone())
    } else if balance.online == Balance::default().online {
        Source::KemnakerNorm
    } else {
        Source::Target
    }
}

fn total(index: &Index<'_>) -> Option<Finding> {
    let (sum, target) = (index.summary.jp, index.plan.jp.target?);
    let figures = Figures::Total { sum, target, without_jp: index.summary.without_jp };
    // Nothing to do is no programme.
    let fix = (!sum.is_zero()).then_some(Fix::SetTotal(sum));
    (sum != target).then(|| Finding { fix, ..Finding::of_plan(CheckId::TotalMismatch, figures, Source::Sum) })
}

/// Days in class that a kind of activity usually takes at most.
const fn usual_days(kind: Kind) -> Option<u64> {
    match kind {
        Kind::Bimtek => Some(3),
        Kind::Diklat
        | Kind::Pelatihan
        | Kind::Workshop
        | Kind::Lokakarya
        | Kind::Webinar
        | Kind::Seminar
        | Kind::Sosialisasi => None,
    }
}

fn days(index: &Index<'_>) -> Option<Finding> {
    let plan = index.plan;
    let (usual, per_day) = (usual_days(plan.program.kind)?, plan.jp.per_day?);
    let days = plan.class_days()?;
    if days <= usual {
        return None;
    }
    let mut subjects = Vec::new();
    let mut phases = Vec::new();
    let mut session = None;
    for (at, phase) in plan.flow.iter().enumerate() {
        let Some(days) = plan.class_days_of(phase).filter(|days| *days > 0) else { continue };
        let in_class = || phase.sessions.iter().filter(|session| session.mode == Some(Mode::FaceToFace));
        let jp: Jp = in_class().filter_map(|session| session.jp).sum();
        let minutes = plan.class_minutes_of(phase);
        let usual_minutes = jp.hundredths().saturating_mul(u64::from(plan.jp.minutes));
        phases.push(PhaseDays {
            phase: index.phase_name(at, phase),
            jp,
            minutes: (minutes != usual_minutes).then_some(minutes),
            days,
        });
        subjects.push(Subject::Phase(phase.id.clone()));
        session = session.or_else(|| in_class().next().map(|session| session.id.clone()));
    }
    let figures = Figures::Days { phases, days, kind: plan.program.kind, usual, per_day };
    Some(Finding { session, ..Finding::new(CheckId::DaysOverload, subjects, figures, Source::BimtekAndDiklat) })
}
