import { ownTextOfProvision, indexOfParent, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { indexOfEnclosingOptionProvision } from "#shared/draft/optionProvisions.ts";
import { alignDrafts } from "../match/alignDrafts.ts";
import {
  countProvisionsWithWord,
  isDistinctiveWord,
  draftVocabularyOf,
  rarityWeightOfWords,
} from "./draftVocabulary.ts";
import {
  splitPieceByMetWords,
  type ProposalRedlinePiece,
  type ProposalAdoptionAssessment,
  type ProposalAdoptionContext,
} from "./compareRedlineWithLaterText.ts";
import {
  mapSharedWords,
  findWordRunOccurrences,
  minDistinctiveRunLengthOf,
  splitIntoWords,
  type FoldedWord,
} from "./sharedWords.ts";

/** Added words count as found elsewhere if at least this share of them is there. */
const LEAST_COMING = 0.5;
/** The least share of words to be deleted that must be found elsewhere to count as partly kept, and as kept. */
const [LEAST_GOING, MOST_GOING] = [0.25, 0.5];
/** If at least this share of a provision consists of deleted words, it says the same more briefly. */
const SHORTENED = 0.6;
/** A word is found only if at least this many are together. */
const SHORTEST_RUN = 2;

/** Words found in a provision of a later text, by where they begin. */
interface FoundWords {
  readonly provision: number;
  readonly kept: ReadonlyMap<number, number>;
}

/**
 * Finds words that were only to be deleted, but most or some of which are in another provision. Returns null if they
 * are not.
 */
export function assessDeletionElsewhere(
  sides: ProposalAdoptionContext,
  found: ProposalAdoptionAssessment,
): ProposalAdoptionAssessment | null {
  const going = found.pieces.filter(({ is }) => is === "gone").map(({ text }) => text);
  const wanted = going.join("\n");
  const all = splitIntoWords(wanted).length;
  const run = minDistinctiveRunLengthOf(wanted) + 1;
  if (all < run) return null;
  // A provision to be deleted as a whole is also searched for in its counterpart. If only some words were to be
  // deleted, the remaining words there are no evidence.
  const isWhole = splitIntoWords(ownTextOfProvision(sides.from.provisions[sides.provision]!)).length <= all;
  const became = isWhole ? [] : alignDrafts(sides.from, sides.to).matchOfFrom(sides.provision).to;
  const without = new Set(became.flatMap((i) => subtree(sides.to, i)));
  const isEnough = (some: readonly FoldedWord[]) =>
    some.length >= LEAST_GOING * all &&
    (some.length > run || some.length === all || some.filter((word) => isDistinctiveWord(sides.to, word)).length > 1);
  const search = { run, isEnough, isOurs: sourcesOf(sides), without };
  const matches = provisionsWith(sides, wanted, search).map(({ provision }) => {
    const text = draftVocabularyOf(sides.to).texts[provision]!;
    const kept = mapSharedWords(wanted, text, SHORTEST_RUN);
    const isMost = kept.size >= MOST_GOING * all || kept.size >= SHORTENED * splitIntoWords(text).length;
    return { provision, kept, isMost };
  });
  const now = mostOf(matches.filter(({ isMost }) => isMost)) ?? mostOf(matches);
  if (!now) return null;
  if (!now.isMost && found.is === "partly") return null;
  let at = 0;
  const pieces = found.pieces.flatMap((piece): readonly ProposalRedlinePiece[] => {
    if (piece.is !== "gone") return [piece];
    const start = at;
    at += piece.text.length + 1;
    return piece.met ? splitPieceByMetWords("gone", piece.text, (offset) => !now.kept.has(start + offset)) : [piece];
  });
  return { is: now.isMost ? "kept" : "partly", provision: now.provision, pieces };
}

/**
 * Searches all provisions of the later text, including recitals and headings, for proposed words that are not in their
 * place. Words that were already in the same provision before do not count, unless it has all of the proposed words in
 * a row.
 */
export function findProposedWordsElsewhere(
  sides: ProposalAdoptionContext,
  found: ProposalAdoptionAssessment,
): ProposalAdoptionAssessment | null {
  const coming = piecesOf(found);
  const wanted = coming.join("\n");
  const run = splitIntoWords(wanted);
  if (run.length > minDistinctiveRunLengthOf(wanted)) {
    const provision = draftVocabularyOf(sides.to).texts.findIndex(
      (text) => findWordRunOccurrences(run, text).length > 0,
    );
    if (provision >= 0) return elsewhere(found, { provision, kept: new Map(run.map(({ at }) => [at, at])) });
  }
  // A single word counts only if the later text has it in one place and the earlier one nowhere.
  if (
    run.length === 1 &&
    (countProvisionsWithWord(sides.from, run[0]!) > 0 || countProvisionsWithWord(sides.to, run[0]!) > 1)
  )
    return null;
  const isEnough = (some: readonly FoldedWord[], all: readonly FoldedWord[]) =>
    some.length >= LEAST_COMING * all.length &&
    rarityWeightOfWords(sides.to, some) >= LEAST_COMING * rarityWeightOfWords(sides.to, all);
  const became = alignDrafts(sides.from, sides.to).matchOfFrom(sides.provision).to;
  const without = new Set(became.flatMap((i) => subtree(sides.to, i)));
  const now = mostOf(provisionsWith(sides, wanted, { run: SHORTEST_RUN, isEnough, without }));
  return now && elsewhere(found, now);
}

function piecesOf({ pieces }: ProposalAdoptionAssessment): readonly string[] {
  // Parts already found in place do not matter here.
  const whole: string[] = [];
  pieces.forEach(({ is, text }, i) => {
    if (is !== "fresh" || splitIntoWords(text).length === 0) return;
    if (pieces[i - 1]?.is === "fresh") whole[whole.length - 1] += text;
    else whole.push(text);
  });
  return whole;
}

function elsewhere(found: ProposalAdoptionAssessment, { provision, kept }: FoundWords): ProposalAdoptionAssessment {
  let at = 0;
  const coming = piecesOf(found).flatMap((text): readonly ProposalRedlinePiece[] => {
    const start = at;
    at += text.length + 1;
    return splitPieceByMetWords("fresh", text, (offset) => kept.has(start + offset));
  });
  const going = found.pieces.filter(({ is }) => is === "gone");
  return { is: "elsewhere", provision, pieces: [...coming, ...going] };
}

/** Search parameters: the fewest words together, and which of the words found are enough. */
interface SearchOptions {
  readonly run: number;
  readonly isEnough: (found: readonly FoldedWord[], all: readonly FoldedWord[]) => boolean;
  /** Returns whether an earlier provision (`before`) counts as the source of words in a later one (`now`). */
  readonly isOurs?: (before: number, now: number) => boolean;
  /** The provisions of the later draft that are not searched. */
  readonly without?: ReadonlySet<number>;
}

/** Returns the first of those with the most words; null if there are none. */
function mostOf<T extends FoundWords>(some: readonly T[]): T | null {
  return some.reduce<T | null>((best, each) => (best && best.kept.size >= each.kept.size ? best : each), null);
}

/**
 * Finds the provisions of the later draft that have enough of the words, including a distinctive one, and did not have
 * them before.
 */
function provisionsWith(
  { from, to }: ProposalAdoptionContext,
  wanted: string,
  { run, isEnough, isOurs, without }: SearchOptions,
): readonly FoundWords[] {
  const all = splitIntoWords(wanted);
  const distinctive = all.filter((word) => isDistinctiveWord(to, word));
  const { texts, words } = draftVocabularyOf(to);
  const alignment = alignDrafts(from, to);
  const hadBy = (provision: number) =>
    alignment
      .matchOfTo(provision)
      .from.flatMap((i) => subtree(from, i))
      .filter((before) => !isOurs?.(before, provision))
      .map((before) => draftVocabularyOf(from).texts[before]!)
      .join("\n");
  return texts.flatMap((text, provision) => {
    if (without?.has(provision) || !distinctive.some(({ key }) => words[provision]!.has(key))) return [];
    const kept = mapSharedWords(wanted, text, run);
    const found = all.filter(({ at }) => kept.has(at));
    if (!distinctive.some(({ at }) => kept.has(at)) || !isEnough(found, all)) return [];
    return mapSharedWords(wanted, hadBy(provision), run).size < kept.size ? [{ provision, kept }] : [];
  });
}

/**
 * Returns a test for the earlier provisions that count as the source of words in a later one: the provision they were
 * to be deleted from, and those beneath it. If options have the same text, each of them may be the source of a
 * renumbered provision.
 */
function sourcesOf({ from, to, provision }: ProposalAdoptionContext): (before: number, now: number) => boolean {
  const own = new Set(subtree(from, provision));
  const option = indexOfEnclosingOptionProvision(from, provision);
  const options = new Set(option < 0 ? [] : subtree(from, indexOfParent(from, option)).slice(1));
  const isRenumbered = (before: number, now: number) =>
    from.provisions[before]!.address !== to.provisions[now]!.address;
  return (before, now) => own.has(before) || (options.has(before) && isRenumbered(before, now));
}

function subtree(draft: Draft, first: number): readonly number[] {
  return Array.from({ length: findSubtreeEnd(draft, first) - first }, (_, i) => first + i);
}
