import { toNearestWordParam } from "#shared/base/nearestWord.ts";
import { RIGHTS } from "./catalogue.ts";

/** Words of the instruments and of everyday speech, by the right of the catalogue that contains what they name. */
const WORDS: Readonly<Record<string, string>> = {
  "living-standard":
    "housing house home homelessness eviction evictions shelter food hunger nutrition water sanitation clothing poverty income social-security",
  expression:
    "speech free-speech freedom-of-expression opinion press media journalism journalists information censorship",
  privacy: "data data-protection surveillance interception encryption correspondence reputation",
  assembly: "protest protests demonstration demonstrations",
  association: "union unions trade-union trade-unions ngo ngos civil-society",
  participation: "vote voting elections election politics",
  religion: "belief beliefs conscience thought faith worship",
  torture: "ill-treatment cruelty punishment",
  life: "death-penalty killing killings execution executions",
  liberty: "arrest security freedom habeas-corpus",
  detention: "prison prisons prisoners prisoner custody detainees",
  "fair-trial": "trial trials court courts judge judges judiciary due-process defence counsel presumption-of-innocence",
  legality: "nullum-crimen retroactivity non-retroactivity foreseeability",
  recognition: "personhood legal-personality identity",
  remedy: "remedies redress reparation reparations justice access-to-justice compensation",
  "non-discrimination": "discrimination race racism",
  equality: "equal gender",
  movement: "travel residence borders",
  slavery: "trafficking servitude forced-labour",
  defenders: "activists activist defender whistleblowers whistleblower",
  child: "children childhood youth",
  women: "woman girls",
  refugees: "asylum refugee refoulement non-refoulement migrants migration",
  minorities: "minority indigenous indigenous-peoples language",
  disabilities: "disability disabled accessibility",
  family: "marriage parents",
  property: "ownership land expropriation",
  culture: "cultural science arts heritage",
  education: "school schools teaching training",
  health: "healthcare medicine medicines care",
  work: "labour labor employment jobs wages strike",
};

const RIGHT_BY_WORD: ReadonlyMap<string, string> = new Map([
  ...Object.entries(WORDS).flatMap(([right, words]) => words.split(" ").map((word) => [word, right] as const)),
  ...RIGHTS.map(({ id }) => [id, id] as const),
]);

/**
 * Returns the right of the catalogue that was probably meant by a word that is none, `none` if no word is near.
 *
 * @example suggestRight("housing") // "living-standard"
 */
export function suggestRight(typed: string): string {
  const word = typed.trim().toLowerCase().replace(/\s+/gu, "-");
  return RIGHT_BY_WORD.get(toNearestWordParam(word, [...RIGHT_BY_WORD.keys()])) ?? "none";
}
