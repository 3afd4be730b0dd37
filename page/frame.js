// The planner for pages that take no script, in an `<iframe>`: passes messages
// between it and the one page whose origin stands in the frame's address.
// docs/embedding.md describes the messages.

const VERSION = 1;
/** Settings of the address that are attributes of the element. */
const ATTRIBUTES = ["lang", "theme", "template", "autosave", "readonly"];
/** Settings of the address that are its custom properties, and what each has to be. */
const PROPERTIES = { accent: "color", surface: "color", text: "color", font: "font-family", radius: "border-radius" };

const settings = new URLSearchParams(location.search);
const host = hostOf(settings.get("origin"));
const planner = document.querySelector("padu-planner");

for (const name of ATTRIBUTES) {
  if (settings.has(name)) planner.setAttribute(name, settings.get(name));
}
for (const [name, kind] of Object.entries(PROPERTIES)) {
  const value = settings.get(name);
  if (value !== null && CSS.supports(kind, value)) planner.style.setProperty(`--padu-${name}`, value);
}

/** As the element's `ready`, of which there is another one after a restart. */
const ready = () => customElements.whenDefined("padu-planner").then(() => planner.ready);

/** What the page may ask; each gives the fields of its answer. */
const requests = {
  ready: () => ({}),
  load({ plan }) {
    const answer = planner.load(plan);
    return answer.ok ? {} : refusal("invalid", answer.problems[0]?.message, answer.problems);
  },
  export: () => ({ format: "padu-plan", text: planner.toJSON() }),
};

if (host !== undefined && parent !== window) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source === parent && origin === host) hear(data);
  });
  planner.addEventListener("padu-change", ({ detail }) => say("change", { ...detail, plan: detail.plan }));
  planner.addEventListener("padu-export", (event) => {
    if (settings.get("export") === "host") event.preventDefault();
    say("export", event.detail);
  });
  planner.addEventListener("padu-error", ({ detail }) => say("error", detail));
  ready().then(() => say("ready"), () => {});
}

async function hear(message) {
  // Other scripts of the page may have things of their own to say to its frames.
  if (typeof message !== "object" || message === null || !Number.isInteger(message.version)) return;
  const { type, version, requestId = null } = message;
  if (requestId !== null && typeof requestId !== "string" && typeof requestId !== "number") {
    return say("error", refusal("malformed", "`requestId` is neither a text nor a number."));
  }
  if (version !== VERSION) {
    return say("error", refusal("version", `This planner speaks version ${VERSION} of the messages.`), requestId);
  }
  if (!Object.hasOwn(requests, type)) {
    return say("error", refusal("malformed", `\`type\` is none of ${Object.keys(requests).join(", ")}.`), requestId);
  }
  const problem = await ready().then(() => undefined, (problem) => problem);
  // A planner that has stopped still has its plan.
  const works = problem === undefined || (type === "export" && problem.code === "fatal");
  const answer = works ? requests[type](message) : refusal(problem.code, problem.message);
  say("code" in answer ? "error" : type, answer, requestId);
}

function say(type, fields = {}, requestId = null) {
  parent.postMessage({ type, version: VERSION, requestId, ...fields }, host);
}

function refusal(code, message = "", problems = []) {
  return { code, message, problems };
}

/** The origin to talk to, or nothing: then the planner works, and is silent. */
function hostOf(origin) {
  if (origin === null) return undefined;
  if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
  console.warn(`Padu: "${origin}" is no origin, such as https://lms.example; no messages are sent or heard.`);
  return undefined;
}
