import { unzipSync } from "fflate";
import { z } from "zod";
import { canonical, parseJson, type Json } from "../../base/canonical.ts";
import { fromUtf8 } from "../../base/bytes.ts";
import { sha256 } from "../../base/hash.ts";
import { isRefusal, refuse, type Outcome, type Refusal } from "../../base/result.ts";
import { admitClear, type Opened } from "../../records/door.ts";
import { hash, type DossierId } from "../../records/envelope.ts";
import { nonceFromHex, type ClearBody } from "../../records/seal.ts";
import { DOSSIER_FORMAT } from "./write.ts";

/** The largest dossier file's parts, unpacked, in bytes: what a zip says beyond this is not unpacked. */
const LARGEST = { "manifest.json": 64 * 1024, "records.jsonl": 1024 * 1024 * 1024 } as const;

const manifest = z.object({ format: z.string(), dossier: hash });

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
  readonly records: readonly Opened[];
  readonly refused: readonly RefusedLine[];
}

/** Reads and verifies a dossier file. Refused as a whole only where it is none; single lines stand in `refused`. */
export async function readDossier(bytes: Uint8Array): Promise<Outcome<DossierFile>> {
  const parts = unpack(bytes);
  if (isRefusal(parts)) return parts;
  const head = manifest.safeParse(parseJson(parts.manifest));
  if (!head.success) return refuse("file.not-a-dossier");
  if (head.data.format !== DOSSIER_FORMAT) return refuse("file.format", { format: head.data.format.slice(0, 60) });
  const { dossier } = head.data;
  const records: Opened[] = [];
  const refused: RefusedLine[] = [];
  const lines = [...parts.records.split("\n").entries()].filter(([, text]) => text.trim() !== "");
  for (const chunk of chunks(lines)) {
    const outcomes = await Promise.all(
      chunk.map(async ([i, text]) => ({ line: i + 1, read: await readLine(text, dossier) })),
    );
    for (const { line, read } of outcomes) {
      if ("refusal" in read) refused.push({ line, ...read });
      else records.push(read);
    }
  }
  return { dossier, records, refused };
}

/** True where the bytes look like a dossier file: a zip whose first entry is the manifest. */
export function looksLikeDossier(bytes: Uint8Array): boolean {
  const name = fromUtf8(bytes.subarray(30, 43));
  return bytes[0] === 0x50 && bytes[1] === 0x4b && name === "manifest.json";
}

function unpack(bytes: Uint8Array): Outcome<{ manifest: string; records: string }> {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        Object.hasOwn(LARGEST, name) && originalSize <= LARGEST[name as keyof typeof LARGEST],
    });
  } catch {
    return refuse("file.not-a-dossier");
  }
  const [head, body] = [entries["manifest.json"], entries["records.jsonl"]];
  const [headText, records] = [head && fromUtf8(head), body && fromUtf8(body)];
  return typeof headText === "string" && typeof records === "string"
    ? { manifest: headText, records }
    : refuse("file.not-a-dossier");
}

// Signatures are checked beside each other by the runtime, so a chunk at a time goes in.
function chunks<T>(list: readonly T[], size = 256): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

async function readLine(text: string, dossier: DossierId): Promise<Opened | Omit<RefusedLine, "line">> {
  const value = parseJson(text);
  const { record, nonce, body } = isObject(value) ? value : {};
  if (!isObject(record)) return { key: "", type: "", refusal: refuse("file.line") };
  const recordJson = canonical(record);
  const key = sha256(recordJson);
  const type = typeof record.type === "string" ? record.type.slice(0, 40) : "";
  const clear = body === undefined ? undefined : clearOf(nonce, body);
  if (clear === null) return { key, type, refusal: refuse("file.line") };
  const outcome = await admitClear(key, recordJson, clear, dossier);
  return isRefusal(outcome) ? { key, type, refusal: outcome } : outcome;
}

function clearOf(nonce: Json | undefined, body: Json): ClearBody | null {
  const bytes = nonceFromHex(nonce);
  return bytes && { nonce: bytes, text: canonical(body) };
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json | undefined } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
