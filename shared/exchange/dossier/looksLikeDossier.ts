import { beginsWith, fromUtf8 } from "#shared/base/bytes.ts";

/** The end of a zip: its sign, its length in bytes, and where in it stands at which byte the list of the entries begins. */
const END = { sign: "PK\u0005\u0006", bytes: 22, list: 16 } as const;
/** The list of a dossier file, and of some more that came with it when it was packed again, in bytes. */
const LONGEST_LIST = 4096;

/** True where the bytes look like a dossier file: a zip whose first entry is the manifest, or that lists both parts. */
export function looksLikeDossier(bytes: Uint8Array): boolean {
  if (!beginsWith(bytes, "PK")) return false;
  const list = listOf(bytes);
  const hasBoth = list.includes("manifest.json") && list.includes("records.jsonl");
  return hasBoth || fromUtf8(bytes.subarray(30, 43)) === "manifest.json";
}

/** The list of a zip's entries, with their names; nothing where it is long or the zip is cut off. */
function listOf(bytes: Uint8Array): string {
  const at = bytes.length - END.bytes;
  const end = bytes.subarray(Math.max(0, at));
  if (at < 0 || !beginsWith(end, END.sign)) return "";
  const from = new DataView(end.buffer, end.byteOffset).getUint32(END.list, true);
  return at - from > LONGEST_LIST ? "" : String.fromCharCode(...bytes.subarray(from, at));
}
