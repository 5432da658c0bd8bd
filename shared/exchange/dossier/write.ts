import { strToU8, zipSync } from "fflate";
import { canonical, parseJson } from "../../base/canonical.ts";
import type { Bytes } from "../../base/bytes.ts";
import type { Opened } from "../../records/door.ts";
import type { DossierId } from "../../records/envelope.ts";
import { nonceToHex } from "../../records/seal.ts";

/** The format's name and version, as `manifest.json` says it. */
export const DOSSIER_FORMAT = "clausemark/1 dossier";

/**
 * A dossier file: a zip of `manifest.json` and `records.jsonl`, one `{ record, nonce, body? }` a line, bodies in
 * clear. The first record comes first, then by claimed time and key, so that the same records give the same
 * bytes. `erased` names bodies that leave. Nothing of the machine is in it.
 */
export function writeDossier(dossier: DossierId, records: Iterable<Opened>, erased: ReadonlySet<string>): Bytes {
  const lines = [...records].sort((a, b) => order(a, dossier) - order(b, dossier) || byTime(a, b));
  const manifest = canonical({ format: DOSSIER_FORMAT, dossier });
  const jsonl = lines.map((each) => lineOf(each, erased)).join("");
  const files = { "manifest.json": strToU8(manifest + "\n"), "records.jsonl": strToU8(jsonl) };
  return zipSync(files, { level: 6, mtime: new Date("1980-01-02T00:00:00Z") }) as Bytes;
}

function lineOf({ key, text, clear }: Opened, erased: ReadonlySet<string>): string {
  if (!clear) return `{"record":${text}}\n`;
  const nonce = JSON.stringify(nonceToHex(clear.nonce));
  if (erased.has(key)) return `{"nonce":${nonce},"record":${text}}\n`;
  return `{"body":${canonical(parseJson(clear.text))},"nonce":${nonce},"record":${text}}\n`;
}

function order({ key }: Opened, dossier: DossierId): number {
  return key === dossier ? 0 : 1;
}

function byTime(a: Opened, b: Opened): number {
  if (a.record.at !== b.record.at) return a.record.at < b.record.at ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
