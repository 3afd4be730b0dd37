// What stands in a planner's place when a bug has stopped it: plain DOM, because the WebAssembly is dead.

import { slug } from "./page.js";

/** Sentences; `src/i18n/outside.rs` has them too, and a test compares. */
const texts = {
  id: {
    title: "Perencana berhenti karena kesalahan",
    what: "Rencana Anda aman: salinan setelah perubahan terakhir masih ada. Mulai ulang untuk melanjutkan; hanya langkah yang dapat diurungkan yang hilang. Jika berhenti lagi, unduh rencana itu sebagai berkas.",
    restart: "Mulai ulang",
    download: "Unduh rencana",
    copy: "Salin rencana",
    copied: "Rencana disalin.",
    refused: "Peramban tidak mengizinkan penyalinan. Salin teks di bawah ini.",
    failed: "Perencana tidak dapat dimulai ulang. Unduh rencana, lalu muat ulang halaman.",
    blank: "Mulai dengan rencana kosong",
    again: "Perencana berhenti lagi pada rencana yang sama. Unduh rencana itu dan mulailah dengan rencana kosong. Bila disimpan di peramban ini, rencana itu juga tetap ada di Rencana tersimpan.",
    plan: "Isi rencana",
    details: "Rincian teknis",
  },
  en: {
    title: "The planner has stopped because of an error",
    what: "Your plan is safe: the copy made after the last change is still here. Restart to go on; only the steps that could be undone are lost. If it stops again, download the plan as a file.",
    restart: "Restart",
    download: "Download plan",
    copy: "Copy plan",
    copied: "Plan copied.",
    refused: "The browser does not allow copying. Copy the text below.",
    failed: "The planner could not be restarted. Download the plan, then reload the page.",
    blank: "Begin with a blank plan",
    again: "The planner has stopped again at the same plan. Download that plan and begin with a blank one. Where plans are kept in this browser, it also stays in Saved plans.",
    plan: "The plan as text",
    details: "Technical details",
  },
};

/** The panel for a plan; `held` when the focus was in the planner. */
export function panel({ lang, text, report, save, restart, restartBlank }, held) {
  const said = texts[lang];
  const outcome = make("p", { role: "status" });
  const starting = (name, kind, start) => {
    const starter = button(name, kind, () => {
      starter.disabled = true;
      start().catch((error) => {
        starter.disabled = false;
        outcome.textContent = `${said.failed} (${error?.message ?? error})`;
      });
    });
    return starter;
  };
  const restarting = starting(said.restart, "primary", restart);
  const plan = make("textarea", { readonly: "", rows: "6", "aria-label": said.plan, hidden: "" }, text);
  const copying = button(said.copy, "", async () => {
    try {
      await navigator.clipboard.writeText(text);
      outcome.textContent = said.copied;
    } catch {
      outcome.textContent = said.refused;
      plan.hidden = false;
      plan.select();
    }
  });
  const saving = button(said.download, "", () => save(`${slug(titleOf(text))}.padu.json`));
  const blank = restartBlank ? [starting(said.blank, "", restartBlank)] : [];
  const details = make("details", {}, make("summary", {}, said.details), make("pre", {}, report));
  const body = [
    make("h2", {}, said.title),
    make("p", {}, restartBlank ? said.again : said.what),
    make("div", { class: "crash-actions" }, restarting, saving, copying, ...blank),
    outcome,
    plan,
    details,
  ];
  const panel = make("div", { class: "padu crash", lang, dir: "ltr", role: "alert" }, ...body);
  // By then it is in the document.
  if (held) queueMicrotask(() => restarting.focus());
  return panel;
}

function button(text, kind, act) {
  const button = make("button", { type: "button", class: kind }, text);
  button.onclick = act;
  return button;
}

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function titleOf(text) {
  try {
    return JSON.parse(text).title;
  } catch {
    return "";
  }
}
