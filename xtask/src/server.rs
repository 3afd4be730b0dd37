//! A static web server for this computer, as strict as a good host.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Result, bail};

use crate::http::{self, Request, Response};
use crate::live::Live;
use crate::{fingerprint, project};

/// The policy under which the planner must work wherever it is embedded.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; img-src 'self' data:; font-src 'self'";

/// Pages of other people, who have no such policy.
const WITHOUT_POLICY: [&str; 2] = ["/examples/", "/open/"];

/// The element for other hosts: pages of any origin may take its files, as from the servers that publish packages.
const FOR_EVERYBODY: &str = "/package/";

const HEADERS: [(&str, &str); 2] = [("X-Content-Type-Options", "nosniff"), ("Vary", "Accept-Encoding")];

/// What is served under which address.
#[derive(Clone, Default)]
pub struct Site {
    /// Address prefixes (with slashes around them) and their folders; the first that fits counts.
    pub folders: Vec<(&'static str, PathBuf)>,
    /// Reloads open pages after a build.
    pub live: Option<Arc<Live>>,
    /// Lets browsers keep what is named after its content, as a good host does.
    pub lasting: bool,
}

impl Site {
    /// The page at `/`, the element for other hosts at `/package/` (and at `/padu/`, as in the recipes), the examples,
    /// and the hosts of the tests, under the policy at `/hosts/` and without one at `/open/`.
    pub fn new(page: PathBuf, package: PathBuf) -> Self {
        let hosts = project::path("tests/e2e/hosts");
        let folders = vec![
            ("/hosts/", hosts.clone()),
            ("/open/", hosts),
            ("/examples/", project::path("dist/examples")),
            ("/package/", package.clone()),
            ("/padu/", package),
            // Also somewhere below, to show that the page does not need to lie at the root.
            ("/some/folder/", page.clone()),
            ("/", page),
        ];
        Self { folders, ..Self::default() }
    }
}

/// A port of this computer on which nobody listens yet, from the wanted one on.
pub fn listen(wanted: u16) -> Result<(TcpListener, u16)> {
    for port in wanted..wanted.saturating_add(50) {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            let port = listener.local_addr()?.port();
            return Ok((listener, port));
        }
    }
    bail!("No port from {wanted} on is free. Choose another with --port.")
}

/// Serves until the process ends.
pub fn serve(listener: &TcpListener, site: Site) {
    http::serve(listener, move |request| {
        let mut response = answer(request, &site);
        response.headers.extend(HEADERS);
        response.headers.push(("Cache-Control", caching(&request.path, site.lasting)));
        if !WITHOUT_POLICY.iter().any(|prefix| request.path.starts_with(prefix)) {
            response.headers.push(("Content-Security-Policy", POLICY));
        }
        if request.path.starts_with(FOR_EVERYBODY) {
            response.headers.push(("Access-Control-Allow-Origin", "*"));
        }
        response
    });
}

/// Serves in the background until the process ends; gives the address.
pub fn start(site: Site) -> Result<String> {
    let (listener, port) = listen(0)?;
    thread::spawn(move || serve(&listener, site));
    Ok(format!("http://127.0.0.1:{port}/"))
}

fn answer(request: &Request, site: &Site) -> Response {
    if let Some(text) = site.live.as_ref().and_then(|live| live.answer(request)) {
        return ok(mime(&request.path), text.into_bytes());
    }
    let Some(path) = find(&site.folders, &request.path) else { return Response::text("404 Not Found") };
    let (file, encoding) = compressed(request, &path).unwrap_or((path.clone(), None));
    let Ok(body) = fs::read(file) else { return Response::text("500 Internal Server Error") };
    let mut response = ok(mime(&path.to_string_lossy()), body);
    response.headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding)));
    match &site.live {
        Some(live) if path.ends_with("index.html") && encoding.is_none() => live.inject(response),
        _ => response,
    }
}

/// How long a browser may keep what stands under an address.
fn caching(address: &str, lasting: bool) -> &'static str {
    match lasting {
        false => "no-store",
        true if fingerprint::is_named_after_content(address) => "public, max-age=31536000, immutable",
        true => "no-cache",
    }
}

fn ok(mime: &'static str, body: Vec<u8>) -> Response {
    Response { status: "200 OK", headers: vec![("Content-Type", mime)], body }
}

/// The file for an address; never one outside the folders.
fn find(folders: &[(&str, PathBuf)], address: &str) -> Option<PathBuf> {
    let (rest, folder) = folders.iter().find_map(|(prefix, folder)| Some((address.strip_prefix(prefix)?, folder)))?;
    if rest.split('/').any(|part| part.starts_with('.')) || rest.contains(['\\', '%', ':']) {
        return None;
    }
    let path =
        if rest.is_empty() || rest.ends_with('/') { folder.join(rest).join("index.html") } else { folder.join(rest) };
    path.is_file().then_some(path)
}

/// The precompressed form that the browser takes, if it lies beside the file.
fn compressed(request: &Request, path: &Path) -> Option<(PathBuf, Option<&'static str>)> {
    [("br", ".br"), ("gzip", ".gz")].into_iter().find_map(|(encoding, ending)| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let file = PathBuf::from(name);
        let takes =
            request.encodings.split(',').any(|part| part.split(';').next().is_some_and(|name| name.trim() == encoding));
        (takes && file.is_file()).then_some((file, Some(encoding)))
    })
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serves_nothing_outside_its_folders() {
        let folders = [("/", crate::project::root())];
        assert!(find(&folders, "/Cargo.toml").is_some());
        assert!(find(&folders, "/xtask/Cargo.toml").is_some());
        for address in ["/../etc/passwd", "/%2e%2e/x", "/.git/config", "/nothing", "Cargo.toml", "/C:/x"] {
            assert_eq!(find(&folders, address), None, "{address}");
        }
    }

    #[test]
    fn the_first_prefix_that_fits_counts() {
        let folders = [("/pages/", crate::project::path("xtask")), ("/", crate::project::root())];
        assert_eq!(find(&folders, "/pages/Cargo.toml"), Some(crate::project::path("xtask/Cargo.toml")));
        assert_eq!(find(&folders, "/Cargo.toml"), Some(crate::project::path("Cargo.toml")));
    }

    #[test]
    fn only_what_is_named_after_its_content_is_kept() {
        let keeps = |address| caching(address, true).contains("immutable");
        assert!(keeps("/planner_bg-01d6e8085f.wasm") && keeps("/hello/planner-01d6e8085f.js"));
        assert!(!keeps("/") && !keeps("/index.html") && !keeps("/worker.js") && !keeps("/padu-planner.js"));
        assert_eq!(caching("/planner_bg-01d6e8085f.wasm", false), "no-store");
    }

    #[test]
    fn wasm_is_named_as_browsers_want_it() {
        assert_eq!(mime("planner_bg-1.wasm"), "application/wasm");
    }
}
