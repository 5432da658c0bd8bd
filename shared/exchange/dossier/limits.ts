import { RECORD_SIZE_LIMITS } from "#shared/records/envelope.ts";

/** The largest parts of a dossier file, unpacked, in bytes. Larger ones are neither written nor unpacked. */
export const MAX_BYTES_BY_DOSSIER_PART = {
  "manifest.json": 64 * 1024,
  "records.jsonl": 256 * 1024 * 1024,
  "notes.jsonld": 16 * 1024 * 1024,
} as const;

/** The longest line, in bytes: the largest body, a record, and room for JSON that another program formatted. */
export const MAX_RECORD_LINE_BYTES = 2 * (RECORD_SIZE_LIMITS.revision + RECORD_SIZE_LIMITS.record);

/** The deepest nesting of a line's JSON: as deep as the largest record could be. Real records are far less deep. */
export const MAX_JSON_DEPTH = RECORD_SIZE_LIMITS.record;

/** A file with more invalid lines than this is no dossier file. */
export const MAX_INVALID_RECORD_LINES = 10_000;
