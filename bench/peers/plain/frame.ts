/** What never changes: the planner's frame as HTML. No text of a plan is in it. */
import { type IconName, PATHS } from "../shared/icons";

export function icon(name: IconName): string {
  return `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${PATHS[name]}"></path></svg>`;
}

const command = (shown: IconName, name: string) =>
  `<button type="button" class="command" aria-label="${name}" title="${name}">${icon(shown)}<span class="command-text">${name}</span></button>`;

const add = (shown: IconName, name: string) =>
  `<button type="button" class="command" aria-label="${name}">${icon(shown)}<span class="command-text">${name}</span></button>`;

const TABS = [["flow", "Alur"], ["table", "Tabel"], ["readiness", "Kesiapan"], ["compare", "Bandingkan"], ["strategy", "Strategi"]];

/** The tabs are there for their looks: the peers have the board only. */
const tab = ([id, name]: string[], at: number) => `<button type="button" role="tab" id="tab-${id}" aria-selected="${at === 0}"${
  at === 0 ? ' aria-controls="view"' : ""
} tabindex="${at === 0 ? 0 : -1}">${name}</button>`;

const GOOD = `<span class="sign good" aria-hidden="true">${icon("check")}</span>`;

const fold = (place: string, expanded: boolean) =>
  `<button type="button" class="checks-fold ${place}" aria-expanded="${expanded}" aria-controls="checks-list" aria-label="Pemeriksaan"
    ><span class="checks-name">Pemeriksaan</span><span class="checks-counts">${GOOD}</span>${icon("chevron")}</button>`;

/** The panel as Padu shows it where nothing is found: the peers check nothing, but the board must have as much room. */
const CHECKS = `<section class="checks" part="checks" aria-label="Pemeriksaan"><div class="checks-box"><h2>${
  fold("beside", true) + fold("above", false)
}</h2><div class="checks-list" id="checks-list"><p class="no-findings">${GOOD
}Tidak ada temuan: rencana ini memenuhi semua pemeriksaan.</p></div></div></section>`;

const HEADER = `<div class="header" part="header">
  <div class="identity">
    <div class="title-box" data-text="Judul kegiatan"><textarea class="title" rows="1" aria-label="Judul kegiatan"
      placeholder="Judul kegiatan" spellcheck="false" autocomplete="off"></textarea></div>
    <button type="button" class="program" aria-haspopup="dialog" title="Rincian kegiatan"></button>
  </div>
  <p class="saving saved">${icon("check")}<span>Tersimpan di peramban ini</span></p>
  <div class="commands">
    <button type="button" class="quiet icon-only" aria-label="Urungkan" aria-disabled="true" title="Urungkan">${icon("undo")}</button>
    <button type="button" class="quiet icon-only" aria-label="Ulangi" aria-disabled="true" title="Ulangi">${icon("redo")}</button>
    ${command("newPage", "Rencana baru")}${command("open", "Impor")}
    <button type="button" class="menu-button command" aria-label="Format lain" title="Format lain" aria-haspopup="menu"
      aria-expanded="false">${icon("sheet")}<span class="command-text">Format lain</span>${icon("chevron")}</button>
    ${command("download", "Ekspor JSON")}
  </div>
  <button type="button" class="menu-button quiet icon-only header-more" aria-label="Tindakan lain" title="Tindakan lain"
    aria-haspopup="menu" aria-expanded="false">${icon("more")}</button>
</div>`;

const TOOLBAR = `<div class="toolbar">
  <div class="tabs" role="tablist" aria-label="Tampilan">${TABS.map(tab).join("")}</div>
  <div class="search">${icon("search")}<input type="search" class="search-field" aria-label="Cari materi" placeholder="Cari materi"
    autocomplete="off"></div>
  <div class="add">${add("sheet", "Tempel dari tabel")}${add("plus", "Tambah materi")}</div>
</div>`;

/** Always empty here. */
const TRAY = `<section class="column tray empty" part="phase" aria-labelledby="place-" data-place=""><header class="column-head"
  ><div class="column-name"><h2 id="place-">Belum dipetakan</h2><p class="column-counts">0 sesi · 0 JP</p></div></header
  ><ul class="cards" role="list" aria-label="Belum dipetakan"></ul><p class="drop-hint">Semua sesi sudah dipetakan</p></section>`;

const WORK = `<div class="work">
  <div class="work-main"><div class="view" id="view" role="tabpanel" aria-labelledby="tab-flow"><div class="board" part="board">
    ${TRAY}<button type="button" class="quiet add-phase" title="Tambah tahap">${icon("plus")}<span
    class="add-phase-word">Tambah tahap</span></button></div></div></div>
  ${CHECKS}
</div>`;

const FOOT = `<p class="status" role="status"><span></span></p>
<label class="visually-hidden">Pilih berkas rencana<input type="file" class="file" accept=".json,.csv,.tsv,application/json,text/csv"
  tabindex="-1"></label>`;

/** Without the spaces between elements, which nobody else has. */
export const FRAME = `<div class="padu" lang="id" dir="ltr">${HEADER + TOOLBAR + WORK + FOOT}</div>`.replace(/>\s+</g, "><");
