import { ownText, parentOf, subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { optionOf } from "#shared/draft/optionProvisions.ts";
import { alignDrafts } from "../match/alignment.ts";
import { provisionCountOf, isDistinctiveWord, vocabularyOf, rarityWeightOf } from "./vocabulary.ts";
import { markMetWords, type AdoptionPiece, type Adoption, type AdoptionContext } from "./assessWording.ts";
import { findCommonWords, findRunStarts, distinctiveRunLength, splitWords, type Word } from "./commonWords.ts";

/** Words that were to come are told elsewhere where at least this share of them is there. */
const LEAST_COMING = 0.5;
/** Of words that were to go at least this share stands elsewhere where a part of them did not go; most, where they stand. */
const [LEAST_GOING, MOST_GOING] = [0.25, 0.5];
/** What is for this share some of the words that were to go is the same said more shortly. */
const SHORTENED = 0.6;
/** A word is found where so many stand together. */
const SHORTEST_RUN = 2;

/** Words found in a provision of a later text, by where they begin. */
interface Taken {
  readonly provision: number;
  readonly kept: ReadonlyMap<number, number>;
}

/** Words that were only to go, and of which most or some stand in another provision. Null where they do not. */
export function findDeletedElsewhere(sides: AdoptionContext, found: Adoption): Adoption | null {
  const going = found.pieces.filter(({ is }) => is === "gone").map(({ text }) => text);
  const wanted = going.join("\n");
  const all = splitWords(wanted).length;
  const run = distinctiveRunLength(wanted) + 1;
  if (all < run) return null;
  // A provision that was to go as a whole stands where what is left of it does; of words of one, its others are no sign.
  const isWhole = splitWords(ownText(sides.from.provisions[sides.provision]!)).length <= all;
  const became = isWhole ? [] : alignDrafts(sides.from, sides.to).matchOfFrom(sides.provision).to;
  const without = new Set(became.flatMap((i) => subtree(sides.to, i)));
  const isEnough = (some: readonly Word[]) =>
    some.length >= LEAST_GOING * all &&
    (some.length > run || some.length === all || some.filter((word) => isDistinctiveWord(sides.to, word)).length > 1);
  const looking = { run, isEnough, isOurs: sourcesOf(sides), without };
  const standing = takenIn(sides, wanted, looking).map(({ provision }) => {
    const text = vocabularyOf(sides.to).texts[provision]!;
    const kept = findCommonWords(wanted, text, SHORTEST_RUN);
    const isMost = kept.size >= MOST_GOING * all || kept.size >= SHORTENED * splitWords(text).length;
    return { provision, kept, isMost };
  });
  const now = mostOf(standing.filter(({ isMost }) => isMost)) ?? mostOf(standing);
  if (!now) return null;
  if (!now.isMost && found.is === "partly") return null;
  let at = 0;
  const pieces = found.pieces.flatMap((piece): readonly AdoptionPiece[] => {
    if (piece.is !== "gone") return [piece];
    const start = at;
    at += piece.text.length + 1;
    return piece.met ? markMetWords("gone", piece.text, (offset) => !now.kept.has(start + offset)) : [piece];
  });
  return { is: now.isMost ? "kept" : "partly", provision: now.provision, pieces };
}

/**
 * Where nothing is in its place, every provision of the later text is looked through, recitals and headings, too. Words that
 * stood in the same provision before tell nothing, unless all of them do in a row: then they are not "not found".
 */
export function findProposedElsewhere(sides: AdoptionContext, found: Adoption): Adoption | null {
  const coming = piecesOf(found);
  const wanted = coming.join("\n");
  const run = splitWords(wanted);
  if (run.length > distinctiveRunLength(wanted)) {
    const provision = vocabularyOf(sides.to).texts.findIndex((text) => findRunStarts(run, text).length > 0);
    if (provision >= 0) return elsewhere(found, { provision, kept: new Map(run.map(({ at }) => [at, at])) });
  }
  // A single word is another's, unless the later text has it in one place and the earlier had it nowhere.
  if (run.length === 1 && (provisionCountOf(sides.from, run[0]!) > 0 || provisionCountOf(sides.to, run[0]!) > 1))
    return null;
  const isEnough = (some: readonly Word[], all: readonly Word[]) =>
    some.length >= LEAST_COMING * all.length &&
    rarityWeightOf(sides.to, some) >= LEAST_COMING * rarityWeightOf(sides.to, all);
  const became = alignDrafts(sides.from, sides.to).matchOfFrom(sides.provision).to;
  const without = new Set(became.flatMap((i) => subtree(sides.to, i)));
  const now = mostOf(takenIn(sides, wanted, { run: SHORTEST_RUN, isEnough, without }));
  return now && elsewhere(found, now);
}

function piecesOf({ pieces }: Adoption): readonly string[] {
  // What was found of it in its place is not what is asked for here.
  const whole: string[] = [];
  pieces.forEach(({ is, text }, i) => {
    if (is !== "fresh" || splitWords(text).length === 0) return;
    if (pieces[i - 1]?.is === "fresh") whole[whole.length - 1] += text;
    else whole.push(text);
  });
  return whole;
}

function elsewhere(found: Adoption, { provision, kept }: Taken): Adoption {
  let at = 0;
  const coming = piecesOf(found).flatMap((text): readonly AdoptionPiece[] => {
    const start = at;
    at += text.length + 1;
    return markMetWords("fresh", text, (offset) => kept.has(start + offset));
  });
  const going = found.pieces.filter(({ is }) => is === "gone");
  return { is: "elsewhere", provision, pieces: [...coming, ...going] };
}

/** How words are looked for: so many together, and which of the words found are enough. */
interface Looking {
  readonly run: number;
  readonly isEnough: (found: readonly Word[], all: readonly Word[]) => boolean;
  /** Whether words that a provision of the earlier draft had are no others of the later one. */
  readonly isOurs?: (before: number, now: number) => boolean;
  /** Where in the later draft they are not looked for. */
  readonly without?: ReadonlySet<number>;
}

/** The first of those that have the most words; null of none. */
function mostOf<T extends Taken>(some: readonly T[]): T | null {
  return some.reduce<T | null>((best, each) => (best && best.kept.size >= each.kept.size ? best : each), null);
}

/**
 * The provisions of the later draft that have enough of some words, among them one that says something of its own, and
 * did not have them before.
 */
function takenIn(
  { from, to }: AdoptionContext,
  wanted: string,
  { run, isEnough, isOurs, without }: Looking,
): readonly Taken[] {
  const all = splitWords(wanted);
  const telling = all.filter((word) => isDistinctiveWord(to, word));
  const { texts, words } = vocabularyOf(to);
  const alignment = alignDrafts(from, to);
  const hadBy = (provision: number) =>
    alignment
      .matchOfTo(provision)
      .from.flatMap((i) => subtree(from, i))
      .filter((before) => !isOurs?.(before, provision))
      .map((before) => vocabularyOf(from).texts[before]!)
      .join("\n");
  return texts.flatMap((text, provision) => {
    if (without?.has(provision) || !telling.some(({ key }) => words[provision]!.has(key))) return [];
    const kept = findCommonWords(wanted, text, run);
    const found = all.filter(({ at }) => kept.has(at));
    if (!telling.some(({ at }) => kept.has(at)) || !isEnough(found, all)) return [];
    return findCommonWords(wanted, hadBy(provision), run).size < kept.size ? [{ provision, kept }] : [];
  });
}

/**
 * Which provisions of the earlier draft are the one that words were to go from, and those beneath; and of options that say
 * the same, which of them a provision with another number comes from cannot be told.
 */
function sourcesOf({ from, to, provision }: AdoptionContext): (before: number, now: number) => boolean {
  const own = new Set(subtree(from, provision));
  const option = optionOf(from, provision);
  const options = new Set(option < 0 ? [] : subtree(from, parentOf(from, option)).slice(1));
  const isRenumbered = (before: number, now: number) =>
    from.provisions[before]!.address !== to.provisions[now]!.address;
  return (before, now) => own.has(before) || (options.has(before) && isRenumbered(before, now));
}

function subtree(draft: Draft, first: number): readonly number[] {
  return Array.from({ length: subtreeEnd(draft, first) - first }, (_, i) => first + i);
}
