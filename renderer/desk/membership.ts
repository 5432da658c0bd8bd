import type { Act } from "../../shared/acts/act.ts";
import { adoptJoined } from "../../shared/acts/invite.ts";
import { toHex } from "../../shared/base/bytes.ts";
import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import type { Host } from "../../shared/host/host.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { openAge, recipientOf, type Invitation } from "../../shared/members/invitation.ts";
import { openShares } from "../../shared/members/keys.ts";
import type { Author } from "../../shared/records/kind.ts";
import type { DossierKey } from "../../shared/records/seal.ts";
import type { Keyring } from "./keyring.ts";
import type { Seat } from "./seat.ts";

/**
 * Collects the dossier keys that a roster has brought: those for this device, and, until the administrator
 * has adopted it, those that the invitation opens. The host keeps what was found.
 */
export async function collectKeys(host: Host, ledger: Ledger, { card, keyring, intake }: Seat, by: Invitation | null) {
  const shares = (ledger.judgement.roster?.keys ?? []).filter(({ id }) => !keyring.get(id));
  if (shares.length === 0) return;
  const found: DossierKey[] = [];
  found.push(
    ...(await openShares(shares, card.recipient, async (sealed) => {
      const opened = await host.signer.open(ledger.dossier, sealed);
      return isRefusal(opened) ? null : opened;
    })),
  );
  if (by) found.push(...(await openShares(shares, await recipientOf(by), (sealed) => openAge(by.identity, sealed))));
  if (found.length === 0) return;
  keyring.add(found);
  intake.addKeys(found);
  await host.signer.adopt(card.device, ledger.dossier, keysToHex(keyring));
}

/** As the administrator, takes everybody whose join counts into the next roster; null where nobody waits. */
export async function adoption(ledger: Ledger, me: Author | null, keyring: Keyring): Promise<Outcome<Act> | null> {
  const key = keyring.inForce(ledger);
  return key ? adoptJoined(ledger, me, key, new Date().toISOString()) : null;
}

/** The keys as the host keeps them. */
export function keysToHex(keyring: Keyring): Readonly<Record<string, string>> {
  return Object.fromEntries(keyring.all.map(({ id, bytes }) => [id, toHex(bytes)]));
}
