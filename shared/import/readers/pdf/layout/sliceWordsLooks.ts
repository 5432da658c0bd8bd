import type { WordsLook } from "#shared/import/sourceLines.ts";

/** Returns the looks within a part of a text, relative to its beginning. */
export function sliceWordsLooks(looks: readonly WordsLook[], from: number, to: number): readonly WordsLook[] {
  return looks
    .filter(({ start, end }) => start < to && end > from)
    .map((look) => ({ ...look, start: Math.max(look.start, from) - from, end: Math.min(look.end, to) - from }));
}
