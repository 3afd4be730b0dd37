/** All that the ratio bar and the line below it show, as texts and places. */
import { type Plan } from "./plan";
import { type Summary, percentOf } from "./summary";
import { decimal, percent, plain } from "./words";

export interface RatioView {
  readonly online: string;
  readonly onlineSide: string;
  readonly onlineParts: string;
  readonly faceToFace: string;
  readonly classSide: string;
  readonly classDays: string;
  readonly now: string;
  readonly value: string;
  /** The parts of the bar, from the left. */
  readonly bars: readonly { readonly name: "bar-online" | "bar-class"; readonly x: string; readonly width: string }[];
  readonly seam: string | null;
  readonly target: { readonly at: string; readonly from: string; readonly to: string; readonly label: string; readonly place: string } | null;
  readonly tone: "good" | "missing" | "plain";
  readonly lead: string;
  readonly rest: string;
  readonly outside: string;
  /** Whether the button to balance calls for attention. */
  readonly calls: boolean;
  readonly practice: {
    readonly now: string;
    readonly value: string;
    readonly theory: string;
    readonly undecided: string;
    readonly practice: string;
    readonly fieldPractice: string;
    readonly bars: readonly { readonly name: string; readonly x: string | null; readonly width: string }[];
  } | null;
}

export function ratioView(plan: Plan, summary: Summary): RatioView {
  const { online, faceToFace, share } = summary;
  const counted = online + faceToFace;
  const place = (part: number) => `${plain(percentOf(part, counted) ?? 0)}%`;
  const { tone, lead, rest, now } = sentence(plan, summary);
  const { balance } = plan;
  const edges = balance && { from: Math.max(0, balance.online - balance.tolerance), to: Math.min(10_000, balance.online + balance.tolerance) };
  const bars: RatioView["bars"] = [
    { name: "bar-online", x: "0%", width: place(online), jp: online } as const,
    { name: "bar-class", x: place(online), width: place(faceToFace), jp: faceToFace } as const,
  ].filter(({ jp }) => jp > 0);
  const side = (name: string, part: number | null) => (part === null ? name : `${name} · ${percent(part)}`);
  return {
    online: `${decimal(online)} JP`,
    onlineSide: side("daring", share),
    onlineParts: amounts([[summary.onlineAsync, "asinkron"], [summary.onlineSync, "sinkron"]]),
    faceToFace: `${decimal(faceToFace)} JP`,
    classSide: side("luring", percentOf(faceToFace, counted)),
    classDays: summary.classDays ? `${summary.classDays} hari` : "",
    now: plain(share ?? 0),
    value: now === "" ? lead : `${now} ${lead}`,
    bars,
    seam: online > 0 && faceToFace > 0 ? place(online) : null,
    target: balance && edges && {
      at: `${plain(balance.online)}%`,
      from: `${plain(edges.from)}%`,
      to: `${plain(edges.to)}%`,
      label: `target porsi ${bandText(edges)}`,
      place: `calc(${plain(balance.online)} / 100)`,
    },
    tone, lead, rest,
    outside: outside(summary),
    calls: summary.verdict === "tooLittle" || summary.verdict === "tooMuch",
    practice: summary.jp === 0 ? null : practice(summary),
  };
}

function bandText({ from, to }: { from: number; to: number }): string {
  return from === to ? percent(from) : `${decimal(from)}–${percent(to)}`;
}

function amounts(list: readonly (readonly [jp: number, name: string])[]): string {
  return list.filter(([jp]) => jp > 0).map(([jp, name]) => `${decimal(jp)} ${name}`).join(", ");
}

function outside({ workplace, uncounted }: Summary): string {
  const text = amounts([[workplace, "JP di tempat kerja"], [uncounted, "JP tidak dihitung"]]);
  return text === "" ? "" : `Di luar porsi: ${text}.`;
}

/** The sentence of what is missing, in two parts, and the share in figures. */
function sentence({ balance }: Plan, summary: Summary): Pick<RatioView, "tone" | "lead" | "rest" | "now"> {
  const { online, faceToFace, share, verdict, gap, band } = summary;
  if (share === null) return { tone: "plain", lead: "Belum ada JP yang dihitung.", rest: "Isi JP sesi agar porsinya terlihat.", now: "" };
  const now = `Daring ${decimal(online)} dari ${decimal(online + faceToFace)} JP, ${percent(share)}.`;
  if (!balance) return { tone: "plain", lead: "Tanpa target porsi.", rest: now, now };
  const edges = { from: Math.max(0, balance.online - balance.tolerance), to: Math.min(10_000, balance.online + balance.tolerance) };
  const wanted = bandText(edges);
  if (!gap || !band) {
    return verdict === "onTarget"
      ? { tone: "good", lead: "Sesuai target.", rest: `${now} Target porsi ${wanted}.`, now }
      : { tone: "missing", lead: `Porsi ${wanted} tidak mungkin dari JP yang dihitung.`, rest: now, now };
  }
  const exact = edges.from === edges.to;
  const lead = `Pindahkan ${decimal(gap.jp)} JP ke ${gap.online ? "daring" : "luring"} agar ${exact ? "tepat" : "masuk"} ${wanted}.`;
  const needed = exact
    ? `Perlu ${decimal(band.lowest)} JP daring.`
    : gap.online ? `Paling sedikit ${decimal(band.lowest)} JP daring.` : `Paling banyak ${decimal(band.highest)} JP daring.`;
  return { tone: "missing", lead, rest: `${now} ${needed}`, now };
}

function practice(summary: Summary): RatioView["practice"] {
  const { jp, theory, practice, fieldPractice, undecided } = summary;
  const part = (of: number) => percentOf(of, jp) ?? 0;
  const place = (of: number) => `${plain(part(of))}%`;
  const amount = (name: string, of: number) => `${name} ${decimal(of)} JP · ${percent(part(of))}`;
  const among = undecided === 0 ? "" : `termasuk ${decimal(undecided)} JP bersifat Lainnya`;
  let value = `Teori ${decimal(theory)} dari ${decimal(jp)} JP, ${percent(part(theory))}`;
  if (among !== "") value += ` (${among})`;
  value += `; praktik ${decimal(practice)} JP, ${percent(part(practice))}`;
  if (fieldPractice > 0) value += `; praktik lapangan ${decimal(fieldPractice)} JP, ${percent(part(fieldPractice))}`;
  return {
    now: plain(part(theory)),
    value: `${value}.`,
    theory: amount("Teori", theory),
    undecided: among,
    practice: amount("Praktik", practice),
    fieldPractice: fieldPractice === 0 ? "" : amount("Praktik lapangan", fieldPractice),
    bars: [
      { name: "bar-theory", x: null, width: place(theory) },
      { name: "bar-practice", x: place(theory), width: place(practice) },
      { name: "bar-field", x: place(theory + practice), width: place(fieldPractice) },
    ],
  };
}
