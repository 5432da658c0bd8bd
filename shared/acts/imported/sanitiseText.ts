/** The longest piece of what a file says that one record takes, in UTF-16 units: with its quote it fits a body. */
export const LONGEST_PIECE = 8_000;
const LONGEST_NAME = 200;

/** A text in pieces that one record takes each; none where it is empty. */
export function splitIntoPieces(text: string): readonly string[] {
  return toWellFormed(text).match(new RegExp(`[^]{1,${LONGEST_PIECE}}`, "gu")) ?? [];
}

/** What is left out of wording that is too long is said to be. */
export function clipText(text: string): string {
  return text.length <= LONGEST_PIECE ? text : `${toWellFormed(text.slice(0, LONGEST_PIECE))} […]`;
}

/** A name as a file has it, as far as a record takes it. */
export function sanitiseName(author: string): string {
  return toWellFormed(toWellFormed(author).trim().slice(0, LONGEST_NAME));
}

/** Half a character has no place in a record. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** A moment as a file has it, where it is one. */
export function parseTimestamp(at: string | undefined): string | undefined {
  return at !== undefined && MOMENT.test(at) && !Number.isNaN(Date.parse(at)) ? at : undefined;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;
