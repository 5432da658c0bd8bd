import * as z from "zod/mini";
import { tryCanonicalJson, parseJson, type Json } from "#shared/base/canonicalJson.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { hasDuplicateJsonKeys, isJsonNestedDeeper } from "#shared/base/jsonChecks.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { validateClearRecord, type OpenedRecord } from "#shared/records/validator.ts";
import { hashSchema, type DossierId, type RecordKey } from "#shared/records/envelope.ts";
import { nonceFromHex, type ClearBody } from "#shared/records/sealBody.ts";
import {
  MAX_JSON_DEPTH,
  MAX_BYTES_BY_DOSSIER_PART,
  MAX_RECORD_LINE_BYTES,
  MAX_INVALID_RECORD_LINES,
} from "./limits.ts";
import { DOSSIER_FORMAT, formatRecordLine } from "./write.ts";
import { readZipEntries } from "./readZipEntries.ts";

/** How many lines are checked at once: the runtime verifies signatures in parallel. */
const CHUNK = 256;

const manifest = z.object({ format: z.string(), dossier: hashSchema });

/** An invalid line of a dossier file, with its number. */
export interface InvalidRecordLine {
  readonly line: number;
  readonly key: string;
  readonly type: string;
  readonly refusal: Refusal;
}

/** The contents of a dossier file: the valid records, and the lines that are invalid. */
export interface ParsedDossierFile {
  readonly dossier: DossierId;
  readonly records: readonly OpenedRecord[];
  readonly refused: readonly InvalidRecordLine[];
  /** Web Annotations that are in no record, as handed over by a removed member. They are not checked. */
  readonly notes?: string;
}

/**
 * Reads and verifies a dossier file. Invalid lines are collected in `refused`. Records whose keys are in
 * `known` were verified before, so their signatures are not checked again.
 *
 * @returns the contents, or the refusal `file.not-a-dossier`, `file.format` or `file.empty` for the file as a whole
 */
export async function readDossierFile(
  bytes: Uint8Array,
  known: ReadonlySet<RecordKey> = new Set(),
): Promise<Outcome<ParsedDossierFile>> {
  const parts = unpack(bytes);
  if (isRefusal(parts)) return parts;
  const head = manifest.safeParse(parseJson(parts.manifest));
  if (!head.success || hasDuplicateJsonKeys(parts.manifest)) return refusal("file.not-a-dossier");
  if (head.data.format !== DOSSIER_FORMAT) return refusal("file.format", { format: head.data.format.slice(0, 60) });
  const { dossier } = head.data;
  const records: OpenedRecord[] = [];
  const refused: InvalidRecordLine[] = [];
  for (const chunk of chunksOf(linesOf(parts.records))) {
    for (const outcome of await Promise.all(chunk.map((line) => readLine(line, dossier, known)))) {
      if ("refusal" in outcome) refused.push(outcome);
      else records.push(outcome);
    }
    if (refused.length > MAX_INVALID_RECORD_LINES) return refusal("file.not-a-dossier");
  }
  const { notes } = parts;
  if (records.length + refused.length === 0 && notes === undefined) return refusal("file.empty");
  return { dossier, records, refused, ...(notes !== undefined && { notes }) };
}

interface Line {
  /** Counted from 1. */
  readonly line: number;
  readonly bytes: Uint8Array;
}

const [NEWLINE, SPACES] = [0x0a, [0x09, 0x0d, 0x20]];

// Yields lines one by one: a small zip can hold a great many.
function* linesOf(records: Uint8Array): Iterable<Line> {
  for (let start = 0, line = 1; start < records.length; line++) {
    const found = records.indexOf(NEWLINE, start);
    const end = found < 0 ? records.length : found;
    const bytes = records.subarray(start, end);
    if (!bytes.every((byte) => SPACES.includes(byte))) yield { line, bytes };
    start = end + 1;
  }
}

function* chunksOf(lines: Iterable<Line>): Iterable<readonly Line[]> {
  let chunk: Line[] = [];
  for (const line of lines) {
    chunk.push(line);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}

function unpack(bytes: Uint8Array): Outcome<{ manifest: string; records: Uint8Array; notes?: string }> {
  const entries = readZipEntries(bytes, MAX_BYTES_BY_DOSSIER_PART);
  const [head, records, jsonld] = [entries?.["manifest.json"], entries?.["records.jsonl"], entries?.["notes.jsonld"]];
  const [manifest, notes] = [head && decodeUtf8(head), jsonld && decodeUtf8(jsonld)];
  return typeof manifest === "string" && records
    ? { manifest, records, ...(typeof notes === "string" && { notes }) }
    : refusal("file.not-a-dossier");
}

async function readLine(
  { line, bytes }: Line,
  dossier: DossierId,
  known: ReadonlySet<RecordKey>,
): Promise<OpenedRecord | InvalidRecordLine> {
  const isReadable = bytes.length <= MAX_RECORD_LINE_BYTES && !isJsonNestedDeeper(bytes, MAX_JSON_DEPTH);
  const text = isReadable ? decodeUtf8(bytes) : null;
  const value = text === null ? undefined : parseJson(text);
  const { record, nonce, body } = isObject(value) ? value : {};
  const recordText = isObject(record) ? tryCanonicalJson(record) : undefined;
  if (!isObject(record) || recordText === undefined) {
    return { line, key: "", type: "", refusal: refusal("file.line") };
  }
  const key = sha256(recordText);
  const type = typeof record.type === "string" ? record.type.slice(0, 40) : "";
  const clear = body === undefined ? undefined : clearOf(nonce, body);
  // A line that this program wrote has each name once; only other spellings are searched for duplicates.
  const isAsWritten = text === formatRecordLine(recordText, clear ?? undefined);
  if (clear === null || (!isAsWritten && hasDuplicateJsonKeys(text!))) {
    return { line, key, type, refusal: refusal("file.line") };
  }
  const outcome = await validateClearRecord(key, recordText, clear, dossier, known.has(key));
  return isRefusal(outcome) ? { line, key, type, refusal: outcome } : outcome;
}

function clearOf(nonce: Json | undefined, body: Json): ClearBody | null {
  const [bytes, text] = [nonceFromHex(nonce), tryCanonicalJson(body)];
  return bytes && text !== undefined ? { nonce: bytes, text } : null;
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json | undefined } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
