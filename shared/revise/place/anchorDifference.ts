import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import type { BlockRange } from "#shared/anchor/readingText.ts";
import { subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { CitationParser } from "#shared/draft/citations/citationParser.ts";
import { isOption, optionOf } from "#shared/draft/optionProvisions.ts";
import { CrossReferences, type CrossReference } from "#shared/draft/citations/crossReferences.ts";
import { alignDrafts } from "../match/alignment.ts";
import { foldText } from "../words/foldText.ts";
import { leadInsOf, clauseEnd, sentenceStart } from "./sentence.ts";

/**
 * Whether the words at a place in one draft are the words at a place in another: those quoted, or of a whole provision
 * its headings and the text of everything beneath. White space, punctuation, brackets and typography make no difference,
 * nor do the numbers of provisions; the signs of an amount do ("1.5", "50 %"). The number of a cross-reference may differ
 * if the provision it names is known in both drafts and was renumbered. Of a gap, the provision before it is compared.
 *
 * Words say what their sentence makes of them: "take measures" is changed where "shall" became "shall not" before it.
 * So the sentence must be the same from its beginning, above a list if that is where it begins, to the end of the clause.
 *
 * Words quoted from one of several options count as unchanged only if they still are in an option, or if the whole
 * provision around them is the same: a fragment of a rival wording is not the wording that came of it.
 */
export function isUnchanged(from: Draft, before: Anchor, to: Draft, now: Anchor): boolean {
  return anchorDifferenceOf(from, before, to, now) === null;
}

/** What has changed at a place: its own words, or only the text around them, by which the same words may mean something else. */
export type AnchorDifference = "words" | "around";

/** What of a place in one draft is not the same at a place in another; null if nothing is. Whatever says that words have changed asks this. */
export function anchorDifferenceOf(from: Draft, before: Anchor, to: Draft, now: Anchor): AnchorDifference | null {
  const [old, fresh] = [spansOf(from, before), spansOf(to, now)];
  if (!old || !fresh) return "words";
  if (!isSameWording(from, wordingOf(from, old), to, wordingOf(to, fresh)))
    return before.quote && standsAround(from, old, to, fresh) ? "around" : "words";
  const isSameAround =
    isSameWording(from, aroundWording(from, old), to, aroundWording(to, fresh)) &&
    (!before.quote || keepsItsOption(from, before, to, now));
  return isSameAround ? null : "around";
}

/** Whether the very words of a quote stand around the part of them that was found: a part is found if they stood twice. */
function standsAround(from: Draft, old: Spans, to: Draft, fresh: Spans): boolean {
  const [[quoted, ...others], [part, ...parts]] = [old.pieces, fresh.pieces];
  if (!quoted || !part || others.length + parts.length > 0) return false;
  const words = wordsOf(textOf(from, quoted)).filter((each) => quoted.start <= each.start && each.end <= quoted.end);
  const all = wordsOf(textOf(to, part));
  const isHere = (at: number) =>
    all[at]!.start <= part.start &&
    part.end <= (all[at + words.length - 1]?.end ?? -1) &&
    words.every(({ word }, i) => all[at + i]!.word === word);
  return words.length > 0 && all.some((_, at) => isHere(at));
}

/** The words of a block, folded, with their places. */
function wordsOf(text: string): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(/[^\s[\]]+/gu), ({ 0: token, index }) => ({
    word: normaliseWords(token),
    start: index,
    end: index + token.length,
  })).filter(({ word }) => word !== "");
}

function isSameWording(from: Draft, old: Wording, to: Draft, fresh: Wording): boolean {
  return (
    old.words === fresh.words && old.citations.every((each, i) => meansTheSame(from, each, to, fresh.citations[i]!))
  );
}

/** Words with the numbers they cite taken out. */
interface Wording {
  readonly words: string;
  /** In the order of the words. */
  readonly citations: readonly Citation[];
}

/** A number that is cited: of a provision of the same draft, or of another instrument. */
interface Citation {
  readonly number: string;
  /** The eId of the provision meant; null if it is not known. */
  readonly eId: string | null;
  readonly isElsewhere: boolean;
}

/** Stands for a cited number, and for the mark of an option. No folded text has them. */
const NUMBER = "#";
const OPTION = "|";

/** The provisions from `start` to before `end`, and what of their blocks is meant; whole with their headings. */
interface Spans {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly BlockRange[];
  readonly isWhole: boolean;
}

function spansOf(draft: Draft, anchor: Anchor): Spans | null {
  const place = resolveAnchor(draft, anchor.gap ? wholeOf(anchor) : anchor);
  if (!place) return null;
  const { provision, pieces } = place;
  if (!anchor.quote) return { start: provision, end: subtreeEnd(draft, provision), pieces, isWhole: true };
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last ? { start: first.provision, end: last.provision + 1, pieces, isWhole: false } : null;
}

function wordingOf(draft: Draft, { start, end, pieces, isWhole }: Spans): Wording {
  const parts: Wording[] = [];
  let next = 0;
  for (let i = start; i < end; i++) {
    if (i > start && isOption(draft, i)) parts.push({ words: OPTION, citations: [] });
    if (isWhole) parts.push({ words: normaliseWords(draft.provisions[i]!.heading), citations: [] });
    for (; pieces[next]?.provision === i; next++) parts.push(wordingIn(draft, pieces[next]!));
  }
  return joined(parts);
}

/** What says how words are meant: their sentence up to the end of their clause. */
function aroundWording(draft: Draft, { start, pieces, isWhole }: Spans): Wording {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (isWhole || !first || !last) return sentenceAbove(draft, start, 0);
  const from = sentenceStart(textOf(draft, first), first.start);
  const head = wordingIn(draft, { ...first, start: from, end: first.start });
  const tail = wordingIn(draft, { ...last, start: last.end, end: clauseEndOf(draft, last) });
  return joined(from > 0 ? [head, tail] : [sentenceAbove(draft, first.provision, first.block), head, tail]);
}

function sentenceAbove(draft: Draft, provision: number, block: number): Wording {
  return joined(leadInsOf(draft, provision, block).map((each) => wordingIn(draft, each)));
}

/** A comma in a citation parts nothing: "article 6, paragraph 2". */
function clauseEndOf(draft: Draft, piece: BlockRange): number {
  const cited = citedIn(draft, piece.provision, piece.block);
  const isWithin = (at: number) => cited.some(({ chain }) => chain.start <= at && at < chain.end);
  return clauseEnd(textOf(draft, piece), piece.end, isWithin);
}

function textOf({ provisions }: Draft, { provision, block }: BlockRange): string {
  return provisions[provision]!.blocks[block]!.text;
}

function joined(parts: readonly Wording[]): Wording {
  return { words: parts.map(({ words }) => words).join(""), citations: parts.flatMap(({ citations }) => citations) };
}

function wordingIn(draft: Draft, span: BlockRange): Wording {
  const { start, end } = span;
  const text = textOf(draft, span);
  const citations = citedIn(draft, span.provision, span.block).filter(
    (cited) => start <= cited.start && cited.end <= end,
  );
  const parts: string[] = [];
  let at = start;
  for (const cited of citations) {
    parts.push(normaliseWords(text.slice(at, cited.start)), NUMBER);
    at = cited.end;
  }
  parts.push(normaliseWords(text.slice(at, end)));
  return { words: parts.join(""), citations };
}

/** Letters and digits, with the signs that make an amount another one: "1.5", "−5", "50 %", "$100", "≤ 18". */
const TELLING = /[\p{L}\p{N}\p{Sc}%‰٪≤≥±]|(?<=\p{N})[.,/\u2044٫٬](?=\p{N})|[-<>=](?=\p{N})/gu;

/** The words of a text as two drafts are compared by them: without white space, punctuation and typography. */
export function normaliseWords(text: string): string {
  return foldText(text).match(TELLING)?.join("") ?? "";
}

interface CitedAt extends Citation {
  readonly start: number;
  readonly end: number;
  /** The whole citation: "article 6, paragraph 2". */
  readonly chain: { readonly start: number; readonly end: number };
}

interface Cites {
  readonly citing: CitationParser;
  readonly references: CrossReferences;
  readonly found: Map<string, readonly CitedAt[]>;
}

const cites = new WeakMap<Draft, Cites>();

/** The numbers that a block cites, in its order. */
function citedIn(draft: Draft, provision: number, block: number): readonly CitedAt[] {
  let known = cites.get(draft);
  if (!known) {
    const citing = new CitationParser(draft.language, draft.title);
    cites.set(draft, (known = { citing, references: new CrossReferences(draft), found: new Map() }));
  }
  const key = `${provision} ${block}`;
  let cited = known.found.get(key);
  if (!cited) known.found.set(key, (cited = findCited(draft, known, provision, block)));
  return cited;
}

function findCited(draft: Draft, { citing, references }: Cites, provision: number, block: number): readonly CitedAt[] {
  const { text } = draft.provisions[provision]!.blocks[block]!;
  const chains = citing.findChains(text);
  if (chains.length === 0) return [];
  const links = references.inProvision(provision).filter((link) => link.block === block);
  const found = chains.flatMap((chain) =>
    chain.mentions.flatMap(({ names }) =>
      names.map(({ parts, start, end }) => ({
        start,
        end,
        number: parts.map(normaliseWords).join("."),
        eId: targetOf(links, start, end),
        isElsewhere: chain.instrument === "other",
        chain,
      })),
    ),
  );
  return found.sort((a, b) => a.start - b.start);
}

function targetOf(links: readonly CrossReference[], start: number, end: number): string | null {
  return links.find((link) => link.start <= start && end <= link.end)?.eId ?? null;
}

/** Equal numbers mean the same; others only if the provision meant is known in both drafts and was renumbered. */
function meansTheSame(from: Draft, old: Citation, to: Draft, fresh: Citation): boolean {
  if (old.number === fresh.number) return true;
  if (old.isElsewhere || fresh.isElsewhere || old.eId === null || fresh.eId === null) return false;
  const became = alignDrafts(from, to).matchOfFrom(provisionIndex(from, old.eId)).to;
  return became.includes(provisionIndex(to, fresh.eId));
}

function keepsItsOption(from: Draft, before: Anchor, to: Draft, now: Anchor): boolean {
  const option = optionOfAnchor(from, before);
  if (option < 0 || optionOfAnchor(to, now) >= 0) return true;
  return isUnchanged(from, wholeOf(before), to, wholeOf(now));
}

/** The provision that an anchor is in, as a whole. */
function wholeOf({ draft, provision }: Anchor): Anchor {
  return { draft, provision };
}

/** The option that an anchor is or lies in, by index, or -1. */
export function optionOfAnchor(draft: Draft, { provision }: Anchor): number {
  return optionOf(draft, provisionIndex(draft, provision));
}
