//! `dist/package/`, as it goes to npm.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::fingerprint::Files;
use crate::project;

/// The module for plans without an element, in `src/embed/` and in the package.
pub const HEADLESS: &str = "core.js";

const SCHEMA: &str = "padu-plan-1.schema.json";
const MANIFEST: &str = "custom-elements.json";

/// What lies in the repository as it is published, and what it is called there.
const COPIES: [(&str, &str); 8] = [
    ("src/embed/padu.d.ts", "padu.d.ts"),
    ("src/embed/core.d.ts", "core.d.ts"),
    ("src/embed/plan.d.ts", "plan.d.ts"),
    ("src/embed/custom-elements.json", MANIFEST),
    ("src/embed/README.md", "README.md"),
    ("docs/padu-plan-1.schema.json", SCHEMA),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

/// Writes the package: the scripts and the WebAssembly, their types, the schema, and what npm wants to know.
pub fn assemble(built: &Files) -> Result<()> {
    let folder = project::path("dist/package");
    project::fresh_folder(&folder)?;
    for (name, content) in built {
        project::write(&folder.join(name), content)?;
    }
    for (from, to) in COPIES {
        let content = fs::read(project::path(from)).with_context(|| format!("{from} cannot be read"))?;
        project::write(&folder.join(to), content)?;
    }
    let files = built.keys().map(String::as_str).chain(COPIES.map(|(_, to)| to));
    let manifest = manifest(&project::version()?, files.collect());
    project::write(&folder.join("package.json"), serde_json::to_string_pretty(&manifest)? + "\n")
}

fn manifest(version: &str, files: Vec<&str>) -> Value {
    let mut exports = Map::new();
    for (path, types, file) in [(".", "padu.d.ts", "padu.js"), ("./core", "core.d.ts", HEADLESS)] {
        exports.insert(path.to_owned(), json!({ "types": format!("./{types}"), "default": format!("./{file}") }));
    }
    // Files by their own names: what is served as it is, and what tools look for.
    for file in
        files.iter().filter(|file| !file.starts_with("LICENSE") && **file != "README.md").chain([&"package.json"])
    {
        let file = format!("./{file}");
        exports.insert(file.clone(), json!(file));
    }
    json!({
        "name": "padu-planner",
        "version": version,
        "description": "Blended-curriculum planner for bimtek and diklat, as a web component",
        "keywords": ["custom-element", "web-component", "curriculum", "blended-learning", "training", "bimtek", "diklat"],
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "./padu.js",
        "types": "./padu.d.ts",
        "exports": exports,
        "customElements": format!("./{MANIFEST}"),
        // Importing the module defines the element; the others only export.
        "sideEffects": ["./padu.js"],
        "engines": { "node": ">=20" },
        "files": files,
    })
}
