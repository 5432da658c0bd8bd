import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import { sealLegacyCopies } from "#renderer/workspace/persistence/sealLegacyCopies.ts";

/**
 * Sets or changes the passphrase, after sealing what an earlier Clausemark has left in clear. Refused with `vault.unsealed` where it
 * is set, but not everything could be sealed.
 */
export async function setPassphrase(host: Host, fresh: string, old: string): Promise<Outcome<true>> {
  const copies = await sealLegacyCopies(host);
  const set = await host.vault.set(fresh, old);
  if (!isRefusal(set)) return copies;
  // Of how many dossiers, the two do not say together: their logs and their copies need not be of the same ones.
  const isBoth = set.code === "vault.unsealed" && isRefusal(copies);
  return isBoth ? refusal(set.code, { ...set.params, count: 0 }) : set;
}

/** Whether what was asked for has come about, though not everything could be sealed. */
export function isInForce(outcome: Outcome<true>): boolean {
  return !isRefusal(outcome) || outcome.code === "vault.unsealed";
}
