/** Which nature suits which mode, and what a card says where another mode would suit better. */
import { MODE_IN_SENTENCE, NATURES } from "./words";
import { type Mode, type Nature, type Session } from "./plan";

/** From so many points on a mode is poor, and a check says so: then there is no hint. */
const POOR = 4;

/** Points of a nature: self-paced, live, face to face. */
const POINTS: Record<Nature, readonly [number, number, number]> = {
  theory: [0, 0, 1], regulation: [0, 0, 1], enrichment: [0, 0, 1], assignment: [0, 0, 1], preTest: [0, 0, 1], quiz: [0, 0, 1],
  dailyTest: [0, 0, 0], postTest: [0, 0, 0],
  discussion: [1, 1, 0], caseStudy: [1, 1, 0],
  practice: [4, 2, 0], simulation: [4, 2, 0],
  observation: [4, 4, 0], competencyTest: [4, 4, 0],
  fieldPractice: [100, 100, 0],
  coaching: [1, 1, 1], mentoring: [1, 1, 1], clinic: [1, 1, 1], other: [1, 1, 1],
};

const LIVE: ReadonlySet<Nature> = new Set<Nature>(["discussion", "caseStudy", "practice", "simulation", "coaching", "mentoring", "clinic"]);

/** The mode that a nature takes online. */
export function modeOnline(nature: Nature): Mode {
  return LIVE.has(nature) ? "onlineSync" : "onlineAsync";
}

function points(nature: Nature, mode: Mode): number {
  return mode === "workplace" ? 0 : POINTS[nature][mode === "onlineAsync" ? 0 : mode === "onlineSync" ? 1 : 2];
}

/** The quiet hint on a card: that the other side would suit better. */
export function hint({ nature, mode }: Session): string | undefined {
  const [selfPaced, , inClass] = POINTS[nature];
  if (selfPaced === inClass) return undefined;
  const better = selfPaced < inClass ? modeOnline(nature) : "faceToFace";
  const here = points(nature, mode);
  if (here >= POOR || points(nature, better) >= here) return undefined;
  return `Lebih cocok ${MODE_IN_SENTENCE[better]}. ${NATURES[nature]} ${reason(nature)}`;
}

function reason(nature: Nature): string {
  switch (nature) {
    case "assignment":
      return "dapat dikerjakan mandiri secara daring.";
    case "preTest":
    case "quiz":
      return "dapat diisi dan dinilai secara daring.";
    case "discussion":
    case "caseStudy":
      return "lebih efektif secara tatap muka.";
    case "practice":
    case "simulation":
      return "lebih efektif dengan bimbingan langsung di kelas.";
    case "observation":
    case "competencyTest":
      return "perlu diamati langsung oleh penguji.";
    case "fieldPractice":
      return "hanya dapat dilakukan di lokasi.";
    default:
      return "dapat disampaikan secara daring.";
  }
}
