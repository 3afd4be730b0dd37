/** Names and numbers as they stand on the screen, in Indonesian. */
import { type Mode, type Nature } from "./plan";

export const MODE: Record<Mode, string> = {
  onlineAsync: "Daring asinkron",
  onlineSync: "Daring sinkron",
  faceToFace: "Tatap muka (luring)",
  workplace: "Di tempat kerja",
};

export const MODE_SHORT: Record<Mode, string> = {
  onlineAsync: "Asinkron",
  onlineSync: "Sinkron",
  faceToFace: "Luring",
  workplace: "Tempat kerja",
};

export const MODE_IN_SENTENCE: Record<Mode, string> = {
  onlineAsync: "daring asinkron",
  onlineSync: "daring sinkron",
  faceToFace: "luring",
  workplace: "di tempat kerja",
};

export const NATURES: Record<Nature, string> = {
  theory: "Teori",
  regulation: "Regulasi",
  enrichment: "Pengayaan",
  assignment: "Penugasan",
  discussion: "Diskusi",
  caseStudy: "Studi kasus",
  practice: "Praktik",
  simulation: "Simulasi",
  fieldPractice: "Praktik lapangan",
  preTest: "Pre-test",
  dailyTest: "Tes harian",
  quiz: "Kuis",
  postTest: "Post-test",
  observation: "Observasi praktik",
  competencyTest: "Uji kompetensi",
  coaching: "Coaching",
  mentoring: "Mentoring",
  clinic: "Klinik",
  other: "Lainnya",
};

export const KINDS: Record<string, string> = {
  bimtek: "Bimtek",
  diklat: "Diklat",
  pelatihan: "Pelatihan",
  workshop: "Workshop",
  lokakarya: "Lokakarya",
  webinar: "Webinar",
  seminar: "Seminar",
  sosialisasi: "Sosialisasi",
};

/** Hundredths with a point, as attributes have them: 31.25. */
export function plain(hundredths: number): string {
  return String(hundredths / 100);
}

/** Hundredths as they are read: 1.234,5. */
export function decimal(hundredths: number): string {
  const whole = String(Math.floor(hundredths / 100));
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole;
  const rest = hundredths % 100;
  if (rest === 0) return grouped;
  return `${grouped},${rest % 10 === 0 ? rest / 10 : String(rest).padStart(2, "0")}`;
}

export function percent(hundredths: number): string {
  return `${decimal(hundredths)}%`;
}

/** JP as they stand in a field: nothing between thousands. */
export function inField(jp: number | null): string {
  return jp === null ? "" : plain(jp).replace(".", ",");
}

/** JP as they are typed; `undefined` for what is no amount. */
export function parseJp(text: string): number | null | undefined {
  const number = text.trim().replace(/\s*jp$/i, "").replace(",", ".");
  if (number === "") return null;
  const parts = /^(\d{1,4})(?:\.(\d{1,2})0*)?$/.exec(number);
  const jp = parts ? Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0")) : undefined;
  return jp !== undefined && jp <= 999_900 ? jp : undefined;
}
