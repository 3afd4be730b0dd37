mod bad;
mod fields;
mod proposals;

use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;
use crate::domain::{ExtraField, Plan, PlanId, PlanParts, Variant, apply, arbitrary};

fn fresh() -> PlanId {
    PlanId::new("fresh").expect("an id")
}

fn reread(plan: &Plan) -> Plan {
    read(&write(plan), fresh()).expect("what is written can be read")
}

/// A plan with unknown fields behind known ones, as a newer tool may leave them.
fn plan_with_unknown_fields() -> impl Strategy<Value = Plan> {
    let json = select(vec!["1.50", "\"\\n<b>\"", "[]", "{}", "[{\"a\":[1,\"]\\\"\"]},null]", "{\"x\":{\"y\":-0.0}}"]);
    let after = any::<Index>();
    let fields = prop::collection::vec((0..15_usize, after, "[a-z/~\"é]{1,4}!", json), 0..6);
    (arbitrary::plan(), fields).prop_map(|(plan, fields)| {
        let mut parts = plan.into_parts();
        let mut of_variant = None;
        for (number, (object, after, key, json)) in fields.into_iter().enumerate() {
            let (keys, extra) = match object {
                0 => (keys::ROOT, &mut parts.extra),
                1 => (keys::PROGRAM, &mut Rc::make_mut(&mut parts.program).extra),
                2 => (keys::JP, &mut parts.jp.extra),
                3 => match &mut parts.balance {
                    Some(balance) => (keys::BALANCE, &mut Rc::make_mut(balance).extra),
                    None => continue,
                },
                4 => match parts.competencies.first_mut() {
                    Some(competency) => (keys::COMPETENCY, &mut Rc::make_mut(competency).extra),
                    None => continue,
                },
                5 => match parts.materials.first_mut() {
                    Some(material) => (keys::MATERIAL, &mut Rc::make_mut(material).extra),
                    None => continue,
                },
                6 => match parts.flow.first_mut() {
                    Some(phase) => (keys::PHASE, &mut Rc::make_mut(phase).extra),
                    None => continue,
                },
                7 => match parts.accepted.first_mut() {
                    Some(accepted) => (keys::ACCEPTED, &mut Rc::make_mut(accepted).extra),
                    None => continue,
                },
                8 => match parts.accepted.first_mut().and_then(|accepted| Rc::make_mut(accepted).subjects.last_mut()) {
                    Some(subject) => (keys::SUBJECT, &mut subject.extra),
                    None => continue,
                },
                9 => match parts.facilitators.first_mut() {
                    Some(noted) => (facilitators::KEYS, &mut Rc::make_mut(noted).extra),
                    None => continue,
                },
                10 => (costs::KEYS, &mut Rc::make_mut(&mut parts.costs).extra),
                11 => match Rc::make_mut(&mut parts.readiness).risks.last_mut() {
                    Some(note) => (readiness::RISK, &mut note.extra),
                    None => continue,
                },
                12 => match parts.variants.first_mut() {
                    Some(variant) => (variants::KEYS, &mut Rc::make_mut(variant).extra),
                    None => continue,
                },
                13 => match parts.variants.last() {
                    Some(_) => (keys::CONTENT, &mut of_variant),
                    None => continue,
                },
                _ => match parts.unmapped.first_mut() {
                    Some(session) => (keys::SESSION, &mut Rc::make_mut(session).extra),
                    None => continue,
                },
            };
            let after = after.index(keys.len() + 1).checked_sub(1).map(|at| keys[at]);
            let place = |field: &ExtraField| field.after.as_deref().map(|key| keys.iter().position(|it| *it == key));
            let mut list = extra.as_deref().unwrap_or_default().to_vec();
            list.push(ExtraField {
                after: after.map(Into::into),
                key: format!("{key}{number}").into(),
                json: json.into(),
            });
            list.sort_by_key(place);
            *extra = Some(list.into());
        }
        if let Some(last) = parts.variants.last_mut() {
            let content = PlanParts { extra: of_variant, ..PlanParts::clone(last.plan()) };
            *last = Rc::new(Variant::new(last.id.clone(), last.name.clone(), &content, last.extra.clone()));
        }
        Plan::new(parts).expect("unknown fields break nothing")
    })
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_plan_back(plan in plan_with_unknown_fields()) {
        let text = write(&plan);
        let again = reread(&plan);
        prop_assert_eq!(&again, &plan);
        prop_assert_eq!(write(&again), text);
    }

    /// Whatever was typed, the plan is found again in its file.
    #[test]
    fn any_sequence_of_edits_can_be_kept(start in arbitrary::plan(), wishes in prop::collection::vec(arbitrary::wish(), 1..30)) {
        let mut plan = Rc::new(start);
        for wish in &wishes {
            if let Ok(applied) = apply(&plan, &wish.edit(&plan)) {
                plan = applied.plan;
            }
        }
        prop_assert_eq!(reread(&plan), (*plan).clone());
    }
}

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");

fn fixture(path: &str) -> Vec<u8> {
    std::fs::read(format!("{FIXTURES}/{path}")).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn names_in(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(format!("{FIXTURES}/{folder}")).expect("a folder of fixtures");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name")).collect();
    names.sort();
    names
}

/// What is wrong with a text: codes and pointers.
fn wrong(text: &str) -> Vec<(&'static str, String)> {
    let problems = read(text, fresh()).err().unwrap_or_default();
    agrees_with_the_schema(text, &problems);
    codes(&problems)
}

/// Wherever the schema is compiled, every text of these tests tries it as well.
fn agrees_with_the_schema(text: &str, problems: &[Problem]) {
    #[cfg(feature = "schema")]
    crate::format::schema::tests::agrees_with_the_reader(text, problems);
    #[cfg(not(feature = "schema"))]
    let _ = (text, problems);
}

fn codes(problems: &[Problem]) -> Vec<(&'static str, String)> {
    problems.iter().map(|problem| (problem.code.as_str(), problem.path.clone())).collect()
}

#[test]
fn good_files_are_written_back_as_they_were() {
    for name in names_in("plans") {
        let text = String::from_utf8(fixture(&format!("plans/{name}"))).expect("UTF-8");
        let plan = read_bytes(text.as_bytes(), fresh()).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        let expected = text.replace("padu 0.1.0", concat!("padu ", env!("CARGO_PKG_VERSION")));
        assert_eq!(write(&plan), expected, "{name}");
        assert_eq!(reread(&plan), plan, "{name}");
        agrees_with_the_schema(&text, &[]);
    }
}

#[test]
fn checks_are_listed_as_the_api_names_them() {
    use crate::domain::{CheckId, examples};
    let mut plan = examples::sketch("; a practice, b theory; O aA2 | F bF0.5 | - b.1");
    let aside = examples::found(&plan, CheckId::SessionUnmapped).swap_remove(0);
    plan = examples::with_aside(&plan, &aside);
    let findings = examples::all(&plan);
    let shown = [CheckId::RatioOffTarget, CheckId::ModePoorFit, CheckId::SessionUnmapped];
    let shown = findings.iter().filter(|finding| shown.contains(&finding.check));
    let text = write_checks(&plan, shown.map(|finding| (finding, "Kalimat.".to_owned(), "Sumber")));
    let expected = serde_json::json!([
        { "id": "session.unmapped", "severity": "warning", "subjects": [{ "kind": "session", "id": "s3" }],
          "message": "Kalimat.", "source": "Sumber", "fixable": true, "accepted": true },
        { "id": "ratio.offTarget", "severity": "warning", "subjects": [{ "kind": "plan", "id": "plan" }],
          "message": "Kalimat.", "source": "Sumber", "fixable": false, "accepted": false },
        { "id": "mode.poorFit", "severity": "warning", "subjects": [{ "kind": "session", "id": "s1" }],
          "message": "Kalimat.", "source": "Sumber", "fixable": true, "accepted": false },
    ]);
    assert_eq!(text, serde_json::to_string_pretty(&expected).expect("JSON"));
}
