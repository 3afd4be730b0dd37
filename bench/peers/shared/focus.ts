/** Puts the focus on a session's card, and the card into sight. */
export function focusSession(root: ParentNode, session: string): void {
  const card = root.querySelector<HTMLElement>(`[data-session="${session}"]`);
  card?.focus();
  card?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
