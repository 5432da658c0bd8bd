import { message } from "#shared/messages/messages.ts";

/** How many numbers are listed one by one, and of how many parts a longer list consists at most. */
const FEW = 8;

/**
 * Lists the numbers of notes in ascending order. A long list has runs from three numbers on as one part, and counts what
 * comes after its last part.
 *
 * @example
 * listNoteNumbers([3, 1, 2]); // "1, 2, 3"
 * listNoteNumbers([1, 2, 3, 4, 5, 6, 7, 9, 20]); // "1–7, 9, 20"
 */
export function listNoteNumbers(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((one, other) => one - other);
  const parts = sorted.length <= FEW ? sorted.map((n) => [n]) : runsOf(sorted);
  const shown = parts.slice(0, FEW);
  const list = shown.map(nameOf).join(message("list.comma"));
  const more = parts.slice(FEW).flat().length;
  return more > 0 ? message("briefing.notes.more", { list, count: more }) : list;
}

/** Groups numbers that follow one another; two of them stay apart. */
function runsOf(sorted: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const n of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === n - 1) run.push(n);
    else runs.push([n]);
  }
  return runs.flatMap((run) => (run.length === 2 ? run.map((n) => [n]) : [run]));
}

function nameOf(run: readonly number[]): string {
  return run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`;
}
