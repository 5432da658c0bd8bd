import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { decodeUtf8, encodeUtf8 } from "#shared/base/bytes.ts";
import { toCanonicalJson, parseJson } from "#shared/base/canonicalJson.ts";
import { writeAtomic } from "../disk/writeAtomic.ts";
import { isMatchingCertificatePair, createSelfSignedCertificate, type SelfSignedCertificate } from "./certificate.ts";

const FILE = "certificate.json";
const kept = z.strictObject({ cert: z.string(), key: z.string() });

/**
 * Loads the certificate of a folder's hub, readable only by its owner (0600). It is the same each time, so that pins
 * stay valid; a new one is created if there is none that can be used.
 */
export async function loadOrCreateCertificate(folder: string): Promise<SelfSignedCertificate> {
  const file = path.join(folder, FILE);
  const text = await readFile(file).then(decodeUtf8, () => null);
  const read = kept.safeParse(parseJson(text ?? ""));
  if (read.success && isMatchingCertificatePair(read.data)) return read.data;
  const created = createSelfSignedCertificate();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeAtomic(file, encodeUtf8(toCanonicalJson(created)), { mode: 0o600 });
  return created;
}
