import { gcm } from "@noble/ciphers/aes.js";
import { groupBy } from "#shared/base/groupBy.ts";
import { concatBytes, fromHex, randomBytes, toHex, type Bytes } from "#shared/base/bytes.ts";
import type { NewDossierKey, SealedDossierKey } from "#shared/records/kinds/membershipChange.ts";
import type { SharedDossierKey } from "#shared/records/kinds/roster.ts";
import { loadAgeEncryption } from "../loadAgeEncryption.ts";
import { packAgeFile, unpackAgeFile } from "../packedAgeFile.ts";
import { toDossierKey, SEAL_NONCE_BYTES, type DossierKey } from "#shared/records/sealBody.ts";

/** Seals older keys under a new one, so that it opens everything that they open. */
export function sealOlderDossierKeys(key: DossierKey, older: readonly DossierKey[]): NewDossierKey["older"] {
  return older.map(({ id, bytes }) => {
    const nonce = randomBytes(SEAL_NONCE_BYTES);
    return { id, sealed: toHex(concatBytes(nonce, gcm(key.bytes, nonce).encrypt(bytes))) };
  });
}

/** A dossier key sealed to its recipients, each by itself or all by one age file, with the older keys that it opens. */
export type DossierKeyShare = SharedDossierKey | SealedDossierKey | NewDossierKey;

/** Returns the older keys that a share's key opens, each sealed under it. */
export function sealedOlderKeysOfShare(share: DossierKeyShare): NewDossierKey["older"] {
  return "older" in share ? [share.older ?? []].flat() : [];
}

/** Returns the recipients that a share is sealed to. */
export function recipientsOfShare(share: DossierKeyShare): readonly string[] {
  return "sealed" in share ? share.to : share.to.map(({ recipient }) => recipient);
}

/** Returns the age files of a share that are sealed to a recipient. */
function ageFilesFor(share: DossierKeyShare, recipient: string): readonly Bytes[] {
  if (!("sealed" in share))
    return share.to.filter((each) => each.recipient === recipient).map(({ sealed }) => fromHex(sealed));
  const file = share.to.includes(recipient) ? unpackAgeFile(share.sealed, share.to.length) : null;
  return file ? [file] : [];
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

/**
 * Seals a dossier key to all recipients by one age file, for a record of format 2. Recipients to which nothing can be
 * sealed are left out, as above.
 */
export async function sealDossierKey(key: DossierKey, recipients: readonly string[]): Promise<SealedDossierKey> {
  const file = await encryptToAll(key.bytes, recipients);
  if (file) return { id: key.id, to: [...recipients], sealed: packAgeFile(file) };
  const able = await Promise.all(recipients.map((each) => encryptToAll(key.bytes, [each])));
  return sealDossierKey(
    key,
    recipients.filter((_, i) => able[i]),
  );
}

/** Returns one age file for all recipients; null if nothing can be sealed to one of them. */
async function encryptToAll(bytes: Bytes, recipients: readonly string[]): Promise<Bytes | null> {
  const { Encrypter } = await loadAgeEncryption();
  const encrypter = new Encrypter();
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return (await encrypter.encrypt(bytes)) as Bytes;
  } catch {
    return null;
  }
}

async function sealTo(recipient: string, bytes: Bytes): Promise<SharedDossierKey["to"][number] | null> {
  const file = await encryptToAll(bytes, [recipient]);
  return file && { recipient, sealed: toHex(file) };
}

/** Returns the share with the previous key sealed under the new one, so that the new key opens everything. */
export function addOlderDossierKey(share: SharedDossierKey, key: DossierKey, older: DossierKey): SharedDossierKey {
  return { ...share, older: sealOlderDossierKeys(key, [older])[0]! };
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
  const found = new Map<string, DossierKey>();
  const byId = groupBy(shares, ({ id }) => id);
  for (const key of held) addWithOlder(found, key, byId);
  for (const share of shares) {
    for (const file of ageFilesFor(share, recipient)) {
      // A key that a newer one has opened need not be opened again, which takes longer.
      if (found.has(share.id)) break;
      const key = keyOf(await openSealed(file), share.id);
      if (key) addWithOlder(found, key, byId);
    }
  }
  return [...found.values()];
}

/** Adds a key and all that it opens, by way of others too. */
function addWithOlder(
  found: Map<string, DossierKey>,
  key: DossierKey,
  shares: ReadonlyMap<string, readonly DossierKeyShare[]>,
): void {
  const keys = new Map([[key.id, key]]);
  // Iterating over a Map also visits entries added on the way.
  for (const each of keys.values()) {
    if (found.has(each.id)) continue;
    found.set(each.id, each);
    for (const older of olderKeys(shares.get(each.id) ?? [], each)) keys.set(older.id, older);
  }
}

function olderKeys(shares: readonly DossierKeyShare[], key: DossierKey): readonly DossierKey[] {
  const links = shares.flatMap(sealedOlderKeysOfShare);
  return links.map(({ id, sealed }) => openOlder(key, fromHex(sealed), id)).filter((older) => older !== null);
}

function openOlder(key: DossierKey, sealed: Bytes, id: string): DossierKey | null {
  try {
    return keyOf(
      gcm(key.bytes, sealed.subarray(0, SEAL_NONCE_BYTES)).decrypt(sealed.subarray(SEAL_NONCE_BYTES)) as Bytes,
      id,
    );
  } catch {
    return null;
  }
}

function keyOf(bytes: Bytes | null, id: string): DossierKey | null {
  const key = bytes?.length === 32 ? toDossierKey(bytes) : null;
  return key?.id === id ? key : null;
}
