import type { Hash } from "#shared/base/hash.ts";
import { chainsOf, indexInChain } from "#shared/ledger/texts/textChains.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findPlacement } from "#shared/ledger/placement/findPlacement.ts";
import type { TextEntry } from "#shared/ledger/texts/texts.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import type { Comparison } from "./comparison.ts";

/** What lies in the tray, in this order. */
export const HEAPS = ["more", "ambiguous", "lost", "absent", "discarded"] as const;
export type Heap = (typeof HEAPS)[number];

/** Which notes have no sure place in the newer text; gaps first whose provision says more now. */
export function trayOf({ notes }: Comparison): ReadonlyMap<Heap, readonly CarriedNote[]> {
  const tray = new Map<Heap, CarriedNote[]>(HEAPS.map((heap) => [heap, []]));
  for (const note of notes) {
    const heap = heapOf(note);
    if (heap) tray.get(heap)!.push(note);
  }
  return tray;
}

export function heapOf({ placed, says, isDisputed, saysMore }: CarriedNote): Heap | null {
  if (isDisputed) return "ambiguous";
  if (says === "discarded") return "discarded";
  if (saysMore) return "more";
  return placed.status === "ambiguous" || placed.status === "lost" || placed.status === "absent" ? placed.status : null;
}

/** How many notes lie in the tray that nobody has put there. */
export function countIn(tray: ReadonlyMap<Heap, readonly CarriedNote[]>): number {
  return HEAPS.filter((heap) => heap !== "discarded").reduce((sum, heap) => sum + tray.get(heap)!.length, 0);
}

/** A place in another document where a note is found again. */
export interface Elsewhere {
  readonly text: TextEntry;
  readonly draft: Hash;
  readonly address: string;
}

/** Where a note that this text does not have is found again: in the newest texts of the other documents. */
export function elsewhere(ledger: Ledger, comparison: Comparison, { thread }: CarriedNote): readonly Elsewhere[] {
  const chains = chainsOf(ledger.texts).filter((chain) => indexInChain(chain, comparison.pair.to.id) < 0);
  return chains.flatMap((chain) => {
    const text = chain.texts.at(-1)!;
    const { draftId } = text.revision;
    const placed = findPlacement(ledger, draftId, thread);
    if (!("anchor" in placed)) return [];
    const at = text.revision.body.draft.provisions.find(({ eId }) => eId === placed.anchor.provision);
    return at ? [{ text, draft: draftId, address: at.address }] : [];
  });
}
