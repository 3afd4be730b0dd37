//! From Rust to the files that a browser loads: the glue and the two `.wasm`.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::split::{self, Modules};
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
    /// `planner_on_demand.wasm`.
    pub on_demand: Vec<u8>,
}

/// Builds the widget, with whatever has to be installed first.
pub fn build(profile: Profile) -> Result<Widget> {
    setup::wasm_target()?;
    if profile.is_optimized() {
        setup::node_packages()?;
    }
    let more = match profile {
        Profile::Dev | Profile::Release => "split",
        Profile::Crash => "split,crash-test",
        Profile::Bench => "split,bench",
    };
    let modules = split::split(&compile("padu", profile, &["--features", more, "--", split::LINKING])?)?;
    let mut widget = bind(&modules, profile)?;
    if profile.is_optimized() {
        let kind = |part: &str| if profile == Profile::Bench { format!("bench-{part}") } else { part.to_owned() };
        widget.wasm = optimize(&widget.wasm, &kind("main"))?;
        widget.on_demand = optimize(&widget.on_demand, &kind("on-demand"))?;
    }
    modules.mark(&mut widget.wasm);
    modules.mark(&mut widget.on_demand);
    Ok(widget)
}

/// Builds the least page of Yew, as the published planner is built. It has no second module.
pub fn build_hello() -> Result<Widget> {
    setup::wasm_target()?;
    setup::node_packages()?;
    let compiled = compile("padu-hello", Profile::Release, &[])?;
    let mut widget = bind(&Modules::undivided(&compiled)?, Profile::Release)?;
    widget.wasm = optimize(&widget.wasm, "hello")?;
    Ok(widget)
}

fn compile(package: &str, profile: Profile, more: &[&str]) -> Result<PathBuf> {
    let folder = if profile.is_optimized() { "release" } else { "debug" };
    let first = !project::path("target").join(setup::WASM).join(folder).exists();
    println!(
        "Compiling {package} to WebAssembly{} …",
        if first { "; the first time takes a minute or two" } else { "" }
    );
    let mut cargo = process::cargo();
    cargo.args(["rustc", "--package", package, "--lib", "--crate-type", "cdylib", "--target", setup::WASM]);
    cargo.args(["--message-format", "json-render-diagnostics"]);
    if profile.is_optimized() {
        cargo.arg("--release");
    }
    cargo.args(more);
    let output = cargo.stderr(Stdio::inherit()).output().with_context(|| process::cannot_start(&cargo))?;
    if !output.status.success() {
        bail!("{package} does not compile; the lines above say why.");
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| artifact(line, package))
        .next_back()
        .with_context(|| format!("cargo did not say where it put the .wasm of {package}"))
}

/// The `.wasm` of a package that a line of cargo's report speaks of.
fn artifact(line: &str, package: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    let files = message.get("filenames")?.as_array()?;
    if message.pointer("/target/name")?.as_str()? != package.replace('-', "_") {
        return None;
    }
    files.iter().filter_map(|file| file.as_str()).find(|file| file.ends_with(".wasm")).map(PathBuf::from)
}

fn bind(modules: &Modules, profile: Profile) -> Result<Widget> {
    println!("Writing the glue …");
    let release = profile.is_optimized();
    let mut output = Bindgen::new()
        .input_bytes("planner", modules.main.clone())
        .out_name("planner")
        .web(true)?
        .typescript(false)
        .debug(!release)
        .remove_name_section(release)
        .remove_producers_section(release)
        .omit_default_module_path(false)
        // The second module imports the table of functions.
        .keep_lld_exports(true)
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
    Ok(Widget {
        glue: glue::publish(output.js())?,
        wasm: output.wasm_mut().emit_wasm(),
        on_demand: modules.on_demand.clone(),
    })
}

/// Makes a `.wasm` smaller with Binaryen's wasm-opt; the same input is done only once.
fn optimize(wasm: &[u8], what: &str) -> Result<Vec<u8>> {
    let folder = project::path("target/wasm-opt").join(what);
    let name = fingerprint::of(wasm);
    let (before, after) = (folder.join("input.wasm"), folder.join(format!("{name}.wasm")));
    if !after.exists() {
        println!("Making the .wasm smaller ({what}) …");
        let started = Instant::now();
        project::fresh_folder(&folder)?;
        project::write(&before, wasm)?;
        // The result gets its name when it is whole: an interrupted run must not count as done.
        let partial = folder.join("partial.wasm");
        let mut wasm_opt = process::command("node");
        wasm_opt.args(["node_modules/binaryen/bin/wasm-opt", "-Oz", "--strip-producers", "--strip-target-features"]);
        process::run(wasm_opt.arg(&before).arg("-o").arg(&partial), "wasm-opt")?;
        fs::rename(&partial, &after).with_context(|| format!("{} cannot be renamed", partial.display()))?;
        println!("  {:.1?}", started.elapsed());
    }
    let smaller = fs::read(&after).with_context(|| format!("{} cannot be read", after.display()))?;
    println!("wasm-opt ({what}): {} → {} bytes", wasm.len(), smaller.len());
    Ok(smaller)
}
