//! Files that cannot be opened, and everything that is said about each.

use super::*;
use crate::domain::{MAX_SESSIONS, MAX_VARIANTS};
use crate::i18n::Lang;

#[test]
fn bad_files_have_all_their_problems_told() {
    const BAD: &[(&str, &[(&str, &str)])] = &[
        (
            "absurd-jp.json",
            &[
                ("tooBig", "/flow/0/sessions/0/jp"),
                ("tooBig", "/flow/0/sessions/1/jp"),
                ("tooBig", "/flow/0/sessions/2/jp"),
            ],
        ),
        ("blank.json", &[("empty", "")]),
        (
            "control-characters.json",
            &[
                ("controlCharacter", "/materials/0/title"),
                ("controlCharacter", "/flow/0/title"),
                ("controlCharacter", "/flow/0/sessions/0/x/1"),
            ],
        ),
        ("cut-off.json", &[("notJson", "")]),
        (
            "cycle.json",
            &[
                ("cycle", "/materials/0/requires"),
                ("cycle", "/materials/1/requires"),
                ("cycle", "/materials/2/requires"),
                ("cycle", "/materials/3/requires"),
            ],
        ),
        (
            "dangling.json",
            &[
                ("unknownReference", "/flow/0/sessions/1/material"),
                ("unknownReference", "/unmapped/0/material"),
                ("unknownReference", "/materials/0/competencies/1"),
                ("unknownReference", "/materials/0/requires/0"),
                ("unknownReference", "/accepted/0/subjects/1/id"),
                ("unknownReference", "/accepted/1/subjects/0/id"),
                ("unknownReference", "/accepted/1/subjects/1/id"),
                ("unknownReference", "/accepted/1/subjects/2/id"),
                ("unknownReference", "/readiness/risks/1/materials/1"),
            ],
        ),
        ("deep.json", &[("tooDeep", "")]),
        (
            "duplicate-ids.json",
            &[
                ("duplicateId", "/competencies/2/id"),
                ("duplicateId", "/materials/1/id"),
                ("duplicateId", "/flow/1/id"),
                ("duplicateId", "/flow/0/sessions/1/id"),
                ("duplicateId", "/unmapped/0/id"),
                ("duplicateName", "/facilitators/2/name"),
            ],
        ),
        ("empty.json", &[("empty", "")]),
        ("list.json", &[("notAPlan", "")]),
        ("lone-surrogate.json", &[("loneSurrogate", "/materials/0/title"), ("loneSurrogate", "/flow/0/\u{fffd}")]),
        (
            "many.json",
            &[
                ("controlCharacter", "/materials/0/title"),
                ("unknownWord", "/program/kind"),
                ("tooBig", "/jp/minutes"),
                ("unknownWord", "/materials/0/nature"),
                ("missing", "/materials/1/title"),
                ("negative", "/flow/0/sessions/0/jp"),
                ("missing", "/flow/0/sessions/1/mode"),
                ("tooManyPlaces", "/flow/0/sessions/1/jp"),
                ("missing", "/flow/0/sessions/2/jp"),
                ("modeInTray", "/unmapped/0/mode"),
                ("duplicateId", "/competencies/1/id"),
                ("wrongMode", "/flow/0/sessions/0/mode"),
                ("duplicateId", "/flow/0/sessions/1/id"),
                ("unknownReference", "/flow/0/sessions/2/material"),
                ("unknownReference", "/materials/1/competencies/0"),
                ("noSession", "/materials/2"),
                ("cycle", "/materials/0/requires"),
                ("cycle", "/materials/1/requires"),
            ],
        ),
        (
            "missing.json",
            &[
                ("missing", "/materials/0/id"),
                ("missing", "/materials/0/title"),
                ("missing", "/materials/1/title"),
                ("missing", "/flow/0/id"),
                ("missing", "/flow/0/stage"),
                ("missing", "/flow/0/sessions"),
                ("missing", "/flow/1/sessions/0/id"),
                ("missing", "/flow/1/sessions/0/material"),
                ("missing", "/flow/1/sessions/0/mode"),
                ("missing", "/flow/1/sessions/0/jp"),
                ("missing", "/unmapped/0/id"),
                ("missing", "/unmapped/0/material"),
                ("missing", "/unmapped/0/jp"),
            ],
        ),
        ("mode-in-tray.json", &[("modeInTray", "/unmapped/0/mode")]),
        ("negative-jp.json", &[("negative", "/flow/0/sessions/0/jp")]),
        ("no-flow.json", &[("missing", "/flow")]),
        ("no-session.json", &[("noSession", "/materials/1")]),
        ("not-json.json", &[("notJson", "")]),
        (
            "numbers.json",
            &[
                ("notWhole", "/program/participants"),
                ("tooSmall", "/jp/minutes"),
                ("negative", "/jp/target"),
                ("zeroCap", "/jp/perDay"),
                ("tooManyPlaces", "/jp/asyncPerDay"),
                ("tooBig", "/balance/onlinePercent"),
                ("negative", "/balance/tolerance"),
                ("tooBig", "/flow/0/sessions/0/minutesPerJp"),
                ("notWhole", "/flow/0/sessions/1/minutesPerJp"),
            ],
        ),
        ("other-format.json", &[("notAPlan", "/format")]),
        ("repeated-field.json", &[("repeatedField", "/flow/0/sessions/0/jp"), ("repeatedField", "/title")]),
        ("someone-elses.json", &[("notAPlan", "")]),
        (
            "three-places.json",
            &[("tooManyPlaces", "/flow/0/sessions/0/jp"), ("tooManyPlaces", "/flow/0/sessions/2/jp")],
        ),
        ("trailing-comma.json", &[("notJson", "")]),
        (
            "unknown-words.json",
            &[
                ("unknownWord", "/program/kind"),
                ("invalidDate", "/program/startDate"),
                ("invalidDate", "/program/endDate"),
                ("invalidId", "/materials/0/id"),
                ("unknownWord", "/materials/0/nature"),
                ("invalidId", "/flow/0/id"),
                ("unknownWord", "/flow/0/stage"),
                ("unknownWord", "/flow/0/sessions/0/mode"),
                ("unknownWord", "/flow/0/sessions/0/nature"),
            ],
        ),
        ("utf-16.json", &[("notUtf8", "")]),
        ("version-0.json", &[("unknownVersion", "/version")]),
        ("version-1.1.json", &[("newerVersion", "/version")]),
        ("version-99.json", &[("newerVersion", "/version")]),
        ("version-missing.json", &[("missing", "/version")]),
        ("version-text.json", &[("unknownVersion", "/version")]),
        ("windows-1252.json", &[("notUtf8", "")]),
        (
            "wrong-mode.json",
            &[
                ("wrongMode", "/flow/0/sessions/0/mode"),
                ("wrongMode", "/flow/0/sessions/1/mode"),
                ("wrongMode", "/flow/1/sessions/0/mode"),
                ("wrongMode", "/flow/2/sessions/0/mode"),
            ],
        ),
        (
            "wrong-types.json",
            &[
                ("wrongType", "/id"),
                ("wrongType", "/title"),
                ("wrongType", "/program/kind"),
                ("wrongType", "/program/provider"),
                ("wrongType", "/program/participants"),
                ("wrongType", "/program/startDate"),
                ("wrongType", "/jp/minutes"),
                ("wrongType", "/jp/target"),
                ("wrongType", "/jp/perDay"),
                ("wrongType", "/balance/onlinePercent"),
                ("wrongType", "/balance/tolerance"),
                ("wrongType", "/competencies/0"),
                ("wrongType", "/materials/0"),
                ("wrongType", "/materials/1/nature"),
                ("wrongType", "/materials/1/competencies"),
                ("wrongType", "/materials/1/topics/1"),
                ("wrongType", "/materials/1/offlineCopy"),
                ("wrongType", "/flow/0"),
                ("wrongType", "/flow/1/stage"),
                ("wrongType", "/flow/1/title"),
                ("wrongType", "/flow/1/sessions/0/mode"),
                ("wrongType", "/flow/1/sessions/0/jp"),
                ("wrongType", "/flow/1/sessions/0/nature"),
                ("wrongType", "/flow/1/sessions/0/minutesPerJp"),
                ("wrongType", "/flow/1/sessions/0/counted"),
                ("wrongType", "/flow/1/sessions/0/locked"),
                ("wrongType", "/flow/1/sessions/1"),
                ("wrongType", "/unmapped"),
            ],
        ),
    ];
    let listed: Vec<&str> = BAD.iter().map(|(name, _)| *name).collect();
    assert_eq!(names_in("bad"), listed, "every file is listed, in order");
    for (name, expected) in BAD {
        let file = fixture(&format!("bad/{name}"));
        let problems = read_bytes(&file, fresh()).expect_err(name);
        if let Ok(text) = std::str::from_utf8(&file) {
            agrees_with_the_schema(text, &problems);
        }
        let expected: Vec<_> = expected.iter().map(|(code, path)| (*code, (*path).to_owned())).collect();
        assert_eq!(codes(&problems), expected, "{name}");
    }
}

/// A plan of `count` sessions.
fn plan_of(count: usize) -> String {
    let session = |n| format!(r#"{{"id":"s{n}","material":"m1","mode":"onlineAsync","jp":1}}"#);
    let sessions: Vec<String> = (1..count).map(session).collect();
    format!(
        r#"{{"format":"padu-plan","version":1,"materials":[{{"id":"m1","title":"Regulasi"}}],
        "flow":[{{"id":"p1","stage":"online","sessions":[{}]}}],
        "unmapped":[{{"id":"last","material":"m1","jp":1}}]}}"#,
        sessions.join(",")
    )
}

#[test]
fn the_limits_are_exact() {
    let minimal = plan_of(1);
    let padded = |size: usize| " ".repeat(size - minimal.len()) + &minimal;
    assert_eq!(wrong(&padded(MAX_BYTES)), []);
    assert_eq!(wrong(&padded(MAX_BYTES + 1)), [("tooLarge", String::new())]);
    let problems = read_bytes(padded(17 << 20).as_bytes(), fresh()).expect_err("17 MiB");
    assert_eq!(problems[0].code, ProblemCode::TooLarge { bytes: 17 << 20 });

    assert_eq!(wrong(&plan_of(MAX_SESSIONS)), []);
    let problems = read(&plan_of(MAX_SESSIONS + 1), fresh()).expect_err("a session too many");
    assert_eq!(problems, [Problem { code: ProblemCode::TooManySessions { sessions: 10_001 }, path: String::new() }]);

    let nested = |depth: usize| {
        let inner = depth - 1;
        minimal.replacen('{', &format!("{{\"x\":{}{},", "[".repeat(inner), "]".repeat(inner)), 1)
    };
    assert_eq!(wrong(&nested(MAX_DEPTH)), []);
    assert_eq!(wrong(&nested(MAX_DEPTH + 1)), [("tooDeep", String::new())]);
}

/// What is wrong in a variant is told as at the root, with the whole way to it,
/// and hides nothing at the root.
#[test]
fn problems_of_variants() {
    let variant = |id: &str, plan: &str| format!(r#"{{"id":"{id}","name":"A","plan":{plan}}}"#);
    let file = |variants: &[String]| {
        wrong(&format!(
            r#"{{"format":"padu-plan","version":1,"flow":[],"materials":[{{"id":"m1","title":"A"}}],"variants":[{}]}}"#,
            variants.join(",")
        ))
    };
    let none = ("noSession", "/materials/0".to_owned());
    let sound = r#"{"flow":[]}"#;
    assert_eq!(file(&[variant("a", sound), variant("b", sound)]), std::slice::from_ref(&none));
    assert_eq!(file(&["null".to_owned()]), [("wrongType", "/variants/0".into()), none.clone()]);
    assert_eq!(
        file(&[variant("a", sound), variant("a", r#"{"flow":[{"id":"p","stage":"online","sessions":0}]}"#)]),
        [
            ("wrongType", "/variants/1/plan/flow/0/sessions".into()),
            none.clone(),
            ("duplicateId", "/variants/1/id".into())
        ],
    );
    let sessions =
        r#"{"id":"s","material":"m","mode":"onlineSync","jp":1},{"id":"s","material":"n","mode":"workplace","jp":1}"#;
    let broken = format!(
        r#"{{"materials":[{{"id":"m","title":"M","requires":["m"]}},{{"id":"o","title":"O","competencies":["c"]}}],
        "flow":[{{"id":"p","stage":"online","sessions":[{sessions}]}}],
        "accepted":[{{"check":"x","subjects":[{{"kind":"phase","id":"q"}}]}}]}}"#
    );
    let at = |code, path: &str| (code, format!("/variants/1/plan{path}"));
    assert_eq!(
        file(&[variant("a", sound), variant("b", &broken)]),
        [
            at("duplicateId", "/flow/0/sessions/1/id"),
            at("unknownReference", "/flow/0/sessions/1/material"),
            at("wrongMode", "/flow/0/sessions/1/mode"),
            at("unknownReference", "/materials/1/competencies/0"),
            at("noSession", "/materials/1"),
            at("cycle", "/materials/0/requires"),
            at("unknownReference", "/accepted/0/subjects/0/id"),
            none.clone(),
        ],
    );
    assert_eq!(
        Lang::Id.place_in_file("/variants/1/plan/flow/0/sessions/1/id"),
        "Alternatif 2, \"plan\", tahap 1, sesi 2, \"id\""
    );
}

#[test]
fn variants_have_limits_of_their_own() {
    let file = |variants: &str| format!(r#"{{"format":"padu-plan","version":1,"flow":[],"variants":[{variants}]}}"#);
    let many = |count: usize| {
        let each = (0..count).map(|n| format!(r#"{{"id":"v{n}","name":"","plan":{{"flow":[]}}}}"#));
        each.collect::<Vec<_>>().join(",")
    };
    assert_eq!(wrong(&file(&many(MAX_VARIANTS))), []);
    let problems = read(&file(&many(MAX_VARIANTS + 1)), fresh()).expect_err("a variant too many");
    assert_eq!(problems, [Problem { code: ProblemCode::TooManyVariants { variants: 13 }, path: String::new() }]);

    // As deep as at the root, so that whatever is open can be kept.
    let nested = |depth: usize| {
        let inner = depth - 1;
        let plan = format!(r#"{{"flow":[],"x":{}{}}}"#, "[".repeat(inner), "]".repeat(inner));
        file(&format!(r#"{{"id":"v","name":"","plan":{plan}}}"#))
    };
    assert_eq!(wrong(&nested(MAX_DEPTH)), []);
    assert_eq!(wrong(&nested(MAX_DEPTH + 1)), [("tooDeep", String::new())]);

    let inner = plan_of(MAX_SESSIONS / 2).replacen(r#""format":"padu-plan","version":1,"#, "", 1);
    let with = |count: usize| {
        let variant = format!(r#"{{"id":"v","name":"","plan":{inner}}}"#);
        plan_of(count).trim_end().trim_end_matches('}').to_owned() + &format!(r#","variants":[{variant}]}}"#)
    };
    assert_eq!(wrong(&with(MAX_SESSIONS / 2)), []);
    assert_eq!(wrong(&with(MAX_SESSIONS / 2 + 1)), [("tooManySessions", String::new())]);
}

/// A plan of a thousand sessions with three variants as large is kept and found again.
#[test]
fn large_variants_go_round() {
    use crate::domain::{Edit, apply};
    let mut plan = Rc::new(read(&plan_of(1_000), fresh()).expect("a plan"));
    for name in ["A", "B", "C"] {
        plan = apply(&plan, &Edit::KeepVariant { name: name.into() }).expect("room").plan;
    }
    let text = write(&plan);
    assert!(text.len() < MAX_BYTES / 4, "{}", text.len());
    assert_eq!(read(&text, fresh()).as_ref(), Ok(&*plan));
    assert_eq!(write(&reread(&plan)), text);
}

#[test]
fn countless_problems_are_not_all_told() {
    let numbers = "1,".repeat(10_000);
    let text = format!(
        r#"{{"format":"padu-plan","version":1,"materials":[{{"id":"m1","title":"","topics":[{numbers}1]}}],"flow":[]}}"#
    );
    let problems = read(&text, fresh()).expect_err("many");
    let told: usize = problems.iter().map(|problem| size_of::<Problem>() + problem.path.len()).sum();
    let room = text.len() + ROOM_FOR_PROBLEMS;
    assert!((room - 200..room + 200).contains(&told), "{told} bytes of {room}");
    assert_eq!(problems.last().map(|problem| problem.code.as_str()), Some("andMore"));
}

#[test]
fn windows_editors_mark_utf_8_and_that_is_fine() {
    assert_eq!(wrong(&format!("\u{feff}{}", plan_of(1))), []);
    assert_eq!(wrong("\u{feff}"), [("empty", String::new())]);
}

#[test]
fn one_mistake_is_not_told_twice() {
    let plan = |materials: &str, flow: &str, rest: &str| {
        wrong(&format!(r#"{{"format":"padu-plan","version":1,"materials":[{materials}],"flow":[{flow}]{rest}}}"#))
    };
    let session =
        |id: &str, material: &str| format!(r#"{{"id":"{id}","material":"{material}","mode":"onlineAsync","jp":1}}"#);
    let phase = |sessions: &str| format!(r#"{{"id":"p1","stage":"online","sessions":[{sessions}]}}"#);
    let m1 = r#"{"id":"m1","title":"Regulasi"}"#;

    // A session whose material cannot be read might be the one that is missing.
    let unreadable = session("s1", "m 1");
    assert_eq!(plan(m1, &phase(&unreadable), ""), [("invalidId", "/flow/0/sessions/0/material".into())]);
    assert_eq!(plan(m1, "", r#","unmapped":7"#), [("wrongType", "/unmapped".into())]);
    assert_eq!(plan(m1, "[]", ""), [("wrongType", "/flow/0".into())]);
    // A material without an id needs no session.
    let nameless = r#"{"title":"Regulasi"}"#;
    assert_eq!(plan(nameless, "", ""), [("missing", "/materials/0/id".into())]);
    // Two unreadable ids are not the same id.
    let both = phase(&[session("", "m1"), session("", "m1"), session("s3", "m1")].join(","));
    let expected = [("invalidId", "/flow/0/sessions/0/id".into()), ("invalidId", "/flow/0/sessions/1/id".into())];
    assert_eq!(plan(m1, &both, ""), expected);
    // A stage that is not known holds any mode.
    let strange = phase(&session("s1", "m1")).replace("online\"", "daring\"");
    assert_eq!(plan(m1, &strange, ""), [("unknownWord", "/flow/0/stage".into())]);
    // Without a list nothing in it can be found.
    let of_c1 = r#"{"id":"m1","title":"Regulasi","competencies":["c1"]}"#;
    let expected = [("wrongType", "/competencies".into())];
    assert_eq!(plan(of_c1, &phase(&session("s1", "m1")), r#","competencies":{}"#), expected);
}

#[test]
fn every_problem_has_a_sentence_that_names_it() {
    use crate::domain::{Mode, Stage};
    use crate::format::json::JsonType;
    let text = |text: &str| text.to_owned();
    let (title, found) = (text("Judul"), text("temuan"));
    let all: &[(ProblemCode, &str)] = &[
        (ProblemCode::Empty, ""),
        (ProblemCode::TooLarge { bytes: (16 << 20) + 1 }, "16"),
        (ProblemCode::NotUtf8 { line: 7 }, "7"),
        (ProblemCode::NotJson { line: 7, column: 123 }, "123"),
        (ProblemCode::TooDeep, "32"),
        (ProblemCode::NotAPlan, "padu-plan"),
        (ProblemCode::NewerVersion { version: text("99") }, "99"),
        (ProblemCode::TooManySessions { sessions: 123 }, "123"),
        (ProblemCode::TooManyVariants { variants: 13 }, "13"),
        (ProblemCode::LoneSurrogate { unit: 0xd83d }, "\\ud83d"),
        (ProblemCode::ControlCharacter { character: '\u{7}' }, "U+0007"),
        (ProblemCode::RepeatedField, ""),
        (ProblemCode::Missing, ""),
        (ProblemCode::WrongType { expected: JsonType::Object, found: JsonType::Null }, "null"),
        (ProblemCode::UnknownVersion { found: found.clone() }, "temuan"),
        (ProblemCode::InvalidId { found: found.clone() }, "\"temuan\""),
        (ProblemCode::UnknownWord { vocabulary: Vocabulary::Nature, found: found.clone() }, "\"temuan\""),
        (ProblemCode::InvalidDate { found: found.clone() }, "\"temuan\""),
        (ProblemCode::EmptyName, ""),
        (ProblemCode::Negative { found: text("-4") }, "-4"),
        (ProblemCode::TooManyPlaces { found: text("1.005") }, "1.005"),
        (ProblemCode::NotWhole { found: text("2.5") }, "2.5"),
        (ProblemCode::TooSmall { found: text("0"), minimum: 1 }, "1"),
        (ProblemCode::ZeroCap, "null"),
        (ProblemCode::TooBig { found: text("1e99"), maximum: 9999 }, "9999"),
        (ProblemCode::DuplicateId { id: text("s1") }, "\"s1\""),
        (ProblemCode::DuplicateName { name: text("Budi") }, "\"Budi\""),
        (ProblemCode::UnknownReference { id: text("m9"), to: Referenced::Material }, "\"m9\""),
        (ProblemCode::Cycle { title: title.clone() }, "\"Judul\""),
        (ProblemCode::NoSession { title }, "\"Judul\""),
        (ProblemCode::WrongMode { mode: Mode::FaceToFace, stage: Stage::Online }, "faceToFace"),
        (ProblemCode::ModeInTray, "mode"),
        (ProblemCode::RepeatedEntry, ""),
        (ProblemCode::AndMore, ""),
    ];
    let listed: Vec<&str> = all.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(listed, ProblemCode::ALL, "every code is listed, in order");
    for (code, named) in all {
        let problem = Problem { code: code.clone(), path: "/flow/1/sessions/3/mode".into() };
        let [id, en] = [Lang::Id, Lang::En].map(|lang| lang.problem(&problem));
        assert_ne!(id, en, "{code:?}");
        for sentence in [&id, &en] {
            assert!(sentence.contains(named), "{sentence} names {named}");
            assert!(sentence.ends_with('.'), "{sentence}");
        }
        assert_eq!(id.starts_with("Tahap 2, sesi 4, \"mode\": "), !code.is_about_the_file(), "{id}");
        assert_eq!(en.starts_with("Phase 2, session 4, \"mode\": "), !code.is_about_the_file(), "{en}");
    }
}

#[test]
fn places_are_said_in_words() {
    for (pointer, id, en) in [
        ("/title", "\"title\"", "\"title\""),
        ("/program/startDate", "\"program\", \"startDate\"", "\"program\", \"startDate\""),
        ("/flow", "\"flow\"", "\"flow\""),
        ("/flow/0", "Tahap 1", "Phase 1"),
        ("/materials/9/requires/0", "Materi 10, \"requires\", 1", "Material 10, \"requires\", 1"),
        ("/unmapped/2/mode", "Belum dipetakan, sesi 3, \"mode\"", "Not mapped yet, session 3, \"mode\""),
        ("/facilitators/1/name", "Fasilitator 2, \"name\"", "Facilitator 2, \"name\""),
        ("/competencies/1/a~1b~0", "Kompetensi 2, \"a/b~\"", "Competency 2, \"a/b~\""),
        ("/x/4", "\"x\", 5", "\"x\", 5"),
        ("", "", ""),
    ] {
        assert_eq!(Lang::Id.place_in_file(pointer), id);
        assert_eq!(Lang::En.place_in_file(pointer), en);
    }
}

#[test]
fn a_hostile_text_keeps_its_direction_to_itself() {
    let id = "\u{202e}m1".to_owned();
    let problem = Problem { code: ProblemCode::InvalidId { found: id.clone() }, path: "/id".into() };
    assert!(Lang::Id.problem(&problem).contains(&format!("\u{2068}{id}\u{2069}")));
}

#[test]
fn a_material_without_a_title_is_called_by_its_id() {
    let text = r#"{"format":"padu-plan","version":1,"materials":[{"id":"m1","title":""}],"flow":[]}"#;
    let problems = read(text, fresh()).expect_err("a material without a session");
    assert_eq!(problems[0].code, ProblemCode::NoSession { title: "m1".into() });
}

#[test]
fn long_texts_are_cut_in_sentences() {
    let text = plan_of(1).replace("\"jp\":1", &format!("\"jp\":-{}", "1".repeat(5000)));
    let problems = read(&text, fresh()).expect_err("a long number");
    assert!(Lang::Id.problem(&problems[0]).chars().count() < 200);
}

/// What a mistake, a bad disk or bad will could make of a file.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let files = ["typical", "full", "hostile"].map(|name| fixture(&format!("plans/{name}.padu.json")));
    const PIECES: &[&str] =
        &["\"", "{", "}", "[", "]", ",", ":", "null", "-", "1e9", "\\", "\\ud800", "\u{7}", "0", "m1"];
    let damage = (any::<Index>(), 0..40_usize, select(PIECES));
    (select(files.to_vec()), prop::collection::vec(damage, 1..4)).prop_map(|(mut file, damages)| {
        for (at, length, piece) in damages {
            let start = at.index(file.len());
            let end = file.len().min(start + length);
            file.splice(start..end, piece.bytes());
        }
        file
    })
}

proptest! {
    /// Nothing panics, and whatever is accepted is stable from then on.
    #[test]
    fn damaged_files_are_read_or_refused(file in damaged()) {
        match read_bytes(&file, fresh()) {
            Ok(plan) => prop_assert_eq!(reread(&plan), plan),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }

    #[test]
    fn any_bytes_are_refused_with_a_reason(file in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read_bytes(&file, fresh()).is_err_and(|problems| problems.len() == 1));
    }
}

#[test]
fn the_documentation_lists_every_code_and_every_field() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/format.md");
    let text = std::fs::read_to_string(path).expect("the documentation");
    let (fields, problems) = text.split_once("## Problems").expect("a part on problems");
    let codes: Vec<&str> =
        problems.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`')).map(|(code, _)| code).collect();
    assert_eq!(codes, ProblemCode::ALL);
    let known = [
        keys::ROOT,
        keys::PROGRAM,
        keys::JP,
        keys::BALANCE,
        keys::COMPETENCY,
        keys::MATERIAL,
        keys::PHASE,
        keys::SESSION,
        keys::ACCEPTED,
        keys::SUBJECT,
        facilitators::KEYS,
        readiness::KEYS,
        readiness::ELEMENT,
        readiness::POINT,
        readiness::RISK,
        readiness::INDICATOR,
        variants::KEYS,
        keys::CONTENT,
    ];
    for key in known.into_iter().flatten() {
        assert!(fields.contains(&format!("`{key}`")), "{key}");
    }
    use Vocabulary::*;
    let words = [
        Kind,
        Nature,
        Stage,
        Mode,
        SubjectKind,
        FacilitatorType,
        BlendElement,
        ChecklistPoint,
        Risk,
        Likelihood,
        Indicator,
    ];
    for code in words.into_iter().flat_map(Vocabulary::codes) {
        assert!(fields.contains(&format!("`{code}`")), "{code}");
    }
    let least = text.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    assert_eq!(wrong(least), []);
}
