// Opens the planner's page without a connection, after the first visit.
//
// Each version keeps all its files in a cache of its own and answers from it, so
// that files of two versions never mix. A new version is fetched beside the page
// that is open and shown by the next visit. `BUILD`, the version, the files that
// the page names, and the one that the planner asks for later, is written in front by the build.

const OURS = `padu-page ${registration.scope} `;
const CACHE = OURS + BUILD.version;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy()));

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope)) return;
  const name = url.slice(registration.scope.length).replace(/[?#].*/, "");
  const page = name === "" || name === "index.html";
  // Other pages of the folder are none of ours.
  if (mode !== "navigate" || page) event.respondWith(answer(event.request, page ? "./" : name));
});

async function keep() {
  const page = await fetch("./", { cache: "no-cache" });
  const text = await page.clone().text();
  // While a host is being updated the page may be of another version than this.
  if (!page.ok || page.redirected || !BUILD.files.every((name) => text.includes(name))) throw new Error("Another version");
  const cache = await caches.open(CACHE);
  await cache.addAll([...BUILD.files, BUILD.later]);
  await cache.put("./", page);
  await skipWaiting();
}

/** The version before stays for the pages that are still open with it. */
async function tidy() {
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(request, name) {
  const cache = await caches.open(CACHE);
  return (await cache.match(name, { ignoreVary: true })) ?? (await caches.match(name, { ignoreVary: true })) ?? fetch(request);
}
