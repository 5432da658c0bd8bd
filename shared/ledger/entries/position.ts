import type { RecordKey } from "#shared/records/envelope.ts";
import type { PositionBody } from "#shared/records/kinds/position.ts";
import {
  ledgerSubjectOfDelegation,
  ledgerSubjectOfPosition,
  type LedgerSubject,
} from "#shared/records/ledgerSubjects.ts";
import { delegationKeyOf, type Delegation } from "#shared/states/delegations.ts";
import { compareEntriesByTime } from "../store/projectedEntries.ts";
import type { RecordIndex } from "../store/recordIndex.ts";
import { deriveCurrentEntry, type CurrentEntry } from "./currentEntry.ts";
import { derivePlacements, type PlacementStatementsInDraft } from "./placementStatementsInDraft.ts";

/** A position that a member noted for a delegation; `at` is when it was heard, or else first noted. Frozen. */
export interface Position extends CurrentEntry<PositionBody> {
  /** Its place in its device's chain: positions that one device noted in the same moment keep their order by it. */
  readonly seq: number;
  /** What members said about its place in other drafts. */
  readonly placements: readonly PlacementStatementsInDraft[];
}

/** The positions of one delegation on any provision, in the order in which they were heard. */
export interface DelegationPositions {
  readonly id: LedgerSubject;
  readonly delegation: Delegation;
  readonly at: string;
  readonly positions: readonly Position[];
}

/** Returns a position, or undefined if it was retracted, erased, or cannot be read. */
export function derivePosition(index: RecordIndex, id: RecordKey): Position | undefined {
  const current = deriveCurrentEntry<PositionBody>(index, id, "position");
  if (!current) return undefined;
  const { seq } = index.firstRecord(id)!.opened.record;
  const placements = derivePlacements(index, id, ledgerSubjectOfPosition(id));
  return Object.freeze({ ...current, at: current.body.at ?? current.at, seq, placements });
}

/** Returns the positions of a delegation, or undefined if none is noted. */
export function deriveDelegationPositions(index: RecordIndex, subject: LedgerSubject): DelegationPositions | undefined {
  const positions = [...index.entities(subject, "position")]
    .map((positionId) => derivePosition(index, positionId))
    .filter((each) => each !== undefined)
    .filter(({ body }) => ledgerSubjectOfDelegation(delegationKeyOf(body.delegation)) === subject)
    .sort(compareEntriesByTime);
  const [first] = positions;
  return first && Object.freeze({ id: subject, delegation: first.body.delegation, at: first.at, positions });
}
