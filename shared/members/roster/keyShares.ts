import { gcm } from "@noble/ciphers/aes.js";
import { concat, fromHex, randomBytes, toHex, type Bytes } from "#shared/base/bytes.ts";
import type { KeyShare } from "#shared/records/kinds/roster.ts";
import { loadAge } from "../loadAge.ts";
import { toDossierKey, NONCE_BYTES, type DossierKey } from "#shared/records/sealBody.ts";

/** Opens an age file addressed to whoever holds the identity, or null. */
export type DecryptAge = (sealed: Bytes) => Promise<Bytes | null>;

/**
 * A dossier key sealed with age to each recipient, as rosters and first records hand it out. One that nothing can
 * be sealed to (a device says its own) is left out, so that nobody can keep the administrator from his next roster.
 */
export async function shareKey(key: DossierKey, recipients: readonly string[]): Promise<KeyShare> {
  const to = await Promise.all(recipients.map((recipient) => sealTo(recipient, key.bytes)));
  return { id: key.id, to: to.filter((each) => each !== null) };
}

async function sealTo(recipient: string, bytes: Bytes): Promise<KeyShare["to"][number] | null> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
    return { recipient, sealed: toHex(await encrypter.encrypt(bytes)) };
  } catch {
    return null;
  }
}

/** The same share, with the key before it sealed under the new one, so that the new one opens all. */
export function addOlderKey(share: KeyShare, key: DossierKey, older: DossierKey): KeyShare {
  const nonce = randomBytes(NONCE_BYTES);
  return {
    ...share,
    older: { id: older.id, sealed: toHex(concat(nonce, gcm(key.bytes, nonce).encrypt(older.bytes))) },
  };
}

/**
 * Every dossier key that a recipient can open in a list of shares, through `older` links too, also those of keys that
 * are held already. A share that does not give the key it names is passed over.
 */
export async function openKeyShares(
  shares: readonly KeyShare[],
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
  // A Map shows what is added while it is walked: each key opens the one before it.
  for (const key of found.values()) {
    for (const older of olderKeys(shares, key)) if (!found.has(older.id)) found.set(older.id, older);
  }
  return [...found.values()];
}

function olderKeys(shares: readonly KeyShare[], key: DossierKey): readonly DossierKey[] {
  const links = shares.filter(({ id, older }) => id === key.id && older !== undefined).map(({ older }) => older!);
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
