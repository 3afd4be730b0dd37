//! Reloads the pages of `cargo xtask serve` after a build, under the policy that the planner lives under.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::http::{Request, Response};

const SCRIPT_ADDRESS: &str = "/-/live.js";
const BUILD_ADDRESS: &str = "/-/build";
/// What keeps the published page for when there is no connection would keep it from every change here.
const WORKER_ADDRESS: &str = "/worker.js";
/// Shorter than any browser's patience with an answer.
const WAIT: Duration = Duration::from_secs(20);

const SCRIPT: &str = "\
let seen = '';
for (;;) {
  try {
    const response = await fetch(`/-/build?seen=${seen}`);
    const build = await response.text();
    if (seen && build !== seen) location.reload();
    seen = build;
  } catch {
    // The server is gone, and may come back.
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
";

/// Removes itself, and shows pages anew that an earlier worker of this address has answered.
const WORKER: &str = "\
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(leave()));
async function leave() {
  const pages = await clients.matchAll();
  await registration.unregister();
  await Promise.all(pages.map((page) => page.navigate(page.url)));
}
";

/// The number of the last good build, and those who wait for the next.
#[derive(Default)]
pub struct Live {
    build: Mutex<u64>,
    changed: Condvar,
}

impl Live {
    /// Tells the open pages that there is something new.
    pub fn announce(&self) {
        *self.build.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.changed.notify_all();
    }

    /// Adds the script to a page.
    pub fn inject(&self, page: Response) -> Response {
        let script = format!("<script type=\"module\" src=\"{SCRIPT_ADDRESS}\"></script></head>");
        let body = String::from_utf8_lossy(&page.body).replacen("</head>", &script, 1).into_bytes();
        Response { body, ..page }
    }

    /// Answers a request of the script; `None` when it is not one.
    pub fn answer(&self, request: &Request) -> Option<String> {
        match request.path.as_str() {
            SCRIPT_ADDRESS => Some(SCRIPT.to_owned()),
            WORKER_ADDRESS => Some(WORKER.to_owned()),
            BUILD_ADDRESS => Some(self.next_build(request.query.strip_prefix("seen=").unwrap_or_default())),
            _ => None,
        }
    }

    /// The number of the build: at once when the page knows another, else when it changes or time is up.
    fn next_build(&self, seen: &str) -> String {
        let build = self.build.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.changed.wait_timeout_while(build, WAIT, |build| build.to_string() == seen);
        let (build, _) = waited.unwrap_or_else(PoisonError::into_inner);
        build.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_keeps_an_old_page() {
        let request = |path: &str| Request { path: path.to_owned(), query: String::new(), encodings: String::new() };
        let live = Live::default();
        assert!(live.answer(&request("/worker.js")).is_some_and(|script| script.contains("registration.unregister()")));
        assert_eq!(live.answer(&request("/page.js")), None);
    }
}
