import type { Anchor } from "../anchor/anchor.ts";
import { locate, provisionIndex } from "../anchor/find.ts";
import type { Span } from "../anchor/reading.ts";
import { parentOf, subtreeEnd, type Draft } from "../draft/draft.ts";
import { Citing } from "../draft/mentions.ts";
import { normalNumber } from "../draft/number.ts";
import { References, type Reference } from "../draft/references.ts";
import { align } from "./alignment.ts";
import { foldText } from "./fold.ts";

/**
 * Whether the words at a place in one draft are the words at a place in another: those quoted, or of a whole provision
 * its headings and the text of everything beneath. White space, punctuation, brackets and typography make no difference,
 * nor do the numbers of provisions; the signs of an amount do ("1.5", "50 %"). The number of a cross-reference may differ
 * if the provision it names is known in both drafts and was renumbered. Of a gap, the provision before it is compared.
 *
 * Words quoted from one of several options count as unchanged only if they still are in an option, or if the whole
 * provision around them is the same: a fragment of a rival wording is not the wording that came of it.
 */
export function isUnchanged(from: Draft, before: Anchor, to: Draft, now: Anchor): boolean {
  const [old, fresh] = [wordingOf(from, before), wordingOf(to, now)];
  if (!old || !fresh || old.words !== fresh.words) return false;
  const isCitedAlike = old.citations.every((each, i) => meansTheSame(from, each, to, fresh.citations[i]!));
  return isCitedAlike && (!before.quote || keepsItsOption(from, before, to, now));
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

function wordingOf(draft: Draft, anchor: Anchor): Wording | null {
  const place = locate(draft, anchor.gap ? wholeOf(anchor) : anchor);
  if (!place) return null;
  const parts: string[] = [];
  const citations: Citation[] = [];
  const [first, last] = [place.pieces[0], place.pieces.at(-1)];
  if (anchor.quote && !(first && last)) return null;
  const start = anchor.quote ? first!.provision : place.provision;
  const end = anchor.quote ? last!.provision + 1 : subtreeEnd(draft, start);
  let next = 0;
  for (let i = start; i < end; i++) {
    if (i > start && isOption(draft, i)) parts.push(OPTION);
    if (!anchor.quote) parts.push(wordsOnly(draft.provisions[i]!.heading));
    for (; place.pieces[next]?.provision === i; next++) addPiece(place.pieces[next]!);
  }
  return { words: parts.join(""), citations };

  function addPiece({ provision, block, start, end: to }: Span): void {
    const { text } = draft.provisions[provision]!.blocks[block]!;
    let at = start;
    for (const cited of citedIn(draft, provision, block)) {
      if (cited.start < at || cited.end > to) continue;
      parts.push(wordsOnly(text.slice(at, cited.start)), NUMBER);
      citations.push(cited);
      at = cited.end;
    }
    parts.push(wordsOnly(text.slice(at, to)));
  }
}

/** Letters and digits, with the signs that make an amount another one: "1.5", "−5", "50 %", "$100", "≤ 18". */
const TELLING = /[\p{L}\p{N}\p{Sc}%‰٪≤≥±]|(?<=\p{N})[.,/\u2044٫٬](?=\p{N})|[-<>=](?=\p{N})/gu;

/** The words of a text as two drafts are compared by them: without white space, punctuation and typography. */
export function wordsOnly(text: string): string {
  return foldText(text).match(TELLING)?.join("") ?? "";
}

interface CitedAt extends Citation {
  readonly start: number;
  readonly end: number;
}

interface Cites {
  readonly citing: Citing;
  readonly references: References;
  readonly found: Map<string, readonly CitedAt[]>;
}

const cites = new WeakMap<Draft, Cites>();

/** The numbers that a block cites, in its order. */
function citedIn(draft: Draft, provision: number, block: number): readonly CitedAt[] {
  let known = cites.get(draft);
  if (!known) {
    const citing = new Citing(draft.language, draft.title);
    cites.set(draft, (known = { citing, references: new References(draft), found: new Map() }));
  }
  const key = `${provision} ${block}`;
  let cited = known.found.get(key);
  if (!cited) known.found.set(key, (cited = findCited(draft, known, provision, block)));
  return cited;
}

function findCited(draft: Draft, { citing, references }: Cites, provision: number, block: number): readonly CitedAt[] {
  const { text } = draft.provisions[provision]!.blocks[block]!;
  const chains = citing.chains(text);
  if (chains.length === 0) return [];
  const links = references.in(provision).filter((link) => link.block === block);
  const found = chains.flatMap(({ mentions, says }) =>
    mentions.flatMap(({ names }) =>
      names.map(({ parts, start, end }) => ({
        start,
        end,
        number: parts.map(wordsOnly).join("."),
        eId: targetOf(links, start, end),
        isElsewhere: says === "other",
      })),
    ),
  );
  return found.sort((a, b) => a.start - b.start);
}

function targetOf(links: readonly Reference[], start: number, end: number): string | null {
  return links.find((link) => link.start <= start && end <= link.end)?.eId ?? null;
}

/** Equal numbers mean the same; others only if the provision meant is known in both drafts and was renumbered. */
function meansTheSame(from: Draft, old: Citation, to: Draft, fresh: Citation): boolean {
  if (old.number === fresh.number) return true;
  if (old.isElsewhere || fresh.isElsewhere || old.eId === null || fresh.eId === null) return false;
  const became = align(from, to).ofFrom(provisionIndex(from, old.eId)).to;
  return became.includes(provisionIndex(to, fresh.eId));
}

function keepsItsOption(from: Draft, before: Anchor, to: Draft, now: Anchor): boolean {
  const option = optionAround(from, before);
  if (option < 0 || optionAround(to, now) >= 0) return true;
  return isUnchanged(from, wholeOf(before), to, wholeOf(now));
}

/** The provision that an anchor is in, as a whole. */
function wholeOf({ draft, provision }: Anchor): Anchor {
  return { draft, provision };
}

/** The option that an anchor is or lies in, by index, or -1. */
export function optionAround(draft: Draft, { provision }: Anchor): number {
  let i = provisionIndex(draft, provision);
  while (i >= 0 && !isOption(draft, i)) i = parentOf(draft, i);
  return i;
}

function isOption({ provisions }: Draft, index: number): boolean {
  return normalNumber(provisions[index]!.num).startsWith("option ");
}
