/** Puts the focus on a session's card, and the card into sight, unless a mode is being chosen there. */
export function focusSession(root: ParentNode, session: string): void {
  const card = root.querySelector<HTMLElement>(`[data-session="${session}"]`);
  // Whoever chooses by keys goes on choosing.
  if (card?.querySelector("select:focus")) return;
  card?.focus();
  card?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
