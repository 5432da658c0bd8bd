import { fromHex, randomBytes, type Bytes } from "../base/bytes.ts";
import { publicKeyOfSeed } from "../base/ed25519.ts";
import { hmacSha256 } from "../base/hash.ts";
import { refusal, type Outcome } from "../base/result.ts";
import { loadAgeEncryption } from "./loadAgeEncryption.ts";
import type { DeviceSecrets } from "./deviceRecordSigner.ts";
import { decryptAgeFile } from "./joining/invitation.ts";
import { openSharedDossierKeys, type DossierKeyShare } from "./roster/sharedDossierKeys.ts";
import { encodeAgeIdentity } from "./joining/joinCode.ts";
import { formatTypedCode, parseTypedCode, TYPED_CODE_BYTES } from "./typedCode.ts";
import type { DossierKey } from "../records/sealBody.ts";

/** The content of a recovery sheet: a code short enough to type, from which both of its keys are derived. */
export interface RecoveryKey {
  /** 36 letters and digits in groups of four, the last group a checksum. */
  readonly code: string;
  readonly secrets: DeviceSecrets;
}

/** Generates a recovery key from 160 random bits. */
export function newRecoveryKey(): Promise<RecoveryKey> {
  return recoveryOf(randomBytes(TYPED_CODE_BYTES));
}

/**
 * Derives the recovery keys from a typed code, or from the text of a sheet's file, older formats included. Refuses with
 * `recovery.length`, `recovery.typo` or `recovery.unreadable`.
 */
export async function deriveSecretsFromRecoveryCode(text: string): Promise<Outcome<DeviceSecrets>> {
  const code = parseTypedCode(text, "recovery");
  if (code === "length" || code === "typo") return refusal(`recovery.${code}`);
  if (code) return (await recoveryOf(code)).secrets;
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
  const seed = hmacSha256(bytes, "clausemark/1 recovery key");
  const identity = encodeAgeIdentity(fromHex(hmacSha256(bytes, "clausemark/1 recovery identity")));
  return { code: formatTypedCode(bytes, "recovery"), secrets: await secretsOf(seed, identity) };
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
