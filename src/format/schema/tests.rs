use std::cell::LazyCell;

use jsonschema::Validator;
use proptest::prelude::*;

use super::*;
use crate::domain::{PlanId, arbitrary};
use crate::format::plan::{self, Problem};

const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/padu-plan-1.schema.json");

/// What only a reader can know: how the parts of a file hang together, and what
/// JSON Schema has no exact word for.
const BEYOND_THE_SCHEMA: &[&str] = &[
    "duplicateId",
    "duplicateName",
    "unknownReference",
    "cycle",
    "noSession",
    "repeatedEntry",
    "tooManyPlaces",
    "repeatedField",
    "invalidDate",
    "tooLarge",
    "tooDeep",
    "tooManySessions",
    "tooManyVariants",
];

thread_local! {
    static VALIDATOR: LazyCell<Validator> = LazyCell::new(|| {
        let schema: Value = serde_json::from_str(&text()).expect("JSON");
        jsonschema::draft202012::new(&schema).expect("a schema")
    });
}

/// What the schema says of a file, in words.
fn faults(file: &Value) -> Vec<String> {
    VALIDATOR
        .with(|schema| schema.iter_errors(file).map(|error| format!("{}: {error}", error.instance_path())).collect())
}

/// Asserts that the schema finds fault with a text where the reader does, and
/// only there.
pub fn agrees_with_the_reader(text: &str, problems: &[Problem]) {
    let Ok(file) = serde_json::from_str(text) else { return };
    let start = text.get(..2000).unwrap_or(text);
    let told: Vec<_> = problems.iter().map(|problem| problem.code.as_str()).collect();
    if told.iter().any(|code| !BEYOND_THE_SCHEMA.contains(code)) {
        assert_ne!(faults(&file), [""; 0], "the reader tells {told:?} of {start}");
    } else if told.is_empty() {
        assert_eq!(faults(&file), [""; 0], "{start}");
    }
}

#[test]
fn the_published_copy_is_up_to_date() {
    let schema = text();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(PUBLISHED, &schema).expect("docs/ can be written");
    }
    let published = std::fs::read_to_string(PUBLISHED).unwrap_or_default();
    assert!(published == schema, "run: UPDATE=1 cargo test --no-default-features --features schema published_copy");
}

#[test]
fn the_schema_is_a_schema() {
    let schema: Value = serde_json::from_str(&text()).expect("JSON");
    assert!(jsonschema::meta::is_valid(&schema));
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["$id"], "urn:padu:padu-plan:1");
}

proptest! {
    /// The types say what is written, in the same order and form.
    #[test]
    fn plans_are_written_as_the_types_say(plan in arbitrary::plan()) {
        let text = plan::write(&plan);
        let file: PlanFile = serde_json::from_str(&text).expect("a file of these types");
        prop_assert_eq!(serde_json::to_string_pretty(&file).expect("JSON") + "\n", text.clone());
        agrees_with_the_reader(&text, &[]);
    }
}

#[test]
fn defaults_are_those_of_the_reader() {
    let least = json!({ "format": "padu-plan", "version": 1, "flow": [] });
    let id = PlanId::new("fresh").expect("an id");
    let plan = plan::read(&least.to_string(), id).expect("a plan");
    let mut file: PlanFile = serde_json::from_value(least).expect("a file of these types");
    file.generator.0 = concat!("padu ", env!("CARGO_PKG_VERSION")).to_owned();
    file.id = Some(Id("fresh".to_owned()));
    let mut expected: Value = serde_json::from_str(&plan::write(&plan)).expect("JSON");
    expected.as_object_mut().expect("an object").shift_remove("summary");
    assert_eq!(serde_json::to_value(&file).expect("JSON"), expected);
}
