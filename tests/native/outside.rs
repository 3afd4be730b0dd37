//! The sentences that JavaScript says without the planner are those of `padu::i18n::OUTSIDE`, and no others.

use std::fs;
use std::path::Path;

use padu::i18n::{Lang, OUTSIDE};

#[test]
fn scripts_say_what_i18n_says() {
    for script in ["padu.js", "crash.js"] {
        let said = said_in(script);
        let meant: Vec<(String, String)> = Lang::ALL
            .iter()
            .enumerate()
            .flat_map(|(language, lang)| {
                let here = OUTSIDE.iter().filter(|sentence| sentence.script == script);
                here.map(move |sentence| {
                    (format!("{} {}", lang.tag(), sentence.key), sentence.texts[language].to_owned())
                })
            })
            .collect();
        assert!(!meant.is_empty());
        assert_eq!(said, meant, "{script}: `texts` differs from src/i18n/outside.rs");
    }
}

#[test]
fn nothing_is_said_by_a_script_that_is_not_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/embed");
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".js") && !OUTSIDE.iter().any(|sentence| sentence.script == name) {
            let text = fs::read_to_string(entry.path()).expect("a script is text");
            assert!(!text.contains("texts = "), "{name} has sentences of its own");
        }
    }
}

/// The entries of the `texts` of a script, each as `language key` and its text, in the order in which they stand.
fn said_in(script: &str) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/embed").join(script);
    let source = fs::read_to_string(path).expect("the script is there");
    let mut language = "";
    let lines = source.lines().skip_while(|line| *line != "const texts = {").take_while(|line| *line != "};");
    let mut said = Vec::new();
    for line in lines.map(str::trim) {
        match line.strip_suffix(": {") {
            Some(tag) => language = tag,
            None => {
                let entry = line.strip_suffix("\",").and_then(|line| line.split_once(": \""));
                said.extend(entry.map(|(key, text)| (format!("{language} {key}"), text.to_owned())));
            }
        }
    }
    said
}
