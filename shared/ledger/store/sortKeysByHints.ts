import { compareValues } from "#shared/base/compareValues.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { NoteHint } from "#shared/records/noteHints.ts";

/** How many provisions, from the beginning of the text, are surely more than a screen holds. */
const BEGINNING = 40;

/** Keys of records and, in the same order, what their bodies seem to say. */
export interface KeyHints {
  readonly keys: readonly RecordKey[];
  readonly hints: readonly (NoteHint | null)[];
}

/**
 * Sorts records by what their bodies seem to say (`readNoteHints`), in the order in which a text needs them: first those
 * outside of notes, then notes with everything about them in the order of the text, and last the notes of other texts.
 *
 * @returns the sorted keys, and the last of them that belongs to the beginning of the text, if any does
 */
export function sortKeysByHints(
  { keys, hints }: KeyHints,
  text: { readonly id: string; readonly draft: Draft },
): { readonly sorted: readonly RecordKey[]; readonly beginning: RecordKey | undefined } {
  const indices = new Map(text.draft.provisions.map(({ eId }, index) => [eId, index]));
  const notes = new Map<RecordKey, number>();
  hints.forEach((hint, i) => {
    if (hint && "draft" in hint && hint.draft === text.id) notes.set(keys[i]!, indices.get(hint.provision) ?? Infinity);
  });
  const ranked = keys.map((key, i) => {
    const hint = hints[i] ?? null;
    if (!hint) return { key, rank: -1 };
    return { key, rank: notes.get("annotation" in hint ? hint.annotation : key) ?? Infinity };
  });
  ranked.sort((a, b) => compareValues(a.rank, b.rank));
  const beginning = ranked.filter(({ rank }) => rank >= 0 && rank < BEGINNING).at(-1)?.key;
  return { sorted: ranked.map(({ key }) => key), beginning };
}
