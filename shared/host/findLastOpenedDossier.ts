import { isRefusal, type Outcome } from "../base/result.ts";
import type { ListedDossier } from "./host.ts";

/** Returns the id of the dossier that was opened last; undefined if there is none or the list was refused. */
export function findLastOpenedDossier(held: Outcome<readonly ListedDossier[]>): ListedDossier["id"] | undefined {
  return isRefusal(held) ? undefined : [...held].sort((a, b) => (a.opened < b.opened ? 1 : -1))[0]?.id;
}
