//! What follows from the data: coverage, answers, stages.

use std::rc::Rc;

use proptest::prelude::*;

use super::super::examples::sketch;
use super::super::*;
use super::*;

/// The plan after some edits.
fn after(plan: Plan, edits: impl IntoIterator<Item = Edit>) -> Plan {
    let start = Rc::new(plan);
    let end = edits.into_iter().fold(start, |plan, edit| apply(&plan, &edit).expect("an edit").plan);
    Plan::clone(&end)
}

fn point(point: ChecklistPoint, field: PointField) -> Edit {
    Edit::SetReadiness(ReadinessField::Point(point, field))
}

fn tick(which: ChecklistPoint) -> Edit {
    point(which, PointField::Done(true))
}

fn risk(risk: Risk, field: RiskField) -> Edit {
    Edit::SetReadiness(ReadinessField::Risk(risk, field))
}

/// "covered s1 s3": how an element stands, and the sessions that show it.
fn found(plan: &Plan, element: BlendElement) -> String {
    let all = coverage(plan);
    let it = all.iter().find(|coverage| coverage.element == element).expect("all of them");
    let mut text = it.state.code().to_owned();
    for session in &it.sessions {
        text += " ";
        text += session.as_str();
    }
    if let Some(point) = it.point {
        text += " ";
        text += point.code();
    }
    text
}

#[test]
fn elements_are_found_in_the_sessions() {
    use BlendElement::*;
    for (element, plan, expected) in [
        // A platform: named, else there is something to study alone.
        (Lms, "; a theory @LMS_Moodle, b practice; O aA2 | F bF2", "covered s1"),
        (Lms, "; a theory @MOOC, b practice; O aS2 | F bF2", "covered s1"),
        (Lms, "; a theory @Films, b practice; O aA2 | F bF2", "partly s1"),
        (Lms, "; a theory @Modul_e-learning, b practice; O aA2 | F bF2", "covered s1"),
        (Lms, "; a theory, b practice @LMS; O aS2 | F bF2", "notYet"),
        (Lms, "; a theory, b practice; O | F aF2 bF2", "notYet"),
        (Lms, "target=none; a theory, b practice; F aF2 bF2", "notApplicable"),
        (Lms, "target=0+-0; a theory; F aF2", "notApplicable"),
        (Lms, "webinar target=none; a theory; O aS2", "notApplicable"),
        (Lms, "target=none; a theory, b theory; O aS2 bA2", "partly s2"),
        // Modules: every session that is studied alone has its material.
        (DigitalModules, "; a theory @Video, b enrichment @E-book; O aA2 bA1 | F", "covered s1 s2"),
        (DigitalModules, "; a theory @Video, b enrichment; O aA2 bA1 | F", "partly s1 s2"),
        (DigitalModules, "; a theory @Video, q quiz; O aA2 qA1 | F", "covered s1"),
        (DigitalModules, "; a theory @Salindia; O aS2 | F", "partly s1"),
        (DigitalModules, "; a theory; O aS2 | F", "notYet"),
        (DigitalModules, "; a theory; O | F aF2", "notYet"),
        (DigitalModules, "target=none; a practice; F aF2", "notApplicable"),
        // In class: more than listening.
        (FaceToFace, "; a theory, b practice, c simulation; O aA2 | F bF2 cF2", "covered s2 s3"),
        (FaceToFace, "; a theory; O | F aF2:caseStudy", "covered s1"),
        (FaceToFace, "; a theory, b theory; O aA2 | F bF2", "partly s2"),
        (FaceToFace, "; a theory, b postTest; O aA2 | F bF2", "notYet"),
        (FaceToFace, "; a theory, b practice; O aA2 | - b.2", "notYet"),
        (FaceToFace, "target=none; a theory; O aA2", "notApplicable"),
        // Teachers of both sides.
        (HybridFacilitators, "; a theory speaker, b practice speaker; O aA2 | F bF2", "covered s1 s2"),
        (HybridFacilitators, "; a theory speaker, b practice; O aA2 | F bF2", "partly"),
        (HybridFacilitators, "; a theory, b practice; O aA2 | F bF2", "notYet"),
        (HybridFacilitators, "target=none; a theory speaker; O aA2", "notApplicable"),
        // Assessment online and in presence.
        (MixedAssessment, "; q quiz, u competencyTest; O qA1 | F | E uF2", "covered s1 s2"),
        (MixedAssessment, "; q assignment, u observation; O qA1 | F | W uW2", "covered s1 s2"),
        (MixedAssessment, "; q quiz, b practice; O qA1 | F bF2", "partly s1"),
        (MixedAssessment, "; a theory, u postTest; O aA1 | F uF2", "partly s2"),
        (MixedAssessment, "; a theory, b practice; O aA1 | F bF2", "notYet"),
        (MixedAssessment, "target=none; q quiz; O qA1", "covered s1"),
        (MixedAssessment, "target=none; a theory; O aA1", "notYet"),
        // Coaching, by its nature or its place.
        (Coaching, "; a theory, k clinic; O aA1 kS1", "covered s2"),
        (Coaching, "; a theory, k discussion; O aA1 | C kS1", "covered s2"),
        (Coaching, "; a theory; O aA1 | C", "notYet"),
        // Monitoring: tests online, kept by a platform.
        (Monitoring, "; a theory @LMS, q quiz; O aA1 qA1 | F", "covered s2"),
        (Monitoring, "; a theory, q quiz; O aA1 qA1 | F", "partly s2"),
        (Monitoring, "; a theory @LMS; O aA1 | F", "notYet"),
        (Monitoring, "target=none; q quiz; F qF1", "notApplicable"),
    ] {
        assert_eq!(found(&sketch(plan), element), expected, "{element:?} in {plan}");
    }
}

#[test]
fn points_of_the_checklist_cover_what_the_sessions_do_not_show() {
    let plan = || sketch("; a theory, b practice; O aA2 | F bF2");
    let cases = [
        (BlendElement::Lms, tick(ChecklistPoint::Lms), "covered s1 lms"),
        (BlendElement::DigitalModules, tick(ChecklistPoint::ModuleProduction), "covered s1 moduleProduction"),
        (BlendElement::Monitoring, tick(ChecklistPoint::OnlineMonitoring), "covered onlineMonitoring"),
        (
            BlendElement::Monitoring,
            point(ChecklistPoint::OnlineMonitoring, PointField::Responsible("Sari".into())),
            "partly",
        ),
        (
            BlendElement::Monitoring,
            point(ChecklistPoint::OnlineMonitoring, PointField::Responsible(" ".into())),
            "notYet",
        ),
        (BlendElement::HybridFacilitators, tick(ChecklistPoint::InstructorTraining), "notYet"),
    ];
    for (element, edit, expected) in cases {
        assert_eq!(found(&after(plan(), [edit.clone()]), element), expected, "{edit:?}");
    }
    // What the sessions show comes first.
    let named = after(sketch("; a theory @LMS, b practice; O aA2 | F bF2"), [tick(ChecklistPoint::Lms)]);
    assert_eq!(found(&named, BlendElement::Lms), "covered s1");
}

#[test]
fn those_who_teach_on_both_sides_are_named() {
    let plan = sketch("; a theory speaker, b practice speaker, c practice; O aA2 | F bF2 cF2");
    let all = coverage(&plan);
    let hybrid = &all[BlendElement::HybridFacilitators as usize];
    assert_eq!(hybrid.facilitators, [Text::from("Dr. Sari")]);
}

#[test]
fn risks_are_answered_by_words_by_materials_or_by_the_plan() {
    let plan = || sketch("; a theory, b practice; O aA2 | F bF2");
    let b = MaterialId::new("b").expect("an id");
    for (which, field, expected) in [
        (Risk::Resistance, RiskField::Likelihood(Some(Likelihood::Low)), true),
        (Risk::Resistance, RiskField::Likelihood(Some(Likelihood::High)), false),
        (Risk::Resistance, RiskField::Owner("Sari".into()), false),
        (Risk::Resistance, RiskField::Mitigation(" \n".into()), false),
        (Risk::Resistance, RiskField::Mitigation("Demonstrasi manfaat".into()), true),
        (Risk::Resistance, RiskField::Materials(vec![b]), true),
    ] {
        let edit = risk(which, field);
        assert_eq!(is_answered(&after(plan(), [edit.clone()]), which), expected, "{edit:?}");
    }
    for (plan, expected) in [
        ("; a theory copy, b practice; O aA2 | F bF2", true),
        ("; a theory copy, b theory, c practice; O aA2 bA2 | F cF2", false),
        ("; a theory, b practice copy; O aA2 | F bF2", false),
        ("; a theory copy; O aS2", false),
    ] {
        assert_eq!(is_answered(&sketch(plan), Risk::Internet), expected, "{plan}");
        assert!(!is_answered(&sketch(plan), Risk::Resistance), "{plan}");
    }
}

fn stages(plan: &Plan) -> Vec<StageProgress> {
    let summary = Summary::of(plan);
    let findings = check(plan, &summary);
    let has = |id| findings.iter().any(|finding| finding.check == id && finding.accepted.is_none());
    progress(plan, &summary, &coverage(plan), &has)
}

/// "3/7" of a stage.
fn count(plan: &Plan, stage: DesignStage) -> String {
    let all = stages(plan);
    let it = all.iter().find(|progress| progress.stage == stage).expect("all of them");
    format!("{}/{}", it.done(), it.facts.len())
}

#[test]
fn stages_follow_from_the_data() {
    use DesignStage::*;
    let plan = "target=50+-5 total=4; a theory, b practice; O aA2 | F bF2";
    let indicator = |field| Edit::SetReadiness(ReadinessField::Indicator(super::Indicator::QuizScores, field));
    let measured = [
        indicator(IndicatorField::Target("75".into())),
        indicator(IndicatorField::Method("LMS".into())),
        indicator(IndicatorField::When("Minggu 2".into())),
    ];
    let cases: [(DesignStage, &str, Vec<Edit>, &str); 22] = [
        // Mapped, with JP, on target; then also competencies, a legal basis, the team, resistance.
        (NeedsAnalysis, plan, vec![], "3/7"),
        (NeedsAnalysis, &plan.replace("total", "competencies=1 legal total"), vec![], "5/7"),
        (NeedsAnalysis, plan, vec![tick(ChecklistPoint::ProjectTeam)], "4/7"),
        (NeedsAnalysis, plan, vec![risk(Risk::Resistance, RiskField::Mitigation("x".into()))], "4/7"),
        (NeedsAnalysis, "target=50+-5; a theory, b practice; O aA2 | - b.2", vec![], "1/7"),
        (NeedsAnalysis, "target=50+-5; a theory, b practice; O aA? | F bF2", vec![], "1/7"),
        (NeedsAnalysis, "target=50+-5; a theory, b practice; O aA4 | F bF2", vec![], "2/7"),
        (NeedsAnalysis, "target=none; a theory, b practice; O aA4 | F bF2", vec![], "3/7"),
        (NeedsAnalysis, "; ; O | F", vec![], "0/7"),
        // In order, and in class there is something to do.
        (ModuleDesign, plan, vec![], "2/6"),
        (ModuleDesign, "; a theory, b practice; F bF2 | O aA2", vec![], "1/6"),
        (ModuleDesign, plan, vec![tick(ChecklistPoint::ModuleProduction), tick(ChecklistPoint::ModuleTrial)], "5/6"),
        (Technology, plan, vec![tick(ChecklistPoint::Lms), tick(ChecklistPoint::InfrastructureAudit)], "3/5"),
        (Technology, "target=none; a practice; F aF2", vec![], "0/1"),
        (InstructorTraining, plan, vec![tick(ChecklistPoint::InstructorTraining)], "1/3"),
        (InstructorTraining, "target=none; a theory; O aA2", vec![], "0/2"),
        (Delivery, "; a theory, k clinic; O aA2 | F | C kS1", vec![tick(ChecklistPoint::Workshops)], "2/7"),
        (Delivery, "target=none; a theory, k clinic; O aS2 kS1", vec![], "1/3"),
        (Evaluation, plan, vec![], "0/8"),
        (Evaluation, plan, measured.to_vec(), "1/8"),
        (Evaluation, plan, measured[..2].to_vec(), "0/8"),
        (Maintenance, plan, vec![tick(ChecklistPoint::NewRelease)], "1/2"),
    ];
    for (stage, plan, edits, expected) in cases {
        assert_eq!(count(&after(sketch(plan), edits.clone()), stage), expected, "{stage:?} of {plan} with {edits:?}");
    }
}

/// A finding that was put aside stands in nobody's way.
#[test]
fn what_was_put_aside_is_settled() {
    let plan = sketch("target=50+-5; a theory, b practice; O aA4 | F bF2");
    let aside = super::super::examples::found(&plan, CheckId::RatioOffTarget).swap_remove(0);
    let settled = super::super::examples::with_aside(&plan, &aside);
    assert_eq!(
        (count(&plan, DesignStage::NeedsAnalysis), count(&settled, DesignStage::NeedsAnalysis)),
        ("2/7".into(), "3/7".into())
    );
}

#[test]
fn every_element_point_risk_and_indicator_makes_up_one_stage() {
    let all: Vec<ReadinessFact> = DesignStage::ALL.iter().flat_map(|stage| stage.facts()).copied().collect();
    let elements = BlendElement::ALL.iter().map(|word| ReadinessFact::Element(*word));
    let points = ChecklistPoint::ALL.iter().map(|word| ReadinessFact::Point(*word));
    let risks = Risk::ALL.iter().map(|word| ReadinessFact::Risk(*word));
    let indicators = super::Indicator::ALL.iter().map(|word| ReadinessFact::Indicator(*word));
    for fact in elements.chain(points).chain(risks).chain(indicators) {
        assert_eq!(all.iter().filter(|other| **other == fact).count(), 1, "{fact:?}");
    }
    assert_eq!((BlendElement::ALL.len(), ChecklistPoint::ALL.len(), Risk::ALL.len()), (7, 14, 6));
    assert_eq!((super::Indicator::ALL.len(), DesignStage::ALL.len()), (5, 7));
}

/// The table of stages in `docs/readiness.md` is that of the code.
#[test]
fn the_documentation_has_the_stages_as_they_are() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/readiness.md");
    let text = std::fs::read_to_string(path).expect("the documentation");
    for stage in DesignStage::ALL {
        let head = format!("| `{}` |", stage.code());
        let row = text.lines().find(|line| line.starts_with(&head)).unwrap_or_else(|| panic!("{head}"));
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let codes = |of: fn(&ReadinessFact) -> Option<&'static str>| {
            let codes = stage.facts().iter().filter_map(of).map(|code| format!("`{code}`"));
            codes.collect::<Vec<_>>().join(" ")
        };
        let elements = codes(|fact| if let ReadinessFact::Element(it) = fact { Some(it.code()) } else { None });
        let points = codes(|fact| if let ReadinessFact::Point(it) = fact { Some(it.code()) } else { None });
        let risks = codes(|fact| if let ReadinessFact::Risk(it) = fact { Some(it.code()) } else { None });
        let indicators = codes(|fact| if let ReadinessFact::Indicator(it) = fact { Some(it.code()) } else { None });
        assert_eq!(cells[3..7], [elements, points, risks, indicators], "{row}");
    }
}

proptest! {
    /// Ticking a point never takes a stage or an element back.
    #[test]
    fn ticking_only_ever_helps(plan in arbitrary::plan(), at in any::<prop::sample::Index>()) {
        let which = *at.get(ChecklistPoint::ALL);
        let ticked = after(plan.clone(), [tick(which)]);
        for (before, now) in stages(&plan).iter().zip(stages(&ticked)) {
            prop_assert_eq!(before.facts.len(), now.facts.len());
            prop_assert!(now.done() >= before.done(), "{:?}", before.stage);
        }
        for (before, now) in coverage(&plan).iter().zip(coverage(&ticked)) {
            prop_assert!(now.state <= before.state, "{:?}", before.element);
        }
    }

    /// What shows an element are mapped sessions of the plan, in its order; an
    /// element that shows nothing is not covered by sessions.
    #[test]
    fn evidence_is_in_the_plan(plan in arbitrary::plan()) {
        let mapped: Vec<&SessionId> = plan.flow.iter().flat_map(|phase| &phase.sessions).map(|session| &session.id).collect();
        let all = coverage(&plan);
        prop_assert_eq!(all.iter().map(|it| it.element).collect::<Vec<_>>(), BlendElement::ALL);
        for it in all {
            let places: Vec<_> = it.sessions.iter().map(|id| mapped.iter().position(|other| *other == id)).collect();
            prop_assert!(places.iter().all(Option::is_some) && places.is_sorted());
            match it.state {
                CoverageState::Covered => prop_assert!(!it.sessions.is_empty() || it.point.is_some()),
                CoverageState::NotYet | CoverageState::NotApplicable => prop_assert!(it.sessions.is_empty()),
                CoverageState::Partly => {}
            }
        }
    }
}

mod edits {
    use super::*;

    fn apply_to(plan: &Plan, edit: Edit) -> Result<Applied, EditError> {
        apply(&Rc::new(plan.clone()), &edit)
    }

    /// Where the new session stands, in words of [`sketch`]: phase, position, mode.
    fn added(plan: &str) -> String {
        let plan = sketch(plan);
        let edit = Edit::AddMitigation { risk: Risk::DigitalLiteracy, title: " Pelatihan IT dasar ".into() };
        let applied = apply_to(&plan, edit).expect("an edit");
        let (now, id) = (applied.plan, &applied.sessions[0]);
        assert_eq!(applied.sessions.len(), 1);
        let session = now.session(id).expect("it was added");
        let material = now.material(&session.material).expect("with its material");
        assert_eq!((&*material.title, session.counted, session.jp), ("Pelatihan IT dasar", false, None));
        assert_eq!(now.readiness.risk(Risk::DigitalLiteracy).materials, vec![material.id.clone()]);
        assert!(is_answered(&now, Risk::DigitalLiteracy));
        // It disturbs nothing: no new finding, no other figures.
        let (before, after) = (Summary::of(&plan), Summary::of(&now));
        assert_eq!((after.verdict, after.jp, after.online_percent), (before.verdict, before.jp, before.online_percent));
        let ids =
            |plan: &Plan, summary| check(plan, summary).into_iter().map(|finding| finding.check).collect::<Vec<_>>();
        assert_eq!(ids(&now, &after), ids(&plan, &before), "findings");
        let (place, at) = now.place_of(id).expect("it stands somewhere");
        let Place::Phase(phase) = place else { panic!("it is mapped") };
        format!("{phase} {at} {}", session.mode.map_or("", Mode::code))
    }

    #[test]
    fn the_session_against_a_risk_comes_before_the_programme_proper() {
        for (plan, expected) in [
            ("; a theory, b practice; O aA2 | F bF2", "p1 0 onlineSync"),
            ("; q preTest, a theory, b practice; O qA1 aA2 | F bF2", "p1 1 onlineSync"),
            ("; q preTest, r preTest, a theory; O qA1 rA1 aA2 | F", "p1 2 onlineSync"),
            ("competencies=1; b practice *c1, a theory *c1; F bF2 | O aA2", "p1 0 faceToFace"),
            ("pelatihan; a theory; O aA2 | F", "p1 0 onlineSync"),
            ("; a observation, b practice; E aF2 | F bF2", "p2 0 faceToFace"),
            ("target=none; k clinic; C kS2", "p2 0 onlineSync"),
        ] {
            assert_eq!(added(plan), expected, "{plan}");
        }
    }

    #[test]
    fn a_title_is_needed() {
        let plan = sketch("; a theory; O aA2");
        let edit = Edit::AddMitigation { risk: Risk::DigitalLiteracy, title: " ".into() };
        assert_eq!(apply_to(&plan, edit), Err(EditError::EmptyTitle));
    }

    #[test]
    fn materials_that_are_gone_answer_nothing() {
        let plan = sketch("; a theory, b practice; O aA2 | F bF2");
        let [a, b] = ["a", "b"].map(|id| MaterialId::new(id).expect("an id"));
        let both = RiskField::Materials(vec![b.clone(), a.clone(), b.clone()]);
        let plan = after(
            plan,
            [risk(Risk::DigitalLiteracy, both), risk(Risk::Internet, RiskField::Materials(vec![b.clone()]))],
        );
        assert_eq!(plan.readiness.risk(Risk::DigitalLiteracy).materials, [b.clone(), a.clone()]);
        // By its last session as well as by itself; an entry that says nothing goes with it.
        for edit in [Edit::DeleteMaterials(vec![b.clone()]), Edit::DeleteSessions(vec![SessionId::numbered(2)])] {
            let left = after(plan.clone(), [edit]);
            assert_eq!(
                left.readiness.risks,
                [RiskNote { materials: vec![a.clone()], ..RiskNote::of(Risk::DigitalLiteracy) }]
            );
        }
        let gone = MaterialId::numbered(99);
        let edit = risk(Risk::Internet, RiskField::Materials(vec![gone.clone()]));
        assert_eq!(apply_to(&plan, edit), Err(EditError::NoSuchMaterial(gone)));
    }

    #[test]
    fn entries_stand_in_order_and_empty_ones_go() {
        let blank = sketch("; a theory; O aA2");
        let [release, team, lms] = [ChecklistPoint::NewRelease, ChecklistPoint::ProjectTeam, ChecklistPoint::Lms];
        let plan = after(blank.clone(), [tick(release), tick(team), point(lms, PointField::Notes("x\u{1}\n".into()))]);
        let words: Vec<_> = plan.readiness.checklist.iter().map(|item| item.point).collect();
        assert_eq!(words, [team, lms, release]);
        assert_eq!(&*plan.readiness.point(lms).notes, "x\n");
        let emptied = after(
            plan,
            [
                point(release, PointField::Done(false)),
                point(team, PointField::Done(false)),
                point(lms, PointField::Notes("".into())),
            ],
        );
        assert_eq!(emptied, blank);
    }

    /// An entry of a file that says nothing stays until it is touched, and one
    /// with fields of another tool stays at all.
    #[test]
    fn entries_of_a_file_are_kept() {
        let mut parts = sketch("; a theory; O aA2").into_parts();
        let extra = ExtraField { after: None, key: "x".into(), json: "1".into() };
        let other = ElementNote { extra: Some([extra].into()), ..ElementNote::of(BlendElement::Lms) };
        let empty = ElementNote::of(BlendElement::Coaching);
        Rc::make_mut(&mut parts.readiness).elements = vec![empty.clone(), other.clone()];
        let plan = Plan::new(parts).expect("a plan");
        let note = |element, text: &str| Edit::SetReadiness(ReadinessField::Element(element, text.into()));
        let same = apply_to(&plan, note(BlendElement::Coaching, "")).expect("an edit").plan;
        assert_eq!(*same, plan);
        let written = after(plan.clone(), [note(BlendElement::Coaching, "x"), note(BlendElement::Lms, "x")]);
        assert_eq!(written.readiness.elements.len(), 2);
        let erased = after(written, [note(BlendElement::Coaching, ""), note(BlendElement::Lms, "")]);
        assert_eq!(erased.readiness.elements, [other]);
    }

    #[test]
    fn two_entries_about_the_same_are_no_plan() {
        let mut parts = sketch("; a theory; O aA2").into_parts();
        let note = IndicatorNote::of(super::Indicator::QuizScores);
        Rc::make_mut(&mut parts.readiness).indicators = vec![note.clone(), note];
        Rc::make_mut(&mut parts.readiness).risks =
            vec![RiskNote { materials: vec![MaterialId::numbered(9)], ..RiskNote::of(Risk::Internet) }];
        let expected = vec![Violation::RepeatedEntry, Violation::UnknownMitigation { risk: 0, material: 0 }];
        assert_eq!(Plan::new(parts), Err(expected));
    }
}
