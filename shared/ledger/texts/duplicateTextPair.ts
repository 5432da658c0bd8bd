import { primarySubtagOf } from "#shared/base/language.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { measureDraftLikeness } from "#shared/revise/provenance/measureDraftLikeness.ts";
import { foldDocumentSymbol, type TextEntry } from "./textEntries.ts";

/**
 * Texts with the same symbol and language count as the same from this likeness on. Measured: the DOCX and the PDF of
 * one draft 1.00, or 0.99 if one shows tracked changes; two successive drafts of a negotiation 0.77 to 0.93, and those
 * have different symbols.
 */
const SAME_SYMBOL = 0.8;
/**
 * Without a symbol, only the words distinguish a text from its next draft: a report before and after editing has 0.978.
 */
const NO_SYMBOL = 0.985;
/** Texts are not compared if the shorter one has less than this share of the other's length. */
const LENGTHS = 0.6;

/** Two texts of the dossier that look the same and have not been declared the same. */
export interface DuplicateTextPair {
  /** The same on every machine, whichever text came first. */
  readonly id: string;
  readonly one: TextEntry;
  readonly other: TextEntry;
}

/** Returns the pairs of texts that are nearly the same and agree in symbol and language. */
export function findDuplicateTextPairs(texts: readonly TextEntry[]): readonly DuplicateTextPair[] {
  return texts.flatMap((one, i) =>
    texts.slice(i + 1).flatMap((other) => {
      const ids = [one.revision.id, other.revision.id].sort();
      return areAlike(one, other) ? [{ id: ids.join(" "), one, other }] : [];
    }),
  );
}

function areAlike({ revision: { body: a } }: TextEntry, { revision: { body: b } }: TextEntry): boolean {
  const [one, other] = [a.draft, b.draft];
  const symbols = [a.symbol, b.symbol].map(foldDocumentSymbol);
  const named = symbols.every((symbol) => symbol !== "");
  if (named && symbols[0] !== symbols[1]) return false;
  if (primarySubtagOf(one.language) !== primarySubtagOf(other.language)) return false;
  return likenessOf(one, other) >= (named ? SAME_SYMBOL : NO_SYMBOL);
}

const known = new WeakMap<Draft, WeakMap<Draft, number>>();

function likenessOf(one: Draft, other: Draft): number {
  let likenesses = known.get(one);
  if (!likenesses) known.set(one, (likenesses = new WeakMap()));
  let found = likenesses.get(other);
  if (found === undefined) {
    const [a, b] = [lengthOf(one), lengthOf(other)];
    found = Math.min(a, b) < LENGTHS * Math.max(a, b) ? 0 : measureDraftLikeness(one, other);
    likenesses.set(other, found);
  }
  return found;
}

function lengthOf({ provisions }: Draft): number {
  return provisions.reduce((sum, { blocks }) => blocks.reduce((all, { text }) => all + text.length, sum), 0);
}
