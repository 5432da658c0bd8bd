import { refusal, type Refusal } from "#shared/base/result.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { recordKinds, type RecordKindName } from "#shared/records/kinds/recordKinds.ts";

/**
 * Returns the refusal for an author who may not commit records of these kinds, or null. Every act calls this first, and
 * so does the window to show which commands apply; when a record is filed, the judge decides by the same rules.
 *
 * @returns `may.no-member` without an author, else the refusal of the kind: `may.reader` or `may.lead-only`
 */
export function refusalToCommit(me: Author | null, ...what: readonly RecordKindName[]): Refusal | null {
  if (me === null) return refusal("may.no-member");
  for (const each of what) {
    const refusal = recordKinds.get(each)!.refusal(me);
    if (refusal) return refusal;
  }
  return null;
}
