import { LIMITS } from "#shared/records/envelope.ts";

/** The largest dossier file's parts, unpacked, in bytes: what is larger is neither written nor unpacked. */
export const LARGEST = {
  "manifest.json": 64 * 1024,
  "records.jsonl": 256 * 1024 * 1024,
  "notes.jsonld": 16 * 1024 * 1024,
} as const;

/** The longest line, in bytes: the largest body, a record, and room for another's spelling of the JSON. */
export const LONGEST_LINE = 2 * (LIMITS.revision + LIMITS.record);

/** How deep a line's JSON may be nested: as deep as the largest record could be. What is carried is far less deep. */
export const DEEPEST = LIMITS.record;

/** A file with more lines that do not hold than this is no dossier file. */
export const MOST_REFUSED = 10_000;

/** The most that a merge takes in from devices that nobody knows: records, and bytes of their text and bodies. */
export const STRANGERS = { records: 5_000, bytes: 10 * 1024 * 1024 } as const;
