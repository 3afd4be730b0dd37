//! Alternatives: kept, named, opened, and taken over in part.

use super::*;
use crate::domain::{Beside, Differences, DiffersIn, MAX_VARIANTS, Variant};

fn v(n: u64) -> VariantId {
    VariantId::numbered(n)
}

fn keep(name: &str) -> Edit {
    Edit::KeepVariant { name: name.into() }
}

fn open(n: u64) -> Edit {
    Edit::OpenVariant { variant: v(n), keep_as: "Sebelumnya".into() }
}

fn after(plan: &Rc<Plan>, edits: &[Edit]) -> Rc<Plan> {
    edits.iter().fold(plan.clone(), |plan, edit| {
        apply(&plan, edit).unwrap_or_else(|error| panic!("{edit:?} refused: {error:?}")).plan
    })
}

/// The variants: "v1 name: flow".
fn variants(plan: &Plan) -> Vec<String> {
    plan.variants.iter().map(|kept| format!("{} {}: {}", kept.id, kept.name, flow(kept.plan()))).collect()
}

/// A plan with another as its variant `v1`.
fn beside(here: &Plan, there: &Plan) -> Rc<Plan> {
    let mut parts = PlanParts::clone(here);
    parts.variants = vec![Rc::new(Variant::new(v(1), "Lain".into(), there, None))];
    Rc::new(Plan::new(parts).unwrap())
}

const START: &str = "O s1:m1A4 | F s2:m2F6";

fn start() -> Rc<Plan> {
    plan("m1 theory, m2 practice", START)
}

#[test]
fn kept_named_updated_and_deleted() {
    let plan = after(&start(), &[keep(" A\n"), keep("A"), keep("A")]);
    assert_eq!(variants(&plan), [format!("v1 A: {START}"), format!("v2 A (2): {START}"), format!("v3 A (3): {START}")]);
    assert!(plan.flow.iter().zip(&plan.variants[0].plan().flow).all(|(own, kept)| Rc::ptr_eq(own, kept)), "shared");

    let moved = after(&plan, &[Edit::DeleteVariant(v(1)), mode("s1", Mode::FaceToFace), Edit::UpdateVariant(v(3))]);
    let now = "O | F s1:m1F4 s2:m2F6";
    assert_eq!(variants(&moved), [format!("v2 A (2): {START}"), format!("v3 A (3): {now}")]);
    let rename = |n, name: &str| Edit::RenameVariant { variant: v(n), name: name.into() };
    let named = after(&moved, &[rename(3, "A (2)"), rename(2, "40% daring"), keep("B")]);
    assert_eq!(
        variants(&named),
        [format!("v2 40% daring: {START}"), format!("v3 A (2) (2): {now}"), format!("v4 B: {now}")]
    );
    for nothing in [rename(2, " 40% daring"), Edit::UpdateVariant(v(3))] {
        assert!(Rc::ptr_eq(&after(&named, &[nothing]), &named));
    }
}

#[test]
fn what_cannot_be_done_is_refused() {
    let plan = after(&start(), &[keep("A")]);
    let refused = |edit: Edit| apply(&plan, &edit).err();
    let gone = Some(EditError::NoSuchVariant(v(2)));
    assert_eq!(refused(keep(" ")), Some(EditError::EmptyTitle));
    assert_eq!(refused(Edit::RenameVariant { variant: v(1), name: "".into() }), Some(EditError::EmptyTitle));
    assert_eq!(refused(Edit::RenameVariant { variant: v(2), name: "B".into() }), gone);
    assert_eq!(refused(Edit::UpdateVariant(v(2))), gone);
    assert_eq!(refused(Edit::DeleteVariant(v(2))), gone);
    assert_eq!(refused(open(2)), gone);
    let take = |variant, ids: &str| Edit::TakeOver { variant, sessions: all(ids) };
    assert_eq!(refused(take(v(2), "s1")), gone);
    assert_eq!(refused(take(v(1), "s1 s9")), Some(EditError::NoSuchSession(s("s9"))));
}

#[test]
fn there_is_an_end_to_variants_and_their_sessions() {
    let mut plan = after(&start(), &vec![keep("A"); MAX_VARIANTS]);
    assert_eq!(apply(&plan, &keep("A")), Err(EditError::TooManyVariants));
    // Opening one would keep what is open now.
    plan = after(&plan, &[mode("s1", Mode::FaceToFace)]);
    assert_eq!(apply(&plan, &open(1)), Err(EditError::TooManyVariants));
    plan = after(&plan, &[Edit::UpdateVariant(v(12)), open(1)]);
    assert_eq!((flow(&plan), plan.variants.len()), (START.to_owned(), MAX_VARIANTS));

    let sessions: Vec<String> = (1..=MAX_SESSIONS / 2).map(|n| format!("s{n}:m1A1")).collect();
    let half = self::plan("m1 theory", &format!("O {}", sessions.join(" ")));
    let full = after(&half, &[keep("A")]);
    assert_eq!(full.sessions_in_all(), MAX_SESSIONS);
    assert_eq!(apply(&full, &keep("B")), Err(EditError::TooManySessions));
    assert_eq!(
        apply(&full, &Edit::DuplicateMaterial { material: m("m1"), title: "x".into() }),
        Err(EditError::TooManySessions)
    );
    assert!(apply(&full, &Edit::UpdateVariant(v(1))).is_ok());
}

#[test]
fn opening_keeps_what_was_open() {
    let kept = after(&start(), &[keep("A"), mode("s1", Mode::FaceToFace)]);
    let opened = after(&kept, &[open(1)]);
    assert_eq!(flow(&opened), START);
    assert_eq!(variants(&opened), [format!("v1 A: {START}"), "v2 Sebelumnya: O | F s1:m1F4 s2:m2F6".to_owned()]);
    // Now it is kept already, as is what was open before.
    let back = after(&opened, &[open(2)]);
    assert_eq!((flow(&back), variants(&back)), (flow(&kept), variants(&opened)));
    assert!(Rc::ptr_eq(&after(&back, &[open(2)]), &back), "it is open");
}

/// What is new in the plan has no number that anything has in a variant.
#[test]
fn numbers_are_new_among_variants_too() {
    let edits = [keep("A"), Edit::AddPhase { stage: Stage::Online, title: "x".into(), before: None }];
    let add = Edit::AddMaterial { title: "x".into(), nature: Nature::Theory, jp: None, to: spot("-") };
    let one = after(&start(), &edits);
    let one = after(&one, &[add.clone(), Edit::AddCompetency { code: "".into(), title: "x".into() }, open(1)]);
    let two = after(&one, &[add, Edit::AddPhase { stage: Stage::Online, title: "y".into(), before: None }]);
    assert_eq!(flow(&two), "O s1:m1A4 | F s2:m2F6 | O=y | - s4:m4.");
    assert_eq!(two.flow[2].id, p(4));
    assert_eq!(after(&one, &[Edit::AddCompetency { code: "".into(), title: "y".into() }]).competencies[2].id, c("c4"));
}

/// Two flows of [`NATURES`], and in what their sessions differ.
#[test]
fn differences_by_session() {
    use DiffersIn::*;
    const HERE: &str = "O s1:m1A4 s2:m2A2 s3:m3A1 | F s4:m2F6 | E | - s5:m1.2";
    let cases: &[(&str, &[(&str, &[DiffersIn])])] = &[
        (HERE, &[]),
        (
            "O s1:m1S4 s2:m2A3 s3:m3A1! | F s4:m2F6 | E | - s5:m1.2",
            &[("s1", &[Mode]), ("s2", &[Jp]), ("s3", &[Counted])],
        ),
        ("O s1:m1A4 s3:m3A1 | F s4:m2F6 s2:m2F2 | E | - s5:m1.2", &[("s2", &[Place, Mode])]),
        ("O s2:m2A2 s3:m3A1 s1:m1A4 | F s4:m2F6 | E | - s5:m1.2", &[("s1", &[Order])]),
        (
            "O s3:m3A1 s1:m1A4 s5:m1A2 s2:m2A5 | F s4:m2F6 | E",
            &[("s3", &[Order]), ("s5", &[Place, Mode]), ("s2", &[Jp])],
        ),
        ("O s1:m1A4 s2:m2A2 | F s4:m2F6 s6:m2F1 | E | - s5:m1.2", &[("s6", &[Added]), ("s3", &[Removed])]),
        ("O s1:m4A4 s2:m2A2 s3:m3A1 | F s4:m2F6 | E | - s5:m1.2", &[("s1", &[Material])]),
        // Another phase of the same stage, and one that corresponds to none.
        ("F s4:m2F6 | O s1:m1A4 s2:m2A2 s3:m3A1 | E | - s5:m1.2", &[]),
        ("O s1:m1A4 s2:m2A2 | F s4:m2F6 | E | O s3:m3A1 | - s5:m1.2", &[("s3", &[Place])]),
    ];
    let of = |text: &str| {
        let used = NATURES.split(", ").filter(|material| text.contains(&format!(":{}", &material[..2])));
        plan(&used.collect::<Vec<_>>().join(", "), text)
    };
    for (there, expected) in cases {
        let differences = Differences::between(&of(HERE), &of(there)).sessions;
        let found: Vec<(&str, &[DiffersIn])> =
            differences.iter().map(|each| (each.session.as_str(), &*each.aspects)).collect();
        assert_eq!(found, *expected, "{there}");
        for each in differences {
            assert_eq!(each.here.is_none(), each.aspects.contains(&Added));
            assert_eq!(each.there.is_none(), each.aspects.contains(&Removed));
        }
    }
}

#[test]
fn differences_beside_the_sessions() {
    let plan = start();
    let material = |field| Edit::SetMaterials { materials: vec![m("m1")], field };
    let cases = [
        (Edit::SetTitle("x".into()), Beside::Title),
        (Edit::SetProgram(ProgramField::Batch("x".into())), Beside::Program),
        (Edit::SetJp(JpField::Minutes(60)), Beside::Jp),
        (Edit::SetBalance(None), Beside::Balance),
        (Edit::DeleteCompetency(c("c2")), Beside::Competencies),
        (material(MaterialField::Nature(Nature::Practice)), Beside::Materials),
        (Edit::RenamePhase { phase: p(1), title: "x".into() }, Beside::Phases),
        (Edit::MovePhase { phase: p(1), before: None }, Beside::Phases),
        (
            Edit::PutAside { check: CheckId::RatioOffTarget, subjects: vec![Subject::Plan], reason: "x".into() },
            Beside::Accepted,
        ),
    ];
    for (edit, beside) in cases {
        let differences = Differences::between(&plan, &after(&plan, std::slice::from_ref(&edit)));
        assert_eq!((differences.sessions, differences.beside), (Vec::new(), vec![beside]), "{edit:?}");
    }
}

/// A flow, a variant of it, what is taken over, and what the flow is then.
#[test]
fn taken_over_in_part() {
    const HERE: &str = "O s1:m1A4 s2:m2A2 s3:m3A1 | F s4:m2F6 | E | - s5:m1.2";
    let cases = [
        // Moves, modes and JP, one by one.
        (
            "O s1:m1S4 s3:m3A1 | F s4:m2F6 s2:m2F3 | E | - s5:m1.2",
            "s1",
            "O s1:m1S4 s2:m2A2 s3:m3A1 | F s4:m2F6 | E | - s5:m1.2",
        ),
        (
            "O s1:m1S4 s3:m3A1 | F s4:m2F6 s2:m2F3 | E | - s5:m1.2",
            "s2",
            "O s1:m1A4 s3:m3A1 | F s4:m2F6 s2:m2F3 | E | - s5:m1.2",
        ),
        (
            "O s1:m1S4 s3:m3A1 | F s2:m2F3 s4:m2F6 | E | - s5:m1.2",
            "s2",
            "O s1:m1A4 s3:m3A1 | F s2:m2F3 s4:m2F6 | E | - s5:m1.2",
        ),
        // What does not differ stays, whatever stands around it.
        ("O s1:m1A4 s3:m3A1 | F s4:m2F6 s2:m2F3 | E | - s5:m1.2", "s1 s3", HERE),
        // Behind what it stands behind there, as far as that is there.
        (
            "O s2:m2A2 s6:m1A1 s1:m1A4 s3:m3A1 | F s4:m2F6 | E | - s5:m1.2",
            "s6",
            "O s1:m1A4 s2:m2A2 s6:m1A1 s3:m3A1 | F s4:m2F6 | E | - s5:m1.2",
        ),
        (
            "O s3:m3A1 s1:m1A4 s2:m2A2 | F s4:m2F6 | E | - s5:m1.2",
            "s3",
            "O s3:m3A1 s1:m1A4 s2:m2A2 | F s4:m2F6 | E | - s5:m1.2",
        ),
        // Into the tray and out of it.
        (
            "O s5:m1A2 s2:m2A2 s3:m3A1 | F s4:m2F6 | E | - s1:m1.4",
            "s5",
            "O s5:m1A2 s1:m1A4 s2:m2A2 s3:m3A1 | F s4:m2F6 | E",
        ),
        (
            "O s5:m1A2 s2:m2A2 s3:m3A1 | F s4:m2F6 | E | - s1:m1.4",
            "s1",
            "O s2:m2A2 s3:m3A1 | F s4:m2F6 | E | - s1:m1.4 s5:m1.2",
        ),
        // Added with its material, deleted with it.
        (
            "O s1:m1A4 s2:m2A2 s7:m4S1 | F s4:m2F6 | E | - s5:m1.2",
            "s7",
            "O s1:m1A4 s2:m2A2 s7:m4S1 s3:m3A1 | F s4:m2F6 | E | - s5:m1.2",
        ),
        (
            "O s1:m1A4 s2:m2A2 s7:m4S1 | F s4:m2F6 | E | - s5:m1.2",
            "s3",
            "O s1:m1A4 s2:m2A2 | F s4:m2F6 | E | - s5:m1.2",
        ),
        (
            "O s1:m1A4 s2:m2A2 s3:m6A1 | F s4:m2F6 | E | - s5:m1.2",
            "s3",
            "O s1:m1A4 s2:m2A2 s3:m6A1 | F s4:m2F6 | E | - s5:m1.2",
        ),
        // A phase that is missing is made where it stands there.
        (
            "O s1:m1A4 s2:m2A2 | W=OJT s3:m3W1 | F s4:m2F6 | - s5:m1.2",
            "s3",
            "O s1:m1A4 s2:m2A2 | W=OJT s3:m3W1 | F s4:m2F6 | E | - s5:m1.2",
        ),
        (
            "O s1:m1A4 s2:m2A2 | F s4:m2F6 | E | O=On s3:m3A1 | - s5:m1.2",
            "s3",
            "O s1:m1A4 s2:m2A2 | F s4:m2F6 | E | O=On s3:m3A1 | - s5:m1.2",
        ),
    ];
    let of = |text: &str| {
        let used = NATURES.split(", ").filter(|material| text.contains(&format!(":{}", &material[..2])));
        plan(&used.collect::<Vec<_>>().join(", "), text)
    };
    for (there, taken, expected) in cases {
        let both = beside(&of(HERE), &of(there));
        let applied = apply(&both, &Edit::TakeOver { variant: v(1), sessions: all(taken) }).unwrap();
        assert_eq!(flow(&applied.plan), expected, "{taken} of {there}");
        assert_eq!(Rc::ptr_eq(&applied.plan, &both), expected == HERE, "{taken} of {there}");
    }
}

/// An added material is added without what it refers to that is not there.
#[test]
fn materials_come_with_what_they_can_refer_to() {
    let here = after(&start(), &[Edit::DeleteCompetency(c("c2"))]);
    let there =
        plan("m1 theory, m5 preTest <m1 *c1 *c2, m3 quiz, m4 coaching <m3 <m5", "O s1:m1A4 s5:m5A1 s3:m3A1 s4:m4A1");
    let both = beside(&here, &there);
    let take = |ids: &str| materials(&after(&both, &[Edit::TakeOver { variant: v(1), sessions: all(ids) }]));
    assert_eq!(take("s4"), "m1 theory, m4 coaching, m2 practice");
    assert_eq!(take("s5 s4"), "m1 theory, m5 preTest <m1 *c1, m4 coaching <m5, m2 practice");
    assert_eq!(take("s5 s3 s4 s2"), "m1 theory, m5 preTest <m1 *c1, m3 quiz, m4 coaching <m3 <m5");
}
