/** Pointers and keys, as a hand moves them. */
import { type CDPSession, type Locator, type Page, expect } from "@playwright/test";

interface Point {
  x: number;
  y: number;
}

/** The middle of what is on the screen, scrolled into sight. */
export async function middleOf(target: Locator): Promise<Point> {
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A place at the end of a phase: low on its last session, or below the heading of an empty one. Scrolls nothing. */
export async function endOf(phase: Locator): Promise<Point> {
  const sessions = phase.getByRole("listitem");
  const empty = (await sessions.count()) === 0;
  const box = (await (empty ? phase.getByRole("heading") : sessions.last()).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height + (empty ? 30 : -4) };
}

/** Presses the mouse on a card's title and moves it over a place, in steps as a hand does. */
export async function lift(page: Page, title: Locator, to: Point): Promise<void> {
  const from = await middleOf(title);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

/** Drags a card by its title and drops it. */
export async function drag(page: Page, title: Locator, to: Point): Promise<void> {
  await lift(page, title, to);
  await page.mouse.up();
}

/** A finger on a touch screen. */
export class Finger {
  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  async down(point: Point): Promise<void> {
    await this.session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
  }

  async move(from: Point, to: Point, steps = 8): Promise<void> {
    for (let step = 1; step <= steps; step += 1) {
      const at = (a: number, b: number) => a + ((b - a) * step) / steps;
      const point = { x: at(from.x, to.x), y: at(from.y, to.y) };
      await this.session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
    }
  }

  async up(): Promise<void> {
    await this.session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }
}

/** Presses Tab (or Shift+Tab) until something has the focus. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  await expect(target, "reached by Tab").toBeFocused();
}

async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.count()) === 1 && target.evaluate((element) => element.matches(":focus"));
}

/** Pastes into an element what another program has put on the clipboard. */
export async function pasteOn(target: Locator, content: { html?: string; text?: string }): Promise<void> {
  await target.evaluate((element, { html, text }) => {
    const data = new DataTransfer();
    if (html !== undefined) data.setData("text/html", html);
    if (text !== undefined) data.setData("text/plain", text);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }),
    );
  }, content);
}
