import type { RecordKey } from "#shared/records/envelope.ts";
import type { PositionBody } from "#shared/records/kinds/position.ts";
import { delegationPositions, position as positionSubject, type Subject } from "#shared/records/subjects.ts";
import { delegationKey, type Delegation } from "#shared/states/delegations.ts";
import { byTime } from "../entries.ts";
import type { Shelf } from "../shelf.ts";
import { currentOf, type Current } from "./current.ts";
import { placementsOf, type Placement } from "./placement.ts";

/** What somebody noted that a delegation holds; `at` is when it was heard, or else first noted. Frozen. */
export interface Position extends Current<PositionBody> {
  /** Its place in its device's chain: what one device noted in the same moment keeps its order by it. */
  readonly seq: number;
  /** What members said about its place in other drafts. */
  readonly placements: readonly Placement[];
}

/** What one delegation holds, of whatever provision: in the order in which it was heard. */
export interface DelegationPositions {
  readonly id: Subject;
  readonly delegation: Delegation;
  readonly at: string;
  readonly positions: readonly Position[];
}

/** A position, or undefined where it was taken back, erased, or cannot be read. */
export function derivePosition(shelf: Shelf, id: RecordKey): Position | undefined {
  const current = currentOf<PositionBody>(shelf, id, "position");
  if (!current) return undefined;
  const { seq } = shelf.first(id)!.opened.record;
  const placements = placementsOf(shelf, id, positionSubject(id));
  return Object.freeze({ ...current, at: current.body.at ?? current.at, seq, placements });
}

/** What a delegation holds, or undefined where nothing is noted. */
export function deriveDelegationPositions(shelf: Shelf, subject: Subject): DelegationPositions | undefined {
  const positions = [...shelf.things(subject, "position")]
    .map((thing) => derivePosition(shelf, thing))
    .filter((each) => each !== undefined)
    .filter(({ body }) => delegationPositions(delegationKey(body.delegation)) === subject)
    .sort(byTime);
  const [first] = positions;
  return first && Object.freeze({ id: subject, delegation: first.body.delegation, at: first.at, positions });
}
