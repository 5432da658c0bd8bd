import type { Hash } from "../../base/hash.ts";
import type { RecordKey } from "../../records/envelope.ts";
import type { PositionBody } from "../../records/kinds/position.ts";
import { delegationPositions, provisionPositions, type Subject } from "../../records/subjects.ts";
import { delegationKey, type Delegation } from "../../states/delegations.ts";
import { byTime } from "../entries.ts";
import type { Shelf } from "../shelf.ts";
import { currentOf, type Current } from "./current.ts";

/** What somebody noted that a delegation holds; `at` is when it was heard, or else first noted. Frozen. */
export interface Position extends Current<PositionBody> {
  /** Its place in its device's chain: what one device noted in the same moment keeps its order by it. */
  readonly seq: number;
}

/** What one delegation holds of one provision: what was heard last stands. */
export interface Stand {
  /** The delegation's key. */
  readonly key: string;
  /** The latest first. */
  readonly positions: readonly Position[];
  /**
   * True where the positions of one sitting (of one day, where no meeting is named) on the same matter differ and
   * members noted them apart, or versions of one were written apart: nobody knows which is right.
   */
  readonly conflict: boolean;
}

/** What is held of one provision of a draft, by delegation in the order in which they were heard first. */
export interface ProvisionPositions {
  readonly id: Subject;
  readonly draft: Hash;
  readonly provision: string;
  readonly at: string;
  readonly stands: readonly Stand[];
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
  return Object.freeze({ ...current, at: current.body.at ?? current.at, seq });
}

/** What is held of a provision, or undefined where nothing is. */
export function deriveProvisionPositions(shelf: Shelf, subject: Subject): ProvisionPositions | undefined {
  const positions = positionsUnder(shelf, subject, ({ anchor }) => provisionPositions(anchor.draft, anchor.provision));
  const [first] = positions;
  if (!first) return undefined;
  const byDelegation = new Map<string, Position[]>();
  for (const each of positions) {
    const key = delegationKey(each.body.delegation);
    byDelegation.set(key, [each, ...(byDelegation.get(key) ?? [])]);
  }
  const stands = [...byDelegation].map(([key, said]) => ({ key, positions: said, conflict: areApart(said) }));
  const { draft, provision } = first.body.anchor;
  return Object.freeze({ id: subject, draft, provision, at: first.at, stands });
}

/** What a delegation holds, or undefined where nothing is noted. */
export function deriveDelegationPositions(shelf: Shelf, subject: Subject): DelegationPositions | undefined {
  const positions = positionsUnder(shelf, subject, ({ delegation }) => delegationPositions(delegationKey(delegation)));
  const [first] = positions;
  return first && Object.freeze({ id: subject, delegation: first.body.delegation, at: first.at, positions });
}

/** The positions that are filed under a subject and say so themselves, by time. */
function positionsUnder(shelf: Shelf, subject: Subject, of: (body: PositionBody) => Subject): readonly Position[] {
  return [...shelf.things(subject, "position")]
    .map((thing) => derivePosition(shelf, thing))
    .filter((each) => each !== undefined && of(each.body) === subject)
    .map((each) => each!)
    .sort(byTime);
}

function areApart(positions: readonly Position[]): boolean {
  const [latest] = positions;
  if (positions.some(({ body, rivals }) => rivals.some((rival) => rival.stance !== body.stance))) return true;
  return positions.some(
    (each) =>
      each.author !== latest!.author &&
      each.body.stance !== latest!.body.stance &&
      matterOf(each) === matterOf(latest!) &&
      sittingOf(each) === sittingOf(latest!),
  );
}

/** What a position is about: whatever is proposed is a matter of its own. */
function matterOf({ body: { proposal, anchor, stance } }: Position): string {
  return `${proposal ?? ""} ${anchor.quote?.exact ?? ""} ${stance === "proposes"}`;
}

function sittingOf({ body, at }: Position): string {
  return body.meeting ?? at.slice(0, 10);
}
