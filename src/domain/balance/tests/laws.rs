//! What holds of every answer, whatever the plan.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::Index;

use super::brute;
use super::plans::{Shape, Sizes, small};
use super::transfers;
use crate::domain::balance::model::Model;
use crate::domain::balance::problem::Problem;
use crate::domain::balance::*;
use crate::domain::id::MaterialId;
use crate::domain::{Edit, Plan, SessionField, apply, arbitrary};

const ANY: Sizes = Sizes { sessions: 11, movable: 8, jp: 9, shape: Shape::Any };
const ALIKE: Sizes = Sizes { sessions: 9, movable: 8, jp: 2, shape: Shape::Alike };
const PLAIN: Sizes = Sizes { shape: Shape::Plain, ..ANY };

fn recommended(plan: &Plan, goal: &Goal) -> Option<Proposal> {
    propose(plan, goal).list.into_iter().find(|proposal| proposal.kind == ProposalKind::Recommended)
}

/// What a plan comes to under a goal after the recommended proposal: criteria 1 and 2.
fn after(plan: &Plan, goal: &Goal, proposal: Option<&Proposal>) -> (u64, u64) {
    let moves = proposal.map_or(&[][..], |proposal| &proposal.moves);
    let objective = outcome(plan, goal, moves).objective;
    (objective.band, objective.fit)
}

/// The plan with ids that sort in another order, and its materials in another order.
fn renamed(plan: &Plan, by: u64) -> Plan {
    // 101 is prime and no plan here has so many of anything: no two get the same number.
    let number = |id: &str| {
        (id.bytes().filter(u8::is_ascii_digit).fold(0, |n, digit| n * 10 + u64::from(digit - b'0')) * by) % 101
    };
    let session = |id: &SessionId| SessionId::numbered(number(id.as_str()));
    let material = |id: &MaterialId| MaterialId::numbered(number(id.as_str()));
    let mut parts = plan.clone().into_parts();
    parts.materials.sort_by_key(|each| number(each.id.as_str()));
    for each in &mut parts.materials {
        let each = Rc::make_mut(each);
        each.id = material(&each.id);
        each.requires = each.requires.iter().map(material).rev().collect();
    }
    let flow = parts.flow.iter_mut().map(|phase| {
        let phase = Rc::make_mut(phase);
        phase.id = PhaseId::numbered(number(phase.id.as_str()));
        &mut phase.sessions
    });
    for each in flow.chain([&mut parts.unmapped]).flatten() {
        let each = Rc::make_mut(each);
        (each.id, each.material) = (session(&each.id), material(&each.material));
    }
    Plan::new(parts).unwrap()
}

/// The answers of a problem, as picks, when so much work may be done.
fn answers(problem: &Problem, work: Work) -> Vec<(ProposalKind, Vec<u16>, bool)> {
    let found = search::search(problem, work).answers.into_iter();
    found.map(|(kind, answer)| (kind, answer.picks, answer.proven)).collect()
}

proptest! {
    #[test]
    fn other_ids_change_nothing((plan, goal) in prop_oneof![small(ANY), small(ALIKE)], by in 2..101_u64) {
        let other = renamed(&plan, by);
        let told = |plan: &Plan| {
            let positions: Vec<SessionId> = plan.sessions().map(|session| session.id.clone()).collect();
            let at = |id: &SessionId| positions.iter().position(|other| other == id);
            let proposals = propose(plan, &goal).list;
            let moves = |proposal: &Proposal| {
                let told = proposal.moves.iter().map(|each| {
                    let phase = plan.flow.iter().position(|phase| phase.id == each.transfer.to.phase);
                    (at(&each.transfer.session), phase, each.transfer.to.mode, each.transfer.jp, each.reason)
                });
                told.collect::<Vec<_>>()
            };
            proposals.iter().map(|proposal| (proposal.kind, proposal.outcome, moves(proposal))).collect::<Vec<_>>()
        };
        prop_assert_eq!(told(&plan), told(&other));
    }

    /// What a proposal does not move it would not move if it could not: the
    /// same moves are proposed again, for the recommended as recommended.
    #[test]
    fn locking_what_did_not_move_changes_nothing((plan, goal) in prop_oneof![small(ANY), small(ALIKE)]) {
        let locked = |moves: &[Move]| {
            let moved = |id: &SessionId| moves.iter().any(|each| each.transfer.session == *id);
            let sessions = plan.sessions().filter(|session| !moved(&session.id)).map(|session| session.id.clone());
            let field = SessionField::Locked(true);
            apply(&plan, &Edit::SetSessions { sessions: sessions.collect(), field }).unwrap().plan
        };
        let before = recommended(&plan, &goal);
        let moves = before.as_ref().map_or(&[][..], |proposal| &proposal.moves);
        prop_assert_eq!(&recommended(&locked(moves), &goal), &before);
        for proposal in propose(&plan, &goal).list {
            let again = propose(&locked(&proposal.moves), &goal).list;
            prop_assert!(again.iter().any(|other| other.moves == proposal.moves), "{:?}", proposal.kind);
        }
    }

    #[test]
    fn a_looser_tolerance_is_never_worse((plan, goal) in small(ANY), more in 0..5_000_u64) {
        let tolerance = (u64::from(goal.tolerance.hundredths()) + more).min(10_000);
        let looser = Goal { tolerance: Percent::from_hundredths(tolerance).unwrap(), ..goal };
        let (strict, loose) = (recommended(&plan, &goal), recommended(&plan, &looser));
        prop_assert!(after(&plan, &looser, loose.as_ref()) <= after(&plan, &looser, strict.as_ref()));
        prop_assert!(after(&plan, &looser, loose.as_ref()).0 <= after(&plan, &goal, strict.as_ref()).0);
    }

    /// Without dividing sessions, where each stage stands once. A session online
    /// in a mode that moving there would not give it could come back better than
    /// it went, and a material in several sessions may come to stand before
    /// another by one that did not decide before; such are left out.
    #[test]
    fn after_the_recommended_proposal_nothing_is_recommended((plan, goal) in small(PLAIN)) {
        let goal = Goal { allow_split: false, ..goal };
        if let Some(first) = recommended(&plan, &goal) {
            let applied = apply(&plan, &Edit::Rebalance(transfers(&first))).unwrap().plan;
            prop_assert_eq!(recommended(&applied, &goal), None);
        }
    }

    /// Any of the moves can be left out: what stays is applied as one step and
    /// leads where the dialog said.
    #[test]
    fn moves_can_be_left_out((plan, goal) in small(ANY), kept in proptest::collection::vec(any::<bool>(), 12)) {
        for proposal in propose(&plan, &goal).list {
            let moves: Vec<Move> =
                proposal.moves.into_iter().zip(&kept).filter(|(_, kept)| **kept).map(|(each, _)| each).collect();
            let transfers = moves.iter().map(|each| each.transfer.clone()).collect();
            let applied = apply(&plan, &Edit::Rebalance(transfers)).unwrap().plan;
            let (told, found) = (outcome(&plan, &goal, &moves), outcome(&applied, &goal, []));
            prop_assert_eq!((told.online, told.counted, told.objective.fit), (found.online, found.counted, found.objective.fit));
            for each in &moves {
                let place = applied.phase(&each.transfer.to.phase);
                prop_assert!(place.is_some(), "{:?} is there", each.transfer.to);
            }
        }
    }

    /// The same by knapsack, by listing everything, by branch and bound over the
    /// prerequisites, and by trying everything.
    #[test]
    fn every_way_of_searching_finds_the_same((plan, goal) in prop_oneof![small(ANY), small(ALIKE)]) {
        let problem = Model::of(&plan, &Goal { allow_split: false, ..goal }).problem;
        let best = tried(&problem);
        prop_assert_eq!(&answers(&problem, Work::of(WORK)), &best);
        prop_assert_eq!(&answers(&problem, Work { states: 0, ..Work::of(WORK) }), &best, "by branch and bound");
        let fine = finer(&problem);
        prop_assert_eq!(answers(&fine, Work::of(WORK)), tried(&fine), "by listing");
    }

    /// With next to no work the answer is honest: it keeps the order, is not
    /// called proven unless it is the best, and is no worse than leaving all as it is.
    #[test]
    fn short_of_work_it_is_never_worse_than_nothing(
        (plan, goal) in prop_oneof![small(ANY), small(ALIKE)], work in 0..20_000_u64, states in 0..20_usize,
    ) {
        let problem = Model::of(&plan, &goal).problem;
        let best = answers(&problem, Work::of(WORK));
        for ((kind, picks, proven), (_, best, _)) in answers(&problem, Work { left: work, states }).into_iter().zip(best) {
            prop_assert_eq!(problem.violated(&picks), None);
            let (found, rest) = (problem.worth(kind, picks.clone()), problem.worth(kind, problem.at_rest()));
            prop_assert!(found <= rest, "{:?} {:?}", found, rest);
            prop_assert!(problem.worth(kind, best.clone()) <= found);
            prop_assert!(!proven || picks == best);
        }
    }

    /// Whatever the plan, however large its JP: no panic, and what is proposed can be carried out.
    #[test]
    fn any_plan_can_be_balanced(plan in arbitrary::plan(), online in 0..=10_000_u64, tolerance in 0..=10_000_u64, split: bool) {
        let percent = |hundredths| Percent::from_hundredths(hundredths).unwrap();
        let goal = Goal { online: percent(online), tolerance: percent(tolerance), allow_split: split };
        let plan = Rc::new(plan);
        let (now, found) = (outcome(&plan, &goal, []), propose_within(&plan, &goal, Work::of(1_000_000)));
        for proposal in found.list {
            let applied = apply(&plan, &Edit::Rebalance(transfers(&proposal))).unwrap().plan;
            let after = outcome(&applied, &goal, []);
            prop_assert_eq!(after.objective.band, proposal.outcome.objective.band);
            prop_assert_eq!((after.online, after.counted), (proposal.outcome.online, proposal.outcome.counted));
            let placed = proposal.outcome.placed.is_zero();
            prop_assert!(!placed || after.objective.band <= now.objective.band);
        }
    }

    /// Locked sessions, those that do not count and those at the workplace stay where they are.
    #[test]
    fn what_may_not_move_does_not((plan, goal) in small(ANY), at in any::<Index>()) {
        let candidates = brute::candidates(&plan, goal.allow_split);
        for proposal in propose(&plan, &goal).list {
            for each in &proposal.moves {
                prop_assert!(candidates.iter().any(|candidate| candidate.session == each.transfer.session));
            }
            let each = at.get(&proposal.moves);
            let at_most = plan.session(&each.transfer.session).and_then(|session| session.jp);
            prop_assert!(Some(each.transfer.jp) <= at_most);
            prop_assert_eq!(Some(each.whole), at_most);
        }
    }
}

/// As many sessions as a plan may hold, of as many JP as they may have, each
/// requiring those before it: an answer within the work there is, and honest.
#[test]
fn the_largest_plan_is_balanced() {
    let session = |n: usize| format!(" s{n}:{}:9999", ["theory", "practice", "clinic"][n % 3]);
    let half = |from: usize| (from..from + 5_000).map(session).collect::<String>();
    let requires: String = (1..10_000).map(|n| format!("s{n}<s{} ", n - 1)).collect();
    let large = super::plans::plan(&format!("O{} | F{}", half(0), half(5_000)), &requires);
    for (online, tolerance, allow_split) in [(3_000, 500, false), (3_333, 0, true), (0, 0, false), (10_000, 0, true)] {
        let percent = |hundredths| Percent::from_hundredths(hundredths).unwrap();
        let goal = Goal { online: percent(online), tolerance: percent(tolerance), allow_split };
        let now = outcome(&large, &goal, []).objective;
        for proposal in propose_within(&large, &goal, Work::of(20_000_000)).list {
            assert!(proposal.outcome.objective.band <= now.band);
            assert!(apply(&large, &Edit::Rebalance(transfers(&proposal))).is_ok());
        }
    }
}

/// The problem with JP that are large and have hardly a common divisor: nothing for a grid.
fn finer(problem: &Problem) -> Problem {
    let mut fine = problem.clone();
    let large = |jp: u64| jp * 1_000_003 + jp % 7;
    for item in &mut fine.items {
        let whole = item.choices.iter().map(|choice| choice.d).max().unwrap_or(0);
        for choice in &mut item.choices {
            let scaled = |part: u64| part / whole.max(1) * large(whole);
            (choice.d, choice.online) = (scaled(choice.d), scaled(choice.online));
            (choice.cost.fit, choice.cost.jp) = (scaled(choice.cost.fit), scaled(choice.cost.jp));
        }
    }
    (fine.online, fine.counted) = (large(fine.online), large(fine.counted));
    fine
}

/// The best answers of all that there are.
fn tried(problem: &Problem) -> Vec<(ProposalKind, Vec<u16>, bool)> {
    let mut all: Vec<Vec<u16>> = vec![Vec::new()];
    for item in &problem.items {
        let longer = |picks: &Vec<u16>| {
            let picks = picks.clone();
            item.choices.iter().map(move |choice| [&picks[..], &[choice.at]].concat())
        };
        all = all.iter().flat_map(longer).collect();
    }
    all.retain(|picks| problem.violated(picks).is_none());
    let kinds = [ProposalKind::Recommended, ProposalKind::FewestMoves, ProposalKind::Closest];
    let best =
        kinds.map(|kind| (kind, all.iter().map(|picks| problem.worth(kind, picks.clone())).min().unwrap().1, true));
    best.to_vec()
}
