import { AtRestCipher } from "#shared/base/atRestCipher.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { IndexedDbDossierCopy } from "./indexedDbDossierCopy.ts";

/** The cause if none is known. */
const UNKNOWN = "none";

/**
 * Encrypts this browser's copies of all dossiers that an earlier version left unencrypted. Refused with
 * `vault.unsealed`, after all were tried, if some are still unencrypted: those whose keys are locked, and those that
 * the browser does not rewrite now. They are encrypted when they are opened.
 */
export async function sealLegacyDossierCopies({
  dossiers,
  keys,
}: Pick<Host, "dossiers" | "keys">): Promise<Outcome<true>> {
  const list = await dossiers.list();
  if (isRefusal(list)) return refusal("vault.unsealed", { count: 0, code: list.code });
  const causes: string[] = [];
  for (const { id } of list) {
    const cause = await sealOlderCopy(id, keys).catch((error: unknown) =>
      error instanceof Error ? error.name : UNKNOWN,
    );
    if (cause !== null) causes.push(cause);
  }
  const [code] = causes;
  return code === undefined ? true : refusal("vault.unsealed", { count: causes.length, code });
}

/** Returns why a copy is still unencrypted; null if it is not. */
async function sealOlderCopy(id: DossierId, keys: Host["keys"]): Promise<string | null> {
  if (!(await IndexedDbDossierCopy.isInClear(id))) return null;
  const held = await keys(id);
  if (isRefusal(held)) return held.code;
  const sealed = await IndexedDbDossierCopy.sealLegacy(id, new AtRestCipher(held.atRest));
  return isRefusal(sealed) ? UNKNOWN : null;
}
