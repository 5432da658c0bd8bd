import { indexOfParent, ownTextOfProvision, type Draft } from "#shared/draft/draft.ts";
import { normaliseProvisionNumber } from "#shared/draft/numbers/provisionNumber.ts";
import type { Attribution } from "./attribution.ts";
import { ALTERNATIVE_WORD_PATTERN } from "./attributionPatterns.ts";

const NUMBERED = new RegExp(
  `^[\\[(]?\\s*(\\d+|[a-z]{1,4})\\s*(?:bis|ter|quater)?[.)]*\\s*${ALTERNATIVE_WORD_PATTERN}(?![\\p{L}])[\\s.]*\\d*[\\s.:)\\]]*$`,
  "iu",
);
const BARE = new RegExp(`^[\\[(]?\\s*${ALTERNATIVE_WORD_PATTERN}(?![\\p{L}])[\\s.]*\\d*[.:)]*\\s*`, "iu");
const AT_START = new RegExp(
  `^[\\[(]?\\s*(\\d+|\\([a-z]{1,4}\\))\\s*[.]?\\s*${ALTERNATIVE_WORD_PATTERN}(?![\\p{L}])[\\s.]*\\d*[.:)]*\\s*`,
  "iu",
);

/** A paragraph that is an alternative to another: the number of that one, and where its own words begin. */
export interface AlternativeParagraph {
  readonly base: string;
  readonly start: number;
}

/** Returns the alternative that a block is, such as "2 alt." or "2 alt 1"; null if it is none. */
export function alternativeParagraphAt(
  { provisions }: Draft,
  provision: number,
  block: number,
): AlternativeParagraph | null {
  const { num, blocks } = provisions[provision]!;
  const own = AT_START.exec(blocks[block]?.text ?? "");
  if (own) return { base: own[1]!.replace(/[()]/g, ""), start: own[0].length };
  const bare = block === 0 && num !== "" ? BARE.exec(blocks[block]?.text ?? "") : null;
  if (bare) return { base: num, start: bare[0].length };
  const numbered = block === 0 ? NUMBERED.exec(num) : null;
  return numbered && { base: numbered[1]!, start: 0 };
}

/**
 * An attribution of a whole paragraph that is an alternative to another says that its words should replace those of the
 * other. Returns any other attribution as it is.
 */
export function attributeAsReplacement(draft: Draft, attribution: Attribution): Attribution {
  const { kind, spot, words } = attribution;
  if ((kind !== "add" && kind !== "alternative") || words === "") return attribution;
  const alternative = alternativeParagraphAt(draft, spot.provision, spot.block);
  if (!alternative) return attribution;
  const text = draft.provisions[spot.provision]!.blocks[spot.block]!.text;
  const start = Math.max(spot.start, alternative.start);
  const isWhole = /^[\s[\](){}:.]*$/u.test(text.slice(alternative.start, start).replace(attribution.printed, ""));
  if (kind === "add" && !isWhole && attribution.form !== "bracket") return attribution;
  const own = text.slice(start, spot.end);
  const base = findBase(draft, spot.provision, alternative.base);
  const here = { ...spot, start };
  if (base === null)
    return { ...attribution, kind: "alternative", words: own, spot: here, doubts: [...attribution.doubts, "base"] };
  const { blocks } = draft.provisions[base]!;
  const only = blocks.length === 1 ? blocks[0]!.text.length : 0;
  return {
    ...attribution,
    kind: "alternative",
    words: own,
    spot: { provision: base, block: 0, start: 0, end: only },
    wording: { old: ownTextOfProvision(draft.provisions[base]!), new: own },
  };
}

/** Finds the paragraph with a number among the siblings before the alternative and its parents' siblings. */
function findBase(draft: Draft, provision: number, number: string): number | null {
  const wanted = normaliseProvisionNumber(number);
  for (let at = provision; at >= 0; at = indexOfParent(draft, at)) {
    const parent = indexOfParent(draft, at);
    const isItself = normaliseProvisionNumber(draft.provisions[at]!.num) === wanted && at === provision;
    for (let sibling = isItself ? at - 1 : at; sibling > parent; sibling--) {
      const { num } = draft.provisions[sibling]!;
      const isSibling = indexOfParent(draft, sibling) === parent;
      if (isSibling && num !== "" && normaliseProvisionNumber(num) === wanted) return sibling;
    }
  }
  return null;
}
