/** Puts an open menu into the top layer beside its button, inside the window, and the focus on its first entry. */
export function showMenu(menu: HTMLElement, button: HTMLElement): void {
  menu.showPopover();
  const { clientWidth, clientHeight } = document.documentElement;
  const [anchor, own] = [button.getBoundingClientRect(), menu.getBoundingClientRect()];
  const margin = 8;
  const left = Math.max(margin, Math.min(anchor.right - own.width, clientWidth - own.width - margin));
  const below = anchor.bottom + 4;
  const top = below + own.height + margin <= clientHeight ? below : Math.max(margin, anchor.top - own.height - 4);
  menu.style.left = `${Math.trunc(left)}px`;
  menu.style.top = `${Math.trunc(top)}px`;
  menu.querySelector<HTMLElement>("[role=menuitem]")?.focus();
}
