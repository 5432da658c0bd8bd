import { z } from "zod";
import { tryCanonicalJson, parseJson, type Json } from "#shared/base/canonicalJson.ts";
import { fromUtf8 } from "#shared/base/bytes.ts";
import { hasDuplicateJsonKeys, isNestedDeeper } from "#shared/base/jsonChecks.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { validateClearRecord, type OpenedRecord } from "#shared/records/validator.ts";
import { hashSchema, type DossierId, type RecordKey } from "#shared/records/envelope.ts";
import { nonceFromHex, type ClearBody } from "#shared/records/sealBody.ts";
import { MAX_JSON_DEPTH, MAX_PART_BYTES, MAX_LINE_BYTES, MAX_REFUSED_LINES } from "./limits.ts";
import { DOSSIER_FORMAT, formatRecordLine } from "./write.ts";
import { readZip } from "./readZip.ts";

/** How many lines are checked at once: the runtime checks signatures beside each other. */
const CHUNK = 256;

const manifest = z.object({ format: z.string(), dossier: hashSchema });

/** A line of a dossier file that does not hold, with its place. */
export interface RefusedLine {
  readonly line: number;
  readonly key: string;
  readonly type: string;
  readonly refusal: Refusal;
}

/** What a dossier file says: the records that hold, and the lines that do not. */
export interface DossierFile {
  readonly dossier: DossierId;
  readonly records: readonly OpenedRecord[];
  readonly refused: readonly RefusedLine[];
  /** Web Annotations that no record says, as a removed member hands them over; nothing of them is checked. */
  readonly notes?: string;
}

/**
 * Reads and verifies a dossier file. Refused as a whole only where it is none; single lines stand in `refused`. The
 * signatures of records under `known` keys were verified before.
 */
export async function readDossier(
  bytes: Uint8Array,
  known: ReadonlySet<RecordKey> = new Set(),
): Promise<Outcome<DossierFile>> {
  const parts = unpack(bytes);
  if (isRefusal(parts)) return parts;
  const head = manifest.safeParse(parseJson(parts.manifest));
  if (!head.success || hasDuplicateJsonKeys(parts.manifest)) return refusal("file.not-a-dossier");
  if (head.data.format !== DOSSIER_FORMAT) return refusal("file.format", { format: head.data.format.slice(0, 60) });
  const { dossier } = head.data;
  const records: OpenedRecord[] = [];
  const refused: RefusedLine[] = [];
  for (const chunk of chunksOf(linesOf(parts.records))) {
    for (const outcome of await Promise.all(chunk.map((line) => readLine(line, dossier, known)))) {
      if ("refusal" in outcome) refused.push(outcome);
      else records.push(outcome);
    }
    if (refused.length > MAX_REFUSED_LINES) return refusal("file.not-a-dossier");
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

// Never all lines at once: a small zip can hold a great many.
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
  const entries = readZip(bytes, MAX_PART_BYTES);
  const [head, records, said] = [entries?.["manifest.json"], entries?.["records.jsonl"], entries?.["notes.jsonld"]];
  const [manifest, notes] = [head && fromUtf8(head), said && fromUtf8(said)];
  return typeof manifest === "string" && records
    ? { manifest, records, ...(typeof notes === "string" && { notes }) }
    : refusal("file.not-a-dossier");
}

async function readLine(
  { line, bytes }: Line,
  dossier: DossierId,
  known: ReadonlySet<RecordKey>,
): Promise<OpenedRecord | RefusedLine> {
  const isReadable = bytes.length <= MAX_LINE_BYTES && !isNestedDeeper(bytes, MAX_JSON_DEPTH);
  const text = isReadable ? fromUtf8(bytes) : null;
  const value = text === null ? undefined : parseJson(text);
  const { record, nonce, body } = isObject(value) ? value : {};
  const recordText = isObject(record) ? tryCanonicalJson(record) : undefined;
  if (!isObject(record) || recordText === undefined) {
    return { line, key: "", type: "", refusal: refusal("file.line") };
  }
  const key = sha256(recordText);
  const type = typeof record.type === "string" ? record.type.slice(0, 40) : "";
  const clear = body === undefined ? undefined : clearOf(nonce, body);
  // As it is written, a line has each name once; only another's spelling is looked through.
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
