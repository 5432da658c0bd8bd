import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { HeldDossier } from "#shared/host/host.ts";

/** Which dossier was open last; none where there is none, or nobody can say. */
export function findLastOpened(held: Outcome<readonly HeldDossier[]>): HeldDossier["id"] | undefined {
  return isRefusal(held) ? undefined : [...held].sort((a, b) => (a.opened < b.opened ? 1 : -1))[0]?.id;
}
