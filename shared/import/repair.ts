import { isRefusal, refuse, type Outcome } from "../base/result.ts";
import type { Draft, ProvisionKind } from "../draft/draft.ts";
import { demote, merge, promote, rekind, rename, split } from "./repair/edits.ts";
import { readingOf, unitsOf, type Unit } from "./repair/units.ts";
import type { Reading } from "./reading.ts";

/** One repair of how a draft was cut into provisions; `at` is the provision's index. */
export type Edit =
  | { readonly what: "promote" | "demote" | "merge"; readonly at: number }
  /** Before the character `offset` of a block, or of the heading (block -1). */
  | { readonly what: "split"; readonly at: number; readonly block: number; readonly offset: number }
  | { readonly what: "rename"; readonly at: number; readonly num: string; readonly heading: string }
  | { readonly what: "kind"; readonly at: number; readonly kind: ProvisionKind };

/**
 * Repairs a reading: its draft, and with it the places of comments, tracked changes and statuses. No word is
 * lost or moved: but for `rename`, the draft says the same words in the same order. All provisions are named
 * anew; eIds that the source gave stay. Refused with a code of `repair.…` where there is nothing to be done.
 */
export function repairReading(reading: Reading, edit: Edit): Outcome<Reading> {
  const units = unitsOf(reading);
  if (!units[edit.at]) return refuse("repair.nowhere");
  const repaired = apply(units, edit);
  return isRefusal(repaired) ? repaired : readingOf(repaired, reading);
}

/** A draft that was read earlier as a reading to be repaired; the changes it shows keep their places. */
export function asReading(draft: Draft, source: Reading["source"]): Reading {
  const changes = draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ tracked = [] }, block) =>
      tracked.map(({ start, end, ...rest }) => ({ ...rest, spot: { provision, block, start, end } })),
    ),
  );
  return { draft, source, warnings: [], masthead: {}, remarks: [], changes, statuses: [], exclusions: [] };
}

function apply(units: readonly Unit[], edit: Edit): Outcome<readonly Unit[]> {
  switch (edit.what) {
    case "promote":
      return promote(units, edit.at);
    case "demote":
      return demote(units, edit.at);
    case "merge":
      return merge(units, edit.at);
    case "split":
      return split(units, edit.at, edit);
    case "rename":
      return rename(units, edit.at, edit.num, edit.heading);
    case "kind":
      return rekind(units, edit.at, edit.kind);
  }
}
