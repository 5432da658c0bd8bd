/** The longest piece of what a file says that one record takes, in UTF-16 units: with its quote it fits a body. */
export const LONGEST = 8_000;
const LONGEST_NAME = 200;

/** A text in pieces that one record takes each; none where it is empty. */
export function pieces(text: string): readonly string[] {
  return wellFormed(text).match(new RegExp(`[^]{1,${LONGEST}}`, "gu")) ?? [];
}

/** What is left out of wording that is too long is said to be. */
export function clipped(text: string): string {
  return text.length <= LONGEST ? text : `${wellFormed(text.slice(0, LONGEST))} […]`;
}

/** A name as a file has it, as far as a record takes it. */
export function nameOf(author: string): string {
  return wellFormed(wellFormed(author).trim().slice(0, LONGEST_NAME));
}

/** Half a character has no place in a record. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** A moment as a file has it, where it is one. */
export function momentOf(at: string | undefined): string | undefined {
  return at !== undefined && MOMENT.test(at) && !Number.isNaN(Date.parse(at)) ? at : undefined;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;
