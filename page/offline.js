// Lets the page open without a connection, from the next visit on. The planner
// comes first: nothing is fetched beside it.
customElements
  .whenDefined("padu-planner")
  .then(() => document.querySelector("padu-planner").ready)
  .then(() => navigator.serviceWorker?.register("./worker.js"))
  .catch(() => {});
