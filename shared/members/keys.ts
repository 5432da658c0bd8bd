import { gcm } from "@noble/ciphers/aes.js";
import { Encrypter } from "age-encryption";
import { concat, fromHex, randomBytes, toHex, type Bytes } from "../base/bytes.ts";
import type { KeyShare } from "../records/kinds/roster.ts";
import { dossierKey, NONCE_BYTES, type DossierKey } from "../records/seal.ts";

/** Opens an age file addressed to whoever holds the identity, or null. */
export type OpenSealed = (sealed: Bytes) => Promise<Bytes | null>;

/** A dossier key sealed with age to each recipient, as rosters and first records hand it out. */
export async function shareKey(key: DossierKey, recipients: readonly string[]): Promise<KeyShare> {
  const to = await Promise.all(
    recipients.map(async (recipient) => {
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      return { recipient, sealed: toHex(await encrypter.encrypt(key.bytes)) };
    }),
  );
  return { id: key.id, to };
}

/** The same share, with the key before it sealed under the new one, so that the new one opens all. */
export function withOlder(share: KeyShare, key: DossierKey, older: DossierKey): KeyShare {
  const nonce = randomBytes(NONCE_BYTES);
  return {
    ...share,
    older: { id: older.id, sealed: toHex(concat(nonce, gcm(key.bytes, nonce).encrypt(older.bytes))) },
  };
}

/**
 * Every dossier key that a recipient can open in a list of shares, through `older` links too. A share that
 * does not give the key it names is passed over.
 */
export async function openShares(
  shares: readonly KeyShare[],
  recipient: string,
  openSealed: OpenSealed,
): Promise<readonly DossierKey[]> {
  const found = new Map<string, DossierKey>();
  for (const share of shares) {
    for (const { sealed } of share.to.filter((each) => each.recipient === recipient)) {
      if (found.has(share.id)) break;
      const bytes = await openSealed(fromHex(sealed));
      const key = bytes?.length === 32 ? dossierKey(bytes) : null;
      if (key?.id === share.id) found.set(key.id, key);
    }
  }
  for (const share of shares) {
    const [key, older] = [found.get(share.id), share.older];
    if (!key || !older || found.has(older.id)) continue;
    const opened = openOlder(key, fromHex(older.sealed));
    if (opened?.id === older.id) found.set(opened.id, opened);
  }
  return [...found.values()];
}

function openOlder(key: DossierKey, sealed: Bytes): DossierKey | null {
  try {
    const bytes = gcm(key.bytes, sealed.subarray(0, NONCE_BYTES)).decrypt(sealed.subarray(NONCE_BYTES));
    return dossierKey(bytes as Bytes);
  } catch {
    return null;
  }
}
