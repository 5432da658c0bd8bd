import { RECORD_LIMITS } from "#shared/records/envelope.ts";

/** The largest dossier file's parts, unpacked, in bytes: what is larger is neither written nor unpacked. */
export const MAX_PART_BYTES = {
  "manifest.json": 64 * 1024,
  "records.jsonl": 256 * 1024 * 1024,
  "notes.jsonld": 16 * 1024 * 1024,
} as const;

/** The longest line, in bytes: the largest body, a record, and room for another's spelling of the JSON. */
export const MAX_LINE_BYTES = 2 * (RECORD_LIMITS.revision + RECORD_LIMITS.record);

/** How deep a line's JSON may be nested: as deep as the largest record could be. What is carried is far less deep. */
export const MAX_JSON_DEPTH = RECORD_LIMITS.record;

/** A file with more lines that do not hold than this is no dossier file. */
export const MAX_REFUSED_LINES = 10_000;

/** The most that a merge takes in from devices that nobody knows: records, and bytes of their text and bodies. */
export const STRANGER_LIMITS = { records: 5_000, bytes: 10 * 1024 * 1024 } as const;
