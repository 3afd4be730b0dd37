//! Texts that nobody means well with, wherever a text can come in: files, tables and edits.

#![allow(clippy::indexing_slicing, clippy::panic, reason = "a test may stop at the first surprise")]

use std::rc::Rc;

use padu::app::export;
use padu::domain::{
    Balance, BlendElement, CheckId, ChecklistPoint, CompetencyField, CompetencyId, Edit, Indicator, IndicatorField,
    MaterialField, MaterialId, Nature, PhaseId, Place, Plan, PlanId, PointField, ProgramField, ReadinessField, Risk,
    RiskField, Spot, Stage, Subject, Text, VariantId, apply,
};
use padu::format::plan::{read, read_bytes, write};
use padu::format::table::{Corrections, Grid, Preview, SpanningCell, interpret};
use padu::i18n::Lang;
use serde_json::Value;

/// Markup, control characters, marks that turn the direction of writing, and what a spreadsheet would calculate. Half
/// of a surrogate pair, which no text here can hold, arrives from a page as the replacement character.
const TEXTS: [&str; 11] = [
    "<img src=x onerror=alert(1)>",
    "</title></textarea></table><script>alert(1)</script>",
    "&lt;&#x202e;&amp;",
    "\" onload=\"alert(1)",
    "a\u{0}b\u{7}c\u{1b}[31m\u{7f}\u{85}\u{9f}d",
    "\u{202e}gnp.exe",
    "\u{2066}\u{2067}\u{202a}\u{202b}\u{202d}x",
    "\u{fffd}x\u{fffd}",
    "\u{2028}x\u{2029}\u{feff}",
    "=cmd|' /C calc'!A0",
    "__proto__",
];

fn long() -> String {
    "Materi yang panjang ".repeat((1 << 20) / 20)
}

fn fresh() -> PlanId {
    PlanId::new("fresh").expect("an id")
}

/// The plan is found again in its file, and no text of it is markup in its table.
fn is_sound(plan: &Plan, what: &str) {
    assert_eq!(read(&write(plan), fresh()).as_ref(), Ok(plan), "{what}");
    for lang in Lang::ALL {
        let html = export::html(plan, *lang);
        assert!(!html.contains("<img") && !html.contains("<script"), "{what}: {html}");
    }
}

#[test]
fn any_text_in_any_field_of_a_file_is_kept_or_refused_with_a_reason() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/plans/full.padu.json");
    let file: Value = serde_json::from_slice(&std::fs::read(file).expect("the fixture")).expect("JSON");
    let fields = text_fields(&file);
    assert!(fields.len() > 200);
    let (mut kept, mut refused) = (0, 0);
    for (field, text) in fields.iter().flat_map(|field| TEXTS.map(|text| (field, text))) {
        let mut file = file.clone();
        *file.pointer_mut(field).expect("the field") = text.into();
        let problems = match read_bytes(file.to_string().as_bytes(), fresh()) {
            Ok(plan) => {
                is_sound(&plan, field);
                kept += 1;
                continue;
            }
            Err(problems) => problems,
        };
        assert!(!problems.is_empty(), "{field}: {text:?}");
        for sentence in Lang::ALL.iter().flat_map(|lang| problems.iter().map(|problem| lang.problem(problem))) {
            assert!(!sentence.is_empty(), "{field}: {problems:?}");
        }
        // A file of something else altogether is not looked at further.
        if text.contains('\u{1b}') && field != "/format" {
            let is_told = problems.iter().any(|problem| problem.code.as_str() == "controlCharacter");
            assert!(is_told, "{field}: {problems:?}");
        }
        refused += 1;
    }
    // Ids and closed words are refused, other texts are kept.
    assert!(kept > 600 && refused > 600, "{kept} kept, {refused} refused");
}

/// Where the texts of a file stand, as JSON Pointers.
fn text_fields(file: &Value) -> Vec<String> {
    let below = |key: String, value: &Value| text_fields(value).into_iter().map(move |field| format!("/{key}{field}"));
    match file {
        Value::String(_) => vec![String::new()],
        Value::Array(items) => items.iter().enumerate().flat_map(|(at, item)| below(at.to_string(), item)).collect(),
        Value::Object(members) => {
            let escaped = |key: &str| key.replace('~', "~0").replace('/', "~1");
            members.iter().flat_map(|(key, value)| below(escaped(key), value)).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn what_is_deep_or_long_in_a_file_is_kept_or_refused_with_a_reason() {
    let file = |title: &str, extra: &str| {
        format!(
            r#"{{"format":"padu-plan","version":1,"materials":[{{"id":"m1","title":"{title}"}}],"flow":[{{"id":"p1","stage":
            "online","sessions":[{{"id":"s1","material":"m1","mode":"onlineAsync","jp":1}}]}}],"x":{extra}}}"#
        )
    };
    let nested = |open: &str, close: &str| [&*open.repeat(10_000), "0", &*close.repeat(10_000)].concat();
    let cases: [(String, Result<usize, &str>); 10] = [
        (file(long().trim_end(), "0"), Ok(long().len() - 1)),
        (file(&"\u{202e}<b>".repeat(1 << 17), "0"), Ok(6 << 17)),
        (file(&r"\ud83d\ude42".repeat(1 << 17), "0"), Ok(4 << 17)),
        (file(&r"\ud83d".repeat(1 << 17), "0"), Err("loneSurrogate")),
        (file(&r"\ude42\ud83d".repeat(1 << 17), "0"), Err("loneSurrogate")),
        (file(&"\u{7}".repeat(1 << 20), "0"), Err("controlCharacter")),
        (file("A", &nested("[", "]")), Err("tooDeep")),
        (file("A", &nested("{\"a\":", "}")), Err("tooDeep")),
        (file("A", &"[".repeat(10_000)), Err("tooDeep")),
        (nested("[", "]"), Err("tooDeep")),
    ];
    for (text, expected) in cases {
        let beginning: String = text.chars().take(150).collect();
        match (read(&text, fresh()), expected) {
            (Ok(plan), Ok(bytes)) => {
                assert_eq!(plan.materials[0].title.len(), bytes, "{beginning}");
                is_sound(&plan, &beginning);
            }
            (Err(problems), Err(code)) => {
                assert_eq!(problems.first().map(|problem| problem.code.as_str()), Some(code), "{beginning}");
            }
            (found, _) => panic!("{:?} of {beginning}", found.map(|plan| plan.materials.len())),
        }
    }
}

fn blank() -> Rc<Plan> {
    Rc::new(Plan::blank(fresh()))
}

fn interpreted(grid: &Grid) -> Preview {
    interpret(grid, &Corrections::default(), 45)
}

#[test]
fn any_text_in_any_cell_of_a_table_is_kept_as_text() {
    let header = "No\tMateri\tTahap\tKelompok\tSifat\tModa\tJP\tMetode\tFasilitator\tCatatan\tKode\tLainnya";
    let columns = header.split('\t').count();
    let long = "Materi yang panjang ".repeat(500);
    let brackets = "(".repeat(10_000);
    for text in TEXTS.into_iter().chain([long.trim_end(), &*brackets]) {
        let beginning: String = text.chars().take(60).collect();
        for column in 0..columns {
            let mut cells = ["1", "Regulasi", "MOOC", "Inti", "Teori", "daring", "2", "ceramah", "A", "b", "K1", "c"];
            cells[column] = text;
            let spanning = |row: Vec<&str>| {
                row.into_iter().map(|text| SpanningCell { text: text.to_owned(), columns: 1, rows: 1 }).collect()
            };
            for grid in [
                Grid::from_text(&format!("{header}\n{}", cells.join("\t"))),
                Grid::from_cells([spanning(header.split('\t').collect()), spanning(cells.to_vec())]),
                // The same text in the header.
                Grid::from_text(&format!("{}\n{}", cells.join("\t"), cells.join("\t"))),
            ] {
                let preview = interpreted(&grid);
                let Ok(applied) = apply(&blank(), &Edit::AddBatch(preview.batch)) else {
                    assert_eq!(preview.counts.sessions, 0, "{beginning:?} in column {column}");
                    continue;
                };
                is_sound(&applied.plan, &beginning);
            }
        }
        let preview = interpreted(&Grid::from_text(&format!("Materi\tJP\n{text}\t2")));
        let title: String = text.chars().filter(|c| !c.is_control()).collect();
        let titles: Vec<&str> = preview.batch.materials.iter().map(|material| &*material.title).collect();
        assert_eq!(titles, [title.trim_matches(['\u{feff}', '\u{2028}', '\u{2029}', ' '])], "{beginning:?}");
    }
}

/// Every edit that carries a text.
fn edits(text: &Text) -> Vec<Edit> {
    let text = || text.clone();
    let material = || MaterialId::new("m1").expect("an id");
    let set = |field| Edit::SetMaterials { materials: vec![material()], field };
    let program = |field| Edit::SetProgram(field);
    let competency = || CompetencyId::new("c1").expect("an id");
    let readiness = |field| Edit::SetReadiness(field);
    vec![
        Edit::SetTitle(text()),
        program(ProgramField::Provider(text())),
        program(ProgramField::Audience(text())),
        program(ProgramField::Objectives(text())),
        program(ProgramField::LegalBasis(text())),
        program(ProgramField::Product(text())),
        program(ProgramField::Batch(text())),
        program(ProgramField::Responsible(text())),
        Edit::SetBalance(Some(Balance { basis: text(), ..Balance::default() })),
        Edit::AddMaterial { title: text(), nature: Nature::Theory, jp: None, to: Spot::end_of(Place::Tray) },
        Edit::AddCompetency { code: text(), title: text() },
        Edit::SetCompetency { competency: competency(), field: CompetencyField::Code(text()) },
        Edit::SetCompetency { competency: competency(), field: CompetencyField::Title(text()) },
        Edit::DuplicateCompetency { competency: competency(), title: text() },
        set(MaterialField::Code(text())),
        set(MaterialField::Title(text())),
        set(MaterialField::Group(text())),
        set(MaterialField::Topics(vec![text(), text()])),
        set(MaterialField::Methods(vec![text()])),
        set(MaterialField::Media(vec![text()])),
        set(MaterialField::References(vec![text()])),
        set(MaterialField::Facilitators(vec![text()])),
        set(MaterialField::Notes(text())),
        Edit::DuplicateMaterial { material: material(), title: text() },
        Edit::AddPhase { stage: Stage::Online, title: text(), before: None },
        Edit::RenamePhase { phase: PhaseId::new("p1").expect("an id"), title: text() },
        Edit::AddFacilitator { name: text(), material: Some(material()) },
        Edit::RenameFacilitator { name: text(), to: "B".into() },
        Edit::RenameFacilitator { name: "B".into(), to: text() },
        Edit::PutAside { check: CheckId::ALL[0], subjects: vec![Subject::Plan], reason: text() },
        readiness(ReadinessField::Element(BlendElement::ALL[0], text())),
        readiness(ReadinessField::Point(ChecklistPoint::ALL[0], PointField::Responsible(text()))),
        readiness(ReadinessField::Point(ChecklistPoint::ALL[0], PointField::Notes(text()))),
        readiness(ReadinessField::Risk(Risk::ALL[0], RiskField::Owner(text()))),
        readiness(ReadinessField::Risk(Risk::ALL[0], RiskField::Mitigation(text()))),
        readiness(ReadinessField::Indicator(Indicator::ALL[0], IndicatorField::Target(text()))),
        readiness(ReadinessField::Indicator(Indicator::ALL[0], IndicatorField::Method(text()))),
        readiness(ReadinessField::Indicator(Indicator::ALL[0], IndicatorField::When(text()))),
        Edit::AddMitigation { risk: Risk::ALL[0], title: text() },
        Edit::KeepVariant { name: text() },
        Edit::RenameVariant { variant: VariantId::new("v1").expect("an id"), name: text() },
        Edit::OpenVariant { variant: VariantId::new("v1").expect("an id"), keep_as: text() },
    ]
}

#[test]
fn any_text_that_an_edit_carries_is_kept_as_text() {
    let long = long();
    for text in TEXTS.into_iter().chain([&*long]) {
        let beginning: String = text.chars().take(60).collect();
        let mut plan = blank();
        let mut refused = 0;
        for (at, edit) in edits(&text.into()).iter().enumerate() {
            match apply(&plan, edit) {
                Ok(applied) => plan = applied.plan,
                Err(_) => refused += 1,
            }
            // A long text in forty places makes a file that takes a second to read.
            if text.len() < 1000 || at == 14 {
                is_sound(&plan, &beginning);
            }
        }
        assert!(refused <= 3, "{refused} edits with {beginning:?} refused");
        let shown: String = text.chars().filter(|c| !c.is_control()).collect();
        assert!(plan.materials.iter().any(|material| without_blanks(&material.title) == without_blanks(&shown)));
    }
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
