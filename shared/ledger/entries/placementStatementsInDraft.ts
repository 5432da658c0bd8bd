import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { PlacementBody, PlacementDecision } from "#shared/records/kinds/placement.ts";
import type { LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import type { RecordIndex, EntityVersion } from "../store/recordIndex.ts";

/** One member's statement about the place of an entry in a draft. */
export interface PlacementStatement {
  readonly key: RecordKey;
  readonly says: PlacementDecision;
  /** Null if the entry does not belong in the draft. */
  readonly anchor: Anchor | null;
  readonly member: MemberId;
  readonly at: string;
}

/** What members say about the place of an entry in one draft. */
export interface PlacementStatementsInDraft {
  readonly draft: Hash;
  /** The current statements, the latest first; several if members did not know of each other. */
  readonly said: readonly PlacementStatement[];
}

/**
 * Returns the placements of a note, a position, a proposal or a status statement, sorted by draft. `subject` is the
 * ledger subject of that entry.
 */
export function derivePlacements(
  index: RecordIndex,
  id: RecordKey,
  subject: LedgerSubject,
): readonly PlacementStatementsInDraft[] {
  const byDraft = new Map<Hash, EntityVersion<PlacementBody>[]>();
  for (const register of index.entities(subject, "placement")) {
    for (const head of index.heads<PlacementBody>(register, "placement")) {
      if (head.body?.annotation !== id) continue;
      byDraft.set(head.body.draft, [...(byDraft.get(head.body.draft) ?? []), head]);
    }
  }
  return [...byDraft]
    .map(([draft, heads]) => ({ draft, said: heads.sort(latestFirst).map(placementStatement) }))
    .sort((a, b) => compareValues(a.draft, b.draft));
}

function placementStatement({ key, body, author, opened }: EntityVersion<PlacementBody>): PlacementStatement {
  return { key, says: body!.says, anchor: body!.anchor ?? null, member: author.member, at: opened.record.at };
}

function latestFirst(a: EntityVersion, b: EntityVersion): number {
  return compareValues(b.opened.record.at, a.opened.record.at) || compareValues(b.key, a.key);
}
