// A page that talks to the planner in its frame.

const frame = document.getElementById("padu");
const planner = new URL(frame.src).origin;
const state = document.getElementById("state");

/** What waits for its answer, by the id of its request. */
const waiting = new Map();

function ask(type, fields = {}) {
  const requestId = crypto.randomUUID();
  frame.contentWindow.postMessage({ type, version: 1, requestId, ...fields }, planner);
  return new Promise((resolve, reject) => waiting.set(requestId, { resolve, reject }));
}

addEventListener("message", ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== planner) return;
  const asked = waiting.get(data.requestId);
  if (asked) {
    waiting.delete(data.requestId);
    if (data.type === "error") asked.reject(data);
    else asked.resolve(data);
  } else if (data.type === "ready") {
    state.value = "Siap";
  } else if (data.type === "change") {
    state.value = `${data.summary.jp} JP, daring ${data.summary.onlinePercent ?? 0}%`;
  } else if (data.type === "error") {
    state.value = data.message;
  }
});

document.getElementById("open").addEventListener("click", async () => {
  const plan = await (await fetch("../publication/bimtek.padu.json")).text();
  await ask("load", { plan }).catch((error) => (state.value = error.message));
});

document.getElementById("save").addEventListener("click", async () => {
  const { text } = await ask("export");
  localStorage.setItem("plan", text);
  state.value = "Tersimpan di halaman ini";
});
