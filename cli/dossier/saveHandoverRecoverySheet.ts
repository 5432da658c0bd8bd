import { formatRecoverySheetText } from "#shared/exchange/recovery/recoverySheet.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecoveryKey } from "#shared/members/recoveryKey.ts";
import { Keyring } from "#node/keys/keyring.ts";
import type { CommandEnvironment } from "../environment.ts";

/**
 * Writes the sheet that a handover brings beside the keys, and returns its path. An older sheet there stays valid until the
 * handover is confirmed.
 */
export function saveHandoverRecoverySheet(
  { dossier, documents }: Ledger,
  next: RecoveryKey,
  { home }: CommandEnvironment,
): Promise<string> {
  const sheet = formatRecoverySheetText(dossier, documents[0]?.title ?? "", next);
  return new Keyring(`${home}/keys`).saveRecovery(dossier, sheet, `recovery-${next.secrets.key.slice(0, 8)}.txt`);
}
