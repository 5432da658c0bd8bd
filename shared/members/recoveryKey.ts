import { base32crockford } from "@scure/base";
import { fromHex, randomBytes, toHex, type Bytes } from "../base/bytes.ts";
import { publicKeyOfSeed } from "../base/ed25519.ts";
import { hmacSha256, sha256 } from "../base/hash.ts";
import { refusal, type Outcome } from "../base/result.ts";
import { loadAgeEncryption } from "./loadAgeEncryption.ts";
import type { DeviceSecrets } from "./deviceRecordSigner.ts";
import { decryptAgeFile } from "./joining/invitation.ts";
import { openSharedDossierKeys, type DossierKeyShare } from "./roster/sharedDossierKeys.ts";
import { encodeAgeIdentity } from "./joining/joinCode.ts";
import type { DossierKey } from "../records/sealBody.ts";

/** The content of a recovery sheet: a code short enough to type, from which both of its keys are derived. */
export interface RecoveryKey {
  /** 36 letters and digits in groups of four, the last group a checksum. */
  readonly code: string;
  readonly secrets: DeviceSecrets;
}

const CODE_BYTES = 20;
const SUM_LETTERS = 4;

/** Generates a recovery key from 160 random bits. */
export function newRecoveryKey(): Promise<RecoveryKey> {
  return recoveryOf(randomBytes(CODE_BYTES));
}

/**
 * Derives the recovery keys from a typed code, or from the text of a sheet's file, older formats included. Refuses with
 * `recovery.length`, `recovery.typo` or `recovery.unreadable`.
 */
export async function deriveSecretsFromRecoveryCode(text: string): Promise<Outcome<DeviceSecrets>> {
  const typed = /^[\s\w-]*$/.test(text.trim()) ? letters(text) : null;
  const written = /\b(?:[0-9A-Z]{4}[- ]){8}[0-9A-Z]{4}\b/.exec(text)?.[0];
  const code = written ? letters(written) : typed;
  if (code) {
    if (code.length !== (CODE_BYTES * 8) / 5 + SUM_LETTERS) return refusal("recovery.length");
    const bytes = decoded(code.slice(0, -SUM_LETTERS));
    return bytes && sumOf(bytes) === code.slice(-SUM_LETTERS)
      ? (await recoveryOf(bytes)).secrets
      : refusal("recovery.typo");
  }
  return (await parseOlderSheet(text)) ?? refusal("recovery.unreadable");
}

/** Opens every dossier key that the recovery sheet can open. */
export function recoverDossierKeys(
  shares: readonly DossierKeyShare[],
  { recipient, identity }: DeviceSecrets,
): Promise<readonly DossierKey[]> {
  return openSharedDossierKeys(shares, recipient, (sealed) => decryptAgeFile(identity, sealed));
}

async function recoveryOf(bytes: Bytes): Promise<RecoveryKey> {
  const letters = base32crockford.encode(bytes) + sumOf(bytes);
  const seed = hmacSha256(bytes, "clausemark/1 recovery key");
  const identity = encodeAgeIdentity(fromHex(hmacSha256(bytes, "clausemark/1 recovery identity")));
  return { code: letters.replace(/(.{4})(?=.)/g, "$1-"), secrets: await secretsOf(seed, identity) };
}

/** Reads sheets of earlier versions, which held the two keys themselves, one of them in groups of four digits. */
async function parseOlderSheet(text: string): Promise<DeviceSecrets | null> {
  const seed = /^key\s+((?:[0-9a-f]{4}\s?){16})$/m.exec(text)?.[1]?.replace(/\s/g, "");
  const identity = /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/.exec(text)?.[0];
  return seed && identity ? secretsOf(seed, identity) : null;
}

async function secretsOf(seed: string, identity: string): Promise<DeviceSecrets> {
  const recipient = await (await loadAgeEncryption()).identityToRecipient(identity);
  return { seed, identity, key: publicKeyOfSeed(fromHex(seed)), recipient };
}

/** Normalises typed letters: removes separators and replaces letters that look like digits by those digits. */
function letters(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s_-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

function decoded(text: string): Bytes | null {
  try {
    return base32crockford.decode(text) as Bytes;
  } catch {
    return null;
  }
}

/** Returns 20 bits of the hash as four letters: one typing error in a million goes unnoticed. */
function sumOf(bytes: Bytes): string {
  return base32crockford
    .encode(fromHex(sha256(`clausemark/1 recovery sum\n${toHex(bytes)}`).slice(0, 10)))
    .slice(0, SUM_LETTERS);
}
