import { zipSync } from "fflate";
import type { Bytes } from "#shared/base/bytes.ts";

/** Packs files, by their names, into a ZIP. The same files give the same bytes, which say nothing about the machine. */
export function packZip(files: Readonly<Record<string, Uint8Array>>): Bytes {
  // Dates in a zip start in 1980 and are in local time; this one has the same bytes in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 2, 12) }) as Bytes;
}
