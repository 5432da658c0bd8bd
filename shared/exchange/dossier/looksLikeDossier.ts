import { hasMagicBytes, decodeUtf8 } from "#shared/base/bytes.ts";

/** The end record of a zip: its signature, its length in bytes, and the position in it of the directory's offset. */
const END = { sign: "PK\u0005\u0006", bytes: 22, list: 16 } as const;
/**
 * The longest directory that is read, in bytes: a dossier file's, and some entries that were added when it was
 * repacked.
 */
const LONGEST_LIST = 4096;

/**
 * Whether the bytes look like a dossier file: a zip whose first entry is the manifest, or whose directory has both
 * parts.
 */
export function looksLikeDossier(bytes: Uint8Array): boolean {
  if (!hasMagicBytes(bytes, "PK")) return false;
  const list = listOf(bytes);
  const hasBoth = list.includes("manifest.json") && list.includes("records.jsonl");
  return hasBoth || decodeUtf8(bytes.subarray(30, 43)) === "manifest.json";
}

/** Returns the directory of a zip as text; "" if it is too long or the zip is cut off. */
function listOf(bytes: Uint8Array): string {
  const at = bytes.length - END.bytes;
  const end = bytes.subarray(Math.max(0, at));
  if (at < 0 || !hasMagicBytes(end, END.sign)) return "";
  const from = new DataView(end.buffer, end.byteOffset).getUint32(END.list, true);
  return at - from > LONGEST_LIST ? "" : String.fromCharCode(...bytes.subarray(from, at));
}
