import { refusal, type Refusal } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";

/**
 * Returns why nothing can be sealed without a dossier key in force: `key.unconfirmed` while the beginning of format 2
 * waits for its confirmation, else `key.missing`.
 */
export function missingKeyRefusal({ judgement: { membership, confirmable } }: Ledger): Refusal {
  const isWaiting = !membership && confirmable.some(({ isConfirmed }) => !isConfirmed);
  return refusal(isWaiting ? "key.unconfirmed" : "key.missing");
}
