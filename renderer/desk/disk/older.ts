import { AtRest } from "../../../shared/base/atRest.ts";
import { isRefusal } from "../../../shared/base/result.ts";
import type { Host } from "../../../shared/host/host.ts";
import { LocalCopy } from "./local.ts";

/**
 * Seals this browser's copies of all dossiers that an earlier Clausemark has left in clear. One whose keys are locked, or which the
 * browser does not write anew now, is sealed when it is opened.
 */
export async function sealOlderCopies({ dossiers, keys }: Pick<Host, "dossiers" | "keys">): Promise<void> {
  const list = await dossiers.list();
  for (const { id } of isRefusal(list) ? [] : list) {
    const held = await keys(id);
    if (!isRefusal(held)) await LocalCopy.sealOlder(id, new AtRest(held.atRest)).catch(() => undefined);
  }
}
