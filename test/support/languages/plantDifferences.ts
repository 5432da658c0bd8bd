import { findSubtreeEnd, type Draft, type Provision } from "#shared/draft/draft.ts";
import type { Random } from "../random.ts";

export const PLANTED_DIFFERENCE_KINDS = ["number", "reference", "bracket", "negation", "provision"] as const;
export type PlantedDifferenceKind = (typeof PLANTED_DIFFERENCE_KINDS)[number];

/** Two language versions of one text. */
export interface DraftPair {
  readonly from: Draft;
  readonly to: Draft;
}

/** A difference planted in one of two versions, at a provision that both have. */
export interface PlantedDifference {
  readonly kind: PlantedDifferenceKind;
  readonly side: "from" | "to";
  /** The provision's eId in the version in which the difference was planted. */
  readonly eId: string;
  readonly what: string;
}

/** How a difference of a kind is made of the words of a language; null if they do not allow it. */
type Change = (text: string, random: Random) => string | null;

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  en: ["two", "three", "five", "six", "ten", "thirty", "sixty", "ninety", "one hundred and twenty"],
  fr: ["deux", "trois", "cinq", "six", "dix", "trente", "soixante", "quatre-vingt-dix", "cent vingt"],
};

/** Words before a number that make it a reference. */
const CITING =
  "articles?|paragraphs?|paragraphes?|part(?:ie)?s?|annexe?s?|chapters?|chapitres?|sections?|rules?|règles?";

/** Changes a number in figures or in words to another one. */
function changeNumber(language: string): Change {
  const words = NUMBERS[language]!;
  const pattern = new RegExp(
    `(?<!(?:${CITING})[^.;]{0,40})(?<![\\p{L}\\d/.(])(?:\\d{1,4}(?![\\d/)])|(?:${words.join("|")}))(?![\\p{L}-])`,
    "giu",
  );
  return (text, random) => {
    const found = pick([...text.matchAll(pattern)], random);
    if (!found) return null;
    const [number] = found;
    const others = /\d/.test(number)
      ? [String(Number(number) + 1 + random.below(40))]
      : words.filter((word) => !text.toLowerCase().includes(word));
    const other = pick(others, random);
    return other === undefined ? null : splice(text, found.index, number.length, other);
  };
}

/** Changes the number of a cited article or paragraph. */
const changeReference: Change = (text, random) => {
  const pattern = /(?:articles?|paragraphs?|paragraphes?)\s+(\d{1,3})(?!\d)/giu;
  const found = pick([...text.matchAll(pattern)], random);
  if (!found) return null;
  const [whole, number = ""] = found;
  const other = [2, 3, 5, 7, 11, 13]
    .map((step) => String(Number(number) + step))
    .find((each) => !new RegExp(`\\b${each}\\b`).test(text));
  return other === undefined ? null : splice(text, found.index + whole.length - number.length, number.length, other);
};

/** Drops a negation, or adds one to a text that has none. */
const NEGATE: Readonly<Record<string, Change>> = {
  en: (text, random) => {
    const drop = pick([...text.matchAll(/\b(?:shall|may|does|do|is|are|has|have|should)( not)\b/g)], random);
    if (drop) return splice(text, drop.index + drop[0].length - 4, 4, "");
    if (/\b(?:no|not|nor|nothing|never|none|neither|without)\b/iu.test(text)) return null;
    const add = pick([...text.matchAll(/\b(?:shall|may)\b/g)], random);
    return add ? splice(text, add.index + add[0].length, 0, " not") : null;
  },
  fr: (text, random) => {
    const drop = pick([...text.matchAll(/\bn(?:e |['’])(\p{L}+) pas\b/gu)], random);
    if (drop) return splice(text, drop.index, drop[0].length, drop[1]!);
    if (/\b(?:ne|ni|nul|aucune?|rien|sans|non|pas)\b|\bn['’]/iu.test(text)) return null;
    const add = pick([...text.matchAll(/\b(?:peut|peuvent|doit|doivent|est|sont)\b/gu)], random);
    return add ? splice(text, add.index, add[0].length, add[0] === "est" ? "n’est pas" : `ne ${add[0]} pas`) : null;
  },
};

function splice(text: string, at: number, length: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at + length);
}

function pick<T>(of: readonly T[], random: Random): T | undefined {
  return of.length > 0 ? random.pick(of) : undefined;
}

/**
 * Plants differences of every kind in turn into two versions, each at a provision of its own and on a side that the seed
 * chooses. Brackets, which final texts no longer have, are put into both versions first. Provisions that are beneath
 * each other are not used twice.
 */
export function plantDifferences(
  pair: DraftPair,
  counterpart: readonly number[],
  count: number,
  random: Random,
  kinds: readonly PlantedDifferenceKind[] = PLANTED_DIFFERENCE_KINDS,
): DraftPair & { readonly planted: readonly PlantedDifference[] } {
  const drafts = {
    from: { ...pair.from, provisions: [...pair.from.provisions] },
    to: { ...pair.to, provisions: [...pair.to.provisions] },
  };
  const used = new Set<number>();
  const removed = { from: new Set<number>(), to: new Set<number>() };
  const planted: PlantedDifference[] = [];
  const isFree = (i: number) =>
    counterpart[i]! >= 0 && ![...used].some((each) => isBeneath(pair.from, each, i) || isBeneath(pair.from, i, each));
  for (let attempt = 0; planted.length < count && attempt < count * 400; attempt++) {
    const kind = kinds[planted.length % kinds.length]!;
    const index = random.below(pair.from.provisions.length);
    const side = random.below(2) === 0 ? "from" : "to";
    if (!isFree(index)) continue;
    const at = side === "from" ? index : counterpart[index]!;
    const provision = drafts[side].provisions[at]!;
    const what = { kind, side, eId: provision.eId } as const;
    if (provision.kind === "text") continue;
    if (kind === "provision") {
      if (provision.kind === "preamble" || /^(?:part|chapter)$/.test(provision.kind)) continue;
      for (let i = at; i < findSubtreeEnd(pair[side], at); i++) removed[side].add(i);
      planted.push({ ...what, what: "removed" });
    } else if (kind === "bracket") {
      const other = side === "from" ? counterpart[index]! : index;
      const [mine, theirs] = [
        provision.blocks[0]?.text ?? "",
        drafts[side === "from" ? "to" : "from"].provisions[other]!.blocks[0]?.text ?? "",
      ];
      if (mine.length < 40 || theirs.length < 40) continue;
      const bracketed = (text: string) => `[${text}]`;
      setText(drafts[side === "from" ? "to" : "from"], other, 0, bracketed(theirs));
      setText(drafts[side], at, 0, random.below(2) === 0 ? mine : `[${mine}`);
      planted.push({ ...what, what: "bracket dropped" });
    } else {
      const block = provision.blocks.findIndex(({ text }) => text !== "");
      const text = provision.blocks[block]?.text;
      const change = changeOf(kind, pair[side].language);
      const changed = text === undefined ? null : change(text, random);
      if (changed === null) continue;
      setText(drafts[side], at, block, changed);
      planted.push({ ...what, what: `${text} → ${changed}` });
    }
    used.add(index);
  }
  const without = (draft: Draft, gone: ReadonlySet<number>) => ({
    ...draft,
    provisions: draft.provisions.filter((_, i) => !gone.has(i)),
  });
  return { from: without(drafts.from, removed.from), to: without(drafts.to, removed.to), planted };
}

function changeOf(kind: "number" | "reference" | "negation", language: string): Change {
  if (kind === "number") return changeNumber(language);
  return kind === "reference" ? changeReference : NEGATE[language]!;
}

function setText(draft: { provisions: Provision[] }, at: number, block: number, text: string): void {
  const provision = draft.provisions[at]!;
  draft.provisions[at] = { ...provision, blocks: provision.blocks.map((each, i) => (i === block ? { text } : each)) };
}

function isBeneath(draft: Draft, outer: number, inner: number): boolean {
  return inner >= outer && inner < findSubtreeEnd(draft, outer);
}
