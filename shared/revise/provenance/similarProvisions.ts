import { buildReadingText } from "#shared/anchor/readingText.ts";
import { subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { DraftWithId } from "../remap/anchorMapper.ts";
import { foldText } from "../words/foldText.ts";

/** A provision of another text that says much the same. */
export interface SimilarProvision {
  readonly text: DraftWithId;
  readonly provision: number;
  /** 0 to 1: the share of runs of three words that the two have in common, the rarer ones counting for more (Dice). */
  readonly likeness: number;
}

/** Runs of so many words are compared. Chinese has no spaces: a character is a word there, and a run is short. */
const RUN = 3;
/**
 * Less likeness than this two provisions have that deal with different things. Measured on the best suggestions for the
 * provisions of four treaties among each other (500 of them): from here on nearly all are the same clause, reworded (final
 * clauses, rules for a committee, measures to be adopted); under 0.07 hardly any is.
 */
const LEAST = 0.12;
/** Texts whose lengths differ more than this are never compared. */
const LENGTHS = 0.2;

/**
 * The provisions of some texts that are most like words, the best first: suggestions of where language comes from, never
 * more. Of a provision and what lies in it only the one that is more alike.
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
      const likeness = (2 * common(mine, runs, weigh)) / (whole + weightOf(runs, weigh));
      return { text, provision, likeness };
    })
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || levelOf(b) - levelOf(a) || a.provision - b.provision);
  return found.filter((each, i) => !found.slice(0, i).some((better) => isOneWith(better, each))).slice(0, most);
}

/** Of a provision and all that it has, the inner one is the closer citation. */
function levelOf({ text, provision }: SimilarProvision): number {
  return text.draft.provisions[provision]!.level;
}

/** Whether one of two provisions lies in the other, or is it. */
function isOneWith(a: SimilarProvision, b: SimilarProvision): boolean {
  if (a.text !== b.text) return false;
  const holds = (one: SimilarProvision, other: SimilarProvision) =>
    other.provision >= one.provision && other.provision < subtreeEnd(one.text.draft, one.provision);
  return holds(a, b) || holds(b, a);
}

type Runs = ReadonlyMap<string, number>;

const known = new WeakMap<Draft, readonly { readonly provision: number; readonly runs: Runs }[]>();

/** The provisions with words, with what lies beneath them. */
function provisionsOf(draft: Draft) {
  let all = known.get(draft);
  if (!all) {
    all = draft.provisions
      .map((_, provision) => ({ provision, runs: runsOf(buildReadingText(draft, provision).text) }))
      .filter(({ runs }) => runs.size > 0);
    known.set(draft, all);
  }
  return all;
}

function runsOf(text: string): Runs {
  const words = text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu)?.map(foldText) ?? [];
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

function common(a: Runs, b: Runs, weigh: (run: string) => number): number {
  let sum = 0;
  for (const [run, count] of a) sum += Math.min(count, b.get(run) ?? 0) * weigh(run);
  return sum;
}
