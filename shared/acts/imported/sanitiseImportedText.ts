/** The longest piece of imported text that one record takes, in UTF-16 units: together with a quote it fits a body. */
export const MAX_IMPORTED_PIECE_LENGTH = 8_000;
const LONGEST_NAME = 200;

/** Splits a text into pieces that each fit a record; none if it is empty. */
export function splitTextToFitRecords(text: string): readonly string[] {
  return replaceLoneSurrogates(text).match(new RegExp(`[^]{1,${MAX_IMPORTED_PIECE_LENGTH}}`, "gu")) ?? [];
}

/** Shortens wording that is too long and marks the omission with "[…]". */
export function clipImportedText(text: string): string {
  return text.length <= MAX_IMPORTED_PIECE_LENGTH
    ? text
    : `${replaceLoneSurrogates(text.slice(0, MAX_IMPORTED_PIECE_LENGTH))} […]`;
}

/** Returns a name from a file, trimmed and shortened to fit a record. */
export function sanitiseImportedName(author: string): string {
  return replaceLoneSurrogates(replaceLoneSurrogates(author).trim().slice(0, LONGEST_NAME));
}

/** Replaces lone surrogates, which a record cannot contain. */
export function replaceLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Returns a timestamp from a file, or undefined if it is not one. */
export function parseImportedTimestamp(at: string | undefined): string | undefined {
  return at !== undefined && MOMENT.test(at) && !Number.isNaN(Date.parse(at)) ? at : undefined;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;
