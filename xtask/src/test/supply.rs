//! What the project is built from: licences, sources, duplicates, and a reason for each dependency.
//!
//! Advisories need a database from the network: `cargo xtask audit`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{Step, tally::Tally};
use crate::{process, project};

/// Licences that ask for no more than to be named.
const LICENCES: [&str; 11] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Of tools that are run and not passed on, this one as well.
const OF_TOOLS: [&str; 1] = ["MPL-2.0"];

/// Crates that may stand in the lock file more than once, each with the reason.
const TWICE: [(&str, &str); 12] = [
    ("getrandom", "tools only: proptest and jsonschema each bring their own"),
    ("gloo", "Yew 0.23 asks for the version before ours"),
    ("gloo-events", "as gloo"),
    ("gloo-timers", "as gloo"),
    ("hashbrown", "tools only: by indexmap"),
    ("r-efi", "tools only: by getrandom"),
    ("syn", "only while compiling: macros of three generations"),
    ("thiserror", "only while compiling: by gloo and by wasm-bindgen's tools"),
    ("thiserror-impl", "as thiserror"),
    ("gimli", "as wasmparser"),
    ("wasm-encoder", "as wasmparser"),
    ("wasmparser", "tools only: by walrus and by what splits the module"),
];

/// Packages of npm that may ask to run a script when they are installed. It is not run: `npm ci --ignore-scripts`.
const SCRIPTS: [&str; 1] = ["node_modules/esbuild"];

pub fn steps() -> Vec<Step> {
    vec![Step::new("Supply chain", || {
        let mut found = crates(&metadata()?)?;
        found.extend(packages(&json("package-lock.json")?)?);
        found.extend(without_reason()?);
        found.iter().for_each(|what| eprintln!("error: {what}"));
        Ok(Tally::of(found.is_empty()))
    })]
}

fn metadata() -> Result<Value> {
    let mut cargo = process::cargo();
    cargo.args(["metadata", "--format-version", "1", "--locked"]);
    let output = cargo.output().with_context(|| process::cannot_start(&cargo))?;
    ensure!(output.status.success(), "cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).context("cargo metadata printed no JSON")
}

fn json(path: &str) -> Result<Value> {
    let path = project::root().join(path);
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))
}

/// What is wrong with the crates of the lock file.
fn crates(metadata: &Value) -> Result<Vec<String>> {
    let crates = of(metadata, "packages").as_array().context("cargo metadata lists no packages")?;
    let mut found = Vec::new();
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for one in crates {
        let text = |key: &str| of(one, key).as_str().unwrap_or_default();
        let name = text("name");
        versions.entry(name).or_default().insert(text("version"));
        // The project's own have no source.
        if !of(one, "source").is_null() && text("source") != "registry+https://github.com/rust-lang/crates.io-index" {
            found.push(format!("{name} comes from {}", text("source")));
        }
        if !is_allowed(text("license"), &[]) {
            found.push(format!("{name} has the licence \"{}\"", text("license")));
        }
    }
    let twice = |name: &str| TWICE.iter().any(|(known, _)| *known == name);
    for (name, versions) in &versions {
        if versions.len() > 1 && !twice(name) {
            found.push(format!("{name} is there {} times: {versions:?}", versions.len()));
        }
    }
    let once = |name: &str| versions.get(name).is_none_or(|versions| versions.len() == 1);
    found.extend(
        TWICE.iter().filter(|(name, _)| once(name)).map(|(name, _)| format!("{name} is no longer there twice")),
    );
    Ok(found)
}

/// What is wrong with the packages of npm's lock file.
fn packages(lock: &Value) -> Result<Vec<String>> {
    let packages = of(lock, "packages").as_object().context("the lock file lists no packages")?;
    let mut found = Vec::new();
    for (path, package) in packages.iter().filter(|(path, _)| !path.is_empty()) {
        let licence = of(package, "license").as_str().unwrap_or_default();
        if !is_allowed(licence, &OF_TOOLS) {
            found.push(format!("{path} has the licence \"{licence}\""));
        }
        let resolved = of(package, "resolved").as_str();
        if resolved.is_some_and(|from| !from.starts_with("https://registry.npmjs.org/")) {
            found.push(format!("{path} comes from {}", resolved.unwrap_or_default()));
        }
        if of(package, "integrity").as_str().is_none_or(str::is_empty) {
            found.push(format!("{path} has no checksum"));
        }
        if *of(package, "hasInstallScript") == true && !SCRIPTS.contains(&path.as_str()) {
            found.push(format!("{path} wants to run a script when it is installed"));
        }
    }
    Ok(found)
}

/// Dependencies that no decision names.
fn without_reason() -> Result<Vec<String>> {
    let mut reasons = String::new();
    for entry in fs::read_dir(project::root().join("docs/decisions"))? {
        reasons += &fs::read_to_string(entry?.path())?;
    }
    let metadata = metadata()?;
    let own =
        of(&metadata, "packages").as_array().into_iter().flatten().filter(|package| of(package, "source").is_null());
    let of_cargo = own.flat_map(|package| of(package, "dependencies").as_array().into_iter().flatten());
    let mut names: BTreeSet<String> = of_cargo.filter_map(|one| of(one, "name").as_str()).map(str::to_owned).collect();
    let package = json("package.json")?;
    names.extend(of(&package, "devDependencies").as_object().into_iter().flat_map(|all| all.keys().cloned()));
    names.retain(|name| !reasons.contains(&format!("`{name}`")));
    Ok(names.into_iter().map(|name| format!("no file in docs/decisions says why there is `{name}`")).collect())
}

/// A member of an object; null where there is none.
fn of<'a>(object: &'a Value, name: &str) -> &'a Value {
    object.get(name).unwrap_or(&Value::Null)
}

/// Whether one may choose licences out of an expression that are all allowed.
fn is_allowed(expression: &str, more: &[&str]) -> bool {
    let Ok(expression) = spdx::Expression::parse_mode(expression, spdx::ParseMode::LAX) else { return false };
    expression
        .evaluate(|asked| asked.license.id().is_some_and(|id| LICENCES.contains(&id.name) || more.contains(&id.name)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn licences_are_chosen_from_expressions() {
        for (expression, allowed) in [
            ("MIT", true),
            ("MIT/Apache-2.0", true),
            ("GPL-3.0-only", false),
            ("MIT OR GPL-3.0-only", true),
            ("MIT AND GPL-3.0-only", false),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("MPL-2.0", false),
            ("", false),
            ("ours", false),
        ] {
            assert_eq!(is_allowed(expression, &[]), allowed, "{expression}");
        }
        assert!(is_allowed("MPL-2.0", &OF_TOOLS));
    }

    #[test]
    fn what_does_not_belong_is_found() {
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        let one = |name: &str, version: &str, source: &str, license: &str| json!({ "name": name, "version": version, "source": source, "license": license });
        let good =
            TWICE.iter().flat_map(|(name, _)| ["1.0.0", "2.0.0"].map(|version| one(name, version, registry, "MIT")));
        let bad = [
            one("copyleft", "1.0.0", registry, "GPL-3.0-only"),
            one("elsewhere", "1.0.0", "git+https://example.org/elsewhere", "MIT"),
            one("twins", "1.0.0", registry, "MIT"),
            one("twins", "2.0.0", registry, "MIT"),
        ];
        let all: Vec<Value> = good.chain(bad).collect();
        assert_eq!(crates(&json!({ "packages": all })).unwrap().len(), 3);

        let package = |license: &str, resolved: &str, script: bool| json!({ "license": license, "resolved": resolved, "integrity": "sha512-", "hasInstallScript": script });
        let npm = "https://registry.npmjs.org/a/-/a-1.0.0.tgz";
        let packages = json!({ "packages": {
            "": {},
            "node_modules/a": package("MIT", npm, false),
            "node_modules/b": package("SSPL-1.0", npm, false),
            "node_modules/c": package("MIT", "https://example.org/c.tgz", false),
            "node_modules/d": package("MIT", npm, true),
            "node_modules/e": { "license": "MIT" },
        }});
        assert_eq!(super::packages(&packages).unwrap().len(), 4);
    }
}
