/**
 * Drags a card by mouse or pen. What is seen of it, the peers show: they hear where the card would go whenever that
 * changes, and where it was dropped.
 */
import { type Spot } from "./edit";

export interface Drag {
  readonly session: string;
  /** Where it would go; `null` where it cannot be dropped. */
  readonly over: Over | null;
}

export interface Over {
  readonly spot: Spot;
  /** The card before which the mark stands; the end of the phase without one. */
  readonly mark: string | null;
}

export interface Shown {
  show(drag: Drag | null): void;
  /** What follows the pointer; there from when the drag is shown. */
  ghost(): HTMLElement | null;
  drop(session: string, spot: Spot): void;
}

/** How far a pointer goes before its press is a drag, and how far the ghost stands from it, in pixels. */
const THRESHOLD = 5;
const GHOST_OFFSET = 12;
const CONTROLS = "button, input, select, textarea, label, a, [role=menu], dialog";

/** Follows a pointer that went down on the board. */
export function press(board: HTMLElement, event: PointerEvent, shown: Shown): void {
  const pressed = event.target as Element;
  const card = pressed.closest<HTMLElement>("[data-session]");
  if (!card || !event.isPrimary || event.button !== 0 || event.pointerType === "touch" || pressed.closest(CONTROLS)) return;
  const session = card.dataset.session!;
  const root = board.getRootNode() as ShadowRoot;
  const listening = new AbortController();
  let drag: Drag | null = null;

  const place = ({ clientX, clientY }: PointerEvent) => {
    const ghost = shown.ghost();
    if (!ghost) return;
    if (!ghost.matches(":popover-open")) ghost.showPopover();
    ghost.style.transform = `translate(${Math.trunc(clientX + GHOST_OFFSET)}px, ${Math.trunc(clientY + GHOST_OFFSET)}px)`;
  };
  const end = () => {
    listening.abort();
    if (drag) shown.show(null);
    const ended = drag;
    drag = null;
    return ended;
  };
  const move = (moved: PointerEvent) => {
    if (moved.pointerId !== event.pointerId) return;
    if (!drag) {
      if (Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) <= THRESHOLD) return;
      board.setPointerCapture(event.pointerId);
    }
    const over = overAt(root, board, moved);
    if (!drag || !isSame(drag.over, over)) {
      drag = { session, over };
      shown.show(drag);
    }
    place(moved);
  };
  const up = (released: PointerEvent) => {
    if (released.pointerId !== event.pointerId) return;
    const over = end()?.over;
    if (over) shown.drop(session, over.spot);
  };
  const options = { signal: listening.signal, capture: true };
  board.addEventListener("pointermove", move, options);
  board.addEventListener("pointerup", up, options);
  board.addEventListener("pointercancel", end, options);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && end(), options);
}

function isSame(a: Over | null, b: Over | null): boolean {
  return a?.spot.phase === b?.spot.phase && a?.mark === b?.mark;
}

function overAt(root: ShadowRoot, board: HTMLElement, { clientX, clientY }: PointerEvent): Over | null {
  const hit = root.elementFromPoint(clientX, clientY);
  const column = hit?.closest<HTMLElement>("[data-place]");
  // The tray takes nothing here.
  if (!hit || !column?.dataset.place || !board.contains(column)) return null;
  const before = cardBelow(column, hit.closest<HTMLElement>("[data-session]"), clientY)?.dataset.session ?? null;
  return { spot: { phase: column.dataset.place, before }, mark: before };
}

/** The first card whose middle lies below a height: the one that is hit, or the next. */
function cardBelow(column: HTMLElement, hit: HTMLElement | null, y: number): HTMLElement | undefined {
  const isBelow = (card: HTMLElement) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 > y;
  };
  if (hit) return isBelow(hit) ? hit : ((hit.nextElementSibling as HTMLElement | null) ?? undefined);
  return [...column.querySelectorAll<HTMLElement>("[data-session]")].find(isBelow);
}
