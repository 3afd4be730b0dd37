//! The balancer by product.md's definition and nothing else: every choice is
//! carried out on the plan, and what comes out is measured there.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::balance::{Goal, ProposalKind};
use crate::domain::id::{MaterialId, SessionId};
use crate::domain::{Mode, Nature, Plan, Session, Side, Stage, fit};

/// A session that may change side, and what *d* may be.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub session: SessionId,
    pub tray: bool,
    pub amounts: Vec<u64>,
}

/// A session, or a part of one, somewhere in the flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub session: SessionId,
    pub mode: Mode,
    pub jp: Option<u64>,
    pub tray: bool,
}

/// Criteria 1 to 5: band, fit, JP, moves, distance.
pub(super) type Figures = [u64; 5];

/// One set of choices that keeps the order: *d* of each candidate, and where it leads.
#[derive(Clone, Debug)]
pub(super) struct Result {
    pub amounts: Vec<u64>,
    pub figures: Figures,
    pub online: u64,
    pub counted: u64,
}

fn jp(session: &Session) -> u64 {
    session.jp.map_or(0, |jp| jp.hundredths())
}

fn online_mode(nature: Nature) -> Mode {
    use Nature::*;
    match nature {
        Discussion | CaseStudy | Practice | Simulation | Coaching | Mentoring | Clinic => Mode::OnlineSync,
        _ => Mode::OnlineAsync,
    }
}

/// The phase it goes to, by its index, and the mode there; `None`: it cannot change side.
fn across(plan: &Plan, at: usize, session: &Session) -> Option<(usize, Mode)> {
    let nature = plan.nature_of(session);
    let mode = match session.mode? {
        Mode::FaceToFace if nature != Nature::FieldPractice => online_mode(nature),
        Mode::OnlineAsync | Mode::OnlineSync => Mode::FaceToFace,
        _ => return None,
    };
    let other = match plan.flow[at].stage {
        Stage::Evaluation | Stage::Coaching => return Some((at, mode)),
        Stage::Online => Stage::FaceToFace,
        Stage::FaceToFace => Stage::Online,
        Stage::Workplace => return None,
    };
    if nature.is_test() {
        return None;
    }
    let mut nearest: Option<usize> = None;
    for (to, phase) in plan.flow.iter().enumerate() {
        if phase.stage == other && nearest.is_none_or(|best| to.abs_diff(at) < best.abs_diff(at)) {
            nearest = Some(to);
        }
    }
    nearest.map(|to| (to, mode))
}

pub(super) fn candidates(plan: &Plan, split: bool) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (at, phase) in plan.flow.iter().enumerate() {
        for session in &phase.sessions {
            let whole = jp(session);
            if whole > 0 && session.counted && !session.locked && across(plan, at, session).is_some() {
                let mut amounts = vec![0];
                amounts.extend((1..).map(|n| n * 100).take_while(|part| split && *part < whole));
                amounts.push(whole);
                found.push(Candidate { session: session.id.clone(), tray: false, amounts });
            }
        }
    }
    for session in &plan.unmapped {
        let whole = jp(session);
        if whole > 0 && session.counted && !session.locked {
            let only_in_class = plan.nature_of(session) == Nature::FieldPractice;
            let amounts = if only_in_class { vec![0] } else { vec![0, whole] };
            found.push(Candidate { session: session.id.clone(), tray: true, amounts });
        }
    }
    found
}

/// The flow after the choices; a phase that had to be made has an index of its own at the end.
pub(super) fn carried_out(plan: &Plan, amounts: &BTreeMap<SessionId, u64>) -> Vec<Vec<Piece>> {
    let count = plan.flow.len();
    let (mut first, mut stay, mut last) = (vec![vec![]; count + 2], vec![vec![]; count + 2], vec![vec![]; count + 2]);
    for (at, phase) in plan.flow.iter().enumerate() {
        for session in &phase.sessions {
            let piece = |mode, jp| Piece { session: session.id.clone(), mode, jp, tray: false };
            let here = session.mode.unwrap();
            let part = amounts.get(&session.id).copied().unwrap_or(0);
            if part == 0 {
                stay[at].push(piece(here, session.jp.map(|jp| jp.hundredths())));
                continue;
            }
            let (to, mode) = across(plan, at, session).unwrap();
            if part < jp(session) {
                stay[at].push(piece(here, Some(jp(session) - part)));
            }
            let list = if to == at {
                &mut stay
            } else if at < to {
                &mut first
            } else {
                &mut last
            };
            list[to].push(piece(mode, Some(part)));
        }
    }
    for session in &plan.unmapped {
        let Some(part) = amounts.get(&session.id) else { continue };
        let nature = plan.nature_of(session);
        let (mode, stage) =
            if *part > 0 { (online_mode(nature), Stage::Online) } else { (Mode::FaceToFace, Stage::FaceToFace) };
        let of_stage = |stage| plan.flow.iter().position(|phase| phase.stage == stage);
        let own = match nature {
            Nature::PreTest => (count > 0).then_some(0),
            Nature::Quiz => of_stage(Stage::Online),
            _ if nature.is_test() => of_stage(Stage::Evaluation),
            Nature::Coaching | Nature::Mentoring | Nature::Clinic => of_stage(Stage::Coaching),
            _ => None,
        };
        let own = own.filter(|at| plan.flow[*at].stage.holds(mode));
        let made = if stage == Stage::Online { count } else { count + 1 };
        let to = own.or_else(|| of_stage(stage)).unwrap_or(made);
        let list = if nature == Nature::PreTest { &mut first } else { &mut last };
        let piece = Piece { session: session.id.clone(), mode, jp: session.jp.map(|jp| jp.hundredths()), tray: true };
        // A pre-test stands before whatever else arrives.
        let pre_tests = list[to].iter().take_while(|piece| nature == Nature::PreTest && piece.tray).count();
        let index = if nature == Nature::PreTest { pre_tests } else { list[to].len() };
        list[to].insert(index, piece);
    }
    first.into_iter().zip(stay).zip(last).map(|((first, stay), last)| [first, stay, last].concat()).collect()
}

/// The pairs of materials of which one requires the other and stands before it; the tray does not bind.
fn right_pairs(plan: &Plan, flow: &[Vec<Piece>]) -> Vec<(MaterialId, MaterialId)> {
    let mut first: BTreeMap<&MaterialId, usize> = BTreeMap::new();
    for (n, piece) in flow.iter().flatten().filter(|piece| !piece.tray).enumerate() {
        first.entry(&plan.session(&piece.session).unwrap().material).or_insert(n);
    }
    let mut right = Vec::new();
    for material in &plan.materials {
        for required in &material.requires {
            if let (Some(one), Some(other)) = (first.get(required), first.get(&material.id))
                && one < other
            {
                right.push((required.clone(), material.id.clone()));
            }
        }
    }
    right
}

/// Every set of choices that keeps what order was right.
pub(super) fn all(plan: &Plan, goal: &Goal) -> Vec<Result> {
    let candidates = candidates(plan, goal.allow_split);
    let before = right_pairs(plan, &carried_out(plan, &BTreeMap::new()));
    let mut results = Vec::new();
    let total: usize = candidates.iter().map(|candidate| candidate.amounts.len()).product();
    for mut n in 0..total {
        let mut amounts = Vec::new();
        for candidate in &candidates {
            amounts.push(candidate.amounts[n % candidate.amounts.len()]);
            n /= candidate.amounts.len();
        }
        let by_id = candidates.iter().map(|each| each.session.clone()).zip(amounts.iter().copied()).collect();
        let flow = carried_out(plan, &by_id);
        let after = right_pairs(plan, &flow);
        if !before.iter().all(|pair| after.contains(pair)) {
            continue;
        }
        let (mut online, mut counted, mut points) = (0, 0, 0);
        for piece in flow.iter().flatten() {
            let session = plan.session(&piece.session).unwrap();
            if let (true, Some(jp)) = (session.counted, piece.jp) {
                points += u64::from(fit(plan.nature_of(session), piece.mode).points()) * jp;
                counted += if piece.mode.side().is_some() { jp } else { 0 };
                online += if piece.mode.side() == Some(Side::Online) { jp } else { 0 };
            }
        }
        let (t, tolerance) = (u64::from(goal.online.hundredths()), u64::from(goal.tolerance.hundredths()));
        let distance = (10_000 * online).abs_diff(t * counted);
        let band = distance.saturating_sub(tolerance * counted);
        let changed = || candidates.iter().zip(&amounts).filter(|(each, amount)| !each.tray && **amount > 0);
        let jp = changed().map(|(_, amount)| amount).sum();
        let figures = [band, points, jp, changed().count() as u64, distance];
        results.push(Result { amounts, figures, online, counted });
    }
    results
}

/// The best of them.
pub(super) fn best(results: &[Result], kind: ProposalKind) -> &Result {
    let order = match kind {
        ProposalKind::Recommended => [0, 1, 2, 3, 4],
        ProposalKind::FewestMoves => [0, 3, 2, 1, 4],
        ProposalKind::Closest => [0, 4, 1, 2, 3],
    };
    let key = |result: &&Result| (order.map(|criterion| result.figures[criterion]), Reverse(result.amounts.clone()));
    results.iter().min_by_key(key).unwrap()
}
