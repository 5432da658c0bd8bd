import { generalCommentStandards } from "./standards/generalCommentStandards.ts";
import { billOfRightsStandards } from "./standards/billOfRightsStandards.ts";
import type { Standard } from "./standards/standard.ts";
import type { Language } from "#shared/base/language.ts";
import { STANDARDS_IN_OTHER_LANGUAGES } from "./standards/otherLanguages.ts";
import { treatyStandards } from "./standards/treatyStandards.ts";

export type { Standard } from "./standards/standard.ts";

/**
 * The standards of the catalogue. Quotations are short and verbatim; passages that could not be checked verbatim are
 * paraphrased and marked so. A team adds its own (the record kind `standard`).
 */
export const STANDARDS: readonly Standard[] = [
  ...billOfRightsStandards,
  ...treatyStandards,
  ...generalCommentStandards,
];

const byId = new Map(STANDARDS.map((standard) => [standard.id, standard]));

/** Returns the standard with an id of the catalogue. */
export function findStandard(id: string): Standard | undefined {
  return byId.get(id);
}

/** Filters standards by rights: those about any of them, the most matches first; all if `rights` is empty. */
export function filterStandardsByRights(
  standards: readonly Standard[],
  rights: readonly string[],
): readonly Standard[] {
  if (rights.length === 0) return standards;
  const shared = (standard: Standard) => standard.rights.filter((right) => rights.includes(right)).length;
  return standards.filter((each) => shared(each) > 0).sort((a, b) => shared(b) - shared(a));
}

/** The words of a standard, and the language that they are in. */
export interface StandardWords {
  readonly words: string;
  readonly language: Language;
}

/**
 * Returns the words of a standard of the catalogue in a language if their official text is known, else in English; null
 * for a standard of a team's own, whose language is not known.
 */
export function findStandardWords(
  { instrument, place, words }: Pick<Standard, "instrument" | "place" | "words">,
  language: Language,
): StandardWords | null {
  const known = STANDARDS.find(
    (each) => each.instrument === instrument && each.place === place && each.words === words,
  );
  if (!known) return null;
  const own = STANDARDS_IN_OTHER_LANGUAGES[known.id]?.[language];
  return own === undefined ? { words, language: "en" } : { words: own, language };
}
