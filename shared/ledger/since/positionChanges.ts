import type { Anchor } from "#shared/anchor/anchor.ts";
import { groupBy } from "#shared/base/groupBy.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { STANCES, type Stance } from "#shared/records/kinds/position.ts";
import { delegationKeyOf, type Delegation } from "#shared/states/delegations.ts";
import type { Ledger } from "../ledger.ts";
import { derivePosition, type Position } from "../entries/position.ts";
import { newestDraftIdForAnchor } from "../placement/currentPlacement.ts";
import {
  assessEntryValidityInText,
  findCurrentPositionPerMatter,
  groupPositionsByDelegation,
  isEntryValidInText,
  type EntryWithValidityInText,
} from "../placement/entryValidityInText.ts";
import { positionProjection } from "../store/projections.ts";
import type { RecordsBeforeMoment } from "./sinceMoment.ts";
import type { SinceReportFilter } from "./sinceReportFilter.ts";

/**
 * What became of a delegation's position on the same words:
 * - `new`: none was recorded before;
 * - `reversed`: its latest position differs from the latest before;
 * - `contradictory`: it is unknown which of several positions is right, and it was known before, or there was none;
 * - `restated`: it was taken again;
 * - `overtaken`: a position was recorded that was heard before the current one;
 * - `corrected`: the member who recorded it changed what it says; the delegation did not change its mind.
 */
export const POSITION_CHANGES = ["reversed", "contradictory", "new", "corrected", "restated", "overtaken"] as const;
export type PositionChangeKind = (typeof POSITION_CHANGES)[number];

/** A change of one delegation's position on the same words. */
export interface PositionChange {
  readonly kind: PositionChangeKind;
  readonly delegation: Delegation;
  /** Its place in the newest text that has the words, else where it was taken. */
  readonly anchor: Anchor;
  /** The rival wording that it is about, if any. */
  readonly proposal?: RecordKey;
  /** Its position now, and before the moment; several if they are contradictory, none if none was recorded. */
  readonly now: readonly Stance[];
  readonly was: readonly Stance[];
  /** The positions recorded since, the latest first. */
  readonly positions: readonly Position[];
  readonly isLate: boolean;
}

/** Finds how the positions of delegations changed since a moment: for each delegation and the same words once. */
export function findPositionChanges(
  ledger: Ledger,
  before: RecordsBeforeMoment,
  filter: SinceReportFilter,
): readonly PositionChange[] {
  const existed = ({ id }: Position) => before.had(id);
  const applied = ledger
    .all(positionProjection)
    .filter(filter.mayDate)
    .map((position) => appliedIn(ledger, position));
  const byPlace = groupBy(applied, (each) => `${placeOf(each).draft} ${placeOf(each).provision}`);
  const changes = [...byPlace.values()].flatMap((here) => {
    const byEntry = new Map(here.map((each) => [each.entry, each]));
    return groupPositionsByDelegation(here).flatMap(({ positions, matters }) =>
      [...groupBy(positions, (each) => matters.get(each)!).values()].flatMap((matter): readonly PositionChange[] => {
        const fresh = matter.filter((each) => !existed(each));
        const [latest] = fresh;
        if (!latest) return [];
        const now = currentOf(matter, matters);
        const was = currentOf(
          matter.filter((each) => existed(each)),
          matters,
        );
        const { delegation, proposal } = latest.body;
        return [
          {
            kind: kindOf(now, was, fresh),
            delegation,
            anchor: placeOf(byEntry.get(latest)!),
            ...(proposal && { proposal }),
            now: now.stances,
            was: was.stances,
            positions: fresh,
            isLate: fresh.every(({ id }) => before.isLate(id)),
          },
        ];
      }),
    );
  });
  return [...changes, ...applied.flatMap((each) => correctionOf(each, before, filter))];
}

interface CurrentStances {
  readonly stances: readonly Stance[];
  readonly isConflict: boolean;
  readonly positions: readonly Position[];
}

function currentOf(positions: readonly Position[], matters: ReadonlyMap<Position, string>): CurrentStances {
  const current = findCurrentPositionPerMatter({ positions, matters });
  const held = new Set(current.map(({ position }) => position.body.stance));
  return {
    stances: STANCES.filter((stance) => held.has(stance)),
    isConflict: current.some(({ conflict }) => conflict),
    positions: current.map(({ position }) => position),
  };
}

function kindOf(now: CurrentStances, was: CurrentStances, fresh: readonly Position[]): PositionChangeKind {
  const isSame = now.stances.join() === was.stances.join();
  if (now.isConflict && !isSame) return "contradictory";
  if (was.stances.length === 0) return "new";
  if (!isSame) return "reversed";
  return now.positions.some((each) => fresh.includes(each)) ? "restated" : "overtaken";
}

/** Applies a position to the newest text if it has its words, else to the text that it was taken on. */
function appliedIn(ledger: Ledger, position: Position): EntryWithValidityInText {
  const { anchor } = position.body;
  const newest = assessEntryValidityInText(ledger, newestDraftIdForAnchor(ledger, anchor), position);
  if (newest?.anchor && isEntryValidInText(newest)) return newest;
  const own = ledger.drafts.get(anchor.draft)?.texts[0]?.revision.draftId ?? anchor.draft;
  const there = assessEntryValidityInText(ledger, own, position);
  if (there?.anchor && isEntryValidInText(there)) return there;
  return { entry: position, validity: "current", anchor, candidates: [], by: null, change: null };
}

function placeOf({ entry, anchor }: EntryWithValidityInText): Anchor {
  return anchor ?? entry.body.anchor;
}

function correctionOf(
  applied: EntryWithValidityInText,
  { index, isLate }: RecordsBeforeMoment,
  filter: SinceReportFilter,
): readonly PositionChange[] {
  const { entry } = applied;
  const was = derivePosition(index, entry.id);
  if (!was || !filter.mayDate(was)) return [];
  const isSame =
    was.body.stance === entry.body.stance &&
    delegationKeyOf(was.body.delegation) === delegationKeyOf(entry.body.delegation);
  if (isSame) return [];
  return [
    {
      kind: "corrected",
      delegation: entry.body.delegation,
      anchor: placeOf(applied),
      ...(entry.body.proposal && { proposal: entry.body.proposal }),
      now: [entry.body.stance],
      was: [was.body.stance],
      positions: [entry],
      isLate: entry.heads.every((key) => isLate(key)),
    },
  ];
}
