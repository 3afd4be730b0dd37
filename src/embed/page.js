// What the planner needs of the browser, apart from storage.

/** The largest file that is read; of a larger one only the size is told. */
const MOST_BYTES = 16 * 1024 * 1024;

export function download(fileName, mediaType, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = fileName;
  link.click();
  // The browser has taken the file by then; its memory is freed.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export async function copyText(html, text) {
  const kinds = { "text/html": html, "text/plain": text };
  const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** The bytes of a file, none of one that is too large. */
export async function bytesOf(file) {
  return new Uint8Array(file.size > MOST_BYTES ? 0 : await file.arrayBuffer());
}

export async function fetchText(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.text();
}

/** The name of a plan's file, much as `format::file_name` makes it. */
export function slug(title) {
  const letters = title.normalize("NFKD").replace(/[\u0300-\u036f'’‘`]/g, "").toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, "-").slice(0, 80).replace(/^-|-$/g, "") || "rencana";
}

/** `randomUUID` is missing on pages without a secure context. */
export function freshId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The text of a plan that a page hands over as text or as an object. */
export function textOf(jsonOrObject) {
  return typeof jsonOrObject === "string" ? escaped(jsonOrObject) : jsonOf(jsonOrObject);
}

/** A value as the planner reads it; empty where JSON has no word for it. */
export function jsonOf(value) {
  return escaped(JSON.stringify(value) ?? "");
}

/**
 * Half of a surrogate pair would silently become another character on its way into the WebAssembly memory; written as
 * an escape it arrives, and is refused by name.
 */
function escaped(text) {
  const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
  return text.replace(lone, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
