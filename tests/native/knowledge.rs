//! The page on the knowledge of the field, held to the repository: what it
//! names exists, and what the vocabularies hold it names.

use std::fs;
use std::path::Path;

use padu::domain::{
    BlendElement, CheckId, ChecklistPoint, DesignStage, FacilitatorType, Goal, Indicator, Kind, Likelihood, Nature,
    PlanId, Point, ProposalKind, Rate, Risk, Stage, propose,
};
use padu::format::plan;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The cells of the tables: the heading above them, what, where, in which test.
fn rows(page: &str) -> Vec<(&str, Vec<&str>)> {
    let mut heading = "";
    let mut rows = Vec::new();
    for line in page.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            heading = title;
        }
        let is_row = line.starts_with("| ") && !line.starts_with("| Concept") && !line.starts_with("|---");
        if is_row {
            rows.push((heading, line.trim_matches('|').split('|').map(str::trim).collect()));
        }
    }
    rows
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn what_the_page_names_exists() {
    let page = text("docs/knowledge.md");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let is_place = |name: &&str| ["src/", "tests/", "docs/"].iter().any(|folder| name.starts_with(folder));
    let mut tests = 0;
    for name in quoted(&page).filter(is_place) {
        let Some((path, test)) = name.split_once('#') else {
            assert!(root.join(name).exists(), "{name} does not exist");
            continue;
        };
        let found = match path.ends_with(".rs") {
            true => text(path).contains(&format!("fn {test}(")),
            false => ["\"", "`"].iter().any(|quote| text(path).contains(&format!("test({quote}{test}"))),
        };
        assert!(found, "there is no test {name}");
        tests += 1;
    }
    assert!(tests > 80, "{tests}");
}

#[test]
fn every_concept_has_its_place_and_its_test_or_a_reason() {
    let page = text("docs/knowledge.md");
    let rows = rows(&page);
    for section in 2..=8 {
        let own = rows.iter().filter(|(heading, _)| heading.starts_with(&format!("{section}. "))).count();
        assert!(own >= 7, "section {section} has {own} rows");
    }
    for (_, cells) in rows {
        assert_eq!(cells.len(), 3, "{cells:?}");
        let [concept, place, tests] = cells.as_slice() else { continue };
        let later = place.split_once("later: ").is_some_and(|(_, reason)| reason.len() > 20);
        assert!(!place.is_empty(), "{concept} lives nowhere");
        assert!(later || quoted(tests).any(|test| test.contains('#')), "{concept} is neither tested nor later");
    }
}

#[test]
fn no_word_of_the_vocabularies_is_missing() {
    let page = text("docs/knowledge.md");
    let codes = |list: Vec<&'static str>| list.into_iter();
    let all = codes(CheckId::ALL.iter().map(|it| it.code()).collect())
        .chain(codes(Kind::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(Nature::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(Stage::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(BlendElement::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(DesignStage::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(ChecklistPoint::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(Risk::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(Likelihood::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(Indicator::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(Point::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(FacilitatorType::ALL.iter().map(|it| it.code()).collect()))
        .chain(codes(Rate::ALL.iter().map(|it| it.code()).collect()));
    let named: Vec<&str> = quoted(&page).collect();
    for code in all {
        assert!(named.contains(&code), "`{code}` is not named");
    }
}

/// Of so many whole JP, all of them in class, so many go online to come as near to 30% as can be.
#[test]
fn the_nearest_whole_jp_are_those_of_the_table() {
    for (counted, online) in [(16, 5), (20, 6), (24, 7), (32, 10), (40, 12), (60, 18), (100, 30)] {
        let numbers: Vec<u32> = (1..=counted).collect();
        let material = |n: &u32| format!(r#"{{"id":"m{n}","title":"Materi {n}"}}"#);
        let session = |n: &u32| format!(r#"{{"id":"s{n}","material":"m{n}","mode":"faceToFace","jp":1}}"#);
        let list = |each: &dyn Fn(&u32) -> String| numbers.iter().map(each).collect::<Vec<_>>().join(",");
        let file = format!(
            r#"{{"format":"padu-plan","version":1,"materials":[{}],
                "flow":[{{"id":"p1","stage":"online","sessions":[]}},{{"id":"p2","stage":"faceToFace","sessions":[{}]}}]}}"#,
            list(&material),
            list(&session),
        );
        let plan = plan::read(&file, PlanId::first()).expect("a plan");
        let proposals = propose(&plan, &Goal::of(&plan, false).expect("a target")).list;
        let closest = proposals.iter().find(|proposal| proposal.kind == ProposalKind::Closest);
        let best = closest.or(proposals.first()).expect("a proposal");
        assert_eq!(
            (best.outcome.online.to_string(), best.outcome.counted.to_string()),
            (online.to_string(), counted.to_string())
        );
    }
}
