use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::domain::check::check;
use crate::domain::costs::{CostField, Rate};
use crate::domain::examples::sketch;
use crate::domain::facilitator::{Facilitator, FacilitatorType};
use crate::domain::plan::Plan;
use crate::domain::readiness::{ChecklistItem, Entry, IndicatorNote, RiskNote};
use crate::domain::{Balance, Template, arbitrary};

fn answers_of(plan: &PlanParts) -> Vec<PointAnswer> {
    let summary = Summary::of(plan);
    let findings = check(plan, &summary);
    point_answers(plan, &summary, &Evidence::of(plan), &|id| findings.iter().any(|finding| finding.check == id))
}

/// "answered s1": whether a plan answers a point, and where one sees to it.
fn said(plan: &PlanParts, point: Point) -> String {
    let answer = answers_of(plan).into_iter().find(|answer| answer.point == point).expect("one for each point");
    let lead = match &answer.lead {
        Lead::Session(id) => id.to_string(),
        other => format!("{other:?}"),
    };
    format!("{} {lead}", answer.standing.code())
}

#[test]
fn sessions_answer_what_is_about_them() {
    use Point::*;
    let cases = [
        (Constructivism, "; a theory, b caseStudy; O aA4 | F bF2", "answered s2"),
        (Constructivism, "; a theory, b caseStudy; O aA4 | F | - b.2", "open NewMaterial"),
        (SelfPaced, "; a theory, b practice; O aA4 | F bF2", "answered s1"),
        (SelfPaced, "; b practice; F bF2", "partly NewMaterial"),
        (SelfPaced, "; a preTest; O aA1", "open NewMaterial"),
        (Adaptive, "; a theory, b theory; O aA4 bA1 aA2", "answered s1"),
        (Adaptive, "; a theory, b theory; O aA4 aA2 | F bF2", "partly s1"),
        (SocialLearning, "; a theory; O aS4 | F aF2", "answered s2"),
        (SocialLearning, "; a theory; O aS4", "partly s1"),
        (Flexibility, "; a theory; O aS4 aA2", "answered s2"),
        (Flexibility, "; a theory; O aS4", "partly NewMaterial"),
        (Engagement, "; a discussion, b practice; O aS2 | F bF4", "answered s1"),
        (Engagement, "; b practice; F bF4", "partly s1"),
        (Connectivity, "; a theory copy, b theory; O aA2 bA2", "partly s2"),
        (Connectivity, "; a theory copy; O aA2", "answered s1"),
        (Connectivity, "; a theory; O aA2", "open s1"),
        (Gamification, "; a quiz; O aA1", "partly s1"),
        (Alumni, "; a theory, b clinic; O aA2 | F bF1", "answered s2"),
        (Alumni, "; a theory; O aA2 | C", "open NewMaterial"),
        (CurrentIssues, "; a caseStudy; F aF2", "answered s1"),
        (Competence, "; a theory, b practice; O aA2 | F bF4", "answered s2"),
        (Competence, "; a theory, b practice; F bF4 | O aA2", "partly s1"),
        (Competence, "; a theory; O aA2", "open NewMaterial"),
        (Retention, "; a theory, b practice; O aA2 | F bF4", "answered s2"),
        (Retention, "; a theory; O aA2", "partly NewMaterial"),
        (RegulationChange, "; a regulation; F aF1 | O aA1", "answered s2"),
        (RegulationChange, "; a regulation; F aF1", "partly s1"),
        (SelfLearning, "; a theory; O aA2", "answered s1"),
        (Intervention, "; a postTest, b dailyTest; O aA1 | F bF1", "answered s2"),
        (Intervention, "; a postTest; O aA1", "partly NewMaterial"),
        (CompetencyStandard, "; a theory; O aA2", "open Competencies"),
        (CompetencyStandard, "legal; a theory; O aA2", "partly Competencies"),
        (CompetencyStandard, "competencies=1; a theory; O aA2", "partly Programme(LegalBasis)"),
        (CompetencyStandard, "legal competencies=1; a theory; O aA2", "answered Competencies"),
        (Certification, "; a competencyTest; E aF2", "answered s1"),
        (Recognition, "; a theory; O aA2", "partly Programme(TargetBasis)"),
        (Recognition, "basis; a theory; O aA2", "answered Programme(TargetBasis)"),
        (Efficiency, "; a theory, b practice; O aA10 | F bF10", "answered Comparison"),
        (Efficiency, "; b practice; F bF10", "open Comparison"),
        (CostEfficiency, "; a theory, b practice; O aA10 | F bF10", "partly Comparison"),
    ];
    for (point, plan, expected) in cases {
        assert_eq!(said(&sketch(plan), point), expected, "{point:?} in {plan}");
    }
}

#[test]
fn notes_answer_what_is_about_them() {
    let plan = || sketch("; a theory, b quiz, c practice; O aA10 bA1 | F cF10").into_parts();
    let with = |change: fn(&mut PlanParts)| {
        let mut parts = plan();
        change(&mut parts);
        Plan::new(parts).expect("still a plan")
    };
    let cases: [(Point, fn(&mut PlanParts), &str); 14] = [
        (Point::Stakeholders, |_| {}, "open Readiness"),
        (Point::Stakeholders, |plan| Rc::make_mut(&mut plan.program).responsible = "Sari".into(), "partly Readiness"),
        (
            Point::Stakeholders,
            |plan| {
                let team = ChecklistItem { responsible: "Tim".into(), ..Entry::of(ChecklistPoint::ProjectTeam) };
                Rc::make_mut(&mut plan.readiness).checklist.push(team);
            },
            "answered Readiness",
        ),
        (
            Point::MeasuredPilot,
            |plan| {
                let scores = IndicatorNote { target: "80".into(), ..Entry::of(Indicator::QuizScores) };
                Rc::make_mut(&mut plan.readiness).indicators.push(scores);
            },
            "partly Readiness",
        ),
        (
            Point::ModuleStandards,
            |plan| {
                let quality = RiskNote { mitigation: "Pedoman".into(), ..Entry::of(Risk::ModuleQuality) };
                Rc::make_mut(&mut plan.readiness).risks.push(quality);
            },
            "answered Readiness",
        ),
        (Point::Monitoring, |_| {}, "partly Readiness"),
        (
            Point::Monitoring,
            |plan| {
                let watched = ChecklistItem { done: true, ..Entry::of(ChecklistPoint::OnlineMonitoring) };
                Rc::make_mut(&mut plan.readiness).checklist.push(watched);
            },
            "answered Readiness",
        ),
        (
            Point::DigitalSupport,
            |plan| {
                let role = Some(FacilitatorType::DigitalSupport);
                plan.facilitators.push(Facilitator { role, ..Facilitator::named("Rina".into()) }.into());
            },
            "answered Readiness",
        ),
        (
            Point::DigitalSupport,
            |plan| {
                let role = Some(FacilitatorType::CoFacilitator);
                plan.facilitators.push(Facilitator { role, ..Facilitator::named("Rina".into()) }.into());
            },
            "partly Readiness",
        ),
        (Point::Scalability, |_| {}, "partly Programme(Participants)"),
        (
            Point::Gamification,
            |plan| Rc::make_mut(&mut plan.materials[0]).methods.push("Gamifikasi".into()),
            "answered s2",
        ),
        (
            Point::OtherProgrammes,
            |plan| Rc::make_mut(&mut plan.materials[1]).references.push("Bimtek lain".into()),
            "answered s2",
        ),
        (
            Point::BudgetTransparency,
            |plan| assert!(Rc::make_mut(&mut plan.costs).set(CostField::Rate(Rate::Room, Some(1)))),
            "partly Comparison",
        ),
        (
            Point::Recognition,
            |plan| plan.balance = Some(Rc::new(Balance { basis: "SK Rektor".into(), ..Balance::default() })),
            "answered Programme(TargetBasis)",
        ),
    ];
    for (point, change, expected) in cases {
        assert_eq!(said(&with(change), point), expected, "{point:?}");
    }
}

#[test]
fn each_point_stands_in_one_group_in_order() {
    let groups: Vec<PointGroup> = Point::ALL.iter().map(|point| point.group()).collect();
    assert!(groups.is_sorted());
    let counts = PointGroup::ALL.iter().map(|group| groups.iter().filter(|other| *other == group).count());
    assert_eq!(counts.collect::<Vec<_>>(), [4, 5, 9, 6, 5]);
}

/// An empty plan promises nothing, a published shape answers something of every group.
#[test]
fn templates_answer_something_of_every_group() {
    let empty = Plan::blank(crate::domain::PlanId::first());
    assert!(answers_of(&empty).iter().all(|answer| answer.standing == PointStanding::Open));
    let bimtek = Template::of_kind(crate::domain::Kind::Bimtek, false);
    let plan = bimtek.plan(crate::domain::PlanId::first());
    for group in PointGroup::ALL {
        let answered = |answer: &PointAnswer| answer.point.group() == *group && answer.standing != PointStanding::Open;
        assert!(answers_of(&plan).iter().any(answered), "{group:?}");
    }
}

proptest! {
    /// One answer for each point, and a lead that leads somewhere.
    #[test]
    fn every_point_of_every_plan_has_its_answer(plan in arbitrary::plan()) {
        let answers = answers_of(&plan);
        let points: Vec<Point> = answers.iter().map(|answer| answer.point).collect();
        prop_assert_eq!(points, Point::ALL);
        for answer in answers {
            if let Lead::Session(id) = &answer.lead {
                prop_assert!(plan.session(id).is_some(), "{:?}", answer.point);
            }
        }
    }
}
