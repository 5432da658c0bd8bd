import { refuse, type Refusal } from "../base/result.ts";
import type { Author } from "../records/kind.ts";
import { kinds, type KindName } from "../records/kinds/index.ts";

/**
 * The refusal for an author who may not say records of these kinds, or null. Every act asks this first, and so does the
 * window to show what applies; when a record is filed, the judge decides by the same kinds.
 *
 * @returns `may.no-member` for no author at all, else what the kind says: `may.reader`, `may.lead-only`.
 */
export function refusalToSay(me: Author | null, ...what: readonly KindName[]): Refusal | null {
  if (me === null) return refuse("may.no-member");
  for (const each of what) {
    const refusal = kinds.get(each)!.refusal(me);
    if (refusal) return refusal;
  }
  return null;
}
