import type { RecordKey } from "#shared/records/envelope.ts";
import type { PositionBody } from "#shared/records/kinds/position.ts";
import { delegationSubject, positionSubject, type LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import { delegationKey, type Delegation } from "#shared/states/delegations.ts";
import { byTime } from "../store/projectedEntries.ts";
import type { RecordIndex } from "../store/recordIndex.ts";
import { deriveCurrentEntry, type CurrentEntry } from "./currentEntry.ts";
import { placementsOf, type Placement } from "./placement.ts";

/** What somebody noted that a delegation holds; `at` is when it was heard, or else first noted. Frozen. */
export interface Position extends CurrentEntry<PositionBody> {
  /** Its place in its device's chain: what one device noted in the same moment keeps its order by it. */
  readonly seq: number;
  /** What members said about its place in other drafts. */
  readonly placements: readonly Placement[];
}

/** What one delegation holds, of whatever provision: in the order in which it was heard. */
export interface DelegationPositions {
  readonly id: LedgerSubject;
  readonly delegation: Delegation;
  readonly at: string;
  readonly positions: readonly Position[];
}

/** A position, or undefined where it was taken back, erased, or cannot be read. */
export function derivePosition(index: RecordIndex, id: RecordKey): Position | undefined {
  const current = deriveCurrentEntry<PositionBody>(index, id, "position");
  if (!current) return undefined;
  const { seq } = index.firstRecord(id)!.opened.record;
  const placements = placementsOf(index, id, positionSubject(id));
  return Object.freeze({ ...current, at: current.body.at ?? current.at, seq, placements });
}

/** What a delegation holds, or undefined where nothing is noted. */
export function deriveDelegationPositions(index: RecordIndex, subject: LedgerSubject): DelegationPositions | undefined {
  const positions = [...index.entities(subject, "position")]
    .map((thing) => derivePosition(index, thing))
    .filter((each) => each !== undefined)
    .filter(({ body }) => delegationSubject(delegationKey(body.delegation)) === subject)
    .sort(byTime);
  const [first] = positions;
  return first && Object.freeze({ id: subject, delegation: first.body.delegation, at: first.at, positions });
}
