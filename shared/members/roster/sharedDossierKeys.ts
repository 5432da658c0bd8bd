import { gcm } from "@noble/ciphers/aes.js";
import { concatBytes, fromHex, randomBytes, toHex, type Bytes } from "#shared/base/bytes.ts";
import type { NewDossierKey } from "#shared/records/kinds/change.ts";
import type { SharedDossierKey } from "#shared/records/kinds/roster.ts";
import { loadAgeEncryption } from "../loadAgeEncryption.ts";
import { toDossierKey, NONCE_BYTES, type DossierKey } from "#shared/records/sealBody.ts";

/** Seals older keys under a new one, so that it opens everything that they open. */
export function linkOlderDossierKeys(key: DossierKey, older: readonly DossierKey[]): NewDossierKey["older"] {
  return older.map(({ id, bytes }) => {
    const nonce = randomBytes(NONCE_BYTES);
    return { id, sealed: toHex(concatBytes(nonce, gcm(key.bytes, nonce).encrypt(bytes))) };
  });
}

/** A dossier key sealed to its recipients, with the older key or keys that it opens. */
export type DossierKeyShare = SharedDossierKey | NewDossierKey;

/** Returns the older keys that a share's key opens, each sealed under it. */
export function sealedOlderKeysOfShare({ older }: DossierKeyShare): NewDossierKey["older"] {
  return [older ?? []].flat();
}

/** Opens an age file with an identity; returns null if it is not addressed to it. */
export type DecryptAge = (sealed: Bytes) => Promise<Bytes | null>;

/**
 * Seals a dossier key with age to each recipient, for a roster or a first record. Devices state their own recipient, so
 * one to which nothing can be sealed is left out: otherwise anybody could block the administrator's next roster.
 */
export async function shareDossierKey(key: DossierKey, recipients: readonly string[]): Promise<SharedDossierKey> {
  const to = await Promise.all(recipients.map((recipient) => sealTo(recipient, key.bytes)));
  return { id: key.id, to: to.filter((each) => each !== null) };
}

async function sealTo(recipient: string, bytes: Bytes): Promise<SharedDossierKey["to"][number] | null> {
  const { Encrypter } = await loadAgeEncryption();
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
    return { recipient, sealed: toHex(await encrypter.encrypt(bytes)) };
  } catch {
    return null;
  }
}

/** Returns the share with the previous key sealed under the new one, so that the new key opens everything. */
export function addOlderDossierKey(share: SharedDossierKey, key: DossierKey, older: DossierKey): SharedDossierKey {
  return { ...share, older: linkOlderDossierKeys(key, [older])[0]! };
}

/**
 * Opens every dossier key that a recipient can open in a list of shares, including those reached through `older` links
 * and from keys already held. Ignores shares that do not yield the key they name.
 */
export async function openSharedDossierKeys(
  shares: readonly DossierKeyShare[],
  recipient: string,
  openSealed: DecryptAge,
  held: readonly DossierKey[] = [],
): Promise<readonly DossierKey[]> {
  const found = new Map(held.map((key) => [key.id, key]));
  for (const { id, to } of shares) {
    for (const { sealed } of to.filter((each) => each.recipient === recipient)) {
      if (found.has(id)) break;
      const key = keyOf(await openSealed(fromHex(sealed)), id);
      if (key) found.set(id, key);
    }
  }
  // Iterating over a Map also visits entries added on the way. Each key opens the one before it.
  for (const key of found.values()) {
    for (const older of olderKeys(shares, key)) if (!found.has(older.id)) found.set(older.id, older);
  }
  return [...found.values()];
}

function olderKeys(shares: readonly DossierKeyShare[], key: DossierKey): readonly DossierKey[] {
  const links = shares.filter(({ id }) => id === key.id).flatMap(sealedOlderKeysOfShare);
  return links.map(({ id, sealed }) => openOlder(key, fromHex(sealed), id)).filter((older) => older !== null);
}

function openOlder(key: DossierKey, sealed: Bytes, id: string): DossierKey | null {
  try {
    return keyOf(gcm(key.bytes, sealed.subarray(0, NONCE_BYTES)).decrypt(sealed.subarray(NONCE_BYTES)) as Bytes, id);
  } catch {
    return null;
  }
}

function keyOf(bytes: Bytes | null, id: string): DossierKey | null {
  const key = bytes?.length === 32 ? toDossierKey(bytes) : null;
  return key?.id === id ? key : null;
}
