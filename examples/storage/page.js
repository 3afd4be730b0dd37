// Keeps the plan on a server: without `autosave` the planner stores nothing.

const planner = document.querySelector("padu-planner");
const state = document.getElementById("state");

/** The text that the server has not got yet, and whether it is being sent. */
let unsaved;
let sending = false;

planner.addEventListener("padu-change", () => {
  unsaved = planner.toJSON();
  state.value = "menyimpan …";
  send();
});

async function send() {
  // One at a time and the latest last, so that no older text overtakes a newer one.
  if (sending) return;
  sending = true;
  while (unsaved !== undefined) {
    const text = unsaved;
    const saved = await put(text);
    if (!saved) {
      state.value = "belum tersimpan, dicoba lagi …";
      await new Promise((resolve) => setTimeout(resolve, 2000));
    } else if (unsaved === text) {
      unsaved = undefined;
      state.value = "tersimpan";
    }
  }
  sending = false;
}

async function put(body) {
  try {
    const headers = { "Content-Type": "application/json" };
    return (await fetch("/api/plans/7", { method: "PUT", headers, body })).ok;
  } catch {
    return false;
  }
}

addEventListener("beforeunload", (event) => {
  if (unsaved !== undefined) event.preventDefault();
});
