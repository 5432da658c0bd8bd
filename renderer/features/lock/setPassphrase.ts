import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import { sealLegacyDossierCopies } from "#renderer/workspace/persistence/sealLegacyDossierCopies.ts";

/**
 * Sets or changes the passphrase, after encrypting what an earlier version has left unencrypted. Returns the refusal
 * `vault.unsealed` if the passphrase is set but not everything could be encrypted.
 */
export async function setPassphrase(host: Host, passphrase: string, old: string): Promise<Outcome<true>> {
  const copies = await sealLegacyDossierCopies(host);
  const set = await host.vault.set(passphrase, old);
  if (!isRefusal(set)) return copies;
  // No number is given (0), because the dossiers whose logs failed may differ from those whose copies failed.
  const isBoth = set.code === "vault.unsealed" && isRefusal(copies);
  return isBoth ? refusal(set.code, { ...set.params, count: 0 }) : set;
}

/** Whether the passphrase was set, even if not everything could be encrypted. */
export function isSuccessfulPassphraseChange(outcome: Outcome<true>): boolean {
  return !isRefusal(outcome) || outcome.code === "vault.unsealed";
}
