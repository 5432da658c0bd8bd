import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { DraftWithId } from "../remap/anchorMapper.ts";
import { foldDraftText } from "../words/foldDraftText.ts";

/** A provision of another text with a similar wording. */
export interface SimilarProvision {
  readonly text: DraftWithId;
  readonly provision: number;
  /** 0 to 1: the share of runs of three words that both have in common; rarer runs count for more (Dice). */
  readonly likeness: number;
}

/** How many words form a run. In Chinese each character is a word, so runs are short. */
const RUN = 3;
/**
 * The least likeness of two provisions on the same matter. Measured on the best suggestions for the provisions of four
 * treaties among each other (500 of them): from this value on, nearly all are the same clause, reworded (final clauses,
 * rules for a committee, measures to be adopted); below 0.07 hardly any is.
 */
const LEAST = 0.12;
/** Texts are compared only if the shorter has at least this share of the longer one's runs. */
const LENGTHS = 0.2;

/**
 * Finds the provisions of several texts that are most like some words, best first. These only suggest where language
 * comes from. Of a provision and those in it, only the most similar is returned.
 */
export function findSimilarProvisions(
  words: string,
  texts: readonly DraftWithId[],
  most: number,
): readonly SimilarProvision[] {
  const mine = runsOf(words);
  if (mine.size === 0) return [];
  const all = texts.flatMap((text) => provisionsOf(text.draft).map((each) => ({ text, ...each })));
  const often = new Map<string, number>();
  for (const { runs } of all) for (const run of runs.keys()) often.set(run, (often.get(run) ?? 0) + 1);
  const weigh = (run: string) => 1 / (1 + Math.log2(often.get(run) ?? 1));
  const whole = weightOf(mine, weigh);
  const found = all
    .filter(({ runs }) => Math.min(runs.size, mine.size) >= LENGTHS * Math.max(runs.size, mine.size))
    .map(({ text, provision, runs }) => {
      const likeness = (2 * commonWeight(mine, runs, weigh)) / (whole + weightOf(runs, weigh));
      return { text, provision, likeness };
    })
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || levelOf(b) - levelOf(a) || a.provision - b.provision);
  return found.filter((each, i) => !found.slice(0, i).some((better) => areNested(better, each))).slice(0, most);
}

/**
 * Returns the level of a provision. If a provision and one inside it are equally similar, the inner one is the closer
 * citation.
 */
function levelOf({ text, provision }: SimilarProvision): number {
  return text.draft.provisions[provision]!.level;
}

/** Returns whether one of two provisions contains the other or is the same. */
function areNested(a: SimilarProvision, b: SimilarProvision): boolean {
  if (a.text !== b.text) return false;
  const holds = (one: SimilarProvision, other: SimilarProvision) =>
    other.provision >= one.provision && other.provision < findSubtreeEnd(one.text.draft, one.provision);
  return holds(a, b) || holds(b, a);
}

type Runs = ReadonlyMap<string, number>;

const known = new WeakMap<Draft, readonly { readonly provision: number; readonly runs: Runs }[]>();

/** Returns the provisions that have words, including what is beneath them. */
function provisionsOf(draft: Draft) {
  let all = known.get(draft);
  if (!all) {
    all = draft.provisions
      .map((_, provision) => ({ provision, runs: runsOf(buildSubtreeReadingText(draft, provision).text) }))
      .filter(({ runs }) => runs.size > 0);
    known.set(draft, all);
  }
  return all;
}

function runsOf(text: string): Runs {
  const words = text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu)?.map(foldDraftText) ?? [];
  const runs = new Map<string, number>();
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN).join(" ");
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function weightOf(runs: Runs, weigh: (run: string) => number): number {
  let sum = 0;
  for (const [run, count] of runs) sum += count * weigh(run);
  return sum;
}

function commonWeight(a: Runs, b: Runs, weigh: (run: string) => number): number {
  let sum = 0;
  for (const [run, count] of a) sum += Math.min(count, b.get(run) ?? 0) * weigh(run);
  return sum;
}
