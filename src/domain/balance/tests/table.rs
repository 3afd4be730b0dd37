//! Proposals worked out by hand.

use std::rc::Rc;

use super::plans::{goal, plan, splitting};
use crate::domain::balance::*;
use crate::domain::{Edit, EditError, FitReason, Plan, Stage, apply};

/// A proposal in one line: `recommended 33.33: a p2 F>p1 A 4`.
fn words(plan: &Plan, goal: &Goal) -> Vec<String> {
    let in_words = |proposal: &Proposal| {
        let mut text = proposal.kind.code().to_owned();
        text += &format!(" {}:", proposal.outcome.percent.unwrap_or_default());
        for Move { transfer: Transfer { session, from, to, jp }, .. } in &proposal.moves {
            let seat = |seat: &Seat| format!("{} {}", seat.phase, letter(seat.mode));
            let from = from.as_ref().map_or("-".to_owned(), seat);
            text += &format!(" {session} {from}>{} {jp},", seat(to));
        }
        text.trim_end_matches(',').to_owned()
    };
    propose(plan, goal).list.iter().map(in_words).collect()
}

const fn letter(mode: Mode) -> char {
    match mode {
        Mode::OnlineAsync => 'A',
        Mode::OnlineSync => 'S',
        Mode::FaceToFace => 'F',
        Mode::Workplace => 'W',
    }
}

/// The flow in words, a line a phase: `O a:4A b:2S | F c:2F`.
fn flow(plan: &Plan) -> String {
    let phases = plan.flow.iter().map(|phase| {
        let letter_of = match phase.stage {
            Stage::Online => "O",
            Stage::FaceToFace => "F",
            Stage::Evaluation => "E",
            Stage::Coaching => "C",
            Stage::Workplace => "W",
        };
        let sessions = phase.sessions.iter().map(|session| {
            let jp = session.jp.map(|jp| jp.to_string()).unwrap_or_default();
            format!(" {}:{jp}{}", session.id, session.mode.map_or('-', letter))
        });
        letter_of.to_owned() + &sessions.collect::<String>()
    });
    phases.collect::<Vec<_>>().join(" | ")
}

fn transfers(proposal: &Proposal) -> Vec<Transfer> {
    proposal.moves.iter().map(|each| each.transfer.clone()).collect()
}

/// The flow after the first proposal.
fn applied(plan: &Rc<Plan>, goal: &Goal) -> String {
    let proposals = propose(plan, goal);
    flow(&apply(plan, &Edit::Rebalance(transfers(&proposals.list[0]))).unwrap().plan)
}

#[test]
fn proposals_by_hand() {
    // Flow, prerequisites, goal; the proposals.
    let cases: &[(&str, &str, Goal, &[&str])] = &[
        // 4 of 12 JP are 33.33%: theory goes online, practice stays.
        ("O | F a:theory:4 b:practice:8", "", goal(30, 5), &["recommended 33.33: a p2 F>p1 A 4"]),
        // On target and everything where it suits: nothing.
        ("O a:theory:4 | F b:practice:8", "", goal(30, 5), &[]),
        // On target, but a third of the theory sits in class: only the recommended way swaps it.
        (
            "O a:clinic:4 | F b:theory:4 c:practice:4",
            "",
            goal(33, 5),
            &["recommended 33.33: a p1 S>p2 F 4, b p2 F>p1 A 4"],
        ),
        // Nothing counts, or there is nothing to move.
        ("O | F a:theory:4~ b:theory:?", "", goal(30, 5), &[]),
        ("O | F a:theory:4! b:fieldPractice:8 c:postTest:2", "", goal(30, 5), &[]),
        // A phase of the other stage is needed; the nearest, the earlier on a tie.
        ("F a:theory:4 b:practice:8 | E", "", goal(30, 5), &[]),
        ("O | F | F a:theory:4 b:practice:8 | O", "", goal(30, 5), &["recommended 33.33: a p3 F>p4 A 4"]),
        ("O | F a:theory:4 b:practice:8 | O", "", goal(30, 5), &["recommended 33.33: a p2 F>p1 A 4"]),
        // In evaluation and coaching the mode changes in place, tests' too.
        ("F a:practice:8 | E t:postTest:4", "", goal(30, 5), &["recommended 33.33: t p2 F>p2 A 4"]),
        ("F a:practice:8 | C t:coaching:4", "", goal(30, 5), &["recommended 33.33: t p2 F>p2 S 4"]),
        // The workplace stands on no side, wherever it is and counted or not.
        ("F a:practice:8 | E t:theory:4 | C w:coaching:9W", "", goal(30, 5), &["recommended 33.33: t p2 F>p2 A 4"]),
        // The three kinds differ. Of 20 JP the target is 10. Theory a and c suit online: 13 JP, out of the band
        // 8–12; a alone is 9, c with b is 8 …
        (
            "O | F a:theory:9 b:clinic:4 c:theory:3 d:practice:4",
            "",
            goal(50, 10),
            &["recommended 60: a p2 F>p1 A 9, c p2 F>p1 A 3", "fewestMoves 45: a p2 F>p1 A 9"],
        ),
        // The closest is not the one with the best fit: 4 and 6 JP are both in the band, 5 with the case study is nearer.
        (
            "O | F a:theory:4 b:caseStudy:1 c:practice:5",
            "",
            goal(50, 10),
            &["recommended 40: a p2 F>p1 A 4", "closest 50: a p2 F>p1 A 4, b p2 F>p1 S 1"],
        ),
        // Of equal sessions the earlier moves.
        ("O | F a:clinic:4 b:clinic:4 c:clinic:4", "", goal(30, 5), &["recommended 33.33: a p2 F>p1 S 4"]),
        // c requires b: b would come behind it, unless c moves as well; so a goes.
        (
            "O a:theory:2 b:theory:2 c:theory:2 | F d:practice:6",
            "c<b b<a",
            goal(30, 5),
            &["recommended 33.33: c p1 A>p2 F 2"],
        ),
        ("O a:theory:2 b:theory:2 c:theory:2 | F d:practice:6", "", goal(30, 5), &["recommended 33.33: a p1 A>p2 F 2"]),
        // Of two ways that are alike but for the sequence: a and c are decided together, b lies between them.
        (
            "O a:theory:2 b:theory:2 c:theory:2 | F d:practice:6",
            "c<a",
            goal(30, 5),
            &["recommended 33.33: b p1 A>p2 F 2"],
        ),
        // The order was wrong before: it does not bind.
        (
            "O a:theory:2 b:theory:2 c:theory:2 | F d:practice:6",
            "b<c a<b",
            goal(30, 5),
            &["recommended 33.33: a p1 A>p2 F 2"],
        ),
        // Whole JP of a session, when it may be divided.
        ("O | F a:theory:8 b:practice:12", "", splitting(goal(30, 0)), &["recommended 30: a p2 F>p1 A 6"]),
        ("O | F a:theory:8 b:practice:12", "", goal(30, 15), &["recommended 40: a p2 F>p1 A 8"]),
        (
            "O | F a:theory:2.5 b:practice:7.5",
            "",
            splitting(goal(30, 5)),
            &["recommended 25: a p2 F>p1 A 2.5", "closest 30: a p2 F>p1 A 2, b p2 F>p1 S 1"],
        ),
        // From the tray: placed in any case, by fit unless the share speaks against it.
        (
            "O | F | E | C | - q:quiz:1 p:practice:4 c:clinic:2 t:postTest:1 f:fieldPractice:3",
            "",
            goal(30, 10),
            &["recommended 27.27: q ->p1 A 1, p ->p2 F 4, c ->p4 S 2, t ->p3 F 1, f ->p2 F 3"],
        ),
        ("O a:theory:4 | F b:practice:8 | - x:theory:2!", "", goal(30, 5), &[]),
        // Phases that are missing get ids of their own.
        ("E | - p:practice:7 t:theory:3", "", goal(30, 5), &["recommended 30: p ->p3 F 7, t ->p2 A 3"]),
    ];
    for (text, requires, goal, expected) in cases {
        let plan = plan(text, requires);
        assert_eq!(words(&plan, goal), *expected, "{text} {requires} {goal:?}");
    }
}

#[test]
fn where_what_moves_comes_to_stand() {
    let cases = [
        // From an earlier phase to the start, from a later one to the end, in flow order.
        (
            "O a:practice:2 b:practice:2 | F c:theory:2 d:theory:2 e:practice:4",
            goal(30, 5),
            "O c:2A d:2A | F a:2F b:2F e:4F",
        ),
        // A divided session: the rest keeps id and place, the part gets a new id.
        (
            "O x:theory:1 | F y:practice:1 a:theory:8 z:practice:10",
            splitting(goal(30, 0)),
            "O x:1A s1:5A | F y:1F a:3F z:10F",
        ),
        ("F p:practice:6 | E t:postTest:4 u:postTest:1!", splitting(goal(27, 1)), "F p:6F | E t:1F s1:3A u:1F"),
        // From the tray: a pre-test to the start of the first phase.
        ("O a:theory:2 | F b:practice:9 | - u:quiz:1 t:preTest:1", goal(30, 5), "O t:1A a:2A u:1A | F b:9F"),
        ("W | - p:practice:7 t:theory:3", goal(30, 5), "O t:3A | F p:7F | W"),
    ];
    for (text, goal, expected) in cases {
        assert_eq!(applied(&plan(text, ""), &goal), expected, "{text}");
    }
}

#[test]
fn moves_have_reasons() {
    let plan = plan("O a:practice:4A b:clinic:1 | F c:theory:4 d:practice:2 | - e:caseStudy:2 f:other:1", "");
    let reasons = |goal: Goal| {
        let proposals = propose(&plan, &goal);
        let moves = proposals.list.into_iter().next().map(|proposal| proposal.moves).unwrap_or_default();
        moves.into_iter().map(|each| (each.transfer.session.to_string(), each.reason)).collect::<Vec<_>>()
    };
    let reason =
        |found: Vec<(String, Reason)>, id: &str| found.into_iter().find(|(of, _)| of == id).map(|(_, why)| why);
    let all_online = || reasons(goal(100, 0));
    assert_eq!(reason(all_online(), "a"), None);
    assert_eq!(reason(all_online(), "c"), Some(Reason::Suits(FitReason::Concepts)));
    assert_eq!(reason(all_online(), "d"), Some(Reason::Despite(FitReason::HandsOn)));
    assert_eq!(reason(all_online(), "e"), Some(Reason::Despite(FitReason::Exchange)));
    assert_eq!(reason(all_online(), "f"), Some(Reason::Alike));
    let in_class = || reasons(goal(0, 0));
    assert_eq!(reason(in_class(), "a"), Some(Reason::Suits(FitReason::HandsOn)));
    assert_eq!(reason(in_class(), "b"), Some(Reason::Alike));
    assert_eq!(reason(in_class(), "e"), Some(Reason::Suits(FitReason::Exchange)));
}

#[test]
fn a_move_for_the_sake_of_the_order_says_so() {
    // c requires b, b requires a: what leaves takes along what requires it.
    let flow = "O a:theory:2 b:theory:2 c:theory:2 | F d:practice:6";
    let reasons = |requires: &str, goal: Goal| {
        let moves = propose(&plan(flow, requires), &goal).list.into_iter().next().map(|proposal| proposal.moves);
        let told = moves.unwrap_or_default().into_iter().map(|each| (each.transfer.session.to_string(), each.reason));
        told.collect::<Vec<_>>()
    };
    let despite = Reason::Despite(FitReason::Concepts);
    let told = |id: &str, reason| (id.to_owned(), reason);
    assert_eq!(reasons("c<b b<a", goal(17, 1)), [told("b", despite), told("c", Reason::Order)]);
    assert_eq!(reasons("b<a", goal(17, 1)), [told("a", despite), told("b", Reason::Order)]);
    assert_eq!(reasons("", goal(17, 1)), [told("a", despite), told("b", despite)]);
}

#[test]
fn unticking_moves_changes_the_share_at_once() {
    let plan = plan("O a:theory:2 | F b:theory:3 c:practice:3 | - d:theory:2", "");
    let goal = goal(70, 5);
    let proposal = propose(&plan, &goal).list.remove(0);
    let share = |left_out: &[&str]| {
        let kept = proposal.moves.iter().filter(|each| !left_out.contains(&each.transfer.session.as_str()));
        let outcome = outcome(&plan, &goal, kept);
        (outcome.online.to_string(), outcome.counted.to_string(), outcome.verdict, outcome.placed.to_string())
    };
    let told =
        |online: &str, counted: &str, verdict, placed: &str| (online.into(), counted.into(), verdict, placed.into());
    assert_eq!(share(&[]), told("7", "10", Verdict::OnTarget, "2"));
    assert_eq!(share(&["b"]), told("4", "10", Verdict::TooLittleOnline, "2"));
    assert_eq!(share(&["d"]), told("5", "8", Verdict::TooLittleOnline, "0"));
    assert_eq!(share(&["b", "d"]), told("2", "8", Verdict::TooLittleOnline, "0"));
    // What is left can be applied, and leads there.
    let kept: Vec<Transfer> = transfers(&proposal).into_iter().filter(|each| each.session.as_str() == "b").collect();
    let after = apply(&plan, &Edit::Rebalance(kept)).unwrap().plan;
    assert_eq!(flow(&after), "O a:2A b:3A | F c:3F");
    assert_eq!(after.unmapped.len(), 1);
}

#[test]
fn a_proposal_for_another_plan_is_refused() {
    let before = plan("O x:theory:1 | F a:theory:8 b:practice:11", "");
    let part = transfers(&propose(&before, &splitting(goal(30, 0))).list[0]);
    let whole = transfers(&propose(&before, &goal(45, 0)).list[0]);
    assert_eq!((part[0].jp, whole[0].jp), (Jp::whole(5), Jp::whole(8)));
    let outdated = Err(EditError::OutdatedProposal);
    for (now, of_part, of_whole) in [
        ("O x:theory:1 | F a:theory:8 b:practice:11", Ok(()), Ok(())),
        ("O x:theory:9 | F a:theory:8 b:practice:2 c:theory:1", Ok(()), Ok(())),
        ("O x:theory:1 | F a:theory:9 b:practice:11", Ok(()), Ok(())),
        ("O x:theory:1 | F a:theory:5 b:practice:11", Ok(()), outdated.clone()),
        ("O x:theory:1 | F a:theory:8! b:practice:11", outdated.clone(), outdated.clone()),
        ("O x:theory:1 | F a:theory:8~ b:practice:11", outdated.clone(), outdated.clone()),
        ("O x:theory:1 | F a:postTest:8 b:practice:11", outdated.clone(), outdated.clone()),
        ("O x:theory:1 | F a:practice:8 b:practice:11", outdated.clone(), outdated.clone()),
        ("O x:theory:1 a:theory:8 | F b:practice:11", outdated.clone(), outdated.clone()),
        ("O x:theory:1 | F b:practice:11 | - a:theory:8", outdated.clone(), outdated.clone()),
        ("O x:theory:1 | O | F a:theory:8", outdated.clone(), outdated.clone()),
    ] {
        let now = plan(now, "");
        let carried_out = |transfers: &[Transfer]| apply(&now, &Edit::Rebalance(transfers.to_vec())).map(|_| ());
        assert_eq!((carried_out(&part), carried_out(&whole)), (of_part, of_whole), "{}", flow(&now));
    }
    let twice = vec![part[0].clone(), part[0].clone()];
    assert_eq!(apply(&before, &Edit::Rebalance(twice)).map(|_| ()), outdated);
    let gone = plan("O x:theory:1 | F b:practice:11", "");
    let missing = Err(EditError::NoSuchSession(part[0].session.clone()));
    assert_eq!(apply(&gone, &Edit::Rebalance(part)).map(|_| ()), missing);
    assert_eq!(apply(&before, &Edit::Rebalance(Vec::new())).map(|applied| applied.plan), Ok(before.clone()));
}

#[test]
fn a_goal_out_of_reach_says_why() {
    let limits = |text: &str, goal: Goal| propose(&plan(text, ""), &goal).limits;
    assert_eq!(limits("O | F a:theory:4 b:practice:8", goal(30, 5)), None);
    // One JP a session, 24 of them: 7.2 JP cannot be had.
    let each: String = (0..24).map(|n| format!(" x{n}:clinic:1")).collect();
    let coarse = limits(&format!("O | F{each}"), goal(30, 0)).unwrap();
    let share =
        |jp: u32, percent: u64| Share { jp: Jp::whole(jp), percent: Percent::from_hundredths(percent).unwrap() };
    assert_eq!((coarse.below, coarse.above), (Some(share(7, 2917)), Some(share(8, 3333))));
    assert_eq!((coarse.lowest, coarse.highest), (share(0, 0), share(24, 10_000)));
    let accept = |hundredths| Remedy::Accept(Percent::from_hundredths(hundredths).unwrap());
    assert_eq!(coarse.remedies, [accept(84)], "20 of 24 JP·%: 0.8333 points, rounded up");

    let ids = |ids: &[SessionId]| ids.iter().map(SessionId::to_string).collect::<Vec<_>>().join(" ");
    // Flow, goal; locked, unsuitable, tests, missing stage; below, above; remedies.
    type Told = (&'static str, &'static str, &'static str, Option<Stage>);
    let cases: &[(&str, Goal, Told, &str, &[Remedy])] = &[
        (
            "O a:theory:1 | F b:theory:4! c:fieldPractice:5 d:postTest:2 e:practice:2",
            goal(50, 5),
            ("b", "c", "d", None),
            "3..",
            &[Remedy::Unlock, accept(2858)],
        ),
        (
            "O a:fieldPractice:2 b:theory:8! | F c:theory:2!",
            goal(0, 5),
            ("b", "", "", None),
            "..8",
            &[Remedy::Unlock, accept(6667)],
        ),
        ("O a:theory:2 | F b:practice:10", goal(40, 5), ("", "", "", None), "2..10", &[Remedy::Split, accept(2334)]),
        (
            "O a:theory:2 | F b:practice:10!",
            goal(40, 5),
            ("b", "", "", None),
            "2..",
            &[Remedy::UnlockAndSplit, accept(2334)],
        ),
        (
            "F a:theory:4 b:practice:8",
            goal(30, 5),
            ("", "", "", Some(Stage::Online)),
            "0..",
            &[Remedy::AddPhase(Stage::Online), accept(3000)],
        ),
    ];
    for (text, goal, (locked, unsuitable, tests, missing), between, remedies) in cases {
        let found = limits(text, *goal).unwrap_or_else(|| panic!("{text} is within reach"));
        let told = (ids(&found.locked), ids(&found.unsuitable), ids(&found.tests), found.missing);
        assert_eq!(told, (locked.to_string(), unsuitable.to_string(), tests.to_string(), *missing), "{text}");
        let jp = |share: Option<Share>| share.map(|share| share.jp.to_string()).unwrap_or_default();
        assert_eq!(format!("{}..{}", jp(found.below), jp(found.above)), *between, "{text}");
        assert_eq!(found.remedies, *remedies, "{text}");
        for remedy in &found.remedies {
            let before = plan(text, "");
            let after = remedy.edit(&before, &found).map_or(before.clone(), |edit| apply(&before, &edit).unwrap().plan);
            let mut goal = Goal { allow_split: goal.allow_split || remedy.splits(), ..*goal };
            if let Remedy::Accept(_) = remedy {
                goal.tolerance = after.balance.as_deref().unwrap().tolerance;
            }
            assert_eq!(propose(&after, &goal).limits, None, "{remedy:?} helps {text}");
        }
    }
}
