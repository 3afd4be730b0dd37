/** What is done to the planner, heard once for all cards. */
import { showMenu } from "../shared/menu";
import { type Mode, sessionsOf } from "../shared/plan";
import { type Store } from "../shared/store";
import { inField, parseJp } from "../shared/words";

export function listen(root: HTMLElement, store: Store): void {
  root.addEventListener("input", ({ target }) => {
    const field = target as HTMLInputElement;
    if (field.matches(".search-field")) store.search(field.value);
    if (field.matches(".title")) store.edit({ type: "title", title: field.value.replace(/[\r\n]/g, " ").trim() });
    if (field.matches(".jp-input")) field.classList.toggle("long", field.value.length > 3);
  });
  root.addEventListener("focusout", ({ target }) => {
    const field = target as HTMLTextAreaElement;
    if (!field.matches(".title")) return;
    store.settle();
    field.value = store.state.plan.title;
  });
  root.addEventListener("change", ({ target }) => {
    const field = target as HTMLInputElement;
    const session = sessionAt(field);
    if (session === undefined) return;
    if (field.matches("select")) store.edit({ type: "mode", session, mode: field.value as Mode });
    if (!field.matches(".jp-input")) return;
    const jp = parseJp(field.value);
    if (jp !== undefined) store.edit({ type: "jp", session, jp });
    // As the plan has it, whatever was typed.
    field.value = inField(jpOf(store, session));
  });
  root.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>("button");
    if (button) click(button, store);
  });
}

function click(button: HTMLButtonElement, store: Store): void {
  const session = sessionAt(button);
  if (button.matches(".commands > .icon-only:nth-child(1)")) store.undo();
  else if (button.matches(".commands > .icon-only:nth-child(2)")) store.redo();
  else if (session === undefined) return;
  else if (button.matches(".menu-button")) toggleMenu(button, session, store);
  else if (button.matches(".jp-step")) {
    const jp = (jpOf(store, session) ?? 0) + (button.nextElementSibling ? -100 : 100);
    store.edit({ type: "jp", session, jp: Math.min(999_900, Math.max(0, jp)) });
  }
}

/** The actions of a session, as far as the peers have them: up and down. */
function toggleMenu(button: HTMLButtonElement, session: string, store: Store): void {
  if (button.ariaExpanded === "true") {
    button.nextElementSibling?.remove();
    button.ariaExpanded = "false";
    return;
  }
  const menu = document.createElement("div");
  menu.className = "menu";
  menu.role = "menu";
  menu.popover = "manual";
  menu.ariaLabel = button.ariaLabel;
  let isOpen = true;
  const close = (back: boolean) => {
    if (!isOpen) return;
    isOpen = false;
    button.ariaExpanded = "false";
    if (back) button.focus();
    menu.remove();
  };
  for (const [name, by] of [["Naik", -1], ["Turun", 1]] as const) {
    const entry = document.createElement("button");
    entry.type = "button";
    entry.role = "menuitem";
    entry.className = "menu-item";
    entry.tabIndex = -1;
    entry.append(Object.assign(document.createElement("span"), { textContent: name }));
    entry.onclick = (event) => {
      event.stopPropagation();
      close(true);
      store.edit({ type: "shift", session, by });
    };
    menu.append(entry);
  }
  menu.addEventListener("keydown", ({ key }) => key === "Escape" && close(true));
  menu.addEventListener("focusout", ({ relatedTarget }) => menu.contains(relatedTarget as Node | null) || close(false));
  button.ariaExpanded = "true";
  button.after(menu);
  showMenu(menu, button);
}

function sessionAt(element: Element): string | undefined {
  return element.closest<HTMLElement>("[data-session]")?.dataset.session;
}

function jpOf({ state }: Store, id: string): number | null {
  for (const session of sessionsOf(state.plan)) if (session.id === id) return session.jp;
  return null;
}
