//! Field by field: what each may hold, and what it is when it is left out.

use serde_json::{Value, json};

use super::*;

fn full() -> Value {
    serde_json::from_slice(&fixture("plans/full.padu.json")).expect("JSON")
}

/// The object or array around a pointer, and the last step into it.
fn parent<'v>(root: &'v mut Value, pointer: &str) -> (&'v mut Value, String) {
    let (holder, last) = pointer.rsplit_once('/').expect("a pointer to a field");
    (root.pointer_mut(holder).expect("a field of the full plan"), last.to_owned())
}

fn with(pointer: &str, value: &str) -> String {
    let mut root = full();
    let (holder, last) = parent(&mut root, pointer);
    holder[&last] = serde_json::from_str(value).expect("JSON");
    root.to_string()
}

fn without(pointer: &str) -> String {
    let mut root = full();
    let (holder, last) = parent(&mut root, pointer);
    holder.as_object_mut().expect("an object").shift_remove(&last).expect("a field of the full plan");
    root.to_string()
}

/// What `field` of a plan reads as, after it is written again.
fn value_of(text: &str, pointer: &str) -> Value {
    let plan = read(text, fresh()).unwrap_or_else(|problems| panic!("{pointer}: {problems:?}"));
    agrees_with_the_schema(text, &[]);
    let root: Value = serde_json::from_str(&write(&plan)).expect("JSON");
    root.pointer(pointer).cloned().unwrap_or_else(|| json!("left out"))
}

/// What each field may hold, as it is written back. The value is given as the
/// text of the file, the answer as well where it differs.
#[test]
fn values_that_are_read() {
    const JP: &str = "/flow/0/sessions/0/jp";
    for (pointer, value, expected) in [
        ("/version", "1.0", "1"),
        ("/version", "10e-1", "1"),
        ("/id", "\"A\"", "\"A\""),
        ("/title", "\"\"", "\"\""),
        ("/program/participants", "0", "0"),
        ("/program/participants", "4294967295", "4294967295"),
        ("/program/participants", "3e1", "30"),
        ("/program/participants", "null", "null"),
        ("/program/startDate", "null", "null"),
        ("/program/endDate", "\"2024-02-29\"", "\"2024-02-29\""),
        ("/jp/minutes", "1", "1"),
        ("/jp/minutes", "240.0", "240"),
        ("/jp/target", "null", "null"),
        ("/jp/target", "0", "0"),
        ("/jp/target", "99990000", "99990000"),
        ("/jp/perDay", "null", "null"),
        ("/jp/asyncPerDay", "0.01", "0.01"),
        ("/balance", "null", "null"),
        ("/balance/onlinePercent", "0", "0"),
        ("/balance/onlinePercent", "100.00", "100"),
        ("/balance/tolerance", "12.50", "12.5"),
        ("/flow/0/sessions/0/counted", "false", "false"),
        ("/accepted/0/check", "\"\"", "\"\""),
        ("/accepted/1/subjects/0/id", "[false]", "\"plan_2026-A\""),
        ("/facilitators/0/name", "\" budi \"", "\" budi \""),
        ("/facilitators/0/type", "null", "null"),
        ("/facilitators/0/type", "\"digitalSupport\"", "\"digitalSupport\""),
        ("/facilitators/0/cap", "0", "0"),
        ("/facilitators/0/cap", "99990000", "99990000"),
        ("/costs/room", "null", "null"),
        ("/costs/lodging", "1.5e5", "150000"),
        ("/costs/meals", "1000000000000.00", "1000000000000"),
        ("/costs/batches", "10000", "10000"),
        ("/readiness/elements", "[]", "[]"),
        ("/readiness/checklist/0/due", "null", "null"),
        ("/readiness/risks/0/likelihood", "\"low\"", "\"low\""),
        ("/readiness/risks/1/materials", "[\"m1\",\"m1\"]", "[\"m1\",\"m1\"]"),
        ("/variants", "[]", "\"left out\""),
        ("/variants/0/name", "\"\"", "\"\""),
        ("/variants/0/plan/jp/perDay", "null", "null"),
        ("/variants/0/plan/accepted/0/subjects/0/id", "null", "\"plan_2026-A\""),
        // What belongs to the whole is in a variant a field like any unknown one.
        ("/variants/0/plan/summary", "1", "1"),
        (JP, "null", "null"),
        (JP, "0", "0"),
        (JP, "-0", "0"),
        (JP, "0.0", "0"),
        (JP, "4.0", "4"),
        (JP, "4e0", "4"),
        (JP, "1.5E1", "15"),
        (JP, "125e-2", "1.25"),
        (JP, "0.10", "0.1"),
        (JP, "9999", "9999"),
        (JP, "9999.000", "9999"),
    ] {
        assert_eq!(value_of(&with(pointer, value), pointer).to_string(), expected, "{pointer}: {value}");
    }
}

#[test]
fn values_that_are_refused() {
    const SESSION: &str = "/flow/0/sessions/0";
    let at = |field: &str| format!("{SESSION}/{field}");
    for (pointer, value, code) in [
        ("/version".to_owned(), "1e99", "newerVersion"),
        ("/version".to_owned(), "1.001", "unknownVersion"),
        ("/version".to_owned(), "-1", "unknownVersion"),
        ("/version".to_owned(), "null", "unknownVersion"),
        ("/id".to_owned(), "\"\"", "invalidId"),
        ("/id".to_owned(), "\"rencana saya\"", "invalidId"),
        ("/id".to_owned(), "null", "wrongType"),
        ("/program".to_owned(), "null", "wrongType"),
        ("/program/participants".to_owned(), "-1", "negative"),
        ("/program/participants".to_owned(), "4294967296", "tooBig"),
        ("/program/participants".to_owned(), "1e30", "tooBig"),
        ("/program/endDate".to_owned(), "\"\"", "invalidDate"),
        ("/jp".to_owned(), "45", "wrongType"),
        ("/jp/minutes".to_owned(), "241", "tooBig"),
        ("/jp/minutes".to_owned(), "null", "wrongType"),
        ("/jp/target".to_owned(), "99990000.01", "tooBig"),
        ("/jp/asyncPerDay".to_owned(), "0.00", "zeroCap"),
        ("/balance".to_owned(), "[]", "wrongType"),
        ("/balance/onlinePercent".to_owned(), "33.333", "tooManyPlaces"),
        ("/balance/onlinePercent".to_owned(), "101", "tooBig"),
        ("/balance/tolerance".to_owned(), "-0.01", "negative"),
        ("/competencies/0/id".to_owned(), "null", "wrongType"),
        ("/materials/0/topics".to_owned(), "\"a\"", "wrongType"),
        ("/materials/0/requires/0".to_owned(), "1", "wrongType"),
        ("/flow".to_owned(), "null", "wrongType"),
        (at("jp"), "9999.01", "tooBig"),
        (at("jp"), "0.001", "tooManyPlaces"),
        (at("jp"), "-0.5", "negative"),
        (at("jp"), "\"4\"", "wrongType"),
        (at("minutesPerJp"), "0", "tooSmall"),
        (at("minutesPerJp"), "-45", "negative"),
        (at("nature"), "null", "wrongType"),
        (at("nature"), "\"Theory\"", "unknownWord"),
        (at("mode"), "\"hybrid\"", "unknownWord"),
        (at("counted"), "\"true\"", "wrongType"),
        ("/unmapped/0/mode".to_owned(), "null", "modeInTray"),
        ("/accepted".to_owned(), "{}", "wrongType"),
        ("/accepted/0/check".to_owned(), "null", "wrongType"),
        ("/accepted/0/subjects".to_owned(), "null", "wrongType"),
        ("/accepted/0/subjects/0/kind".to_owned(), "\"group\"", "unknownWord"),
        ("/accepted/0/subjects/0/id".to_owned(), "13", "wrongType"),
        ("/accepted/0/subjects/0/id".to_owned(), "\"\"", "invalidId"),
        ("/accepted/0/reason".to_owned(), "null", "wrongType"),
        ("/facilitators".to_owned(), "null", "wrongType"),
        ("/facilitators/0/name".to_owned(), "null", "wrongType"),
        ("/facilitators/0/name".to_owned(), "\"\"", "emptyName"),
        ("/facilitators/0/name".to_owned(), "\" \\u00a0\\t\"", "emptyName"),
        ("/facilitators/1/name".to_owned(), "\" Dra. Siti Aminah, M.Pd.\"", "duplicateName"),
        ("/facilitators/0/type".to_owned(), "\"Narasumber\"", "unknownWord"),
        ("/facilitators/0/cap".to_owned(), "-1", "negative"),
        ("/facilitators/0/cap".to_owned(), "1.005", "tooManyPlaces"),
        ("/facilitators/0/cap".to_owned(), "99990000.01", "tooBig"),
        ("/costs".to_owned(), "null", "wrongType"),
        ("/costs/room".to_owned(), "-1", "negative"),
        ("/costs/meals".to_owned(), "1000000000001", "tooBig"),
        ("/costs/lodging".to_owned(), "1500.5", "notWhole"),
        ("/costs/travel".to_owned(), "\"1.500.000\"", "wrongType"),
        ("/costs/batches".to_owned(), "0", "tooSmall"),
        ("/costs/batches".to_owned(), "10001", "tooBig"),
        ("/costs/batches".to_owned(), "null", "wrongType"),
        ("/readiness".to_owned(), "null", "wrongType"),
        ("/readiness/checklist".to_owned(), "{}", "wrongType"),
        ("/readiness/checklist/1/point".to_owned(), "\"projectTeam\"", "repeatedEntry"),
        ("/readiness/checklist/0/point".to_owned(), "\"team\"", "unknownWord"),
        ("/readiness/checklist/0/done".to_owned(), "1", "wrongType"),
        ("/readiness/checklist/0/due".to_owned(), "\"2026-02-30\"", "invalidDate"),
        ("/readiness/checklist/0/due".to_owned(), "\"1 Juli\"", "invalidDate"),
        ("/readiness/elements".to_owned(), "[\"lms\"]", "wrongType at /readiness/elements/0"),
        ("/readiness/elements/0/notes".to_owned(), "null", "wrongType"),
        ("/readiness/risks/0/risk".to_owned(), "\"internet\"", "repeatedEntry at /readiness/risks/1/risk"),
        ("/readiness/risks/0/likelihood".to_owned(), "\"sure\"", "unknownWord"),
        ("/readiness/indicators/0/when".to_owned(), "7", "wrongType"),
        ("/variants".to_owned(), "{}", "wrongType"),
        ("/variants/0/id".to_owned(), "1", "wrongType"),
        ("/variants/0/id".to_owned(), "\"\"", "invalidId"),
        ("/variants/0/name".to_owned(), "null", "wrongType"),
        ("/variants/0/plan".to_owned(), "[]", "wrongType"),
        ("/variants/0/plan/title".to_owned(), "null", "wrongType"),
        ("/variants/0/plan/flow".to_owned(), "{}", "wrongType"),
        ("/variants/0/plan/flow/0/sessions/0/jp".to_owned(), "-1", "negative"),
        ("/variants/0/plan/flow/0/sessions/0/mode".to_owned(), "\"faceToFace\"", "wrongMode"),
    ] {
        let text = if pointer.ends_with("requires/0") {
            with("/materials/0/requires", &format!("[{value}]"))
        } else {
            with(&pointer, value)
        };
        // Of two entries about the same the second is one too many.
        let (code, place) = code.split_once(" at ").unwrap_or((code, &pointer));
        assert_eq!(wrong(&text), [(code, place.to_owned())], "{pointer}: {value}");
    }
}

#[test]
fn required_fields_and_the_defaults_of_all_others() {
    let required = [
        "/format",
        "/version",
        "/flow",
        "/materials/0/id",
        "/materials/0/title",
        "/flow/0/id",
        "/flow/0/stage",
        "/flow/0/sessions",
        "/flow/0/sessions/0/id",
        "/flow/0/sessions/0/material",
        "/flow/0/sessions/0/mode",
        "/flow/0/sessions/0/jp",
        "/unmapped/0/id",
        "/unmapped/0/material",
        "/unmapped/0/jp",
        "/accepted/0/check",
        "/accepted/0/subjects",
        "/accepted/0/subjects/0/kind",
        "/accepted/0/subjects/0/id",
        "/facilitators/0/name",
        "/readiness/elements/0/element",
        "/readiness/checklist/0/point",
        "/readiness/risks/0/risk",
        "/readiness/indicators/0/indicator",
        "/variants/0/id",
        "/variants/0/name",
        "/variants/0/plan",
        "/variants/0/plan/flow",
        "/variants/0/plan/materials/0/title",
        "/variants/0/plan/flow/0/sessions/0/jp",
    ];
    for pointer in required {
        let problems = wrong(&without(pointer));
        match pointer {
            "/format" => assert_eq!(problems, [("notAPlan", String::new())]),
            _ => assert_eq!(problems.first(), Some(&("missing", pointer.to_owned())), "{problems:?}"),
        }
    }
    let empty_list = json!([]);
    for (pointer, default) in [
        ("/generator", json!(concat!("padu ", env!("CARGO_PKG_VERSION")))),
        ("/id", json!("fresh")),
        ("/title", json!("")),
        ("/program/kind", json!("bimtek")),
        ("/program/provider", json!("")),
        ("/program/audience", json!("")),
        ("/program/participants", json!(null)),
        ("/program/objectives", json!("")),
        ("/program/legalBasis", json!("")),
        ("/program/product", json!("")),
        ("/program/batch", json!("")),
        ("/program/startDate", json!(null)),
        ("/program/endDate", json!(null)),
        ("/program/responsible", json!("")),
        ("/jp", json!({ "minutes": 45, "target": null, "perDay": 10, "asyncPerDay": 3 })),
        ("/jp/minutes", json!(45)),
        ("/jp/target", json!(null)),
        ("/jp/perDay", json!(10)),
        ("/jp/asyncPerDay", json!(3)),
        ("/balance", json!({ "onlinePercent": 30, "tolerance": 5, "basis": "" })),
        ("/balance/onlinePercent", json!(30)),
        ("/balance/tolerance", json!(5)),
        ("/balance/basis", json!("")),
        ("/competencies/0/code", json!("")),
        ("/competencies/0/title", json!("")),
        ("/materials/0/code", json!("")),
        ("/materials/0/group", json!("")),
        ("/materials/0/nature", json!("other")),
        ("/materials/0/competencies", empty_list.clone()),
        ("/materials/3/requires", empty_list.clone()),
        ("/materials/0/topics", empty_list.clone()),
        ("/materials/0/methods", empty_list.clone()),
        ("/materials/0/media", empty_list.clone()),
        ("/materials/0/references", empty_list.clone()),
        ("/materials/0/facilitators", empty_list.clone()),
        ("/materials/0/offlineCopy", json!(false)),
        ("/materials/0/notes", json!("")),
        ("/flow/0/title", json!("")),
        ("/flow/0/sessions/2/nature", json!("left out")),
        ("/flow/0/sessions/2/minutesPerJp", json!("left out")),
        ("/flow/0/sessions/2/locked", json!(false)),
        ("/flow/0/sessions/0/counted", json!(true)),
        ("/flow/1/sessions/1/counted", json!(false)),
        ("/flow/2/sessions/0/counted", json!(true)),
        ("/flow/4/sessions/0/counted", json!(false)),
        ("/unmapped/0/counted", json!(true)),
        ("/unmapped/1/locked", json!(false)),
        ("/accepted", json!("left out")),
        ("/accepted/0/reason", json!("")),
        ("/accepted/1/subjects/0/id", json!("plan_2026-A")),
        ("/facilitators", json!("left out")),
        ("/facilitators/0/type", json!(null)),
        ("/facilitators/0/cap", json!(null)),
        ("/costs", json!("left out")),
        ("/costs/room", json!(null)),
        ("/costs/moduleProduction", json!(null)),
        ("/costs/batches", json!(1)),
        ("/readiness", json!("left out")),
        ("/readiness/elements", empty_list.clone()),
        ("/readiness/elements/0/notes", json!("")),
        ("/readiness/checklist", empty_list.clone()),
        ("/readiness/checklist/0/done", json!(false)),
        ("/readiness/checklist/0/responsible", json!("")),
        ("/readiness/checklist/0/due", json!(null)),
        ("/readiness/checklist/1/notes", json!("")),
        ("/readiness/risks", empty_list.clone()),
        ("/readiness/risks/0/likelihood", json!(null)),
        ("/readiness/risks/0/owner", json!("")),
        ("/readiness/risks/1/mitigation", json!("")),
        ("/readiness/risks/0/materials", empty_list.clone()),
        ("/readiness/indicators", empty_list.clone()),
        ("/readiness/indicators/0/target", json!("")),
        ("/readiness/indicators/0/method", json!("")),
        ("/readiness/indicators/0/when", json!("")),
        ("/variants", json!("left out")),
        ("/variants/0/plan/title", json!("")),
        ("/variants/0/plan/program/kind", json!("bimtek")),
        ("/variants/0/plan/jp", json!({ "minutes": 45, "target": null, "perDay": 10, "asyncPerDay": 3 })),
        ("/variants/0/plan/balance", json!({ "onlinePercent": 30, "tolerance": 5, "basis": "" })),
        ("/variants/0/plan/unmapped", empty_list.clone()),
        ("/variants/0/plan/accepted", json!("left out")),
    ] {
        assert_eq!(value_of(&without(pointer), pointer), default, "{pointer}");
    }
}

#[test]
fn a_competency_without_an_id_gets_the_next_number() {
    let text = r#"{ "format": "padu-plan", "version": 1, "flow": [],
        "competencies": [{ "title": "A" }, { "id": "c1" }, { "id": "c3" }, { "title": "B" }] }"#;
    let plan = read(text, fresh()).expect("a plan");
    let ids: Vec<&str> = plan.competencies.iter().map(|competency| competency.id.as_str()).collect();
    assert_eq!(ids, ["c4", "c1", "c3", "c5"]);
}

#[test]
fn summary_and_generator_are_not_read() {
    let original = read(&full().to_string(), fresh()).expect("the full plan");
    for value in ["null", "[1]", "\"x\"", "{}"] {
        for pointer in ["/summary", "/generator"] {
            assert_eq!(read(&with(pointer, value), fresh()).as_ref(), Ok(&original), "{pointer}: {value}");
        }
    }
}

#[test]
fn the_least_that_is_a_plan() {
    let plan = read(r#"{"flow":[],"version":1,"format":"padu-plan"}"#, fresh()).expect("a plan");
    let blank = Plan::blank(fresh()).into_parts();
    let expected = Plan::new(crate::domain::PlanParts { flow: Vec::new(), ..blank });
    assert_eq!(Ok(plan), expected);
}

#[test]
fn unknown_fields_stay_where_they_stood_when_their_neighbour_goes() {
    let text = r#"{ "x-first": 1, "flow": [], "format": "padu-plan", "x-format": {"b": [1.50], "a": "\u00e9\/"}, "version": 1,
        "unmapped": [{ "id": "s1", "material": "m1", "jp": 1, "nature": "theory", "x-nature": [], "x-too": {} }],
        "materials": [{ "title": "A", "id": "m1" }] }"#;
    let plan = read(text, fresh()).expect("a plan");
    let mut parts = plan.into_parts();
    Rc::make_mut(&mut parts.unmapped[0]).nature = None;
    let written = write(&Plan::new(parts).expect("still a plan"));
    let keys = |value: &Value| value.as_object().map(|object| object.keys().cloned().collect::<Vec<_>>());
    let root: Value = serde_json::from_str(&written).expect("JSON");
    let session = keys(&root["unmapped"][0]).expect("a session");
    assert_eq!(session, ["id", "material", "jp", "x-nature", "x-too", "counted", "locked"]);
    let first = keys(&root).expect("a plan");
    assert_eq!(first[..4], ["x-first", "format", "x-format", "version"]);
    assert!(written.contains("\"b\": [\n      1.50\n    ],\n    \"a\": \"é/\"\n"), "{written}");
}

#[test]
fn known_fields_are_written_in_the_order_of_the_table() {
    let root: Value =
        serde_json::from_str(&write(&read_bytes(&fixture("plans/full.padu.json"), fresh()).expect("full")))
            .expect("JSON");
    let session: Vec<&str> = keys::SESSION.iter().copied().filter(|key| *key != "nature").collect();
    for (pointer, expected) in [
        ("", keys::ROOT),
        ("/program", keys::PROGRAM),
        ("/jp", keys::JP),
        ("/balance", keys::BALANCE),
        ("/competencies/0", keys::COMPETENCY),
        ("/materials/0", keys::MATERIAL),
        ("/flow/0", keys::PHASE),
        ("/flow/0/sessions/2", keys::SESSION),
        ("/accepted/0", keys::ACCEPTED),
        ("/accepted/0/subjects/0", keys::SUBJECT),
        ("/facilitators/0", facilitators::KEYS),
        ("/costs", costs::KEYS),
        ("/readiness", readiness::KEYS),
        ("/readiness/elements/0", readiness::ELEMENT),
        ("/readiness/checklist/0", readiness::POINT),
        ("/readiness/risks/0", readiness::RISK),
        ("/readiness/indicators/0", readiness::INDICATOR),
        ("/variants/0", variants::KEYS),
        ("/variants/0/plan", keys::CONTENT),
        ("/flow/1/sessions/0", &session),
    ] {
        let object = root.pointer(pointer).and_then(Value::as_object).expect("an object");
        let known: Vec<&str> = object.keys().map(|key| &**key).filter(|key| expected.contains(key)).collect();
        assert_eq!(known, expected, "{pointer}");
    }
}

/// Whatever a text holds that the reader would refuse is left out, so that
/// every file that is written can be opened.
#[test]
fn control_characters_are_not_written() {
    let title = "a\u{0}b\u{b}c\u{7f}d\u{85}e\tf\r\ng";
    let parts = crate::domain::PlanParts { title: title.into(), ..Plan::blank(fresh()).into_parts() };
    let again = reread(&Plan::new(parts).expect("a plan"));
    assert_eq!(&*again.title, "abcde\tf\r\ng");
}
