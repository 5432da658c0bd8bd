import type { NewDossierKey } from "#shared/records/kinds/membershipChange.ts";
import { newDossierKey, type DossierKey } from "#shared/records/sealBody.ts";
import { sealOlderDossierKeys, sealDossierKey, sealedOlderKeysOfShare } from "../roster/sharedDossierKeys.ts";
import { introducedDossierKeyOf, recordsWithEffect } from "./dossierKeysInForce.ts";
import type { Membership } from "./membership.ts";

/**
 * Makes a new dossier key for these recipients. It opens the held keys whose own records count here, and no others:
 * who is cut may be known only by the record of a key that has not arrived (rule 24 of `docs/membership.md`).
 */
export async function makeDossierKeyOpeningOlder(
  membership: Membership,
  held: readonly DossierKey[],
  recipients: readonly string[],
): Promise<NewDossierKey> {
  const key = newDossierKey();
  return { ...(await sealDossierKey(key, recipients)), older: sealOlderDossierKeys(key, keysToLink(membership, held)) };
}

/** Returns the keys to link: made by records that count, and not opened by another key that is linked. */
function keysToLink(membership: Membership, held: readonly DossierKey[]): readonly DossierKey[] {
  const counting = recordsWithEffect(membership.graph, membership, membership.effects);
  const made = counting.flatMap((record) => introducedDossierKeyOf(record) ?? []);
  const ids = new Set(made.map(({ id }) => id));
  const mine = held.filter(({ id }) => ids.has(id));
  const heldIds = new Set(mine.map(({ id }) => id));
  const opened = new Set(
    made
      .filter(({ id }) => heldIds.has(id))
      .flatMap(sealedOlderKeysOfShare)
      .map(({ id }) => id),
  );
  return mine.filter(({ id }) => !opened.has(id));
}
