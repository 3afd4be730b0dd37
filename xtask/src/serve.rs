//! `cargo xtask serve`: the planner on this computer, built again whenever a file changes.

use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};
use std::{env, thread};

use anyhow::{Context, Result};
use notify::event::{EventKind, ModifyKind};
use notify::{RecursiveMode, Watcher};

use crate::live::Live;
use crate::options::Options;
use crate::server::{self, Site};
use crate::{process, project, setup, site};

/// Folders of which every file counts.
const FOLDERS: [&str; 3] = ["src", "styles", "page"];
/// Files of the root that count.
const FILES: [&str; 4] = ["index.html", "embed.html", "Cargo.toml", "Cargo.lock"];
/// Editors write a file in several steps; this long after the last one it is done.
const SETTLED: Duration = Duration::from_millis(150);
const PORT: u16 = 8080;

pub fn run(mut options: Options) -> Result<ExitCode> {
    let release = options.flag("--release");
    let quiet = options.flag("--no-open");
    let wanted = match options.value("--port")? {
        Some(text) => text.parse().with_context(|| format!("--port takes a number up to 65535, not '{text}'"))?,
        None => PORT,
    };
    options.finish()?;
    let build: fn() -> Result<PathBuf> = if release { || Ok(site::build_release()?.site) } else { site::build_dev };
    setup::wasm_target()?;

    // Watching starts before the build, so that a change during it is not missed.
    let (changes, _watcher) = watch()?;
    // A first build that fails is no reason to give up: the next change may mend it.
    let page = project::path(if release { "dist/site" } else { "dist/dev" });
    let package = if release { project::path("dist/package") } else { page.clone() };
    let live = Arc::new(Live::default());
    live.announce();
    build_and_say(build, &live);

    let (listener, port) = server::listen(wanted)?;
    if port != wanted {
        println!("Port {wanted} is taken; using {port}.");
    }
    let address = format!("http://localhost:{port}/");
    println!("\nPadu is at {address}  (stop with Ctrl+C)");
    if !quiet {
        open(&address);
    }
    let pages = Arc::clone(&live);
    thread::spawn(move || rebuild_on(&changes, build, &pages));
    server::serve(&listener, Site { live: Some(live), ..Site::new(page, package) });
    Ok(ExitCode::SUCCESS)
}

fn rebuild_on(changes: &Receiver<PathBuf>, build: fn() -> Result<PathBuf>, live: &Live) {
    while let Ok(changed) = changes.recv() {
        while changes.recv_timeout(SETTLED).is_ok() {}
        let shown = changed.strip_prefix(project::root()).unwrap_or(&changed).display().to_string();
        println!("\n{shown} has changed.");
        build_and_say(build, live);
    }
}

fn build_and_say(build: fn() -> Result<PathBuf>, live: &Live) {
    let started = Instant::now();
    match build() {
        Ok(_) => {
            live.announce();
            println!("Built in {:.1?}.", started.elapsed());
        }
        Err(error) => eprintln!(
            "{error:#}\nThe last good build, if there was one, is still served; the next change builds again."
        ),
    }
}

/// Sends the path of each changed file until the watcher is dropped.
fn watch() -> Result<(Receiver<PathBuf>, impl Watcher)> {
    let (sender, receiver) = mpsc::channel();
    let started = Instant::now();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        let changes = match event.kind {
            EventKind::Create(_) | EventKind::Remove(_) => true,
            EventKind::Modify(kind) => !matches!(kind, ModifyKind::Metadata(_)),
            _ => false,
        };
        // Some systems report what happened just before the watch began.
        if !changes || started.elapsed() < SETTLED {
            return;
        }
        if let Some(path) = event.paths.into_iter().find(|path| counts(path)) {
            // Nobody listens only when the program is ending.
            sender.send(path).ok();
        }
    })
    .context("Files cannot be watched for changes on this system")?;
    // The root as a folder, and not its files one by one: an editor that saves by renaming
    // puts another file in the place of the watched one.
    watcher.watch(&project::root(), RecursiveMode::NonRecursive)?;
    for folder in FOLDERS {
        let path = project::path(folder);
        if !path.exists() {
            continue;
        }
        watcher.watch(&path, RecursiveMode::Recursive).with_context(|| format!("{folder}/ cannot be watched"))?;
    }
    Ok((receiver, watcher))
}

/// Whether a change of this path can change the page.
fn counts(path: &Path) -> bool {
    let root = project::root();
    let relative = path.strip_prefix(&root).unwrap_or(path);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // What editors write beside the real files.
    let litter = name.starts_with('.') || name.ends_with(['~', '#']) || name.ends_with(".swp") || name == "4913";
    !litter
        && (FOLDERS.iter().any(|folder| relative.starts_with(folder) && relative != Path::new(folder))
            || FILES.iter().any(|file| relative == Path::new(file)))
}

/// Opens the address in the user's browser, if there is a screen to show it on.
fn open(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        process::command("open")
    } else if cfg!(windows) {
        process::command("explorer")
    } else if env::var_os("DISPLAY").is_some() || env::var_os("WAYLAND_DISPLAY").is_some() {
        process::command("xdg-open")
    } else {
        return;
    };
    // The address is on the screen already; a browser that does not open is no failure.
    command.arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_page_is_made_of_counts() {
        for path in ["src/lib.rs", "src/embed/padu.js", "styles/base.css", "page/page.css", "index.html", "Cargo.lock"]
        {
            assert!(counts(&project::path(path)), "{path}");
        }
        for path in ["src", "src/.lib.rs.swp", "src/lib.rs~", "target", "dist/dev/index.html", "README.md"] {
            assert!(!counts(&project::path(path)), "{path}");
        }
    }
}
