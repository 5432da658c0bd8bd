import type { Hash } from "#shared/base/hash.ts";
import { textChainsOf, indexInTextChain } from "#shared/ledger/texts/textChains.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import type { TextEntry } from "#shared/ledger/texts/textEntries.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import type { ComparisonModel } from "../comparisonModel.ts";

/** The groups of unplaced notes, in the order in which they are shown. */
export const UNPLACED_NOTE_GROUPS = ["more", "ambiguous", "lost", "absent", "discarded"] as const;
export type UnplacedNoteGroupName = (typeof UNPLACED_NOTE_GROUPS)[number];

/** Groups the unplaced notes of the newer text. Omissions whose provision says more now come first. */
export function groupUnplacedNotes({
  notes,
}: ComparisonModel): ReadonlyMap<UnplacedNoteGroupName, readonly CarriedNote[]> {
  const groups = new Map<UnplacedNoteGroupName, CarriedNote[]>(UNPLACED_NOTE_GROUPS.map((group) => [group, []]));
  for (const note of notes) {
    const group = unplacedNoteGroupOf(note);
    if (group) groups.get(group)!.push(note);
  }
  return groups;
}

export function unplacedNoteGroupOf({ placed, says, isDisputed, saysMore }: CarriedNote): UnplacedNoteGroupName | null {
  if (isDisputed) return "ambiguous";
  if (says === "discarded") return "discarded";
  if (saysMore) return "more";
  return placed.status === "ambiguous" || placed.status === "lost" || placed.status === "absent" ? placed.status : null;
}

/** Counts unplaced notes, without those that a member has set aside. */
export function countUnplacedNotes(groups: ReadonlyMap<UnplacedNoteGroupName, readonly CarriedNote[]>): number {
  return UNPLACED_NOTE_GROUPS.filter((group) => group !== "discarded").reduce(
    (sum, group) => sum + groups.get(group)!.length,
    0,
  );
}

/** A place in another document where a note is found. */
export interface PlaceInOtherDocument {
  readonly text: TextEntry;
  readonly draft: Hash;
  readonly address: string;
}

/** Finds a note that this text does not have in the newest texts of the other documents. */
export function findNoteInOtherDocuments(
  ledger: Ledger,
  comparison: ComparisonModel,
  { thread }: CarriedNote,
): readonly PlaceInOtherDocument[] {
  const chains = textChainsOf(ledger.texts).filter((chain) => indexInTextChain(chain, comparison.pair.to.id) < 0);
  return chains.flatMap((chain) => {
    const text = chain.texts.at(-1)!;
    const { draftId } = text.revision;
    const placed = findPlacementInDraft(ledger, draftId, thread);
    if (!("anchor" in placed)) return [];
    const at = text.revision.body.draft.provisions.find(({ eId }) => eId === placed.anchor.provision);
    return at ? [{ text, draft: draftId, address: at.address }] : [];
  });
}
