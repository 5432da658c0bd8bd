import { encodeUtf8, type Bytes } from "../base/bytes.ts";
import { verifySignature, type PublicKey } from "../base/ed25519.ts";
import type { Hash } from "../base/hash.ts";
import { refusal, type Outcome } from "../base/result.ts";

/** The list of a release's files with their hashes, in the form of `sha256sum`, and the signature beside it. */
export const CHECKSUMS_FILE = "SHA256SUMS";
export const CHECKSUMS_SIGNATURE_FILE = "SHA256SUMS.sig";

/** What a signature of checksums covers: its purpose, and the list. */
function checksumsToSign(list: string): Bytes {
  return encodeUtf8(`clausemark/1 packages\n${list}`);
}

/** A package and the two files that came with it. */
export interface PackageToVerify {
  readonly name: string;
  readonly hash: Hash;
  readonly checksums: string;
  /** The signature in hexadecimal, as in its file. */
  readonly signature: string;
}

/** A package that the project has signed. */
export interface VerifiedPackage {
  /** Its name in the signed list, which has the version; the file may be called otherwise. */
  readonly name: string;
  readonly version: string;
  readonly isNewer: boolean;
}

/**
 * Verifies that a package is the project's, and not older than the running version.
 *
 * @returns the package, or `release.no-key`, `release.forged` (the list is not signed by a key of the project),
 *   `release.changed` (the file is not in the list) or `release.older`
 */
export async function verifyPackage(
  { name, hash, checksums, signature }: PackageToVerify,
  keys: readonly PublicKey[],
  running: string,
): Promise<Outcome<VerifiedPackage>> {
  if (keys.length === 0) return refusal("release.no-key");
  const sig = signature.trim();
  const signed = checksumsToSign(checksums);
  const isSignature = /^[0-9a-f]{128}$/.test(sig);
  const valid = isSignature ? await Promise.all(keys.map((key) => verifySignature(key, sig, signed))) : [];
  if (!valid.includes(true)) return refusal("release.forged", { name });
  const listed = checksums.split("\n").find((line) => line.startsWith(`${hash} `));
  const [, found = ""] = /^[0-9a-f]{64} [ *]([^/\\]+)$/.exec(listed ?? "") ?? [];
  const [, version] = /^clausemark-(\d+\.\d+\.\d+)[-.]/.exec(found) ?? [];
  if (version === undefined) return refusal("release.changed", { name });
  const order = compareVersions(version, running);
  if (order < 0) return refusal("release.older", { name: found, version, running });
  return { name: found, version, isNewer: order > 0 };
}

/** Compares versions of three numbers. */
export function compareVersions(a: string, b: string): number {
  const [ours, theirs] = [a, b].map((version) => version.split(".").map((part) => Number.parseInt(part, 10)));
  for (let i = 0; i < 3; i++) {
    const difference = (ours![i] ?? 0) - (theirs![i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
