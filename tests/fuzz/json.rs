//! Plan files: whatever the bytes, there is a plan that can be used and written, or there are problems that say why not.

use padu::app::export;
use padu::domain::{PlanId, Summary, check};
use padu::format::plan::{read, read_bytes, write};
use padu::i18n::Lang;

use crate::Target;
use crate::judge::Judge;

pub const TARGET: Target = Target {
    name: "json",
    seeds: &[("plans", ".json"), ("bad", ".json")],
    extremes,
    words: &[
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "0",
        "-0",
        "-1",
        "0.1",
        "0.001",
        "4.50",
        "9999",
        "9999.01",
        "1e2",
        "1e999",
        "-1e-999",
        "18446744073709551616",
        "99999999999999999999999999999999",
        ",",
        ":",
        "\"",
        "\\",
        "\\u0000",
        "\\ud800",
        "\\udc00\\ud800",
        "\\ud83d\\ude42",
        "\u{feff}",
        "\u{202e}",
        "\u{2028}",
        "\u{0}",
        "\u{7f}",
        "\u{85}",
        "<script>alert(1)</script>",
        "=1+1",
        "__proto__",
        "\"id\": \"s1\",",
        "\"material\": \"m1\",",
        "\"mode\": \"onlineAsync\",",
        "\"jp\": 4,",
        "\"counted\": false,",
        "\"locked\": true,",
        "\"nature\": \"preTest\",",
        "\"requires\": [\"m1\"],",
        "\"competencies\": [\"c1\"],",
        "\"title\": \"A\",",
        "\"x\": 1,",
        "\"accepted\": [],",
        "\"balance\": null,",
        "\"flow\": [],",
        "\"unmapped\": [],",
        "\"summary\": {},",
        "\"version\": 2,",
        "\"readiness\": {},",
        "\"costs\": {},",
        "\"facilitators\": [],",
        "\"variants\": [],",
        "\"plan\": {},",
        "\"name\": \"A\",",
        "onlineSync",
        "faceToFace",
        "workplace",
        "evaluation",
        "coaching",
        "online",
        "2026-02-29",
        "0000-01-01",
        "9999-12-31",
        "{\"id\":\"s9\",\"material\":\"m1\",\"mode\":\"onlineAsync\",\"jp\":1},",
        "{\"id\":\"m9\",\"title\":\"B\"},",
        "[[[[[[[[",
        "]]]]]]]]",
        "{},",
        "0,",
    ],
    // 10,000 competencies, the smallest things that a file can hold.
    allowed: 2 << 20,
    run,
};

fn extremes() -> Vec<String> {
    const MIB: usize = 1 << 20;
    let titled = |title: &str| {
        format!(
            r#"{{"format":"padu-plan","version":1,"title":"{title}","materials":[{{"id":"m1","title":"{title}","topics":["{title}"]}}],"flow":[{{"id":"p1","stage":"online","sessions":[{{"id":"s1","material":"m1","mode":"onlineAsync","jp":1}}]}}]}}"#
        )
    };
    let titles =
        ["x", " ", "<b>", "\u{202e}", "\u{0}", r"\u0000", r"\ud800", r"\udc00\ud800", r"\ud83d\ude42", "&amp;"];
    let nested = [("[", "]"), (r#"{"a":"#, "}"), ("[", ""), (r#"[{"":"#, "")];
    let titled = titles.map(|title| titled(&title.repeat(MIB / title.len())));
    let nested = nested.map(|(open, close)| {
        let [shallow, deep] = [10_000, MIB].map(|depth| [open.repeat(depth), close.repeat(depth)].concat());
        [format!(r#"{{"format":"padu-plan","version":1,"materials":[],"flow":[],"x":{shallow}}}"#), shallow, deep]
    });
    titled.into_iter().chain(nested.into_iter().flatten()).collect()
}

fn run(input: &[u8], judge: &Judge) -> Result<(), String> {
    let fresh = || PlanId::new("fresh").expect("an id");
    let outcome = judge.reads(input.len(), || read_bytes(input, fresh()))?;
    judge.survives(|| match outcome {
        Ok(plan) => {
            let text = write(&plan);
            let again =
                read(&text, fresh()).map_err(|problems| format!("what was written is refused: {problems:?}"))?;
            if again != plan {
                return Err("what was written is another plan".to_owned());
            }
            if write(&again) != text {
                return Err("the second writing differs from the first".to_owned());
            }
            let findings = check(&plan, &Summary::of(&plan)).len();
            let tables =
                Lang::ALL.iter().map(|lang| export::html(&plan, *lang).len() + export::tsv(&plan, *lang).len());
            if findings + tables.sum::<usize>() == 0 {
                return Err("a table without a header".to_owned());
            }
            Ok(())
        }
        Err(problems) => {
            if problems.is_empty() {
                return Err("refused without a problem".to_owned());
            }
            let wordless = |lang: &Lang| problems.iter().take(100).any(|problem| lang.problem(problem).is_empty());
            if Lang::ALL.iter().any(wordless) { Err("a problem without a sentence".to_owned()) } else { Ok(()) }
        }
    })?
}
