//! The page with the planner, as a folder of files: `dist/dev/` to work on, `dist/site/` to publish, `dist/crash/` to
//! test with, `dist/bench/` to measure, `dist/hello/` and `dist/peers/` to measure against.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::compress::{self, Sizes};
use crate::fingerprint::{self, Files};
use crate::options::Options;
use crate::widget::{self, Profile, Widget};
use crate::{package, process, project};

/// `cargo xtask build`
pub fn run_build(options: Options) -> Result<ExitCode> {
    options.finish()?;
    build_release()?;
    println!("\ndist/site/ can go to any static host, dist/package/ to npm.");
    Ok(ExitCode::SUCCESS)
}

/// The published page.
pub struct Release {
    pub site: PathBuf,
    /// The files that a first visit takes.
    pub sizes: Vec<Sizes>,
}

impl Release {
    /// The bytes of a first visit as Brotli.
    pub fn brotli(&self) -> usize {
        self.sizes.iter().map(|size| size.brotli).sum()
    }
}

/// Builds `dist/site/`, `dist/package/` and `dist/examples/` and prints what they weigh.
pub fn build_release() -> Result<Release> {
    let element = minified(element(&widget::build(Profile::Release)?)?)?;
    package::assemble(&with_headless(element.clone(), minified)?)?;
    examples()?;
    let files = site(element, minified(around()?)?, fingerprint::rename)?;
    let folder = project::path("dist/site");
    let sizes = publish(&files, &folder)?;
    compress::print_table("dist/site", &sizes);
    Ok(Release { site: folder, sizes })
}

/// Builds `dist/dev/`: the same files under their plain names.
pub fn build_dev() -> Result<PathBuf> {
    Ok(build_plain(Profile::Dev, "dist/dev")?.0)
}

/// Builds `dist/crash/`: as `dist/dev/`, with the panics on demand that the tests want.
pub fn build_crash() -> Result<PathBuf> {
    Ok(build_plain(Profile::Crash, "dist/crash")?.0)
}

/// The same, with `dist/package/` of the same files, and `dist/examples/`.
pub fn build_crash_with_package() -> Result<PathBuf> {
    let (folder, element) = build_plain(Profile::Crash, "dist/crash")?;
    package::assemble(&with_headless(element, Ok)?)?;
    examples()?;
    Ok(folder)
}

/// Builds `dist/bench/`: as it is published, with what the measurements time, under plain names.
pub fn build_bench() -> Result<PathBuf> {
    Ok(build_plain(Profile::Bench, "dist/bench")?.0)
}

/// Builds `dist/hello/`: the least page of Yew, made and published as the planner is, to measure against.
pub fn build_hello() -> Result<PathBuf> {
    let Widget { glue, wasm, .. } = widget::build_hello()?;
    let script = project::read("bench/hello/hello.js")?;
    let files = [("planner.js", glue.into_bytes()), ("planner_bg.wasm", wasm), ("hello.js", script.into_bytes())];
    let files = files.into_iter().map(|(name, content)| (name.to_owned(), content)).collect();
    let (mut files, names) = fingerprint::rename(minified(files)?)?;
    files.insert(INDEX.to_owned(), page("bench/hello/index.html", &names, &preloads(names.values()))?);
    let folder = project::path("dist/hello");
    publish(&files, &folder)?;
    Ok(folder)
}

/// Builds `dist/peers/`: the board in other ways, to measure against.
pub fn build_peers() -> Result<PathBuf> {
    let mut build = process::command("node");
    process::run(build.args(["bench/peers/build.mjs", "dist/peers"]), "Building the peers")?;
    Ok(project::path("dist/peers"))
}

/// Gives the folder, and the element's own files in it.
fn build_plain(profile: Profile, folder: &str) -> Result<(PathBuf, Files)> {
    let element = element(&widget::build(profile)?)?;
    let same_names = |files: Files| {
        let names = files.keys().map(|name| (name.clone(), name.clone())).collect();
        Ok((files, names))
    };
    let files = site(element.clone(), around()?, same_names)?;
    let folder = project::path(folder);
    for (name, content) in &files {
        project::write(&folder.join(name), content)?;
    }
    // What is left of an earlier build goes last: somebody may be looking at the page.
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        if !files.contains_key(&*entry.file_name().to_string_lossy()) {
            fs::remove_file(entry.path()).with_context(|| format!("{} cannot be removed", entry.path().display()))?;
        }
    }
    Ok((folder, element))
}

/// Builds `dist/examples/`: the recipes of docs/embedding.md, as one would publish them.
fn examples() -> Result<()> {
    process::run(process::command("node").arg("xtask/js/examples.mjs"), "Building the examples")
}

/// The planner alone, and the planner for frames.
const PAGES: [&str; 2] = [INDEX, "embed.html"];
const INDEX: &str = "index.html";
/// Keeps the files of [`INDEX`] for when there is no connection. Its name stays, so that browsers find the next one.
const WORKER: &str = "worker.js";
/// The part of the planner that a visit takes only when it is needed, or when there is nothing else to do.
const ON_DEMAND: &str = "planner_on_demand.wasm";

/// The element's own files under the names by which they know each other.
fn element(widget: &Widget) -> Result<Files> {
    let mut files = folder("src/embed", "js")?;
    files.remove(package::HEADLESS);
    files.insert("planner.js".to_owned(), widget.glue.clone().into_bytes());
    files.insert("planner_bg.wasm".to_owned(), widget.wasm.clone());
    files.insert(ON_DEMAND.to_owned(), widget.on_demand.clone());
    Ok(files)
}

/// The files of the package: the element's, and the module for plans without one.
fn with_headless(mut element: Files, finished: impl Fn(Files) -> Result<Files>) -> Result<Files> {
    let script = project::read(&format!("src/embed/{}", package::HEADLESS))?.into_bytes();
    element.extend(finished(Files::from([(package::HEADLESS.to_owned(), script)]))?);
    Ok(element)
}

/// The scripts and styles of the pages around the element.
fn around() -> Result<Files> {
    Ok(folder("page", "js")?.into_iter().chain(folder("page", "css")?).collect())
}

/// The files of a folder with an ending.
fn folder(relative: &str, ending: &str) -> Result<Files> {
    let folder = project::path(relative);
    let mut files = Files::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if path.extension().is_some_and(|found| found == ending) {
            let content = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            files.insert(name.to_owned(), content);
        }
    }
    Ok(files)
}

/// The new files, and the new name of each old one.
type Renamed = (Files, BTreeMap<String, String>);

/// All files of the site: what stands around the element names the files as `rename` does.
fn site(element: Files, mut around: Files, rename: impl Fn(Files) -> Result<Renamed>) -> Result<Files> {
    let worker = around.remove(WORKER).unwrap_or_default();
    let of_element: BTreeSet<String> = element.keys().cloned().collect();
    if let Some(name) = around.keys().find(|name| of_element.contains(*name)) {
        bail!("Both src/embed/ and page/ have a {name}: give one another name.");
    }
    let (mut files, names) = rename(element.into_iter().chain(around).collect())?;
    let at_once = |(old, _): &(&String, &String)| of_element.contains(*old) && *old != ON_DEMAND;
    let links = preloads(names.iter().filter(at_once).map(|(_, new)| new));
    for path in PAGES {
        files.insert(path.to_owned(), page(path, &names, &links)?);
    }
    let worker = [build_of(&files, names.get(ON_DEMAND)).into_bytes(), worker].concat();
    files.insert(WORKER.to_owned(), worker);
    Ok(files)
}

/// A page that names the files as they are called now, with links in its head.
fn page(path: &str, names: &BTreeMap<String, String>, links: &str) -> Result<Vec<u8>> {
    let html = String::from_utf8(fingerprint::with_new_names(project::read(path)?.into_bytes(), names))?;
    Ok(html.replacen("  </head>", &format!("{links}  </head>"), 1).into_bytes())
}

/// What the worker has to know: which files a visit takes at once and later, and a name for just these.
fn build_of(files: &Files, later: Option<&String>) -> String {
    let kept: Vec<&String> = files.keys().filter(|name| *name != INDEX && is_of_visit(name, files)).collect();
    let contents: Vec<&[u8]> = files.values().map(Vec::as_slice).collect();
    let build = json!({ "version": fingerprint::of(&contents.concat()), "files": kept, "later": later });
    format!("const BUILD={build};\n")
}

/// Whether a visit of [`INDEX`] takes the file.
fn is_of_visit(name: &str, files: &Files) -> bool {
    let names = |page: &Vec<u8>| String::from_utf8_lossy(page).contains(&format!("./{name}\""));
    name == INDEX || name == WORKER || files.get(INDEX).is_some_and(names)
}

/// Writes the files, and their compressed forms beside them. Gives the sizes of those that a first visit takes.
fn publish(files: &Files, folder: &Path) -> Result<Vec<Sizes>> {
    println!("Compressing …");
    project::fresh_folder(folder)?;
    let mut sizes = Vec::new();
    for (name, content) in files {
        let (gzip, brotli) = (compress::gzip(content)?, compress::brotli(content)?);
        project::write(&folder.join(name), content)?;
        project::write(&folder.join(format!("{name}.gz")), &gzip)?;
        project::write(&folder.join(format!("{name}.br")), &brotli)?;
        if is_of_visit(name, files) {
            sizes.push(Sizes { name: name.clone(), plain: content.len(), gzip: gzip.len(), brotli: brotli.len() });
        }
    }
    Ok(sizes)
}

/// Scripts without comments and long names.
fn minified(mut files: Files) -> Result<Files> {
    for (name, script) in files.iter_mut().filter(|(name, _)| name.ends_with(".js")) {
        let mut esbuild = process::command("node");
        esbuild.args(["node_modules/esbuild/bin/esbuild", "--minify", "--format=esm", "--log-level=warning"]);
        *script = process::pipe(&mut esbuild, script).with_context(|| format!("{name} could not be made smaller"))?;
    }
    Ok(files)
}

/// Lets the browser ask for all files at once, instead of finding each in the one before it.
fn preloads<'a>(names: impl Iterator<Item = &'a String>) -> String {
    let links = names.filter_map(|name| match name.rsplit('.').next()? {
        "js" => Some(format!("    <link rel=\"modulepreload\" href=\"./{name}\">\n")),
        "wasm" => Some(format!(
            "    <link rel=\"preload\" href=\"./{name}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n"
        )),
        _ => None,
    });
    links.collect()
}
