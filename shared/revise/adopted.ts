import type { Anchor } from "../anchor/anchor.ts";
import { locate, type Place } from "../anchor/find.ts";
import { readingText } from "../anchor/reading.ts";
import { ownText, parentOf, subtreeEnd, type Draft } from "../draft/draft.ts";
import { SUFFIX } from "../draft/number.ts";
import { redline, type Piece } from "../draft/redline.ts";
import { align } from "./alignment.ts";
import type { Text } from "./carry.ts";
import { coversFound, coversMissing, type Covers } from "./covered.ts";
import { keptWords, toldWords, wordsIn } from "./kept.ts";
import { laterWords, NO_WORDS, type LaterWords } from "./later.ts";

/** A piece of a proposal's redline; of what was to come or to go, whether a later text does so. */
export type AdoptedPiece = Piece & { readonly met?: boolean };

/**
 * What a later text made of a proposal, with the words that show it. `open` and `partly-open`: words that were to come are
 * there in square brackets or in an option, so nobody has agreed on them. `elsewhere`: not in its place, but words that were to
 * come stand in another provision; `kept`: words were only to go, and they stand; `not`: what was to come is not found
 * word for word.
 */
export interface Adoption {
  readonly is: "adopted" | "open" | "partly" | "partly-open" | "elsewhere" | "kept" | "not";
  readonly pieces: readonly AdoptedPiece[];
  /** The provision of the later text that was looked at, or that has the words; null where it has none. */
  readonly provision: number | null;
}

/** Words that were to come or to go, in the place of words of a draft or, where the anchor is a gap, after a provision. */
interface Wanted {
  readonly anchor: Anchor;
  readonly wording: { readonly old: string; readonly new: string };
}

/** A later text, and what it covers. */
type Later = Text & { readonly covers: Covers };

/** Of the words of a proposal at least this share has to be there: any two amendments have a few in common. */
const LEAST_OF_WORDS = 0.25;
/** Elsewhere, words are told where at least this share of them is, one of them in no more provisions than these. */
const LEAST_ELSEWHERE = 0.5;
const RARE = 8;
/** A word that was to come is there where so many stand together, itself among them: alone it may be another's. */
const SHORTEST_RUN = 2;
/** Words that were to go are taken for words elsewhere where so many of them stand together. */
const LONG_RUN = 4;
const FEW = 3;

/** How words are looked for in a draft: so many together, not in some provisions, at least such a share of them. */
interface Looking {
  readonly run: number;
  readonly without: ReadonlySet<number>;
  readonly least: number;
}

const ANYWHERE: Looking = { run: SHORTEST_RUN, without: new Set(), least: LEAST_ELSEWHERE };

/**
 * What a later text made of proposed words, found in the provision that is the same one there, or for a gap in the new
 * provisions. All of its words came and went: adopted. What was to come decides where anything was: words go for other
 * reasons, too. Null where the later text does not cover the provision, the words have no place in the earlier one, or
 * nothing but signs was to change. Pure and the same on every machine.
 */
export function adoption(from: Text, to: Later, { anchor, wording }: Wanted): Adoption | null {
  const place = locate(from.draft, anchor);
  if (!place || !isCovered(from.draft, to, place.provision)) return null;
  const pieces = redline(wording.old, wording.new);
  if (!pieces.some(({ is, text }) => is !== "same" && wordsIn(text).length > 0)) return null;
  const found = anchor.gap ? inNew(from.draft, to.draft, pieces) : inPlace(from.draft, to.draft, place, pieces);
  if (found.is === "not") return inAny(from.draft, to.draft, pieces, found) ?? found;
  return pieces.some(({ is }) => is === "fresh") ? found : (moved(from.draft, to.draft, place, found) ?? found);
}

/** Words that were only to go, and of which most or some went to another provision: they stand there. Null where they do not. */
function moved(from: Draft, to: Draft, { provision }: Place, found: Adoption): Adoption | null {
  const going = found.pieces.filter(({ is, met }) => is === "gone" && met).map(({ text }) => text);
  const wanted = going.join("\n");
  const there = subtrees(to, align(from, to).ofFrom(provision).to);
  const here = subtrees(from, [provision]);
  const looking = { run: LONG_RUN, least: LEAST_OF_WORDS };
  const now = bestOf(to, wanted, { ...looking, without: there });
  if (!now || (bestOf(from, wanted, { ...looking, without: here })?.kept.size ?? 0) >= now.kept.size) return null;
  const isMost = now.kept.size >= LEAST_ELSEWHERE * wordsIn(wanted).length;
  let at = 0;
  const pieces = found.pieces.flatMap((piece): readonly AdoptedPiece[] => {
    if (piece.is !== "gone" || !piece.met) return [piece];
    const start = at;
    at += piece.text.length + 1;
    return marks("gone", piece.text, (offset) => !now.kept.has(start + offset));
  });
  return isMost ? { is: "kept", provision: now.provision, pieces } : { ...found, is: "partly", pieces };
}

function subtrees(draft: Draft, provisions: readonly number[]): ReadonlySet<number> {
  const within = (first: number) => Array.from({ length: subtreeEnd(draft, first) - first }, (_, i) => first + i);
  return new Set(provisions.flatMap(within));
}

/**
 * Where nothing is in its place, every other provision of the later text is looked through, recitals and headings, too.
 * Words that stood in the earlier text already tell nothing.
 */
function inAny(from: Draft, to: Draft, pieces: readonly Piece[], found: Adoption): Adoption | null {
  const coming = pieces.filter(({ is, text }) => is === "fresh" && wordsIn(text).length > 0).map(({ text }) => text);
  if (coming.length === 0) return { ...found, is: "kept" };
  const wanted = coming.join("\n");
  const now = bestOf(to, wanted);
  if (!now || (bestOf(from, wanted)?.kept.size ?? 0) >= now.kept.size) return null;
  return { is: "elsewhere", provision: now.provision, pieces: markedBy(pieces, now.kept, found.pieces) };
}

/** The provision that has the most of some words, at least so many and one that is rare; null where none has. */
function bestOf(
  { provisions }: Draft,
  wanted: string,
  { run, without, least }: Looking = ANYWHERE,
): { readonly provision: number; readonly kept: ReadonlyMap<number, number> } | null {
  const all = wordsIn(wanted);
  const texts = provisions.map((each) => [each.heading, ownText(each)].join("\n"));
  const keys = texts.map((text) => new Set(wordsIn(text).map(({ key }) => key)));
  const rare = new Set(all.map(({ key }) => key).filter((key) => keys.filter((each) => each.has(key)).length <= RARE));
  let best: { readonly provision: number; readonly kept: ReadonlyMap<number, number> } | null = null;
  for (const [provision, text] of texts.entries()) {
    if (without.has(provision) || !all.some(({ key }) => rare.has(key) && keys[provision]!.has(key))) continue;
    const kept = keptWords(wanted, text, run);
    const hasRare = all.some(({ at, key }) => kept.has(at) && rare.has(key));
    if (hasRare && kept.size >= least * all.length && kept.size > (best?.kept.size ?? 0)) best = { provision, kept };
  }
  return best;
}

/** The pieces of a redline with what comes as it stands elsewhere, and what goes as it was found. */
function markedBy(
  pieces: readonly Piece[],
  kept: ReadonlyMap<number, number>,
  found: readonly AdoptedPiece[],
): readonly AdoptedPiece[] {
  let at = 0;
  const coming = pieces.flatMap(({ is, text }): readonly AdoptedPiece[] => {
    if (is !== "fresh" || wordsIn(text).length === 0) return is === "same" ? [{ is, text }] : [];
    const start = at;
    at += text.length + 1;
    return marks("fresh", text, (offset) => kept.has(start + offset));
  });
  return [...coming, ...found.filter(({ is }) => is === "gone")];
}

function isCovered(from: Draft, { draft, covers }: Later, provision: number): boolean {
  const [there] = align(from, draft).ofFrom(provision).to;
  return there === undefined ? coversMissing(from, draft, covers, provision) : coversFound(draft, covers, there);
}

function inPlace(from: Draft, to: Draft, place: Place, pieces: readonly Piece[]): Adoption {
  const there = align(from, to).ofFrom(place.provision).to;
  const [head, tail] = around(from, place);
  return { ...judged(head, tail, pieces, laterWords(to, there)), provision: there[0] ?? null };
}

/** What stands before and after a place in its provision. */
function around(draft: Draft, { provision, pieces }: Place): readonly [string, string] {
  const { text, spans } = readingText(draft, provision);
  const edge = (piece: Place["pieces"][number] | undefined, end: "start" | "end") => {
    const own = spans.find((span) => span.provision === piece?.provision && span.block === piece.block);
    return own && piece ? own.start + piece[end] : 0;
  };
  return [text.slice(0, edge(pieces[0], "start")), text.slice(edge(pieces.at(-1), "end"))];
}

/** For a gap, the new provision that has the most of it; the number that it was to have is all one. */
function inNew(from: Draft, to: Draft, proposed: readonly Piece[]): Adoption {
  const alignment = align(from, to);
  const pieces = unnumbered(proposed);
  const isNew = (index: number) => index >= 0 && alignment.ofTo(index).from.length === 0;
  let best: Judged & { provision: number | null } = { ...judged("", "", pieces, NO_WORDS), provision: null };
  to.provisions.forEach((_, index) => {
    if (!isNew(index) || isNew(parentOf(to, index))) return;
    const found = judged("", "", pieces, laterWords(to, [index], true));
    if (found.share > best.share) best = { ...found, provision: index };
  });
  return { is: best.is, pieces: best.pieces, provision: best.is === "not" ? null : best.provision };
}

/** A number as wording for a new provision begins with it: "2 bis. ", "(a) ". */
const NUMBER = new RegExp(`^\\s*\\(?(?:\\d+|[a-z]{1,4})(?:\\s(?:${SUFFIX}))?[.)]+\\s+`, "iu");

function unnumbered(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces;
  const number = first?.is === "fresh" && NUMBER.exec(first.text)?.[0];
  if (!first || !number) return pieces;
  return [{ is: "same", text: number }, { is: "fresh", text: first.text.slice(number.length) }, ...others];
}

interface Judged {
  readonly is: Adoption["is"];
  readonly pieces: readonly AdoptedPiece[];
  /** Of the words that decide, how many are there (or gone): 0 to 1. */
  readonly share: number;
}

/** The pieces of a redline that stand between a head and a tail, held against a later text of all of it. */
function judged(head: string, tail: string, pieces: readonly Piece[], after: LaterWords): Judged {
  const side = (without: Piece["is"]) => pieces.filter(({ is }) => is !== without);
  const joined = (some: readonly Piece[]) => head + some.map(({ text }) => text).join("") + tail;
  const [wanted, old] = [joined(side("gone")), joined(side("fresh"))];
  // In their order, and where the text was put in another order, by what stands around them.
  const there = new Map([
    ...toldWords(wanted, after.text, { before: old }),
    ...keptWords(wanted, after.text, SHORTEST_RUN),
  ]);
  const left = keptWords(old, after.text, 1);
  let [fresh, gone] = [head.length, head.length];
  let isOpen = false;
  const marked = pieces.flatMap(({ is, text }): readonly AdoptedPiece[] => {
    const [start, begin] = [fresh, gone];
    if (is !== "gone") fresh += text.length;
    if (is !== "fresh") gone += text.length;
    if (is === "same") return [{ is, text }];
    if (is === "gone") {
      // Few words are known by what stands around them, more by themselves: of two that are alike one may have gone.
      const within = wordsIn(text).length < FEW ? {} : { within: [begin, gone] as const };
      const turned = toldWords(old, after.text, within);
      return marks(is, text, (at) => !left.has(begin + at) && !turned.has(begin + at));
    }
    return marks(is, text, (at) => {
      const now = there.get(start + at);
      if (now !== undefined && after.isOpen(now)) isOpen = true;
      return now !== undefined;
    });
  });
  return { ...verdict(marked, isOpen), pieces: marked };
}

function verdict(pieces: readonly AdoptedPiece[], isOpen: boolean): Omit<Judged, "pieces"> {
  const count = (is: Piece["is"]) => {
    const words = pieces.filter((piece) => piece.is === is).map(({ text, met }) => ({ n: wordsIn(text).length, met }));
    const sum = (some: typeof words) => some.reduce((all, { n }) => all + n, 0);
    return { all: sum(words), met: sum(words.filter(({ met }) => met)) };
  };
  const [fresh, gone] = [count("fresh"), count("gone")];
  const deciding = fresh.all > 0 ? fresh : gone;
  const share = deciding.met / deciding.all;
  const isAll = fresh.met === fresh.all && gone.met === gone.all;
  if (isAll) return { is: isOpen ? "open" : "adopted", share };
  return { is: share < LEAST_OF_WORDS ? "not" : isOpen ? "partly-open" : "partly", share };
}

/** A piece cut where its words are met and where they are not; signs and white space go with the word before them. */
function marks(is: "gone" | "fresh", text: string, isMet: (at: number) => boolean): readonly AdoptedPiece[] {
  const words = wordsIn(text);
  if (words.length === 0) return [{ is, text }];
  const cut: AdoptedPiece[] = [];
  words.forEach(({ at }, i) => {
    const met = isMet(at);
    const part = text.slice(i === 0 ? 0 : at, words[i + 1]?.at ?? text.length);
    const last = cut.at(-1);
    if (last?.met === met) cut[cut.length - 1] = { is, text: last.text + part, met };
    else cut.push({ is, text: part, met });
  });
  return cut;
}

/** The words that show what became of a proposal: now there, gone, missing, still there; those that are none left out. */
export function tellingWords(pieces: readonly AdoptedPiece[]) {
  const told = [
    { code: "there", is: "fresh", met: true },
    { code: "gone", is: "gone", met: true },
    { code: "missing", is: "fresh", met: false },
    { code: "still", is: "gone", met: false },
  ] as const;
  return told
    .map(({ code, is, met }) => {
      const some = pieces.filter((piece) => piece.is === is && piece.met === met);
      return { code, words: some.map(({ text }) => trimmed(text)).filter((text) => text !== "") };
    })
    .filter(({ words }) => words.length > 0);
}

/** Without white space, and without what separates it from the next words. */
function trimmed(text: string): string {
  return text.replace(/^[\s,;:،؛、，；]+|[\s,;:،؛、，；]+$/gu, "");
}
