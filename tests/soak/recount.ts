/** The figures of a plan, counted anew from its exported text alone: no code in common with the planner. */

/** JP in hundredths. */
export interface Figures {
  jp: number;
  online: number;
  faceToFace: number;
  workplace: number;
  unmapped: number;
  /** Hundredths of a percent, half away from zero; nothing where nothing counts. */
  share: number | null;
  verdict: "onTarget" | "tooLittleOnline" | "tooMuchOnline" | "notApplicable";
}

export function recount(plan: any): Figures {
  const mapped = plan.flow.flatMap((phase: any) => phase.sessions);
  const sum = (sessions: any[]) => sessions.reduce((sum, { jp }) => sum + hundredths(jp), 0);
  const counted = mapped.filter((session: any) => session.counted ?? session.mode !== "workplace");
  const inMode = (sessions: any[], ...modes: string[]) => sum(sessions.filter(({ mode }: any) => modes.includes(mode)));
  const online = inMode(counted, "onlineAsync", "onlineSync");
  const faceToFace = inMode(counted, "faceToFace");
  const base = online + faceToFace;
  const unmapped = sum(plan.unmapped ?? []);
  const off = plan.balance ? 100 * online - plan.balance.onlinePercent * base : 0;
  const isOn = plan.balance && Math.round(100 * Math.abs(off)) <= Math.round(100 * plan.balance.tolerance * base);
  return {
    jp: sum(mapped) + unmapped,
    online,
    faceToFace,
    workplace: inMode(mapped, "workplace"),
    unmapped,
    share: base === 0 ? null : Number((BigInt(online) * 20_000n + BigInt(base)) / (2n * BigInt(base))),
    verdict: base === 0 || !plan.balance ? "notApplicable" : isOn ? "onTarget" : off < 0 ? "tooLittleOnline" : "tooMuchOnline",
  };
}

/** What the plan's own summary should say, by these figures. */
export function summaryOf(figures: Figures): Record<string, unknown> {
  const { jp, online, faceToFace, workplace, unmapped, share, verdict } = figures;
  const plain = (hundredths: number) => hundredths / 100;
  return {
    jp: plain(jp),
    counted: plain(online + faceToFace),
    online: plain(online),
    faceToFace: plain(faceToFace),
    workplace: plain(workplace),
    unmapped: plain(unmapped),
    onlinePercent: share === null ? null : plain(share),
    verdict,
  };
}

/** Hundredths as the screen writes them: `1.234,5` or `1,234.5`. */
export function shown(hundredths: number, language: "id" | "en"): string {
  return new Intl.NumberFormat(language === "id" ? "id-ID" : "en-GB", { maximumFractionDigits: 2, useGrouping: "always" } as object).format(hundredths / 100);
}

/** The same as it stands in a field, where it is typed. */
export function typed(hundredths: number, language: "id" | "en"): string {
  return shown(hundredths, language).replaceAll(language === "id" ? "." : ",", "");
}

export function hundredths(jp: number | null): number {
  return Math.round((jp ?? 0) * 100);
}
