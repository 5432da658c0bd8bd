import type { WordsLook } from "../sourceLines.ts";

/** How words look, without their range. */
export type Look = Omit<WordsLook, "start" | "end">;

const NAMES = [
  "colour",
  "background",
  "isStruck",
  "isUnderlined",
  "isBold",
  "annotator",
  "annotatedAt",
] as const satisfies readonly (keyof Look)[];

/** Returns whether two looks are the same, except for the delegations that a column names. */
export function isSameLook(a: Look, b: Look): boolean {
  return NAMES.every((name) => a[name] === b[name]);
}

/** Joins looks of a text that are the same and have only blanks between them. */
export function joinAdjacentLooks(text: string, looks: readonly WordsLook[]): readonly WordsLook[] {
  const joined: WordsLook[] = [];
  for (const look of looks) {
    const last = joined.at(-1);
    const isNext = last && isSameLook(last, look) && text.slice(last.end, look.start).trim() === "";
    if (isNext) joined[joined.length - 1] = { ...last, end: look.end };
    else joined.push(look);
  }
  return joined;
}
