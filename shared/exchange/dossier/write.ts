import { strToU8, zipSync } from "fflate";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { parseBody, nonceToHex, type ClearBody } from "#shared/records/sealBody.ts";

/** The format's name and version, as `manifest.json` says it. */
export const DOSSIER_FORMAT = "clausemark/1 dossier";

/**
 * A dossier file: a zip of `manifest.json` and `records.jsonl`, one `{ body, nonce, record }` a line, bodies in
 * clear. The first record comes first, then by claimed time and key, so that the same records give the same
 * bytes. `erased` names bodies that leave, each with its nonce: a nonce would let anybody who has the file try out
 * what the body was. Nothing of the machine is in it. `notes` are Web Annotations that no record says: what a removed member
 * hands over.
 */
export function writeDossier(
  dossier: DossierId,
  records: Iterable<OpenedRecord>,
  erased: ReadonlySet<string>,
  notes?: string,
): Bytes {
  const lines = [...records].sort((a, b) => order(a, dossier) - order(b, dossier) || byTime(a, b));
  const manifest = toCanonicalJson({ format: DOSSIER_FORMAT, dossier });
  const jsonl = lines.map((each) => `${formatRecordLine(each.text, carried(each, erased))}\n`).join("");
  const files = {
    "manifest.json": strToU8(manifest + "\n"),
    "records.jsonl": strToU8(jsonl),
    ...(notes !== undefined && { "notes.jsonld": strToU8(notes) }),
  };
  return zipSync(files, { level: 6, mtime: noDate() }) as Bytes;
}

/** A zip counts from 1980, in local time: one date that is the same bytes in every time zone. */
function noDate(): Date {
  return new Date(1980, 0, 2, 12);
}

/** A record's line, without its end: of canonical texts, itself canonical. */
export function formatRecordLine(record: string, clear: ClearBody | undefined): string {
  if (!clear) return `{"record":${record}}`;
  return `{"body":${clear.text},"nonce":"${nonceToHex(clear.nonce)}","record":${record}}`;
}

/** The body that goes with a record, if any does. */
function carried(each: OpenedRecord, erased: ReadonlySet<string>): ClearBody | undefined {
  return erased.has(each.key) || !isJson(each) ? undefined : each.clear;
}

// What a member sealed that is no canonical JSON says nothing to anybody, and no line could carry it.
function isJson({ state, clear }: OpenedRecord): boolean {
  return state !== "malformed" || (clear !== undefined && parseBody(clear) !== undefined);
}

function order({ key }: OpenedRecord, dossier: DossierId): number {
  return key === dossier ? 0 : 1;
}

function byTime(a: OpenedRecord, b: OpenedRecord): number {
  if (a.record.at !== b.record.at) return a.record.at < b.record.at ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
