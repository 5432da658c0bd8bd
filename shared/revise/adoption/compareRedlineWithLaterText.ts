import type { Draft } from "#shared/draft/draft.ts";
import type { RedlinePiece } from "#shared/draft/redline.ts";
import {
  findSharedWordRuns,
  mapSharedWords,
  findWordRunOccurrences,
  minDistinctiveRunLengthOf,
  mapSharedDistinctiveWords,
  splitIntoWords,
  type FoldedWord,
} from "./sharedWords.ts";
import type { LaterTextWords } from "./laterTextWords.ts";

/** A piece of a proposal's redline. For words to be added or deleted, `met` is whether a later text does so. */
export type ProposalRedlinePiece = RedlinePiece & { readonly met?: boolean };

/** How the words at one place of a later text relate to a proposal. */
export interface WordingAdoptionVerdict {
  readonly is: "adopted" | "open" | "stands" | "partly" | "partly-open" | "kept" | "not";
  readonly pieces: readonly ProposalRedlinePiece[];
}

/**
 * What a later text made of a proposal, with the words that show it.
 * - `open`, `partly-open`: added words are there in square brackets or in an option, so they are not agreed.
 * - `stands`: added words are in the provision they were for, perhaps as before, at another place, or with others among
 *   or beside them.
 * - `elsewhere`: added words are not in their place, but in another provision.
 * - `kept`: words were only to be deleted, and most of them remain.
 * - `not`: the added words are not found word for word.
 * - `nowhere`, `unpaired`: a provision without a counterpart cannot adopt anything. Words that were only to be deleted
 *   are found nowhere, or nothing more can be said.
 */
export interface ProposalAdoptionAssessment {
  readonly is: WordingAdoptionVerdict["is"] | "elsewhere" | "nowhere" | "unpaired";
  readonly pieces: readonly ProposalRedlinePiece[];
  /** The provision of the later text that was examined or contains the words; null if there is none. */
  readonly provision: number | null;
}

/** Two drafts, and the provision of the first that a proposal is for. */
export interface ProposalAdoptionContext {
  readonly from: Draft;
  readonly to: Draft;
  readonly provision: number;
}

/** Returns whether a word is distinctive, unlike those of "the Parties shall", which are in any amendment. */
export type DistinctiveWordPredicate = (word: FoldedWord) => boolean;

/** At least this share of a proposal's words must be present: any two amendments have a few in common. */
const LEAST_OF_WORDS = 0.25;
/** Words are not deleted if at least this share of them remains. */
const MOSTLY = 0.5;
/** Up to this many words are added, or deleted, only all together. */
const [FEW_COMING, FEW_GOING] = [2, 3];

/**
 * Narrows the pieces of a redline to the actual differences: between "No reservations" and "Reservations", "No" is
 * deleted and nothing is added.
 */
export function narrowRedlineToDifferences(pieces: readonly RedlinePiece[]): readonly RedlinePiece[] {
  return pieces.flatMap((piece, i): readonly RedlinePiece[] => {
    const [before, next] = [pieces[i - 1], pieces[i + 1]];
    if (piece.is === "gone" && next?.is === "fresh") return split(piece.text, next.text);
    return piece.is === "fresh" && before?.is === "gone" ? [] : [piece];
  });
}

function split(gone: string, fresh: string): readonly RedlinePiece[] {
  const [mine, theirs] = [splitIntoWords(gone), splitIntoWords(fresh)];
  const most = Math.min(mine.length, theirs.length);
  let [head, tail] = [0, 0];
  while (head < most && mine[head]!.key === theirs[head]!.key) head++;
  while (head + tail < most && mine.at(-1 - tail)!.key === theirs.at(-1 - tail)!.key) tail++;
  const cut = (text: string, words: readonly FoldedWord[]) => {
    const start = head === 0 ? 0 : (words[head]?.at ?? text.length);
    const end = tail === 0 ? text.length : words.at(-tail)!.at;
    return [text.slice(0, start), text.slice(start, end), text.slice(end)] as const;
  };
  const [[start, went, end], [, came]] = [cut(gone, mine), cut(fresh, theirs)];
  const all: readonly RedlinePiece[] = [
    { is: "same", text: start },
    { is: "gone", text: went },
    { is: "fresh", text: came },
    { is: "same", text: end },
  ];
  return all.filter(({ text }) => text !== "");
}

/** Compares the pieces of a redline between a head and a tail with the whole of a later text. */
export function compareRedlineWithLaterText(
  [head, tail]: readonly [string, string],
  pieces: readonly RedlinePiece[],
  after: LaterTextWords,
  isTelling: DistinctiveWordPredicate,
): WordingAdoptionVerdict {
  const side = (without: RedlinePiece["is"]) => pieces.filter(({ is }) => is !== without);
  const joined = (some: readonly RedlinePiece[]) => head + some.map(({ text }) => text).join("") + tail;
  const [wanted, old] = [joined(side("gone")), joined(side("fresh"))];
  const whole = wholeWordingIn({ wanted, old, head, tail, later: after.text });
  const came = whole ?? addedWordsIn(wanted, old, after.text);
  const goes = whole ? () => () => true : deletedWordTest(old, after.text);
  let [fresh, gone] = [head.length, head.length];
  let [isOpen, isWhole, isJoined] = [false, true, true];
  const marked = pieces.flatMap(({ is, text }): readonly ProposalRedlinePiece[] => {
    const [start, begin] = [fresh, gone];
    if (is !== "gone") fresh += text.length;
    if (is !== "fresh") gone += text.length;
    if (is === "same") return [{ is, text }];
    if (is === "gone") return splitPieceByMetWords(is, text, goes(text, begin));
    const words = splitIntoWords(text);
    const inRuns = new Map(words.flatMap(({ at }) => entry(at, came.get(start + at))));
    const isAll = inRuns.size === words.length;
    isWhole &&= isAll;
    isJoined &&= isAll && isJoinedProperly({ wanted, later: after.text, came }, [start, fresh]);
    const loose = isAll ? null : reorderedWordsIn(words, old, after.text, isTelling);
    const there = loose ?? (isAll || words.length > FEW_COMING ? inRuns : new Map<number, number>());
    isOpen ||= [...there.values()].some(after.isOpen);
    return splitPieceByMetWords(is, text, (at) => there.has(at));
  });
  return { is: verdict(marked, { isOpen, isWhole, isJoined, isTelling }), pieces: marked };
}

interface WordingInContext {
  readonly wanted: string;
  readonly old: string;
  readonly head: string;
  readonly tail: string;
  readonly later: string;
}

/**
 * Finds the words of a wanted text in a later one if both are the same, or if the later one has the new wording between
 * the words that surrounded it, provided that this is new and the old wording is not beside it. Returns null otherwise.
 */
function wholeWordingIn({ wanted, old, head, tail, later }: WordingInContext): ReadonlyMap<number, number> | null {
  const [all, there] = [splitIntoWords(wanted), splitIntoWords(later)];
  const isSame = all.length === there.length && all.every(({ key }, i) => key === there[i]!.key);
  if (isSame) return new Map(all.map(({ at }, i) => [at, there[i]!.at]));
  const own = all.filter(({ at }) => at >= head.length && at < wanted.length - tail.length);
  const first = all.indexOf(own[0]!);
  const run = all.slice(Math.max(0, first - 1), first + own.length + 1);
  const [place] =
    own.length === 0 || run.length < minDistinctiveRunLengthOf(wanted) ? [] : findWordRunOccurrences(run, later);
  const before = splitIntoWords(old).filter(({ at }) => at >= head.length && at < old.length - tail.length);
  const isBeside = findWordRunOccurrences(before, later).length > findWordRunOccurrences(before, wanted).length;
  if (place === undefined || isBeside || findWordRunOccurrences(run, old).length > 0) return null;
  const start = there.findIndex(({ at }) => at === place);
  return new Map(run.map(({ at }, i) => [at, there[start + i]!.at]));
}

/** The signs at which a sentence or a part of one ends. */
const ENDS = /[.;:!?\n。；：！？؛؟]/u;

interface AdditionPlaces {
  readonly wanted: string;
  readonly later: string;
  /** Where the words of the wanted text are in the later one. */
  readonly came: ReadonlyMap<number, number>;
}

/**
 * Returns whether a range of the wanted text is in the later one in a row, next to its proper neighbours or to the
 * beginning or end of a sentence.
 */
function isJoinedProperly({ wanted, later, came }: AdditionPlaces, [start, end]: readonly [number, number]): boolean {
  const [all, there] = [splitIntoWords(wanted), splitIntoWords(later)];
  const first = all.findIndex(({ at }) => at >= start);
  const last = all.filter(({ at }) => at < end).length - 1;
  if (first < 0 || last < first) return true;
  const shift = there.findIndex(({ at }) => at === came.get(all[first]!.at)) - first;
  const isSame = (k: number) => there[k + shift]?.key === all[k]?.key;
  const isEdge = (k: number) => !there[k] || !there[k + 1] || ENDS.test(later.slice(there[k].at, there[k + 1]!.at));
  const isInRow = all.slice(first, last + 1).every((_, i) => isSame(first + i));
  return isInRow && (isSame(first - 1) || isEdge(first - 1 + shift)) && (isSame(last + 1) || isEdge(last + shift));
}

function entry(at: number, there: number | undefined): readonly (readonly [number, number])[] {
  return there === undefined ? [] : [[at, there]];
}

/**
 * Finds the words of a wanted text that were added to a later one, in order or, if the text was reordered, by the words
 * around them. Runs that the old text had are no evidence.
 */
function addedWordsIn(wanted: string, old: string, later: string): ReadonlyMap<number, number> {
  const isNew = (run: readonly FoldedWord[]) => findWordRunOccurrences(run, old).length === 0;
  const runs = findSharedWordRuns(wanted, later, minDistinctiveRunLengthOf(wanted)).filter(isNew);
  return new Map([
    ...mapSharedDistinctiveWords(wanted, later, { before: old }),
    ...runs.flat().map(({ at, there }) => [at, there] as const),
  ]);
}

/**
 * Finds words that were added in another order: all distinctive ones are new in the later text, close together. Returns
 * null if they are not.
 */
function reorderedWordsIn(
  words: readonly FoldedWord[],
  old: string,
  later: string,
  isTelling: DistinctiveWordPredicate,
): ReadonlyMap<number, number> | null {
  const had = new Set(splitIntoWords(old).map(({ key }) => key));
  const keys = new Set(words.filter((word) => isTelling(word) && !had.has(word.key)).map(({ key }) => key));
  if (keys.size < FEW_COMING) return null;
  const there = splitIntoWords(later);
  const most = 2 * words.length;
  for (let start = 0; start < there.length; start++) {
    const near = there.slice(start, start + most);
    if (!keys.has(near[0]!.key) || [...keys].some((key) => near.every((word) => word.key !== key))) continue;
    return new Map(words.flatMap(({ at, key }) => entry(at, near.find((word) => word.key === key)?.at)));
  }
  return null;
}

/**
 * Returns a function that decides which words of a piece of the old text, beginning at `begin`, are missing from a
 * later one.
 */
function deletedWordTest(old: string, later: string) {
  const inOrder = mapSharedWords(old, later, 1);
  const inRuns = findSharedWordRuns(old, later, minDistinctiveRunLengthOf(old) + 1);
  return (text: string, begin: number): ((at: number) => boolean) => {
    const words = splitIntoWords(text);
    const last = begin + text.length;
    const standsInOrder = words.every(({ at }) => inOrder.has(begin + at));
    if (words.length === 1) return () => !standsInOrder;
    const stands = compareFrequency(text, old, later);
    if (stands !== null || words.length <= FEW_GOING) return () => !(stands ?? standsInOrder);
    // More words are recognised individually, in short runs: of two similar runs, one may have been deleted.
    const distinctive = mapSharedDistinctiveWords(old, later, { within: [begin, last] });
    const runs = inRuns.map((run) => run.filter(({ at }) => at >= begin && at < last));
    const long = new Set(
      runs.filter((run) => run.length > minDistinctiveRunLengthOf(old)).flatMap((run) => run.map(({ at }) => at)),
    );
    return (at) => !distinctive.has(begin + at) && !long.has(begin + at);
  };
}

/**
 * Returns whether words are in a later text at least as often as in the old one, in the same brackets or with any
 * others. Returns false if a few words are missing entirely, and null if this does not decide.
 */
function compareFrequency(text: string, old: string, later: string): boolean | null {
  const literal = text.trim();
  const times = (all: string) => all.split(literal).length - 1;
  if (/^\[.*\]$/u.test(literal) && times(later) > 0 && times(later) >= times(old)) return true;
  const words = splitIntoWords(text);
  const [before, now] = [findWordRunOccurrences(words, old).length, findWordRunOccurrences(words, later).length];
  if (now > 0 && now >= before) return true;
  return now === 0 && words.length <= FEW_GOING ? false : null;
}

interface AdditionFacts {
  readonly isOpen: boolean;
  /** Whether all words to be added were. */
  readonly isWhole: boolean;
  /** Whether they are there as proposed: "shall" in "shall not" is not. */
  readonly isJoined: boolean;
  readonly isTelling: DistinctiveWordPredicate;
}

/** Reaches the verdict. Added words are decisive if there are any, because words are also deleted for other reasons. */
function verdict(
  pieces: readonly ProposalRedlinePiece[],
  { isOpen, isWhole, isJoined, isTelling }: AdditionFacts,
): WordingAdoptionVerdict["is"] {
  const wordsOf = (is: RedlinePiece["is"], met?: boolean) =>
    pieces
      .filter((piece) => piece.is === is && (met === undefined || piece.met === met))
      .flatMap(({ text }) => splitIntoWords(text));
  const [coming, there] = [wordsOf("fresh"), wordsOf("fresh", true)];
  const [going, gone] = [wordsOf("gone"), wordsOf("gone", true)];
  if (coming.length === 0) {
    if (gone.length === going.length) return "adopted";
    return going.length - gone.length >= MOSTLY * going.length ? "kept" : "partly";
  }
  if (isWhole && gone.length === going.length) return isOpen ? "open" : isJoined ? "adopted" : "stands";
  const isPart = there.length >= LEAST_OF_WORDS * coming.length && (isWhole || there.some((word) => isTelling(word)));
  return !isPart ? "not" : isOpen ? "partly-open" : "partly";
}

/** Splits a piece where its words change between met and not met. Signs and white space go with the preceding word. */
export function splitPieceByMetWords(
  is: "gone" | "fresh",
  text: string,
  isMet: (at: number) => boolean,
): readonly ProposalRedlinePiece[] {
  const words = splitIntoWords(text);
  if (words.length === 0) return [{ is, text }];
  const cut: ProposalRedlinePiece[] = [];
  words.forEach(({ at }, i) => {
    const met = isMet(at);
    const part = text.slice(i === 0 ? 0 : at, words[i + 1]?.at ?? text.length);
    const last = cut.at(-1);
    if (last?.met === met) cut[cut.length - 1] = { is, text: last.text + part, met };
    else cut.push({ is, text: part, met });
  });
  return cut;
}
