//! The balancer against its definition, and what must hold of every answer.

mod brute;
mod laws;
mod plans;
mod table;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::domain::{Edit, Plan, apply};
use plans::{Shape, Sizes, small};

/// What a proposal is compared by: kind, *d* of each candidate, criteria 1 to 5.
type Told = (ProposalKind, Vec<u64>, brute::Figures);

fn told(plan: &Plan, goal: &Goal, proposals: &Proposals) -> Vec<Told> {
    let candidates = brute::candidates(plan, goal.allow_split);
    let told = proposals.list.iter().map(|proposal| {
        let amounts = candidates.iter().map(|candidate| {
            let moved = proposal.moves.iter().find(|each| each.transfer.session == candidate.session);
            moved.map_or(0, |each| match each.transfer.to.mode.side() {
                Some(Side::FaceToFace) if candidate.tray => 0,
                _ => each.transfer.jp.hundredths(),
            })
        });
        let Objective { band, fit, jp, moves, distance } = proposal.outcome.objective;
        (proposal.kind, amounts.collect(), [band, fit, jp.hundredths(), moves as u64, distance])
    });
    told.collect()
}

/// What should have been told.
fn expected(plan: &Plan, goal: &Goal) -> Vec<Told> {
    let results = brute::all(plan, goal);
    let mut expected: Vec<Told> = Vec::new();
    let tray = brute::candidates(plan, false).iter().any(|candidate| candidate.tray);
    for &kind in ProposalKind::ALL {
        let best = brute::best(&results, kind);
        let moves = tray || best.amounts.iter().any(|amount| *amount > 0);
        if best.counted > 0 && moves && expected.iter().all(|(_, amounts, _)| *amounts != best.amounts) {
            expected.push((kind, best.amounts.clone(), best.figures));
        }
    }
    expected
}

fn transfers(proposal: &Proposal) -> Vec<Transfer> {
    proposal.moves.iter().map(|each| each.transfer.clone()).collect()
}

/// The sessions of a flow in words; what was made anew is named after what it is a part of.
fn flow_in_words(plan: &Plan, before: &Plan) -> Vec<Vec<String>> {
    let phases = plan.flow.iter().map(|phase| {
        let sessions = phase.sessions.iter().map(|session| {
            let id = before.session(&session.id).map_or("part", |session| session.id.as_str());
            format!("{id} {} {:?} {:?}", session.material, session.mode, session.jp)
        });
        sessions.collect()
    });
    phases.collect()
}

fn pieces_in_words(before: &Plan, flow: Vec<Vec<brute::Piece>>) -> Vec<Vec<String>> {
    let mut seen = Vec::new();
    // The rest of a divided session keeps its id, wherever its part comes to stand.
    let rests: Vec<(SessionId, Mode)> =
        flow.iter().flatten().map(|piece| (piece.session.clone(), piece.mode)).collect();
    let mut words = Vec::new();
    for pieces in flow {
        let mut phase = Vec::new();
        for piece in pieces {
            let session = before.session(&piece.session).unwrap();
            let divided = rests.iter().filter(|(id, _)| *id == piece.session).count() > 1;
            let id = if divided && session.mode != Some(piece.mode) { "part" } else { piece.session.as_str() };
            seen.push(piece.session.clone());
            let jp = piece.jp.map(Jp::from_hundredths);
            phase.push(format!("{id} {} {:?} {:?}", session.material, Some(piece.mode), jp));
        }
        words.push(phase);
    }
    words
}

/// The answer is the one of the definition, and carrying it out leads where it says.
fn check_against_definition(plan: &Rc<Plan>, goal: &Goal) -> Result<(), TestCaseError> {
    let proposals = propose(plan, goal);
    prop_assert!(proposals.list.iter().all(|proposal| proposal.proven));
    prop_assert!(proposals.proven || proposals == Proposals::default(), "also that nothing should move");
    prop_assert_eq!(told(plan, goal, &proposals), expected(plan, goal));

    let results = brute::all(plan, goal);
    let reached = |wanted: &dyn Fn(&&brute::Result) -> bool| {
        results.iter().filter(wanted).map(|result| result.online).collect::<Vec<_>>()
    };
    let out_of_reach = results.iter().all(|result| result.counted > 0 && result.figures[0] > 0);
    prop_assert_eq!(proposals.limits.is_some(), out_of_reach);
    if let Some(limits) = &proposals.limits {
        let share = |share: Share| share.jp.hundredths();
        let target = u64::from(goal.online.hundredths());
        let below = reached(&|result| 10_000 * result.online <= target * result.counted);
        let above = reached(&|result| 10_000 * result.online > target * result.counted);
        prop_assert_eq!(limits.below.map(share), below.iter().max().copied());
        prop_assert_eq!(limits.above.map(share), above.iter().min().copied());
        let all = reached(&|_| true);
        prop_assert_eq!(Some(share(limits.lowest)), all.iter().min().copied());
        prop_assert_eq!(Some(share(limits.highest)), all.iter().max().copied());
    }

    for proposal in &proposals.list {
        let applied = apply(plan, &Edit::Rebalance(transfers(proposal)))
            .map_err(|error| TestCaseError::fail(format!("its own proposal is refused: {error:?}")))?;
        prop_assert_eq!(outcome(plan, goal, &proposal.moves), proposal.outcome);
        let (share, target) = (10_000 * proposal.outcome.online.hundredths(), u64::from(goal.online.hundredths()));
        let verdict =
            match (proposal.outcome.objective.band, share.cmp(&(target * proposal.outcome.counted.hundredths()))) {
                (0, _) => Verdict::OnTarget,
                (_, Ordering::Less) => Verdict::TooLittleOnline,
                _ => Verdict::TooMuchOnline,
            };
        prop_assert_eq!(proposal.outcome.verdict, verdict);
        let after = outcome(&applied.plan, goal, []);
        let objective = Objective { jp: Jp::ZERO, moves: 0, ..proposal.outcome.objective };
        prop_assert_eq!(after.objective, objective);
        let candidates = brute::candidates(plan, goal.allow_split);
        let (_, amounts, _) =
            told(plan, goal, &Proposals { list: vec![proposal.clone()], ..Proposals::default() }).remove(0);
        let by_id: BTreeMap<SessionId, u64> = candidates.iter().map(|each| each.session.clone()).zip(amounts).collect();
        let mut flow = pieces_in_words(plan, brute::carried_out(plan, &by_id));
        let made: Vec<Vec<String>> =
            flow.split_off(plan.flow.len()).into_iter().filter(|made| !made.is_empty()).collect();
        let mut found = flow_in_words(&applied.plan, plan);
        let stands_before = |phase: &crate::domain::Phase| plan.phase(&phase.id).is_some();
        let mut found_made = Vec::new();
        for (phase, sessions) in applied.plan.flow.iter().zip(&found) {
            if !stands_before(phase) {
                found_made.push(sessions.clone());
            }
        }
        found.retain(|sessions| !found_made.contains(sessions) || sessions.is_empty());
        let still_unmapped = plan.unmapped.iter().filter(|session| !by_id.contains_key(&session.id));
        prop_assert!(applied.plan.unmapped.iter().eq(still_unmapped));
        prop_assert_eq!(found, flow);
        prop_assert_eq!(found_made, made);
    }
    Ok(())
}

// The ordinary run tries a few hundred plans of each family. The full one:
// `PROPTEST_CASES=10000 cargo test --no-default-features --lib _as_defined`.
proptest! {
    /// Whole sessions: every component of the objective and the same *d*.
    #[test]
    fn whole_sessions_as_defined((plan, goal) in small(Sizes { sessions: 11, movable: 8, jp: 9, shape: Shape::Any })) {
        check_against_definition(&plan, &goal)?;
    }

    /// Where much is equal, and prerequisites bind much of it: the sixth criterion decides.
    #[test]
    fn sessions_alike_as_defined((plan, goal) in small(Sizes { sessions: 9, movable: 8, jp: 2, shape: Shape::Alike })) {
        check_against_definition(&plan, &goal)?;
    }

    /// With sessions divided in every way.
    #[test]
    fn divided_sessions_as_defined((plan, goal) in small(Sizes { sessions: 7, movable: 4, jp: 4, shape: Shape::Any })) {
        check_against_definition(&plan, &Goal { allow_split: true, ..goal })?;
    }

    /// The same where prerequisites bind much of it.
    #[test]
    fn divided_sessions_alike_as_defined(
        (plan, goal) in small(Sizes { sessions: 7, movable: 4, jp: 3, shape: Shape::Alike })
    ) {
        check_against_definition(&plan, &Goal { allow_split: true, ..goal })?;
    }
}
