import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { ReadingTextBlockRange } from "#shared/anchor/subtreeReadingText.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { CitationParser } from "#shared/draft/citations/citationParser.ts";
import { isOptionProvision, indexOfEnclosingOptionProvision } from "#shared/draft/optionProvisions.ts";
import { CrossReferenceFinder, type CrossReference } from "#shared/draft/citations/crossReferences.ts";
import { alignDrafts } from "../match/alignDrafts.ts";
import { foldDraftText } from "../words/foldDraftText.ts";
import { findSentenceLeadIns, findClauseEnd, findSentenceStart } from "./sentenceBounds.ts";

/**
 * Returns whether the words at a place in one draft are the same as those at a place in another. Compared are the
 * quoted words or, for a whole provision, its headings and the text of everything beneath it. White space, punctuation,
 * brackets, typography and the numbers of provisions make no difference, but the signs of an amount do ("1.5", "50 %").
 * The number in a cross-reference may differ if the provision it names is known in both drafts and was renumbered. For
 * a gap, the provision before it is compared.
 *
 * A sentence gives its words their meaning: "take measures" has changed if "shall" became "shall not" before it. So the
 * sentence must also be the same from its beginning, which may be above a list, to the end of the clause.
 *
 * Words quoted from one of several options are unchanged only if they are still in an option, or if the whole provision
 * around them is the same. A fragment of a rival wording is not the wording that was finally adopted.
 */
export function isAnchorTextUnchanged(from: Draft, before: Anchor, to: Draft, now: Anchor): boolean {
  return compareAnchorTexts(from, before, to, now) === null;
}

/** What has changed at a place: its own words, or only the text around them, which may change their meaning. */
export type AnchorTextDifference = "words" | "around";

/**
 * Returns how a place in one draft differs from a place in another, or null if it does not. Everything that reports
 * changed words uses this function.
 */
export function compareAnchorTexts(from: Draft, before: Anchor, to: Draft, now: Anchor): AnchorTextDifference | null {
  const [old, current] = [spansOf(from, before), spansOf(to, now)];
  if (!old || !current) return "words";
  if (!isSameWording(from, wordingOf(from, old), to, wordingOf(to, current)))
    return before.quote && isInsideIntactQuote(from, old, to, current) ? "around" : "words";
  const isSameAround =
    isSameWording(from, contextWording(from, old), to, contextWording(to, current)) &&
    (!before.quote || keepsOption(from, before, to, now));
  return isSameAround ? null : "around";
}

/**
 * Returns whether the complete quote still surrounds the part of it that was found. Only a part is found if the quote
 * occurred twice.
 */
function isInsideIntactQuote(from: Draft, old: Spans, to: Draft, current: Spans): boolean {
  const [[quoted, ...others], [part, ...parts]] = [old.pieces, current.pieces];
  if (!quoted || !part || others.length + parts.length > 0) return false;
  const words = wordsOf(textOf(from, quoted)).filter((each) => quoted.start <= each.start && each.end <= quoted.end);
  const all = wordsOf(textOf(to, part));
  const isHere = (at: number) =>
    all[at]!.start <= part.start &&
    part.end <= (all[at + words.length - 1]?.end ?? -1) &&
    words.every(({ word }, i) => all[at + i]!.word === word);
  return words.length > 0 && all.some((_, at) => isHere(at));
}

/** Returns the folded words of a block, with their offsets. */
function wordsOf(text: string): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(/[^\s[\]]+/gu), ({ 0: token, index }) => ({
    word: normaliseTextForComparison(token),
    start: index,
    end: index + token.length,
  })).filter(({ word }) => word !== "");
}

function isSameWording(from: Draft, old: Wording, to: Draft, current: Wording): boolean {
  return (
    old.words === current.words && old.citations.every((each, i) => citesTheSame(from, each, to, current.citations[i]!))
  );
}

/** Words without the numbers they cite. */
interface Wording {
  readonly words: string;
  /** In the order of the words. */
  readonly citations: readonly Citation[];
}

/** A cited number: of a provision of the same draft, or of another instrument. */
interface Citation {
  readonly number: string;
  /** The eId of the provision meant; null if it is not known. */
  readonly eId: string | null;
  readonly isElsewhere: boolean;
}

/** Placeholders for a cited number and for the mark of an option. Folded text contains neither. */
const NUMBER = "#";
const OPTION = "|";

/** The provisions from `start` to before `end`, and the ranges of their blocks. A whole range includes the headings. */
interface Spans {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly ReadingTextBlockRange[];
  readonly isWhole: boolean;
}

function spansOf(draft: Draft, anchor: Anchor): Spans | null {
  const place = resolveAnchor(draft, anchor.gap ? toWholeProvision(anchor) : anchor);
  if (!place) return null;
  const { provision, pieces } = place;
  if (!anchor.quote) return { start: provision, end: findSubtreeEnd(draft, provision), pieces, isWhole: true };
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last ? { start: first.provision, end: last.provision + 1, pieces, isWhole: false } : null;
}

function wordingOf(draft: Draft, { start, end, pieces, isWhole }: Spans): Wording {
  const parts: Wording[] = [];
  let next = 0;
  for (let i = start; i < end; i++) {
    if (i > start && isOptionProvision(draft, i)) parts.push({ words: OPTION, citations: [] });
    if (isWhole) parts.push({ words: normaliseTextForComparison(draft.provisions[i]!.heading), citations: [] });
    for (; pieces[next]?.provision === i; next++) parts.push(wordingIn(draft, pieces[next]!));
  }
  return joinWordings(parts);
}

/** Returns the context that gives the words their meaning: their sentence up to the end of their clause. */
function contextWording(draft: Draft, { start, pieces, isWhole }: Spans): Wording {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (isWhole || !first || !last) return leadInWording(draft, start, 0);
  const from = findSentenceStart(textOf(draft, first), first.start);
  const head = wordingIn(draft, { ...first, start: from, end: first.start });
  const tail = wordingIn(draft, { ...last, start: last.end, end: clauseEndOf(draft, last) });
  return joinWordings(from > 0 ? [head, tail] : [leadInWording(draft, first.provision, first.block), head, tail]);
}

function leadInWording(draft: Draft, provision: number, block: number): Wording {
  return joinWordings(findSentenceLeadIns(draft, provision, block).map((each) => wordingIn(draft, each)));
}

/** Returns where the clause of a range ends. A comma inside a citation ("article 6, paragraph 2") does not end it. */
function clauseEndOf(draft: Draft, piece: ReadingTextBlockRange): number {
  const cited = citationsIn(draft, piece.provision, piece.block);
  const isWithin = (at: number) => cited.some(({ chain }) => chain.start <= at && at < chain.end);
  return findClauseEnd(textOf(draft, piece), piece.end, isWithin);
}

function textOf({ provisions }: Draft, { provision, block }: ReadingTextBlockRange): string {
  return provisions[provision]!.blocks[block]!.text;
}

function joinWordings(parts: readonly Wording[]): Wording {
  return { words: parts.map(({ words }) => words).join(""), citations: parts.flatMap(({ citations }) => citations) };
}

function wordingIn(draft: Draft, span: ReadingTextBlockRange): Wording {
  const { start, end } = span;
  const text = textOf(draft, span);
  const citations = citationsIn(draft, span.provision, span.block).filter(
    (cited) => start <= cited.start && cited.end <= end,
  );
  const parts: string[] = [];
  let at = start;
  for (const cited of citations) {
    parts.push(normaliseTextForComparison(text.slice(at, cited.start)), NUMBER);
    at = cited.end;
  }
  parts.push(normaliseTextForComparison(text.slice(at, end)));
  return { words: parts.join(""), citations };
}

/** Letters and digits, with the signs that change an amount: "1.5", "−5", "50 %", "$100", "≤ 18". */
const SIGNIFICANT = /[\p{L}\p{N}\p{Sc}%‰٪≤≥±]|(?<=\p{N})[.,/\u2044٫٬](?=\p{N})|[-<>=](?=\p{N})/gu;

/** Normalises text for comparing two drafts: drops white space, punctuation and typography. */
export function normaliseTextForComparison(text: string): string {
  return foldDraftText(text).match(SIGNIFICANT)?.join("") ?? "";
}

interface LocatedCitation extends Citation {
  readonly start: number;
  readonly end: number;
  /** The whole citation: "article 6, paragraph 2". */
  readonly chain: { readonly start: number; readonly end: number };
}

interface CitationCache {
  readonly citing: CitationParser;
  readonly references: CrossReferenceFinder;
  readonly found: Map<string, readonly LocatedCitation[]>;
}

const citationCaches = new WeakMap<Draft, CitationCache>();

/** Returns the numbers that a block cites, in text order. */
function citationsIn(draft: Draft, provision: number, block: number): readonly LocatedCitation[] {
  let known = citationCaches.get(draft);
  if (!known) {
    const citing = new CitationParser(draft.language, draft.title);
    citationCaches.set(draft, (known = { citing, references: new CrossReferenceFinder(draft), found: new Map() }));
  }
  const key = `${provision} ${block}`;
  let cited = known.found.get(key);
  if (!cited) known.found.set(key, (cited = findCitations(draft, known, provision, block)));
  return cited;
}

function findCitations(
  draft: Draft,
  { citing, references }: CitationCache,
  provision: number,
  block: number,
): readonly LocatedCitation[] {
  const { text } = draft.provisions[provision]!.blocks[block]!;
  const chains = citing.findChains(text);
  if (chains.length === 0) return [];
  const links = references.inProvision(provision).filter((link) => link.block === block);
  const found = chains.flatMap((chain) =>
    chain.mentions.flatMap(({ names }) =>
      names.map(({ parts, start, end }) => ({
        start,
        end,
        number: parts.map(normaliseTextForComparison).join("."),
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

/**
 * Returns whether two citations mean the same. Different numbers do so only if the provision meant is known in both
 * drafts and was renumbered.
 */
function citesTheSame(from: Draft, old: Citation, to: Draft, current: Citation): boolean {
  if (old.number === current.number) return true;
  if (old.isElsewhere || current.isElsewhere || old.eId === null || current.eId === null) return false;
  const became = alignDrafts(from, to).matchOfFrom(indexOfProvision(from, old.eId)).to;
  return became.includes(indexOfProvision(to, current.eId));
}

function keepsOption(from: Draft, before: Anchor, to: Draft, now: Anchor): boolean {
  const option = optionProvisionOfAnchor(from, before);
  if (option < 0 || optionProvisionOfAnchor(to, now) >= 0) return true;
  return isAnchorTextUnchanged(from, toWholeProvision(before), to, toWholeProvision(now));
}

/** Returns an anchor of the whole provision that an anchor is in. */
function toWholeProvision({ draft, provision }: Anchor): Anchor {
  return { draft, provision };
}

/** Returns the index of the option that an anchor is, or is in; -1 if there is none. */
export function optionProvisionOfAnchor(draft: Draft, { provision }: Anchor): number {
  return indexOfEnclosingOptionProvision(draft, indexOfProvision(draft, provision));
}
