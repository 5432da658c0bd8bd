import { citationVocabularyFor, LETTER_CLASS, type CitedUnit } from "./citationVocabulary.ts";
import { isHeaded, parentOf, type Draft } from "../draft.ts";
import { CitationResolver } from "./citationResolver.ts";
import { OPTION_WORD_PATTERN } from "../numbers/provisionNumber.ts";
import { CitationParser, type CitedNumber, type CitationChain, type UnitMention } from "./citationParser.ts";

/** Words of a block that cite a provision which the draft does not have. Offsets are UTF-16 in the block's text. */
export interface DanglingReference {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The cross-references of a draft that point nowhere: no provision of it has that number. Those are left out that may
 * be of another text, or of which several provisions have the number. Of a part of a text (`isPartial`) nobody can
 * tell what the rest of it has: there, only what lies within an article that is there can be missing.
 */
export function findDanglingReferences(draft: Draft, isPartial = false): readonly DanglingReference[] {
  const citing = new CitationParser(draft.language, draft.title);
  const lookup = new CitationResolver(draft);
  const goesOn = elsewhere(draft.language);
  const isOwn = (chain: CitationChain, text: string) =>
    (chain.instrument === "own" || (chain.instrument === "nothing" && !goesOn.test(text.slice(chain.end)))) &&
    isClear(chain, text);
  const foreign = foreignIn(draft, citing);
  return draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ text }, block) =>
      citing
        .findChains(text)
        .filter((chain) => isOwn(chain, text) && !foreign(chain, provision))
        .flatMap(({ mentions }) => missing(mentions, lookup, provision, isPartial))
        .map((span) => ({ provision, block, ...trimmed(text, span) })),
    ),
  );
}

/**
 * Tells what may go on with another instrument: in an article that cites an article (or an annex) of one, "article 287",
 * which is beyond the last of the draft's own, or an annex.
 */
function foreignIn(draft: Draft, citing: CitationParser): (chain: CitationChain, provision: number) => boolean {
  const around = draft.provisions.map((_, i) => {
    let article = i;
    while (article >= 0 && !isHeaded(draft.provisions[article]!)) article = parentOf(draft, article);
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

/** "of the report", "option 1 of the decision": what is not named as an instrument may be one all the same. */
function elsewhere(language: string): RegExp {
  const { of, here } = citationVocabularyFor(language);
  if (of === "") return /$(?!)/;
  const ofIt = `\\s*,?\\s+(?:${of}|to\\s+the)(?![${LETTER_CLASS}])`;
  const option = `\\s*,?\\s+(?:${OPTION_WORD_PATTERN})\\s*\\(?[${LETTER_CLASS}\\p{Nd}]{1,5}\\)?`;
  return new RegExp(`^(?:${ofIt}|${option}${ofIt}(?!\\s*(?:${here})(?![${LETTER_CLASS}])))`, "iu");
}

/**
 * Not "an annex VII tribunal", which this text would have but one of; nor "9, paragraph 3", which goes on with an
 * article's number; nor, where nothing else tells, "Partie 60", which may be a State.
 */
function isClear({ mentions, instrument, start }: CitationChain, text: string): boolean {
  const before = text.slice(0, start);
  const { unit } = mentions[0]!;
  if (unit === "paragraph" || unit === "point") return !/[\p{Nd})]\s*[,،]?\s*$/u.test(before);
  return instrument === "own" || (unit !== "part" && !/(?<!\p{L})an?\s+$/iu.test(before));
}

/** Whether what follows a unit's word can only be a number, and not one that is counted in another way ("9.1"). */
function isNumber({ parts }: CitedNumber): boolean {
  return parts.every((part) => /^(?:[IVXLC]+|第.*|[(（].*|[^.]*\p{Nd}[^.]*|\p{L}[)）])$/u.test(part));
}

/** What the first link of a chain that leads nowhere says; what lies within that is not looked for. */
function missing(mentions: readonly UnitMention[], lookup: CitationResolver, here: number, isPartial: boolean) {
  let around: number | null = null;
  for (const mention of mentions) {
    const { unit, names } = mention;
    const isNested = around !== null || unit === "paragraph" || unit === "point";
    const gone = names.filter((name) => {
      if (!isNumber(name) || (!isNested && isPartial)) return false;
      return lookup.lacksTarget({ ...mention, names: [name] }, around, here);
    });
    if (gone.length > 0) return gone.map((name) => spanOf(mention, name));
    if (names.length > 1) return [];
    around = lookup.resolveMention(mention, around, here);
    if (around === null) return [];
  }
  return [];
}

/** The unit's word belongs to the first name. */
function spanOf({ start, names }: UnitMention, name: CitedNumber): { start: number; end: number } {
  return { start: name === names[0] ? Math.min(start, name.start) : name.start, end: name.end };
}

function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
