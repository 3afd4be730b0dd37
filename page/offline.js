// Lets the page open without a connection, from the next visit on. The planner
// comes first: nothing is fetched beside it.
addEventListener("padu-ready", () => navigator.serviceWorker?.register("./worker.js").catch(() => {}), { once: true });
