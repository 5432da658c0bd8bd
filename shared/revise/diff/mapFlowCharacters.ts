import {
  diffEqualRuns,
  findEqualRuns,
  MOST_PAIRS_COMPARED,
  type EqualRun,
  type RangePair,
} from "#shared/base/equalRuns.ts";
import type { TextFlow } from "../words/textFlow.ts";
import { assignWordIds } from "../words/wordIds.ts";

/** In words that differ, equal characters match only in runs of at least this length. */
const SHORTEST_RUN = 3;

/**
 * Maps each folded character of one flow to its index in another, or to -1; the indexes ascend. Matches words first
 * (runs that occur equally often in both, then the words between them), then the characters of words that were joined
 * or split differently.
 */
export function mapFlowCharacters(a: TextFlow, b: TextFlow): Int32Array {
  const target = new Int32Array(a.text.length).fill(-1);
  const [left, right] = assignWordIds(a, b);
  const gaps: RangePair[] = [];
  let [atA, atB] = [0, 0];
  const whole: RangePair = [0, left.length, 0, right.length];
  for (const [i, j, length] of [...findEqualRuns(left, right, whole, 0), [left.length, right.length, 0] as EqualRun]) {
    if (i > atA && j > atB) gaps.push([a.wordStarts[atA]!, a.wordStarts[i]!, b.wordStarts[atB]!, b.wordStarts[j]!]);
    for (let k = a.wordStarts[i]!, to = b.wordStarts[j]!; k < a.wordStarts[i + length]!; k++) target[k] = to++;
    [atA, atB] = [i + length, j + length];
  }
  for (const gap of gaps) matchCharacters(a.text, b.text, gap, target);
  return target;
}

// Equal characters at the edges match at any length; a letter or two in between may be equal by chance.
function matchCharacters(a: string, b: string, [from, fromEnd, to, toEnd]: RangePair, target: Int32Array): void {
  if ((fromEnd - from) * (toEnd - to) > MOST_PAIRS_COMPARED) return;
  for (const [i, j, length] of diffEqualRuns(a.slice(from, fromEnd), b.slice(to, toEnd), from, to)) {
    const atEdge = (i === from && j === to) || (i + length === fromEnd && j + length === toEnd);
    if (length < SHORTEST_RUN && !atEdge) continue;
    for (let k = 0; k < length; k++) target[i + k] = j + k;
  }
}
