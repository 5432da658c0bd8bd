import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `node scripts/signPackages.ts SHA256SUMS` signs a release's checksums with the Ed25519 seed (64 hexadecimal digits) in
 * CLAUSEMARK_RELEASE_SEED, and writes the signature beside them; without the seed it says so and signs nothing. With
 * `--new-key` it prints a new seed and its public key. Needs no installed package.
 */
const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");

/** Returns the private key of a seed in hexadecimal. */
export function releaseKeyOfSeed(seed: string): KeyObject {
  if (!/^[0-9a-f]{64}$/.test(seed)) throw new RangeError("The seed has to be 64 hexadecimal digits in lower case");
  const key = Buffer.concat([PKCS8_ED25519, Buffer.from(seed, "hex")]);
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
}

/** Returns the public key of a private one, in hexadecimal. */
export function releasePublicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32).toString("hex");
}

/** Signs a list of checksums; returns the signature in hexadecimal. */
export function signChecksums(list: string, key: KeyObject): string {
  // As `checksumsToSign` of shared/host/packageRelease.ts, which a test holds it to.
  return sign(null, Buffer.from(`clausemark/1 packages\n${list}`), key).toString("hex");
}

function run([file]: readonly string[], env: NodeJS.ProcessEnv): number {
  if (file === "--new-key") {
    const { privateKey } = generateKeyPairSync("ed25519");
    const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(-32).toString("hex");
    console.log(`seed, to be kept secret: ${seed}\npublic key, for RELEASE_KEYS: ${releasePublicKeyOf(privateKey)}`);
    return 0;
  }
  if (file === undefined) {
    console.error("node scripts/signPackages.ts SHA256SUMS | --new-key");
    return 2;
  }
  const seed = env["CLAUSEMARK_RELEASE_SEED"] ?? "";
  if (seed === "") {
    console.log("::notice::There is no CLAUSEMARK_RELEASE_SEED: the checksums are not signed.");
    return 0;
  }
  const key = releaseKeyOfSeed(seed);
  const keys = readFileSync(path.join(import.meta.dirname, "../shared/host/releaseKeys.ts"), "utf8");
  if (!keys.includes(`"${releasePublicKeyOf(key)}"`)) {
    console.error(`${releasePublicKeyOf(key)} is not in RELEASE_KEYS: no version would accept this signature.`);
    return 1;
  }
  writeFileSync(`${file}.sig`, `${signChecksums(readFileSync(file, "utf8"), key)}\n`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv.slice(2), process.env);
