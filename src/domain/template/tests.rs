//! What holds of every built-in plan, and what the published ones keep of their source.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::{Severity, Summary, Verdict, check, fit};

fn plan_of(template: Template) -> Plan {
    template.plan(PlanId::first())
}

fn plans() -> impl Iterator<Item = (Template, Plan)> {
    Template::ALL.iter().map(|template| (*template, plan_of(*template)))
}

#[test]
fn each_is_of_a_kind_or_a_case() {
    let mut found: BTreeSet<Template> = Template::CASES.iter().copied().collect();
    found.insert(Template::Blank);
    for &kind in Kind::ALL {
        for online in [false, true] {
            let template = Template::of_kind(kind, online);
            assert_eq!(plan_of(template).program.kind, kind, "{template:?}");
            found.insert(template);
        }
    }
    assert_eq!(found, Template::ALL.iter().copied().collect());
}

#[test]
fn the_guide_to_embedding_lists_them() {
    let guide = include_str!("../../../docs/embedding.md");
    let (_, table) = guide.split_once("### Templates").expect("its section");
    let (table, _) = table.split_once("\n## ").expect("the next section");
    for template in Template::ALL {
        let code = ["`", template.code(), "`"].concat();
        assert!(table.contains(&code), "{code}");
    }
}

#[test]
fn they_add_up_and_are_on_target() {
    use Verdict::{NotApplicable, OnTarget};
    // JP in all, online, face to face, at the workplace; share; verdict.
    let expected = [
        (Template::Blank, "0 0 0 0", None, NotApplicable),
        (Template::Bimtek, "32 10 22 0", Some("31.25"), OnTarget),
        (Template::BimtekOnline, "32 32 0 0", Some("100"), OnTarget),
        (Template::Diklat, "32 10 22 0", Some("31.25"), OnTarget),
        (Template::DiklatOnline, "32 32 0 0", Some("100"), OnTarget),
        (Template::Pelatihan, "20 6 14 0", Some("30"), OnTarget),
        (Template::PelatihanOnline, "20 20 0 0", Some("100"), OnTarget),
        (Template::Workshop, "16 5 11 0", Some("31.25"), OnTarget),
        (Template::WorkshopOnline, "16 16 0 0", Some("100"), OnTarget),
        (Template::Lokakarya, "8 0 8 0", Some("0"), NotApplicable),
        (Template::LokakaryaOnline, "8 8 0 0", Some("100"), OnTarget),
        (Template::Webinar, "2 2 0 0", Some("100"), NotApplicable),
        (Template::Seminar, "6 0 6 0", Some("0"), NotApplicable),
        (Template::SeminarOnline, "6 6 0 0", Some("100"), OnTarget),
        (Template::Sosialisasi, "4 0 4 0", Some("0"), NotApplicable),
        (Template::SosialisasiOnline, "4 4 0 0", Some("100"), OnTarget),
        (Template::Cpof, "30 10 20 0", Some("33.33"), OnTarget),
        (Template::Latsar, "75 33 12 30", Some("73.33"), NotApplicable),
        (Template::PkbInClass, "60 0 60 0", Some("0"), NotApplicable),
        (Template::InOnIn, "60 0 30 30", Some("0"), NotApplicable),
        (Template::PkbBlended, "60 48 12 0", Some("80"), OnTarget),
        (Template::Prakom, "120 89 21 10", Some("80.91"), OnTarget),
    ];
    assert_eq!(expected.len(), Template::ALL.len());
    for ((template, plan), (of, jp, share, verdict)) in plans().zip(expected) {
        assert_eq!(template, of);
        assert!(Plan::new(plan.clone().into_parts()).is_ok(), "{template:?}");
        let summary = Summary::of(&plan);
        let found = format!("{} {} {} {}", summary.jp, summary.online, summary.face_to_face, summary.workplace);
        assert_eq!(found, jp, "{template:?}");
        assert_eq!(summary.online_percent.map(|share| share.to_string()).as_deref(), share, "{template:?}");
        assert_eq!(summary.verdict, verdict, "{template:?}");
        assert_eq!(plan.jp.target.unwrap_or_default(), summary.jp, "{template:?}");
    }
}

#[test]
fn the_checks_find_no_error_and_no_warning() {
    for (template, plan) in plans() {
        let found = check(&plan, &Summary::of(&plan));
        let grave: Vec<_> = found.iter().filter(|finding| finding.severity() != Severity::Advice).collect();
        assert!(grave.is_empty(), "{template:?}: {grave:?}");
        let advice: Vec<&str> = found.iter().map(|finding| finding.check.code()).collect();
        assert!(
            advice.iter().all(|code| matches!(*code, "async.credit" | "offlineCopy.missing")),
            "{template:?}: {advice:?}"
        );
    }
}

#[test]
fn they_are_in_order_and_suit_their_modes() {
    for (template, plan) in plans() {
        let mut first = BTreeMap::new();
        for (at, session) in plan.sessions().enumerate() {
            first.entry(&session.material).or_insert(at);
        }
        for material in &plan.materials {
            for required in &material.requires {
                assert!(first[required] < first[&material.id], "{template:?}: {} first", material.title);
            }
        }
        for session in plan.sessions() {
            let fit = fit(plan.nature_of(session), session.mode.unwrap());
            assert!(!fit.is_poor(), "{template:?}: {session:?}");
        }
        let titles: BTreeSet<_> = plan.materials.iter().map(|material| &material.title).collect();
        assert_eq!(titles.len(), plan.materials.len(), "{template:?}: each title once");
        for competency in &plan.competencies {
            let built: Vec<_> = plan.materials.iter().filter(|m| m.competencies.contains(&competency.id)).collect();
            assert!(built.iter().any(|material| material.nature.is_test()), "{template:?}: {}", competency.title);
            assert!(built.iter().any(|material| !material.nature.is_test()), "{template:?}: {}", competency.title);
        }
    }
}

/// Every figure says where it comes from, and what is invented that it is an example.
#[test]
fn invented_figures_are_marked() {
    let published = [Template::PkbInClass, Template::InOnIn, Template::PkbBlended, Template::Prakom];
    for (template, plan) in plans() {
        for material in &plan.materials {
            let is_example = material.notes.contains("contoh");
            let is_published = material.notes.contains("JP menurut");
            assert!(is_example || is_published, "{template:?}: {}", material.title);
            assert!(is_example || published.contains(&template), "{template:?}: {}", material.title);
        }
        let program = &plan.program;
        let stand_ins = [&program.legal_basis, &program.product];
        for text in stand_ins.into_iter().filter(|text| !text.is_empty()) {
            assert!(text.starts_with("Contoh: ") && text.contains("ganti"), "{template:?}: {text}");
        }
    }
}

#[test]
fn online_is_the_same_plan_without_a_room() {
    for &kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Webinar) {
        let (base, online) = (plan_of(Template::of_kind(kind, false)), plan_of(Template::of_kind(kind, true)));
        assert!(online.sessions().all(|session| session.mode.is_some_and(|mode| mode != Mode::FaceToFace)), "{kind:?}");
        assert!(online.balance.as_ref().is_some_and(|balance| balance.is_fully_online()), "{kind:?}");
        let content = |plan: &Plan| -> Vec<_> {
            let of = |session: &Rc<Session>| (session.material.clone(), session.jp, session.nature);
            plan.sessions().map(of).collect()
        };
        assert_eq!(content(&base), content(&online), "{kind:?}");
        for (session, was) in online.sessions().zip(base.sessions()) {
            let met = was.mode == Some(Mode::FaceToFace);
            let media = &online.material(&session.material).unwrap().media;
            assert!(!met || media.iter().any(|media| &**media == VIDEO_CONFERENCE), "{kind:?}: {session:?}");
        }
    }
}

/// The rows of a fixture behind its header, as cells.
fn rows(table: &str) -> Vec<Vec<&str>> {
    table.lines().skip(1).map(|row| row.split('\t').collect()).collect()
}

/// Phase, material, mode and JP of each session, as rows.
fn sessions_of(plan: &Plan) -> Vec<[String; 4]> {
    let row = |(phase, session): (Option<&Phase>, &Session)| {
        [
            phase.unwrap().title.to_string(),
            plan.material(&session.material).unwrap().title.to_string(),
            session.mode.unwrap().code().to_owned(),
            session.jp.unwrap().to_string(),
        ]
    };
    plan.placed_sessions().map(|(phase, session)| row((phase.map(|phase| &**phase), session))).collect()
}

#[test]
fn cpof_has_the_published_units() {
    let plan = plan_of(Template::Cpof);
    let rows = rows(include_str!("../../../tests/fixtures/curricula/cpof-units.tsv"));
    assert_eq!(plan.materials.len(), rows.len());
    for (material, row) in plan.materials.iter().zip(rows) {
        assert_eq!([&*material.code, &*material.title], row[..2], "{row:?}");
        assert!(material.notes.contains("contoh, ubah sesuai kurikulum"), "{row:?}: its JP are not published");
    }
}

#[test]
fn in_on_in_is_as_published() {
    let expected = rows(include_str!("../../../tests/fixtures/curricula/pkb-in-on-in-60.tsv"));
    let mode = |mode: &str| if mode == "workplace" { "Mandiri di tempat kerja" } else { "Luring" }.to_owned();
    let found =
        sessions_of(&plan_of(Template::InOnIn)).into_iter().map(|[phase, title, at, jp]| [phase, title, mode(&at), jp]);
    assert_eq!(found.map(Vec::from).collect::<Vec<_>>(), expected);
}

#[test]
fn pkb_in_class_is_as_published() {
    let expected = rows(include_str!("../../../tests/fixtures/curricula/pkb-60-tatap-muka.tsv"));
    let plan = plan_of(Template::PkbInClass);
    for ((session, material), row) in plan.sessions().zip(&plan.materials).zip(expected) {
        assert_eq!(session.material, material.id);
        assert_eq!([&*material.group, &*material.title, &*session.jp.unwrap().to_string()], row[1..], "{row:?}");
    }
}

#[test]
fn pkb_blended_has_the_published_jp() {
    let expected = rows(include_str!("../../../tests/fixtures/curricula/pkb-daring-kombinasi-60.tsv"));
    let plan = plan_of(Template::PkbBlended);
    for row in expected {
        let material = plan.materials.iter().find(|material| &*material.title == row[0]).expect(row[0]);
        let sessions: Vec<_> = plan.sessions().filter(|session| session.material == material.id).collect();
        let jp: Jp = sessions.iter().filter_map(|session| session.jp).sum();
        assert_eq!(jp.to_string(), row[2], "{row:?}");
        let online = sessions.iter().all(|session| session.mode == Some(Mode::OnlineAsync));
        assert_eq!(online, row[1] == "Daring", "{row:?}");
    }
}

#[test]
fn prakom_is_as_published_and_its_holes_are_marked() {
    let expected = rows(include_str!("../../../tests/fixtures/curricula/prakom-ahli.tsv"));
    let plan = plan_of(Template::Prakom);
    let modes = BTreeMap::from([
        ("asinkron", "onlineAsync"),
        ("sinkron", "onlineSync"),
        ("tempat kerja", "workplace"),
        ("klasikal", "faceToFace"),
    ]);
    let found = sessions_of(&plan);
    assert_eq!(found.len(), expected.len());
    for ([phase, title, mode, jp], row) in found.iter().zip(expected) {
        assert!(phase.starts_with(row[0]), "{phase}: {row:?}");
        assert_eq!([title, mode.as_str()], [row[1], modes[row[2]]], "{row:?}");
        let material = plan.materials.iter().find(|material| *material.title == **title).expect(title);
        assert!(jp == row[3] || row[3].is_empty(), "{row:?}: {jp}");
        assert_eq!(material.notes.contains("contoh"), row[3].is_empty(), "{row:?}: {}", material.notes);
    }
}

#[test]
fn a_webinar_lasts_two_hours() {
    let plan = plan_of(Template::Webinar);
    assert_eq!(Summary::of(&plan).jp.hundredths() * u64::from(plan.jp.minutes), 120 * 100);
    assert!(plan.sessions().all(|session| session.mode == Some(Mode::OnlineSync)));
}
