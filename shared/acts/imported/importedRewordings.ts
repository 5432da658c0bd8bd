import type { Draft } from "#shared/draft/draft.ts";
import type { PlacedTrackedChange, DraftRange } from "#shared/import/importedDraft.ts";

/** Adjacent tracked changes of one author, as one rewording. */
export interface ImportedRewording {
  /** The range of `wording.old` or `wording.new` in the draft; empty if there is nothing at or beside it. */
  readonly spot: DraftRange;
  readonly wording: { readonly old: string; readonly new: string };
  readonly author: string;
  readonly at?: string;
}

/**
 * Finds the rewordings that a draft's tracked changes amount to. Each is extended to whole words and, if its words are
 * not in the text, by a neighbouring word, so that it can be quoted and reads as a delegation would say it. The words
 * at the range are the new ones if the draft has the changes accepted, else the old ones. Changes of white space alone
 * are ignored.
 */
export function groupTrackedChangesIntoRewordings(
  draft: Draft,
  changes: readonly PlacedTrackedChange[],
): readonly ImportedRewording[] {
  return runsOf(changes)
    .map((run) => rewording(draft, run))
    .filter(({ wording }) => folded(wording.old) !== folded(wording.new));
}

/** Groups adjacent changes of one author, in the given order. */
function runsOf(changes: readonly PlacedTrackedChange[]): readonly (readonly PlacedTrackedChange[])[] {
  const runs: PlacedTrackedChange[][] = [];
  for (const change of changes) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.author === change.author && areAdjacent(last.spot, change.spot)) runs.at(-1)!.push(change);
    else runs.push([change]);
  }
  return runs;
}

function areAdjacent(a: DraftRange, b: DraftRange): boolean {
  return a.provision === b.provision && a.block === b.block && a.end === b.start;
}

function rewording(draft: Draft, run: readonly PlacedTrackedChange[]): ImportedRewording {
  const [first, last] = [run[0]!, run.at(-1)!];
  const { provision, block } = first.spot;
  const provisionAt = draft.provisions[provision]!;
  const text = block < 0 ? provisionAt.heading : (provisionAt.blocks[block]?.text ?? "");
  const [start, end] = toWords(text, first.spot.start, last.spot.end);
  const [before, after] = [text.slice(start, first.spot.start), text.slice(last.spot.end, end)];
  const words = (type: PlacedTrackedChange["type"]) =>
    before + run.map((each) => (each.type === type ? each.words : "")).join("") + after;
  const at = run.find((each) => each.at !== undefined)?.at;
  return {
    spot: { provision, block, start, end },
    wording: { old: words("deleted"), new: words("inserted") },
    author: first.author,
    ...(at !== undefined && { at }),
  };
}

/** How far to search for a neighbouring word, in UTF-16 units. */
const MAX_REACH = 60;

/**
 * Extends a range to the words that its edges cut. If it contains no word, it gets the word before it or, if there is
 * none, the one after it.
 */
function toWords(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  if (text.slice(start, end).trim() === "" || /\s/u.test(text.charAt(start))) start = pastSpace(text, start, -1);
  if (start === 0 && text.slice(0, end).trim() === "") end = pastSpace(text, end, 1);
  else if (/\s/u.test(text.charAt(end - 1)) && end > start) end = pastSpace(text, end, 1);
  for (let i = 0; i < MAX_REACH && start > 0 && isWithinWord(text, start); i++) start--;
  for (let i = 0; i < MAX_REACH && end < text.length && isWithinWord(text, end); i++) end++;
  return [start, end];
}

/** Moves an offset past the adjacent white space and one character into the next word. */
function pastSpace(text: string, at: number, step: 1 | -1): number {
  const beside = (offset: number) => text.charAt(step === 1 ? offset : offset - 1);
  let offset = at;
  while (beside(offset) !== "" && /\s/u.test(beside(offset))) offset += step;
  return beside(offset) === "" ? at : offset + step;
}

/** The characters of words. Chinese has no spaces: there, each character is a word. */
const LETTER = /[\p{L}\p{N}\p{M}\p{Surrogate}'’-]/u;
const HAN = /\p{Script=Han}/u;

function isWithinWord(text: string, at: number): boolean {
  return [text.charAt(at - 1), text.charAt(at)].every((beside) => LETTER.test(beside) && !HAN.test(beside));
}

function folded(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
