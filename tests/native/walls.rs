//! The walls between the modules, as `docs/architecture.md` draws them: a module
//! may use only what stands before it, and the pure ones nothing of a browser.

use std::fs;
use std::path::{Path, PathBuf};

/// What the source of a module may not contain, in code lines, tests aside.
const WALLS: &[(&str, &[&str])] = &[
    (
        "domain",
        &[
            "crate::format",
            "crate::i18n",
            "crate::app",
            "crate::ui",
            "crate::embed",
            "serde",
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo",
            "f32",
            "f64",
            "std::time",
            "std::env",
            "std::fs",
        ],
    ),
    (
        "format",
        &[
            "crate::i18n",
            "crate::app",
            "crate::ui",
            "crate::embed",
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo",
            "std::time",
            "std::env",
            "std::fs",
        ],
    ),
    ("i18n", &["crate::app", "crate::ui", "crate::embed", "yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"]),
    ("app", &["crate::ui", "crate::embed", "yew::", "web_sys", "js_sys", "wasm_bindgen", "gloo"]),
    (
        "ui",
        &[
            "crate::embed",
            "web_sys::window(",
            "window()",
            "local_storage",
            "Storage",
            "CustomEvent",
            "apply(&",
            "set_inner_html",
            "unchecked_from_js",
        ],
    ),
];

#[test]
fn no_module_reaches_over_a_wall() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut breaches = Vec::new();
    for (module, forbidden) in WALLS {
        let files = rust_files(&source.join(module));
        assert!(!files.is_empty(), "src/{module} is gone: the walls must be drawn anew");
        for file in files {
            let text = fs::read_to_string(&file).expect("a source file is text");
            for (line, code) in shipped_code(&text) {
                for word in forbidden.iter().filter(|word| mentions(code, word)) {
                    breaches.push(format!("{}:{line} mentions `{word}`", file.display()));
                }
            }
        }
    }
    assert_eq!(breaches, [""; 0]);
}

#[test]
fn a_breach_is_seen() {
    let text = "use std::rc::Rc;\n// crate::ui in a comment is fine\nuse crate::ui::Root;\n#[cfg(test)]\nmod tests {}\nuse yew;";
    let seen: Vec<_> =
        shipped_code(text).filter(|(_, code)| mentions(code, "crate::ui")).map(|(line, _)| line).collect();
    assert_eq!(seen, [3]);
    assert!(mentions("let x: f64 = 1.0;", "f64"));
    assert!(!mentions("let half64 = 1;", "f64"));
}

/// Numbered lines up to the file's tests, without comments.
fn shipped_code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]"));
    lines.enumerate().map(|(at, line)| (at + 1, line.split("//").next().unwrap_or_default()))
}

/// Whether a word stands in the code, and not only as part of a longer name.
fn mentions(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

/// Every Rust file below a folder, but for files of tests and test support.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable").path()) {
        let name = entry.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if entry.is_dir() && name != "tests" {
            found.extend(rust_files(&entry));
        } else if entry.extension().is_some_and(|ext| ext == "rs") && name != "tests" && name != "arbitrary" {
            found.push(entry);
        }
    }
    found
}
