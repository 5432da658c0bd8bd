import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import { isLeftClosed } from "./leftClosed.ts";

/**
 * Returns the id of the dossier that was opened last; undefined if there is none, if the user closed it, or if the list
 * was refused.
 */
export function findLastOpenedDossier(held: Outcome<readonly ListedDossier[]>): ListedDossier["id"] | undefined {
  return isRefusal(held) || isLeftClosed() ? undefined : [...held].sort((a, b) => (a.opened < b.opened ? 1 : -1))[0]?.id;
}
