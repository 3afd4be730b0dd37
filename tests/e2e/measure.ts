/** What is on the screen, measured: sizes, overflow, overlaps, what covers what. */
import { type Page } from "@playwright/test";

/** What one can press or type in; not what only a reader of the screen meets. */
const CONTROLS = "button, input:not([type=file]), select, textarea, a[href], [role=menuitem], [role=menuitemcheckbox], [role=tab]";

/** What is wrong with the layout, in words; empty when nothing is. */
export async function layoutFaults(page: Page, smallest = 24): Promise<string[]> {
  return page.evaluate(
    ([controls, smallest]) => {
      const root = document.querySelector("padu-planner")!.shadowRoot!;
      const modal = [...root.querySelectorAll("dialog")].find((dialog) => dialog.matches(":modal"));
      // What is open on top has the page to itself.
      const within: ParentNode = root.querySelector("[role=menu]") ?? modal ?? root;
      const faults: string[] = [];
      const name = (element: Element) => {
        const text = element.getAttribute("aria-label") ?? element.closest("label")?.textContent ?? element.textContent ?? "";
        return `${element.tagName.toLowerCase()} "${text.trim().replace(/\s+/g, " ").slice(0, 50)}"`;
      };
      const shown = (element: Element) =>
        element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && element.getClientRects().length > 0 && !element.closest("[inert]");
      const elements = [...within.querySelectorAll(controls as string)].filter(shown) as HTMLElement[];

      const page = document.scrollingElement!;
      if (page.scrollWidth > page.clientWidth) faults.push(`the page is ${page.scrollWidth - page.clientWidth} px too wide`);

      const target = (element: HTMLElement) => element.closest("label") ?? element;
      const parent = (element: Element): Element | null => element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
      /** Whether one can scroll in this direction inside an element. */
      const scrolls = (element: Element, side: "X" | "Y") => /auto|scroll/.test(getComputedStyle(element)[`overflow${side}`]);

      for (const element of elements) {
        const rect = target(element).getBoundingClientRect();
        if (rect.width < (smallest as number) - 0.5 || rect.height < (smallest as number) - 0.5) {
          faults.push(`${name(element)} is ${Math.round(rect.width)} × ${Math.round(rect.height)} px`);
        }
        if (element.matches("button, [role=tab]") && getComputedStyle(element).textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1) {
          faults.push(`${name(element)} has text ${element.scrollWidth - element.clientWidth} px wider than itself`);
        }
        // Cut off by something that neither shows nor scrolls to it.
        const own = element.getBoundingClientRect();
        for (let around = parent(element); around; around = parent(around)) {
          const style = getComputedStyle(around);
          const box = around.getBoundingClientRect();
          if (scrolls(around, "X")) break;
          if (/hidden|clip/.test(style.overflowX) && (own.left < box.left - 1 || own.right > box.right + 1)) {
            faults.push(`${name(element)} is cut off at the side`);
            break;
          }
          if (/hidden|clip/.test(style.overflowY) && (own.top < box.top - 1 || own.bottom > box.bottom + 1)) {
            faults.push(`${name(element)} is cut off above or below`);
            break;
          }
          if (around === page && (own.left < -1 || own.right > page.clientWidth + 1)) faults.push(`${name(element)} is beyond the side of the page`);
        }
      }

      // What is in the way of what: whatever is scrolled into the middle has to be what a press there meets.
      for (const element of elements) {
        element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        const rect = element.getBoundingClientRect();
        const met = root.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
        const own = met && (element.contains(met) || met.contains(element) || target(element).contains(met));
        if (!own) faults.push(`${name(element)} lies under ${met ? name(met) : "nothing"}`);
      }

      // Overlaps of neighbours, where neither floats over the page.
      const floats = (element: Element): boolean => {
        for (let around: Element | null = element; around && around !== document.body; around = parent(around)) {
          if (/fixed|sticky/.test(getComputedStyle(around).position) || around.matches("[popover]")) return true;
        }
        return false;
      };
      const still = elements.filter((element) => !floats(element));
      const rects = still.map((element) => element.getBoundingClientRect());
      for (let a = 0; a < still.length; a += 1) {
        for (let b = a + 1; b < still.length; b += 1) {
          const [one, other] = [rects[a], rects[b]];
          const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          const nested = still[a].contains(still[b]) || still[b].contains(still[a]);
          if (width > 1 && height > 1 && !nested) faults.push(`${name(still[a])} overlaps ${name(still[b])}`);
        }
      }
      window.scrollTo({ top: 0, behavior: "instant" });
      return faults.slice(0, 40);
    },
    [CONTROLS, smallest] as const,
  );
}

/** How many colours fill a notable part of what is shown of an element. */
export async function coloursOf(page: Page, picture: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map<number, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts.values()].filter((count) => count > (pixels.length / 4) * 0.02).length;
  }, picture.toString("base64"));
}
