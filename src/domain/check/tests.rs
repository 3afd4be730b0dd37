use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::prelude::*;

use super::examples::{EXAMPLES, all, found, shown, sketch, with_aside};
use super::*;
use crate::domain::{Edit, Jp, MaterialId, Mode, Nature, Place, Plan, SessionField, SessionId, Spot, apply, arbitrary};

#[test]
fn each_check_finds_what_it_should_and_nothing_near_it() {
    let checks: Vec<CheckId> = EXAMPLES.iter().map(|(check, _)| *check).collect();
    assert_eq!(checks, CheckId::ALL, "each check has its examples, in order");
    for (check, cases) in EXAMPLES {
        for (text, expected) in *cases {
            let findings = found(&sketch(text), *check);
            let findings: Vec<String> = findings.iter().map(shown).collect();
            assert_eq!(findings, *expected, "{} in {text}", check.code());
        }
        let triggered = cases.iter().filter(|(_, expected)| !expected.is_empty()).count();
        assert!(triggered > 0 && triggered < cases.len(), "{}: both kinds", check.code());
    }
}

#[test]
fn ids_are_stable_and_found_again() {
    for check in CheckId::ALL {
        assert_eq!(CheckId::from_code(check.code()), Some(*check));
    }
    assert_eq!(CheckId::from_code("session"), None);
    let ids: BTreeSet<&str> = CheckId::ALL.iter().map(|check| check.code()).collect();
    assert_eq!(ids.len(), CheckId::ALL.len());
}

#[test]
fn what_some_moves_put_out_of_order() {
    let after = sketch("; a theory, b theory <a, c practice <b; O bS2 | F cF2 aF2");
    for (before, expected) in [
        ("; a theory, b theory <a, c practice <b; O | F aF2 bF2 cF2", &["b a"][..]),
        // What was out of order before is no news.
        ("; a theory, b theory <a, c practice <b; O bS2 | F aF2 cF2", &[]),
        ("; a theory, b theory <a, c practice <b; O aS2 | F cF2 bF2", &["b a"]),
    ] {
        let found = put_out_of_order(&sketch(before), &after);
        let found: Vec<String> = found
            .iter()
            .map(|finding| finding.subjects.iter().map(Subject::key).collect::<Vec<_>>().join(" "))
            .collect();
        assert_eq!(found, expected, "{before}");
    }
}

fn errors(findings: &[Finding]) -> Vec<(CheckId, &[Subject])> {
    let errors = findings.iter().filter(|finding| finding.severity() == Severity::Error);
    errors.map(|finding| (finding.check, &*finding.subjects)).collect()
}

/// Applies each fix by itself: its finding goes (or shrinks, where it is said
/// that something is left), and there is no error that was not there before.
fn fixes_keep_their_word(plan: &Plan) -> Result<(), String> {
    let plan = Rc::new(plan.clone());
    let before = all(&plan);
    for finding in &before {
        let Some(fix) = &finding.fix else { continue };
        let fixed = apply(&plan, &fix.edit(|nature| nature.code().into()))
            .map_err(|error| format!("{fix:?} is refused: {error:?}"))?;
        let after = all(&fixed.plan);
        let same = |other: &&Finding| match finding.check {
            // Others of the same materials, or with the same teaching, are findings of their own.
            CheckId::OrderPrerequisite => other.subjects == finding.subjects,
            CheckId::OrderEvaluationFirst => other.subjects.first() == finding.subjects.first(),
            _ => other.subjects.iter().any(|subject| finding.subjects.contains(subject)),
        };
        let left = after.iter().filter(|other| other.check == finding.check).find(same);
        let may_be_left = match fix {
            Fix::MapAsSuggested { sessions, all } => {
                let mapped = |subject: &Subject| matches!(subject, Subject::Session(id) if sessions.contains(id));
                !all && left.is_some_and(|left| !left.subjects.iter().any(mapped))
            }
            _ => false,
        };
        if left.is_some() && !may_be_left {
            return Err(format!("{fix:?} leaves {left:?}"));
        }
        let known = errors(&before);
        if let Some(added) = errors(&after).into_iter().find(|error| !known.contains(error)) {
            return Err(format!("{fix:?} adds {added:?}"));
        }
    }
    Ok(())
}

#[test]
fn fixes_remove_their_finding_and_add_no_error() {
    let mut fixed = BTreeSet::new();
    for (_, cases) in EXAMPLES {
        for (text, _) in *cases {
            let plan = sketch(text);
            fixed.extend(all(&plan).iter().filter(|finding| finding.fix.is_some()).map(|finding| finding.check));
            fixes_keep_their_word(&plan).unwrap_or_else(|error| panic!("{text}: {error}"));
        }
    }
    assert_eq!(fixed.len(), 15, "{fixed:?}");
}

/// The sessions of a plan at their places, each with the first letter of its mode.
fn flow(plan: &Plan) -> String {
    let mut text = String::new();
    let phases = plan.flow.iter().map(|phase| (phase.id.as_str(), &phase.sessions));
    for (place, sessions) in phases.chain([("-", &plan.unmapped)]).filter(|(_, sessions)| !sessions.is_empty()) {
        text.push_str(if text.is_empty() { "" } else { " | " });
        text.push_str(place);
        for session in sessions {
            let mode = match session.mode {
                Some(Mode::OnlineAsync) => "A",
                Some(Mode::OnlineSync) => "S",
                Some(Mode::FaceToFace) => "F",
                Some(Mode::Workplace) => "W",
                None => "",
            };
            text.push_str(&format!(" {}{mode}", session.id));
        }
    }
    text
}

#[test]
fn fixes_lead_where_they_say() {
    use CheckId::*;
    let cases = [
        (SessionUnmapped, "; a theory, b caseStudy; O aA4 | F | - b.2", "p1 s1A | p2 s2F"),
        (SessionUnmapped, "; a practice, b theory <a, c theory; O | F | - a.2 b.1 c.1", "p1 s3A | - s1 s2"),
        (RatioOffTarget, "; a theory, b practice, c regulation; O aA8 | F bF28 cF4", "p1 s1A s3A | p2 s2F"),
        // What gains most, in points for each JP, then the shortest.
        (RatioOffTarget, "; a theory, b postTest; O aA8 | F aF26 aF3 | E bF3", "p1 s1A s3A | p2 s2F | p3 s4F"),
        (RatioOffTarget, "; a other; O aA8 | F aF24 aF4 aF3", "p1 s1A s4A | p2 s2F s3F"),
        (RatioOffTarget, "; a other; O aA4 aS7 | F aF9", "p1 s2S | p2 s1F s3F"),
        (ModePoorFit, "; a practice; O aA2 | F", "p2 s1F"),
        (ModePoorFit, "; a simulation; E aA2", "p1 s1F"),
        (ModePoorFit, "; a practice <b, b theory; F | O bA1 aA2", "p2 s1A s2S"),
        (OrderPrerequisite, "; a theory, b practice <a; F bF2 aF2", "p1 s2F s1F"),
        (OrderPrerequisite, "; a theory <c, b practice <a, c theory; F bF2 cF1 aF2 cF1", "p1 s2F s3F s1F s4F"),
        (OrderEvaluationFirst, "; a postTest, b practice; O | E aF1 | F bF2 bF2", "p3 s2F s3F s1F"),
        (
            OrderEvaluationFirst,
            "; a postTest, b practice, c quiz; O aA1 | F bF2 cF1 | E cF1",
            "p2 s2F s3F | p3 s4F s1A",
        ),
        (OrderStages, "; a theory, b practice; F bF2 | W bW3 | O aA2", "p3 s3A | p1 s1F | p2 s2W"),
        (OrderStages, "; a theory, b coaching; C bF2 | O aA2 | F aF1 | W aW3", "p2 s2A | p3 s3F | p1 s1F | p4 s4W"),
        (BimtekPreTest, "; a theory; O aA4 | F", "p1 s2A s1A"),
        (BimtekPreTest, "; a theory; F aF4 | O", "p1 s2F s1F"),
        (BimtekPostTest, "; a theory; O aA4 | F | E aA1", "p1 s1A | p3 s2A s3F"),
        (BimtekPostTest, "; a practice; E | F aF4 | O", "p2 s1F s2F"),
        (BimtekDailyTest, "; a practice; O | F aF4 | F=2 aF4", "p2 s1F s3F | p3 s2F"),
        (BimtekTheoryBeforePractice, "; a theory, b practice; F bF2 aF2", "p1 s2F s1F"),
        (DiklatFinalEvaluation, "diklat; a theory; E | O aA4 | E", "p2 s1A | p3 s2F"),
        (WebinarOnlineOnly, "webinar; a theory, b other; O aA1 | C bW0.5", "p1 s1S | p2 s2S"),
    ];
    for (check, text, expected) in cases {
        let plan = Rc::new(sketch(text));
        let findings = found(&plan, check);
        let fix = findings[0].fix.as_ref().unwrap_or_else(|| panic!("{text}: no fix"));
        let fixed = apply(&plan, &fix.edit(|nature| nature.code().into())).expect("the fix");
        assert_eq!(flow(&fixed.plan), expected, "{} of {text}", check.code());
    }
}

/// The balancer leaves locked sessions where they are, and so does the fix.
#[test]
fn what_is_locked_changes_no_side() {
    let plan = Rc::new(sketch("; a theory, b practice, c regulation; O aA8 | F bF28 cF4"));
    let lock = Edit::SetSessions { sessions: vec![SessionId::numbered(3)], field: SessionField::Locked(true) };
    let locked = apply(&plan, &lock).expect("an edit").plan;
    let fixable = |plan: &Plan| found(plan, CheckId::RatioOffTarget)[0].fix.is_some();
    assert_eq!((fixable(&plan), fixable(&locked)), (true, false));
}

#[test]
fn the_gravest_come_first() {
    let plan = sketch("total=1; a theory, b practice <a, c theory =A; O | F bF2 aF2 | - c.?");
    let codes: Vec<&str> = all(&plan).iter().map(|finding| finding.check.code()).collect();
    let expected = [
        "total.mismatch",
        "order.prerequisite",
        "session.unmapped",
        "session.jpMissing",
        "ratio.offTarget",
        "ratio.oneSided",
        "bimtek.preTest",
        "bimtek.postTest",
        "bimtek.legalBasis",
        "bimtek.theoryBeforePractice",
        "practice.unprepared",
        "material.duplicateTitle",
        "bimtek.dailyTest",
    ];
    assert_eq!(codes, expected);
}

#[test]
fn what_was_put_aside_stays_aside_until_there_is_more() {
    let three = sketch("; a theory, b theory, c theory; O aA? bA? cA?");
    let finding = &found(&three, CheckId::SessionJpMissing)[0];
    let aside = with_aside(&three, finding);
    let reason = |plan: &Plan| found(plan, CheckId::SessionJpMissing)[0].accepted.as_deref().map(str::to_owned);
    assert_eq!(reason(&three), None);
    assert_eq!(reason(&aside).as_deref(), Some("Disepakati"));
    // Other checks of the same sessions are not meant.
    assert!(all(&aside).iter().all(|other| other.accepted.is_none() || other.check == finding.check));

    // One of them is filled in: the others stay aside. A fourth is something new.
    let set = |plan: Plan, edit: Edit| Plan::clone(&apply(&Rc::new(plan), &edit).expect("an edit").plan);
    let s1 = SessionId::numbered(1);
    let jp = SessionField::Jp(Some(Jp::whole(2)));
    let two = set(aside, Edit::SetSessions { sessions: vec![s1], field: jp });
    assert_eq!(found(&two, CheckId::SessionJpMissing)[0].subjects.len(), 2);
    assert_eq!(reason(&two).as_deref(), Some("Disepakati"));
    let to = Spot::end_of(Place::Tray);
    let more = set(two, Edit::AddMaterial { title: "D".into(), nature: Nature::Theory, jp: None, to });
    assert_eq!(reason(&more), None);
}

#[test]
fn findings_stand_on_the_cards_they_are_about() {
    let plan = sketch("pelatihan; a theory, b practice <a; F bF? aF2 bF1 | - a.?");
    let findings = all(&plan);
    let cards = by_session(&plan, &findings).into_iter().zip(plan.sessions()).map(|(card, session)| {
        let codes: Vec<&str> = card.into_iter().map(|at| findings[at].check.code()).collect();
        format!("{}: {}", session.id, codes.join(" "))
    });
    let cards: Vec<String> = cards.collect();
    let expected = [
        "s1: order.prerequisite session.jpMissing practice.unprepared",
        "s2: order.prerequisite",
        "s3: ",
        "s4: session.unmapped session.jpMissing",
    ];
    assert_eq!(cards, expected);
}

proptest! {
    /// Of any plan: no panic, in order, each about something that is there,
    /// each fix keeps its word, and put aside once means put aside.
    #[test]
    fn of_any_plan(plan in arbitrary::plan()) {
        let findings = all(&plan);
        prop_assert!(findings.is_sorted_by_key(|finding| (finding.severity(), finding.check)));
        for finding in &findings {
            prop_assert!(!finding.subjects.is_empty());
            prop_assert!(finding.session.as_ref().is_none_or(|id| plan.session(id).is_some()));
            let aside = with_aside(&plan, finding);
            let again = all(&aside);
            prop_assert_eq!(again.len(), findings.len());
            let same = again.iter().find(|other| other.check == finding.check && other.subjects == finding.subjects);
            prop_assert!(same.is_some_and(|same| same.accepted.is_some()));
        }
        prop_assert_eq!(fixes_keep_their_word(&plan), Ok(()));
    }

    /// The order is that of product.md, counted the slow way.
    #[test]
    fn prerequisites_equal_a_recount(plan in arbitrary::plan()) {
        let first = |material: &MaterialId| {
            plan.flow.iter().flat_map(|phase| &phase.sessions).position(|session| session.material == *material)
        };
        let mut expected = BTreeSet::new();
        for material in &plan.materials {
            for required in &material.requires {
                if let (Some(one), Some(other)) = (first(&material.id), first(required))
                    && one < other
                {
                    expected.insert([Subject::Material(material.id.clone()), Subject::Material(required.clone())]);
                }
            }
        }
        let findings = found(&plan, CheckId::OrderPrerequisite);
        let pairs: BTreeSet<[Subject; 2]> = findings.iter().map(|it| it.subjects.clone().try_into().unwrap()).collect();
        prop_assert_eq!(pairs.len(), findings.len());
        prop_assert_eq!(pairs, expected);
    }
}
