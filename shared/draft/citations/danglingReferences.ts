import { citationVocabularyFor, LETTER_RANGES, type CitedUnit } from "./citationVocabulary.ts";
import { isPrintedAsHeading, indexOfParent, type Draft } from "../draft.ts";
import { CitationResolver } from "./citationResolver.ts";
import { OPTION_WORD_REGEX_SOURCE } from "../numbers/provisionNumber.ts";
import { CitationParser, type CitedNumber, type NestedCitation, type ProvisionMention } from "./citationParser.ts";

/** Words of a block that cite a provision missing from the draft. Offsets are UTF-16 in the block's text. */
export interface DanglingReference {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the cross-references of a draft that point nowhere, because no provision has that number. References that may
 * be to another text, and numbers that several provisions have, are left out. In a part of a text (`isPartial`) the
 * rest is unknown, so only references within an article that is present are reported.
 */
export function findDanglingReferences(draft: Draft, isPartial = false): readonly DanglingReference[] {
  const citing = new CitationParser(draft.language, draft.title);
  const lookup = new CitationResolver(draft);
  const otherText = otherTextPattern(draft.language);
  const isOwn = (chain: NestedCitation, text: string) =>
    (chain.instrument === "own" || (chain.instrument === "nothing" && !otherText.test(text.slice(chain.end)))) &&
    isClear(chain, text);
  const isForeign = foreignTest(draft, citing);
  return draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ text }, block) =>
      citing
        .findChains(text)
        .filter((chain) => isOwn(chain, text) && !isForeign(chain, provision))
        .flatMap(({ mentions }) => findMissing(mentions, lookup, provision, isPartial))
        .map((span) => ({ provision, block, ...trimmed(text, span) })),
    ),
  );
}

/**
 * Returns a test for citations that may refer to another instrument: in an article that cites an article (or an annex)
 * of one, a citation such as "article 287" beyond the last article of the draft, or of an annex.
 */
function foreignTest(draft: Draft, citing: CitationParser): (chain: NestedCitation, provision: number) => boolean {
  const around = draft.provisions.map((_, i) => {
    let article = i;
    while (article >= 0 && !isPrintedAsHeading(draft.provisions[article]!)) article = indexOfParent(draft, article);
    return article;
  });
  const units = new Map<number, Set<CitedUnit>>();
  draft.provisions.forEach(({ blocks }, i) => {
    const cited = blocks
      .flatMap(({ text }) => citing.findChains(text))
      .filter(({ instrument }) => instrument === "other");
    const known = units.get(around[i]!) ?? new Set();
    units.set(around[i]!, known);
    for (const { mentions } of cited) known.add(mentions[0]!.unit);
  });
  const numberOf = (name: string) => Number(/\d+/u.exec(name)?.[0] ?? NaN);
  const last = Math.max(
    ...draft.provisions.filter(({ kind }) => kind === "article").map(({ num }) => numberOf(num) || 0),
  );
  return ({ instrument, mentions }, provision) => {
    const { unit, names } = mentions[0]!;
    if (instrument !== "nothing" || !units.get(around[provision]!)?.has(unit)) return false;
    return unit === "annex" || (unit === "article" && names.some(({ parts }) => numberOf(parts[0]!) > last));
  };
}

/**
 * Matches "of the report" and "option 1 of the decision": these may be other instruments, even if they are not named as
 * such.
 */
function otherTextPattern(language: string): RegExp {
  const { of, here } = citationVocabularyFor(language);
  if (of === "") return /$(?!)/;
  const ofIt = `\\s*,?\\s+(?:${of}|to\\s+the)(?![${LETTER_RANGES}])`;
  const option = `\\s*,?\\s+(?:${OPTION_WORD_REGEX_SOURCE})\\s*\\(?[${LETTER_RANGES}\\p{Nd}]{1,5}\\)?`;
  return new RegExp(`^(?:${ofIt}|${option}${ofIt}(?!\\s*(?:${here})(?![${LETTER_RANGES}])))`, "iu");
}

/**
 * Returns whether a citation is clear. Excluded are "an annex VII tribunal", because this text would have only one; "9,
 * paragraph 3", which continues an article's number; and, if nothing else tells, "Partie 60", which may be a State.
 */
function isClear({ mentions, instrument, start }: NestedCitation, text: string): boolean {
  const before = text.slice(0, start);
  const { unit } = mentions[0]!;
  if (unit === "paragraph" || unit === "point") return !/[\p{Nd})]\s*[,،]?\s*$/u.test(before);
  return instrument === "own" || (unit !== "part" && !/(?<!\p{L})an?\s+$/iu.test(before));
}

/** Returns whether the text after a unit's word can only be a number, and is not numbered in another way ("9.1"). */
function isNumber({ parts }: CitedNumber): boolean {
  return parts.every((part) => /^(?:[IVXLC]+|第.*|[(（].*|[^.]*\p{Nd}[^.]*|\p{L}[)）])$/u.test(part));
}

/** Returns the ranges of the first mention in a chain that leads nowhere; mentions inside it are not checked. */
function findMissing(
  mentions: readonly ProvisionMention[],
  lookup: CitationResolver,
  here: number,
  isPartial: boolean,
) {
  let around: number | null = null;
  for (const mention of mentions) {
    const { unit, names } = mention;
    const isNested = around !== null || unit === "paragraph" || unit === "point";
    const missing = names.filter((name) => {
      if (!isNumber(name) || (!isNested && isPartial)) return false;
      return lookup.lacksTarget({ ...mention, names: [name] }, around, here);
    });
    if (missing.length > 0) return missing.map((name) => spanOf(mention, name));
    if (names.length > 1) return [];
    around = lookup.resolveMention(mention, around, here);
    if (around === null) return [];
  }
  return [];
}

/** Returns the range of a name; the unit's word belongs to the first one. */
function spanOf({ start, names }: ProvisionMention, name: CitedNumber): { start: number; end: number } {
  return { start: name === names[0] ? Math.min(start, name.start) : name.start, end: name.end };
}

function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
