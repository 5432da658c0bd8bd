import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { PublicKey } from "#shared/base/ed25519.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import {
  CHECKSUMS_FILE,
  CHECKSUMS_SIGNATURE_FILE,
  verifyPackage,
  type VerifiedPackage,
} from "#shared/host/packageRelease.ts";

/** What the verification compares a package with. */
export interface PackageVerification {
  readonly keys: readonly PublicKey[];
  /** The running version. */
  readonly running: string;
  /** The folder of the signed list; without it the package's own. */
  readonly folder?: string;
}

/**
 * Verifies a package file by the signed list beside it, without a network. Besides the refusals of `verifyPackage`, refuses
 * with `release.no-list` or `file.not-read`.
 */
export async function verifyPackageFile(
  file: string,
  { keys, running, folder = path.dirname(file) }: PackageVerification,
): Promise<Outcome<VerifiedPackage>> {
  const name = path.basename(file);
  const checksums = await readText(path.join(folder, CHECKSUMS_FILE));
  if (isRefusal(checksums)) return checksums;
  const signature = await readText(path.join(folder, CHECKSUMS_SIGNATURE_FILE));
  if (isRefusal(signature)) return signature;
  const sum = createHash("sha256");
  try {
    await pipeline(createReadStream(file), sum);
  } catch (error) {
    return refusal("file.not-read", { name, code: (error as NodeJS.ErrnoException).code ?? "" });
  }
  return verifyPackage({ name, hash: sum.digest("hex"), checksums, signature }, keys, running);
}

/** The largest list or signature that is read, in characters. */
const LONGEST = 1_000_000;

async function readText(file: string): Promise<Outcome<string>> {
  try {
    return (await readFile(file, "utf8")).slice(0, LONGEST);
  } catch {
    return refusal("release.no-list", { list: CHECKSUMS_FILE, signature: CHECKSUMS_SIGNATURE_FILE });
  }
}
