use std::fmt::Write as _;

use super::*;
use crate::domain::CheckId;
use crate::domain::examples::{EXAMPLES, all, found, sketch};

/// The sentence and the fix of the first finding of a check, in Indonesian.
fn said(check: CheckId, plan: &str) -> (String, String) {
    let findings = found(&sketch(plan), check);
    let fix = findings[0].fix.as_ref().map(|fix| Lang::Id.fix(fix)).unwrap_or_default();
    (Lang::Id.finding(&findings[0]), fix)
}

#[test]
fn sentences_carry_their_arithmetic() {
    use CheckId::*;
    let cases = [
        (
            RatioOffTarget,
            "; a theory, b practice; O aA8 | F bF32",
            "Daring 8 dari 40 JP = 20%; target 25–35% memerlukan 10–14 JP; pindahkan paling sedikit 2 JP ke daring.",
            "",
        ),
        (
            RatioOffTarget,
            "; a theory, b practice; O aA20 | F bF12 | - a.1",
            "Sementara daring 20 dari 32 JP = 62,5%; target 25–35% memerlukan 8–11,2 JP; pindahkan paling sedikit 8,8 JP \
             ke luring (9 JP bila dibulatkan).",
            "",
        ),
        (
            RatioOffTarget,
            "; a other =Klinik; O aA4.5 aS7 | F aF8.5",
            "Daring 11,5 dari 20 JP = 57,5%; target 25–35% memerlukan 5–7 JP; pindahkan paling sedikit 4,5 JP ke luring \
             (5 JP bila dibulatkan).",
            "Pindahkan 4,5 JP ke luring: Klinik (1 dari 3)",
        ),
        (
            TotalMismatch,
            "total=32; a theory; O aA34",
            "Jumlah 34 JP, JP program 32: lebih 2 JP.",
            "Ubah JP program menjadi 34",
        ),
        (
            TotalMismatch,
            "total=32; a theory; O aA31.5 aA?",
            "Jumlah 31,5 JP, JP program 32: kurang 0,5 JP; JP 1 sesi belum diisi.",
            "Ubah JP program menjadi 31,5",
        ),
        (SessionUnmapped, "; a caseStudy; O | F | - a.2", "1 sesi belum dipetakan (2 JP).", "Petakan sesuai saran"),
        (
            SessionUnmapped,
            "; a caseStudy, b postTest; O | F | - a.2 b.?",
            "2 sesi belum dipetakan (2 JP); 1 di antaranya tanpa saran.",
            "Petakan 1 sesi sesuai saran",
        ),
        (
            BimtekPostTest,
            "; a theory; O aA2 | E",
            "Post-test belum ada. Peserta bimtek diuji sebelum dan sesudah kegiatan.",
            "Tambah post-test",
        ),
        (
            FacilitatorOverload,
            "cap=4 cap2=3; a practice speaker second; F aF5 | - a.?",
            "Dr. Sari 5 JP dalam 2 sesi, batasnya 4 JP: lebih 1 JP; Budi 5 JP dalam 2 sesi, batasnya 3 JP: lebih 2 JP.",
            "",
        ),
        (AsyncCredit, "; a theory; O aA5", "Daring asinkron 5 JP: sediakan paling sedikit 2 hari (3 JP per hari).", ""),
        (
            DaysOverload,
            "; a practice; F aF20 | O | F aF8@60",
            "Tatap muka (luring) 20 JP = 2 hari, Tatap muka (luring) 2 8 JP (480 menit) = 2 hari (10 JP per hari): 4 hari di \
             kelas; bimtek biasanya paling lama 3 hari.",
            "",
        ),
        (
            OrderPrerequisite,
            "; a theory =Regulasi, b practice <a =Simulasi; F bF2 bF1 aF2 bF1",
            "Simulasi dimulai sebelum prasyaratnya, Regulasi.",
            "Pindahkan Regulasi ke sebelum Simulasi (1 dari 3)",
        ),
        (
            OrderPrerequisite,
            "; a theory <c, b practice <a =Simulasi, c theory; F bF2 bF1 cF1 aF2",
            "Simulasi dimulai sebelum prasyaratnya, A.",
            "Pindahkan 2 sesi Simulasi ke sesudah A",
        ),
    ];
    for (check, plan, sentence, fix) in cases {
        assert_eq!(said(check, plan), (sentence.to_owned(), fix.to_owned()), "{plan}");
    }
}

#[test]
fn no_sentence_is_unfinished() {
    for (check, cases) in EXAMPLES {
        for finding in cases.iter().flat_map(|(text, _)| all(&sketch(text))) {
            for lang in Lang::ALL {
                let sentence = lang.finding(&finding);
                assert!(sentence.ends_with('.') && !sentence.contains("  ") && !sentence.contains(".."), "{sentence}");
                let fix = finding.fix.as_ref().map(|fix| lang.fix(fix));
                assert!(fix.is_none_or(|fix| !fix.is_empty() && !fix.ends_with('.')), "{}", check.code());
                let source = lang.source(&finding.source);
                assert!(!source.is_empty() && !["S0", "S1", "S2", "S3", "S4"].contains(&source), "{source}");
            }
        }
    }
}

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/checks.md");

/// `docs/checks.md`: the table is what the checks say of themselves; sources,
/// fixes and sentences are those of the examples.
fn document() -> String {
    let mut text = String::from(
        "<!-- Generated. After a change to the checks: UPDATE=1 cargo test --no-default-features checks_are_documented -->\n\n\
         # The checks\n\n\
         Padu checks a plan on every change. A finding never blocks anything: it says what it is about, the arithmetic, the source it\n\
         rests on, and where one click can mend it, how. A click is an ordinary edit that can be undone; it removes its finding and\n\
         adds no error. A finding can be put aside with a reason, which the plan keeps (`accepted` in [format.md](format.md)).\n\n\
         The element's property `checks` lists the findings in its own language, the gravest first:\n\
         `[{ id, severity, subjects: [{ kind, id }], message, source, fixable, accepted }]`. A subject's `kind` is `plan`, `phase`,\n\
         `session`, `material` or `competency`; `accepted` says whether the finding was put aside, and `plan.accepted` why.\n\n\
         Numbers are presets with a source, not regulations: rules differ by agency and change. The checks of a kind of activity, from\n\
         `bimtek.preTest` on, begin with the first material.\n\n\
         | Id | Severity | When | Source | Fix |\n|---|---|---|---|---|\n",
    );
    let mut sentences = String::from("\n## How they are said\n");
    for (check, cases) in EXAMPLES {
        let findings: Vec<Finding> = cases.iter().flat_map(|(text, _)| found(&sketch(text), *check)).collect();
        let mut sources: Vec<&str> = Vec::new();
        for finding in &findings {
            let source = match &finding.source {
                Source::Basis(_) => "The basis that the plan gives for its target",
                source => Lang::En.source(source),
            };
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let mut fixes: Vec<String> = Vec::new();
        for fix in findings.iter().filter_map(|finding| finding.fix.as_ref()) {
            let fix = kind_of(fix);
            if !fixes.contains(&fix) {
                fixes.push(fix);
            }
        }
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | {} |",
            check.code(),
            check.severity().code(),
            check.meaning().trim(),
            sources.join("; "),
            fixes.join("; "),
        );
        let first = findings.first().expect("each check has an example");
        let _ = writeln!(sentences, "\n`{}`", check.code());
        for lang in Lang::ALL {
            let fix = first.fix.as_ref().map(|fix| format!(" [{}]", lang.fix(fix))).unwrap_or_default();
            let _ = writeln!(sentences, "- {}: {}{fix}", lang.tag(), lang.finding(first));
        }
    }
    text + &sentences
}

/// What a fix does, whatever it does it to.
fn kind_of(fix: &Fix) -> String {
    match fix {
        Fix::MapAsSuggested { .. } => "Map as suggested what has a suggestion".into(),
        Fix::SetTotal(_) => "Make the programme's JP the sum".into(),
        Fix::ChangeMode { mode, .. } => format!("Change the mode to {}", Lang::En.mode_in_sentence(*mode)),
        Fix::ChangeSide { .. } => "Move one session to the other side, where that is enough".into(),
        Fix::Move { aim: Aim::Before(_), .. } => "Move what should come first to before it".into(),
        Fix::Move { aim: Aim::After(_), .. } => "Move it to after what should come first".into(),
        Fix::Move { aim: Aim::EndOf(_), .. } => "Move it to the evaluation that follows".into(),
        Fix::MovePhase { .. } => "Move the one phase that is out of place".into(),
        Fix::AddTest { .. } => Lang::En.fix(fix),
        Fix::MarkOfflineCopies { .. } => "Mark the copies as there".into(),
        Fix::AssessWith { .. } => "Let the last test after its teaching test it".into(),
    }
}

#[test]
fn checks_are_documented() {
    let document = document();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(DOCUMENT, &document).expect("docs/ can be written");
    }
    let published = std::fs::read_to_string(DOCUMENT).unwrap_or_default();
    assert!(published == document, "run: UPDATE=1 cargo test --no-default-features checks_are_documented");
}
