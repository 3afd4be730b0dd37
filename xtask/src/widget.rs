//! From Rust to the two files that a browser loads: the glue and the `.wasm`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{fingerprint, glue, process, project, setup};

/// How much time to spend on the build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Built quickly, with names in panics.
    Dev,
    /// As [`Profile::Dev`], with panics on demand.
    Crash,
    /// Small and fast; what is published.
    Release,
    /// As [`Profile::Release`], and what the measurements time inside the module.
    Bench,
}

impl Profile {
    fn is_optimized(self) -> bool {
        matches!(self, Profile::Release | Profile::Bench)
    }
}

/// The built widget.
pub struct Widget {
    /// `planner.js`, the glue.
    pub glue: String,
    /// `planner_bg.wasm`.
    pub wasm: Vec<u8>,
}

/// Builds the widget, with whatever has to be installed first.
pub fn build(profile: Profile) -> Result<Widget> {
    setup::wasm_target()?;
    if profile.is_optimized() {
        setup::node_packages()?;
    }
    let compiled = compile(profile)?;
    let widget = bind(&compiled, profile)?;
    match profile {
        Profile::Dev | Profile::Crash => Ok(widget),
        Profile::Release | Profile::Bench => optimize(widget),
    }
}

fn compile(profile: Profile) -> Result<PathBuf> {
    let folder = if profile.is_optimized() { "release" } else { "debug" };
    let first = !project::path("target").join(setup::WASM).join(folder).exists();
    println!(
        "Compiling the planner to WebAssembly{} …",
        if first { "; the first time takes a minute or two" } else { "" }
    );
    let mut cargo = process::cargo();
    cargo.args(["rustc", "--package", "padu", "--lib", "--crate-type", "cdylib", "--target", setup::WASM]);
    cargo.args(["--message-format", "json-render-diagnostics"]);
    if profile.is_optimized() {
        cargo.arg("--release");
    }
    match profile {
        Profile::Dev | Profile::Release => {}
        Profile::Crash => drop(cargo.args(["--features", "crash-test"])),
        Profile::Bench => drop(cargo.args(["--features", "bench"])),
    }
    let output = cargo.stderr(Stdio::inherit()).output().with_context(|| process::cannot_start(&cargo))?;
    if !output.status.success() {
        bail!("The planner does not compile; the lines above say why.");
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(artifact)
        .next_back()
        .context("cargo did not say where it put padu.wasm")
}

/// The `.wasm` that a line of cargo's report speaks of.
fn artifact(line: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    let files = message.get("filenames")?.as_array()?;
    if message.pointer("/target/name")?.as_str()? != "padu" {
        return None;
    }
    files.iter().filter_map(|file| file.as_str()).find(|file| file.ends_with(".wasm")).map(PathBuf::from)
}

fn bind(compiled: &Path, profile: Profile) -> Result<Widget> {
    println!("Writing the glue …");
    let release = profile.is_optimized();
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name("planner")
        .web(true)?
        .typescript(false)
        .debug(!release)
        .remove_name_section(release)
        .remove_producers_section(release)
        .omit_default_module_path(false)
        .generate_output()
        .context("wasm-bindgen could not write the glue")?;
    // Most crates are listed with no snippets at all.
    let inline = output.snippets().iter().filter(|(_, scripts)| !scripts.is_empty()).map(|(path, _)| path);
    if let Some(path) = output.local_modules().keys().chain(inline).next() {
        bail!(
            "The widget brings a JavaScript snippet ({path}), which the build does not publish. Put the \
             script into src/embed/ and hand its functions over when the widget starts."
        );
    }
    Ok(Widget { glue: glue::publish(output.js())?, wasm: output.wasm_mut().emit_wasm() })
}

/// Makes the `.wasm` smaller with Binaryen's wasm-opt; the same input is done only once.
fn optimize(widget: Widget) -> Result<Widget> {
    let folder = project::path("target/wasm-opt");
    let name = fingerprint::of(&widget.wasm);
    let (before, after) = (folder.join("input.wasm"), folder.join(format!("{name}.wasm")));
    if !after.exists() {
        println!("Making the .wasm smaller …");
        let started = Instant::now();
        project::fresh_folder(&folder)?;
        project::write(&before, &widget.wasm)?;
        // The result gets its name when it is whole: an interrupted run must not count as done.
        let partial = folder.join("partial.wasm");
        let mut wasm_opt = process::command("node");
        wasm_opt.arg("node_modules/binaryen/bin/wasm-opt").arg("-Oz").arg(&before).arg("-o").arg(&partial);
        process::run(&mut wasm_opt, "wasm-opt")?;
        fs::rename(&partial, &after).with_context(|| format!("{} cannot be renamed", partial.display()))?;
        println!("  {:.1?}", started.elapsed());
    }
    let wasm = fs::read(&after).with_context(|| format!("{} cannot be read", after.display()))?;
    println!("wasm-opt: {} → {} bytes", widget.wasm.len(), wasm.len());
    Ok(Widget { wasm, ..widget })
}
