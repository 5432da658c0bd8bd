import { fromUtf8 } from "../../base/bytes.ts";

/** True where the bytes look like a dossier file: a zip whose first entry is the manifest. */
export function looksLikeDossier(bytes: Uint8Array): boolean {
  const name = fromUtf8(bytes.subarray(30, 43));
  return bytes[0] === 0x50 && bytes[1] === 0x4b && name === "manifest.json";
}
