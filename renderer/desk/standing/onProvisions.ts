import { provisionIndex } from "../../../shared/anchor/find.ts";
import type { Hash } from "../../../shared/base/hash.ts";
import type { Ledger } from "../../../shared/ledger/ledger.ts";
import { anchorOn, wholeOf } from "../../../shared/ledger/places.ts";
import type { Text } from "./notes.ts";

/** What the ledger has about a provision of some draft. */
interface OfProvision {
  readonly draft: Hash;
  readonly provision: string;
}

/**
 * Entries by the index of the provision that they are about in the text that is open: several where other readings of
 * the text have one each. What has no place in it is left out.
 */
export function onProvisions<E extends OfProvision>(
  ledger: Ledger,
  text: Text,
  entries: readonly E[],
): ReadonlyMap<number, readonly E[]> {
  const placed = new Map<number, E[]>();
  for (const entry of entries) {
    const there = anchorOn(ledger, text.id, wholeOf(entry));
    const index = there ? provisionIndex(text.draft, there.provision) : -1;
    if (index >= 0) placed.set(index, [...(placed.get(index) ?? []), entry]);
  }
  return placed;
}
