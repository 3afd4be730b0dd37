//! The page with the planner, as a folder of files: `dist/dev/` to work on, `dist/site/` to publish, `dist/crash/` to
//! test with, `dist/bench/` to measure.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

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
    /// The bytes of a first visit as Brotli.
    pub brotli: usize,
}

/// Builds `dist/site/` and `dist/package/` and prints what they weigh.
pub fn build_release() -> Result<Release> {
    let widget = widget::build(Profile::Release)?;
    let mut files = files(&widget)?;
    for (name, content) in &mut files {
        if name.ends_with(".js") {
            *content = minified(content).with_context(|| format!("{name} could not be made smaller"))?;
        }
    }
    package::assemble(&files)?;
    let site = project::path("dist/site");
    let sizes = publish(files, &site)?;
    compress::print_table("dist/site", &sizes);
    Ok(Release { site, brotli: sizes.iter().map(|size| size.brotli).sum() })
}

/// Builds `dist/dev/`: the same files under their plain names.
pub fn build_dev() -> Result<PathBuf> {
    build_plain(Profile::Dev, "dist/dev")
}

/// Builds `dist/crash/`: as `dist/dev/`, with the panics on demand that the tests want.
pub fn build_crash() -> Result<PathBuf> {
    build_plain(Profile::Crash, "dist/crash")
}

/// Builds `dist/bench/`: as it is published, with what the measurements time, under plain names.
pub fn build_bench() -> Result<PathBuf> {
    build_plain(Profile::Bench, "dist/bench")
}

fn build_plain(profile: Profile, folder: &str) -> Result<PathBuf> {
    let widget = widget::build(profile)?;
    let mut files = files(&widget)?;
    for name in PAGE {
        files.insert(name.to_owned(), project::read(name)?.into_bytes());
    }
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
    Ok(folder)
}

/// The page itself; its references are to the files of [`files`].
const PAGE: [&str; 2] = ["index.html", "page.css"];

/// The element's own files under the names by which they know each other.
fn files(widget: &Widget) -> Result<Files> {
    let mut files = Files::new();
    files.insert("planner.js".to_owned(), widget.glue.clone().into_bytes());
    files.insert("planner_bg.wasm".to_owned(), widget.wasm.clone());
    let embed = project::path("src/embed");
    for entry in fs::read_dir(&embed).with_context(|| format!("{} cannot be read", embed.display()))? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|name| name.ends_with(".js")) else {
            continue;
        };
        let content = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        files.insert(name.to_owned(), content);
    }
    Ok(files)
}

/// Writes the files under names that change with their content, and the page that names them.
fn publish(mut files: Files, folder: &Path) -> Result<Vec<Sizes>> {
    println!("Compressing …");
    files.insert("page.css".to_owned(), project::read("page.css")?.into_bytes());
    let (mut files, names) = fingerprint::rename(files)?;
    let page = fingerprint::with_new_names(project::read("index.html")?.into_bytes(), &names);
    let page = with_preloads(&String::from_utf8(page)?, &names);
    files.insert("index.html".to_owned(), page.into_bytes());

    project::fresh_folder(folder)?;
    let mut sizes = Vec::new();
    for (name, content) in files {
        let (gzip, brotli) = (compress::gzip(&content)?, compress::brotli(&content)?);
        project::write(&folder.join(&name), &content)?;
        project::write(&folder.join(format!("{name}.gz")), &gzip)?;
        project::write(&folder.join(format!("{name}.br")), &brotli)?;
        sizes.push(Sizes { name, plain: content.len(), gzip: gzip.len(), brotli: brotli.len() });
    }
    Ok(sizes)
}

/// A script without comments and long names.
fn minified(script: &[u8]) -> Result<Vec<u8>> {
    let mut esbuild = process::command("node");
    esbuild.args(["node_modules/esbuild/bin/esbuild", "--minify", "--format=esm", "--log-level=warning"]);
    process::pipe(&mut esbuild, script)
}

/// Lets the browser ask for all files at once, instead of finding each in the one before it.
fn with_preloads(page: &str, names: &std::collections::BTreeMap<String, String>) -> String {
    let links = names.values().filter_map(|name| match name.rsplit('.').next()? {
        "js" => Some(format!("    <link rel=\"modulepreload\" href=\"./{name}\">\n")),
        "wasm" => Some(format!(
            "    <link rel=\"preload\" href=\"./{name}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n"
        )),
        _ => None,
    });
    let links: String = links.collect();
    page.replacen("  </head>", &format!("{links}  </head>"), 1)
}
