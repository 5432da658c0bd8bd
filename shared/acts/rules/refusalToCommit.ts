import { refusal, type Refusal } from "#shared/base/result.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { recordKinds, type RecordKindName } from "#shared/records/kinds/recordKinds.ts";

/**
 * The refusal for an author who may not say records of these kinds, or null. Every act asks this first, and so does the
 * window to show what applies; when a record is filed, the judge decides by the same kinds.
 *
 * @returns `may.no-member` for no author at all, else what the kind says: `may.reader`, `may.lead-only`.
 */
export function refusalToCommit(me: Author | null, ...what: readonly RecordKindName[]): Refusal | null {
  if (me === null) return refusal("may.no-member");
  for (const each of what) {
    const refusal = recordKinds.get(each)!.refusal(me);
    if (refusal) return refusal;
  }
  return null;
}
