import type { SourceTrackedChange, ParagraphEndChange } from "#shared/import/sourceLines.ts";

/** Who changed something, and when. */
export type Authorship = Pick<SourceTrackedChange, "author" | "at">;

/** Who inserted and who deleted something; both if one author deleted another's insertion. */
export interface TrackedState {
  readonly inserted?: Authorship;
  readonly deleted?: Authorship;
}

export const UNTRACKED_STATE: TrackedState = {};

/** Returns an author with the time of the change if it is valid. */
export function authorshipOf(author: string, date: string): Authorship {
  return INSTANT.test(date) ? { author, at: date } : { author };
}

const INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** Converts the tracked state of a paragraph's end for a line; undefined if it is unchanged. */
export function toParagraphEndChange({ inserted, deleted }: TrackedState): ParagraphEndChange | undefined {
  if (inserted) return { type: "inserted", ...inserted, ...(deleted ? { undone: deleted } : {}) };
  return deleted && { type: "deleted", ...deleted };
}

/** Returns the types of change that apply to something; undefined if there are none. */
export function changeTypesOf({ inserted, deleted }: TrackedState): readonly SourceTrackedChange["type"][] | undefined {
  const types = [...(inserted ? ["inserted" as const] : []), ...(deleted ? ["deleted" as const] : [])];
  return types.length > 0 ? types : undefined;
}
