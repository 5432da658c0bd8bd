import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { originalAnchorOf, type Placeable } from "#shared/ledger/placement/findPlacement.ts";
import { findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Desk } from "../desk.ts";

/** Opens the text in which something stands now, where it does not stand in the one that is open. */
function openText({ dossier: { value: dossier } }: Desk, said: Placeable): void {
  if (!dossier || dossier.notes.value?.find(said)) return;
  const draft = findCurrentPlacement(dossier.ledger, said)?.draft ?? dossier.ledger.draft(originalAnchorOf(said).draft);
  if (draft) dossier.show(draft);
}

/** Goes to a note in the text that it stands in; a filter that hides it is taken away. */
export function goToNote(desk: Desk, thread: Thread): void {
  const { id } = thread;
  openText(desk, thread);
  const notes = desk.dossier.value?.notes.value;
  const note = notes?.get(id);
  if (note && !notes?.isShown(note)) desk.place.unfilter();
  desk.toText((hand) => void hand.jump({ note: id }));
}

/** Goes to rival wording, by its first record; a filter that hides it is taken away. */
export function goToProposal(desk: Desk, id: RecordKey, anchor: Anchor): void {
  openText(desk, anchor);
  const proposals = desk.dossier.value?.proposals.value;
  if (proposals?.get(id) && !proposals.shown.value.some((each) => each.id === id)) desk.place.unfilter();
  desk.toText((hand) => void hand.jump({ note: id }));
}

/** Goes to the words that an anchor means, or to the provision where it means all of it, in the text that they stand in. */
export function goToWords(desk: Desk, anchor: Anchor): void {
  openText(desk, anchor);
  desk.toText((hand) => {
    const place = desk.dossier.value?.notes.value?.find(anchor)?.place;
    if (place) void hand.jump(anchor.quote ? { words: place } : { provision: place.provision });
  });
}
