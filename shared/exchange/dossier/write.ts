import { strToU8 } from "fflate";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { clearBodyOf, type OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { parseClearBodyText, nonceToHex, type ClearBody } from "#shared/records/sealBody.ts";
import { packZip } from "#shared/base/packZip.ts";

/** The format's name and version, as in `manifest.json`. */
export const DOSSIER_FORMAT = "clausemark/1 dossier";

/**
 * Writes a dossier file: a zip of `manifest.json` and `records.jsonl`, one `{ body, nonce, record }` per line, with
 * unencrypted bodies. The dossier's first record comes first, the others by claimed time and key, so that the same
 * records give the same bytes. Bodies in `erased` are left out, each with its nonce: with the nonce, anybody who has
 * the file could test guesses of the body. Nothing in the file is about the machine. `notes` are Web Annotations that
 * are in no record, as a removed member hands them over.
 */
export function writeDossierFile(
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
  return packZip(files);
}

/** Formats a record's line, without the newline. Canonical if its parts are. */
export function formatRecordLine(record: string, clear: ClearBody | undefined): string {
  if (!clear) return `{"record":${record}}`;
  return `{"body":${clear.text},"nonce":"${nonceToHex(clear.nonce)}","record":${record}}`;
}

/** Returns the body that is written with a record, if any. */
function carried(each: OpenedRecord, erased: ReadonlySet<string>): ClearBody | undefined {
  const clear = erased.has(each.key) ? undefined : clearBodyOf(each);
  // A sealed body that is not canonical JSON says nothing to anybody, and no line could carry it.
  const isCarried = clear && (each.state !== "malformed" || parseClearBodyText(clear) !== undefined);
  return isCarried ? clear : undefined;
}

function order({ key }: OpenedRecord, dossier: DossierId): number {
  return key === dossier ? 0 : 1;
}

function byTime(a: OpenedRecord, b: OpenedRecord): number {
  if (a.record.at !== b.record.at) return a.record.at < b.record.at ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
