import { listCarriedNotes, type CarriedNote, type TextPair } from "#shared/ledger/placement/carriedNotes.ts";
import type { AnchorStatus } from "#shared/revise/place/anchorPlacer.ts";
import type { Dossier } from "../dossier/dossier.ts";

/**
 * How many notes have each placement status, how many of those to review are reviewed, and how many there are to
 * review.
 */
export interface PlacementTally {
  readonly by: Readonly<Record<AnchorStatus, number>>;
  readonly looked: number;
  readonly toLook: number;
}

interface Known {
  readonly version: number;
  readonly carried: readonly CarriedNote[];
}

const known = new WeakMap<Dossier, Map<string, Known>>();

/**
 * Returns the placements of the notes between two texts (`listCarriedNotes`), computed once for each version of a dossier.
 */
export function findCarriedNotes(dossier: Dossier, pair: TextPair): readonly CarriedNote[] {
  const version = dossier.version.value;
  let of = known.get(dossier);
  if (!of) known.set(dossier, (of = new Map<string, Known>()));
  const key = `${pair.from.id} ${pair.to.id}`;
  let found = of.get(key);
  if (found?.version !== version)
    of.set(key, (found = { version, carried: listCarriedNotes(dossier.ledger, pair, found?.carried) }));
  return found.carried;
}

/** Counts placements by status, and how many are reviewed. */
export function tallyCarriedNotes(carried: readonly CarriedNote[]): PlacementTally {
  const by = { exact: 0, moved: 0, reworded: 0, ambiguous: 0, lost: 0, absent: 0 };
  let [looked, toLook] = [0, 0];
  for (const each of carried) {
    by[each.placed.status]++;
    if (each.says !== null && !each.isDisputed) looked++;
    if (each.says !== null || each.isDoubtful) toLook++;
  }
  return { by, looked, toLook };
}
