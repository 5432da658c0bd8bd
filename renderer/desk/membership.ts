import type { Act } from "../../shared/acts/act.ts";
import { adoptJoined } from "../../shared/acts/invite.ts";
import { toHex, type Bytes } from "../../shared/base/bytes.ts";
import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import type { Host } from "../../shared/host/host.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { openAge, recipientOf, type Invitation } from "../../shared/members/invitation.ts";
import { openShares } from "../../shared/members/keys.ts";
import type { Author } from "../../shared/records/kind.ts";
import type { Keyring } from "./keyring.ts";
import type { Seat } from "./seat.ts";

/**
 * Collects the dossier keys that a roster has brought: those for this device, and, until the administrator
 * has adopted it, those that the invitation opens. The host keeps what was found.
 */
export async function collectKeys(host: Host, ledger: Ledger, { card, keyring, intake }: Seat, by: Invitation | null) {
  const shares = ledger.judgement.roster?.keys ?? [];
  if (shares.every(({ id, older }) => keyring.get(id) && (!older || keyring.get(older.id)))) return;
  const open = async (sealed: Bytes) => {
    const opened = await host.signer.open(ledger.dossier, sealed);
    return isRefusal(opened) ? null : opened;
  };
  // What is held already is not opened anew; it may open an older one.
  const all = [...(await openShares(shares, card.recipient, open, keyring.all))];
  if (by) all.push(...(await openShares(shares, await recipientOf(by), (sealed) => openAge(by.identity, sealed), all)));
  const found = all.filter(({ id }) => !keyring.get(id));
  if (found.length === 0) return;
  keyring.add(found);
  intake.addKeys(found);
  await host.signer.adopt(card.device, ledger.dossier, keysToHex(keyring));
}

/** As the administrator, takes everybody whose join counts into the next roster; null where nobody waits. */
export async function adoption(ledger: Ledger, me: Author | null, keyring: Keyring): Promise<Outcome<Act> | null> {
  const key = keyring.inForce(ledger);
  return key ? adoptJoined(ledger, { me, key, now: new Date().toISOString() }) : null;
}

/** The keys as the host keeps them. */
export function keysToHex(keyring: Keyring): Readonly<Record<string, string>> {
  return Object.fromEntries(keyring.all.map(({ id, bytes }) => [id, toHex(bytes)]));
}
