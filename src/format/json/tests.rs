use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn read(text: &str) -> Result<Parsed<'_>, SyntaxError> {
    parse(text, 32, 10_000)
}

/// The same value as `serde_json` has it.
fn to_serde(json: &Json<'_>) -> serde_json::Value {
    use serde_json::Value;
    match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => Value::Bool(*flag),
        Json::Number(number) => Value::Number(number.parse().expect("a number of JSON")),
        Json::Text(text) => Value::String(text.to_string()),
        Json::List(elements) => elements.iter().map(to_serde).collect(),
        Json::Object(members) => members.iter().map(|(name, value)| (name.to_string(), to_serde(value))).collect(),
    }
}

#[test]
fn values() {
    let text = |text: &'static str| Json::Text(text.into());
    for (source, expected) in [
        ("null", Json::Null),
        (" true\n", Json::Bool(true)),
        ("-1.50e+3", Json::Number("-1.50e+3")),
        (r#""a\"\\\/\n\u00e9\ud83d\ude42½""#, text("a\"\\/\né🙂½")),
        ("[]", Json::List(vec![])),
        ("[ 1 , [ ] ]", Json::List(vec![Json::Number("1"), Json::List(vec![])])),
        ("{ }", Json::Object(vec![])),
        (r#"{"b":1,"a":{}}"#, Json::Object(vec![("b".into(), Json::Number("1")), ("a".into(), Json::Object(vec![]))])),
    ] {
        assert_eq!(read(source), Ok(Parsed { root: expected, faults: vec![], more: false }), "{source}");
    }
}

#[test]
fn plain_texts_are_not_copied() {
    let Ok(Parsed { root: Json::Text(text), .. }) = read("\"Regulasi PBJ, daring\"") else { panic!("a text") };
    assert!(matches!(text, Cow::Borrowed("Regulasi PBJ, daring")));
}

#[test]
fn syntax_errors_have_their_line_and_column() {
    for (source, line, column) in [
        ("", 1, 1),
        ("{", 1, 2),
        ("[1,]", 1, 4),
        ("{\"a\":1,}", 1, 8),
        ("{\n  \"é\": x }", 2, 8),
        ("[1] 2", 1, 5),
        ("01", 1, 2),
        ("1.", 1, 3),
        (".5", 1, 1),
        ("1e", 1, 3),
        ("+1", 1, 1),
        ("NaN", 1, 1),
        ("nul", 1, 4),
        ("'a'", 1, 1),
        ("\"a\nb\"", 1, 3),
        ("\"\\x\"", 1, 3),
        ("\"\\u12", 1, 6),
        ("// plan\n{}", 1, 1),
        ("\"a", 1, 3),
    ] {
        assert_eq!(read(source), Err(SyntaxError::At { line, column }), "{source}");
    }
}

#[test]
fn faults_have_their_place() {
    for (source, expected) in [
        (r#"["\ud800"]"#, vec![(Fault::LoneSurrogate(0xd800), "/0")]),
        (r#"["\udc00\ud800"]"#, vec![(Fault::LoneSurrogate(0xdc00), "/0")]),
        (r#"["\ud800\u0041"]"#, vec![(Fault::LoneSurrogate(0xd800), "/0")]),
        (r#"["\ud800\n"]"#, vec![(Fault::LoneSurrogate(0xd800), "/0")]),
        (r#"{"a/b":{"~\u0007":1}}"#, vec![(Fault::Control('\u{7}'), "/a~1b/~0\u{7}")]),
        (r#"{"a":["x","\b","\u0085"]}"#, vec![(Fault::Control('\u{8}'), "/a/1"), (Fault::Control('\u{85}'), "/a/2")]),
        (
            "[\"\u{0}\", \"\u{7f}\", \"\u{9f}\"]",
            vec![(Fault::Control('\0'), "/0"), (Fault::Control('\u{7f}'), "/1"), (Fault::Control('\u{9f}'), "/2")],
        ),
        (r#"["\t\n\r\u2028\u00ad"]"#, vec![]),
        (r#"{"a":1,"b":{"c":1,"c":2},"a":3}"#, vec![(Fault::RepeatedName, "/b/c"), (Fault::RepeatedName, "/a")]),
        (r#"{"a":1,"\u0061":2}"#, vec![(Fault::RepeatedName, "/a")]),
    ] {
        let faults = read(source).map(|parsed| parsed.faults);
        let expected = expected.into_iter().map(|(fault, path)| (fault, path.to_owned())).collect();
        assert_eq!(faults, Ok(expected), "{source}");
    }
}

#[test]
fn half_a_pair_does_not_swallow_what_follows() {
    let parsed = read(r#""\ud800\u0041\ud83d\ude42\ud83d""#).expect("sound syntax");
    assert_eq!(parsed.root, Json::Text("\u{fffd}A🙂\u{fffd}".into()));
}

#[test]
fn repeated_names_are_found_among_many() {
    let names: Vec<String> = (0..100_000).map(|n| format!("\"{}\":0", n % 99_999)).collect();
    let source = format!("{{{}}}", names.join(","));
    let parsed = read(&source).expect("sound syntax");
    assert_eq!(parsed.faults, [(Fault::RepeatedName, "/0".to_owned())]);
}

#[test]
fn no_more_faults_than_there_is_room_for() {
    let told = |source: &str| {
        let Parsed { faults, more, .. } = read(source).expect("sound syntax");
        (faults.iter().map(|(fault, at)| size_of_val(fault) + size_of::<String>() + at.len()).sum::<usize>(), more)
    };
    let many = |pointer: usize| format!("{{\"{}\":[{}0]}}", "a".repeat(pointer), r#""\u0000","#.repeat(1_000));
    let (room, more) = told(&many(1));
    assert!(room > 8_000 && room <= 10_000 && more, "{room}");
    // A name on the way that is longer than the room, in a thousand pointers.
    assert_eq!(told(&many(20_000)), (0, true));
    assert!(!told(r#"["\u0000"]"#).1);
}

#[test]
fn depth_is_limited() {
    let nested = |depth| "[".repeat(depth) + &"]".repeat(depth);
    assert!(read(&nested(32)).is_ok());
    assert_eq!(read(&nested(33)), Err(SyntaxError::TooDeep));
    assert_eq!(read(&"[".repeat(1_000_000)), Err(SyntaxError::TooDeep));
    assert!(read(&format!("[{},{}]", nested(31), nested(31))).is_ok());
}

/// Pieces of JSON, joined at random: often nearly valid.
/// Numbers are kept as written; theirs get a sign into the exponent (`5e9` is
/// written `5e+9`), so that the layout is compared without exponents.
fn without_exponents(json: Json<'_>) -> Json<'_> {
    match json {
        Json::Number(number) if number.contains(['e', 'E']) => Json::Number("1"),
        Json::List(elements) => Json::List(elements.into_iter().map(without_exponents).collect()),
        Json::Object(members) => {
            Json::Object(members.into_iter().map(|(name, value)| (name, without_exponents(value))).collect())
        }
        other => other,
    }
}

fn nearly_json() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"", "\\", "\\u", "\\ud83d", "\\ude42", "\\n", "00e9", "1",
        "-", "0", ".", "5", "e", "E+", "true", "false", "null", " ", "\n", "é", "\u{85}", "\u{7}", "[]", "{}",
        "\"a\":1", "[1,2]",
    ];
    vec(select(PIECES), 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    /// The same documents as the reader that everybody knows, with the same content.
    #[test]
    fn agrees_with_serde_json(source in prop_oneof![nearly_json(), nearly_json().prop_map(|s| format!("[{s}]"))]) {
        let theirs = serde_json::from_str::<serde_json::Value>(&source);
        match read(&source) {
            Ok(parsed) => {
                let is_ours_to_refuse = parsed.faults.iter().any(|(fault, _)| *fault != Fault::RepeatedName);
                match theirs {
                    Ok(theirs) => prop_assert_eq!(to_serde(&parsed.root), theirs),
                    Err(error) => prop_assert!(is_ours_to_refuse, "they say {error}"),
                }
            }
            Err(_) => prop_assert!(theirs.is_err()),
        }
    }

    /// What is kept of an unknown field is laid out as everybody lays it out.
    #[test]
    fn layout_is_the_usual_one(source in nearly_json().prop_map(|s| format!("[{s}]"))) {
        let Ok(Parsed { root, faults, .. }) = read(&source) else { return Ok(()) };
        prop_assume!(faults.is_empty());
        let root = without_exponents(root);
        let field = crate::domain::ExtraField { after: None, key: "x".into(), json: root.compact().into() };
        let mut writer = Writer::default();
        writer.object(&Some([field].into()), |_| {});
        let theirs = serde_json::json!({ "x": to_serde(&root) });
        prop_assert_eq!(writer.finish(), serde_json::to_string_pretty(&theirs).expect("a value"));
    }

    #[test]
    fn any_text_is_read_or_refused(source in any::<String>()) {
        let _ = read(&source);
    }
}
