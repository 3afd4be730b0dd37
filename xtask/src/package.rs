//! `dist/package/`, as it goes to npm.

use std::fs;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::fingerprint::Files;
use crate::{process, project};

const SCHEMA: &str = "padu-plan-1.schema.json";

/// Writes the package: the element's files, its types, the schema, and what npm wants to know.
pub fn assemble(files: &Files) -> Result<()> {
    let folder = project::path("dist/package");
    project::fresh_folder(&folder)?;
    for (name, content) in files {
        project::write(&folder.join(name), content)?;
    }
    let mut published: Vec<String> = files.keys().cloned().collect();
    for (from, to) in [
        ("src/embed/padu.d.ts", "padu.d.ts"),
        ("LICENSE-MIT", "LICENSE-MIT"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
        ("README.md", "README.md"),
    ] {
        let source = project::path(from);
        if source.exists() {
            project::write(&folder.join(to), fs::read(source)?)?;
            published.push(to.to_owned());
        }
    }
    if let Some(schema) = schema()? {
        project::write(&folder.join(SCHEMA), schema)?;
        published.push(SCHEMA.to_owned());
    }
    let manifest = json!({
        "name": "padu-planner",
        "version": project::version()?,
        "description": "Blended-curriculum planner for bimtek and diklat, as a web component",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "./padu.js",
        "types": "./padu.d.ts",
        "exports": {
            ".": { "types": "./padu.d.ts", "default": "./padu.js" },
            "./planner_bg.wasm": "./planner_bg.wasm",
            (format!("./{SCHEMA}")): format!("./{SCHEMA}"),
            "./package.json": "./package.json"
        },
        // Importing the module defines the element.
        "sideEffects": true,
        "files": published,
    });
    project::write(&folder.join("package.json"), serde_json::to_string_pretty(&manifest)? + "\n")
}

/// The JSON Schema of the plan format, printed by an example of the library.
///
/// It is a program of its own, and not a call from here, so that the front door still opens when
/// the planner does not compile.
fn schema() -> Result<Option<String>> {
    const EXAMPLE: &str = "plan_schema";
    if !project::path(&format!("examples/{EXAMPLE}.rs")).exists() {
        return Ok(None);
    }
    println!("Writing the JSON Schema …");
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--no-default-features", "--features", "schema", "--example", EXAMPLE]);
    let output = cargo.stderr(Stdio::inherit()).output().with_context(|| process::cannot_start(&cargo))?;
    if !output.status.success() {
        bail!("The JSON Schema could not be written; the lines above say why.");
    }
    Ok(Some(String::from_utf8(output.stdout)?))
}
