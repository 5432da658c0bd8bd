import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { originalAnchorOf, type Placeable } from "#shared/ledger/placement/findPlacement.ts";
import { findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Workspace } from "../workspace.ts";

/** Opens the text in which something stands now, where it does not stand in the one that is open. */
function openText({ dossier: { value: dossier } }: Workspace, said: Placeable): void {
  if (!dossier || dossier.notes.value?.find(said)) return;
  const draft = findCurrentPlacement(dossier.ledger, said)?.draft ?? dossier.ledger.draft(originalAnchorOf(said).draft);
  if (draft) dossier.show(draft);
}

/** Goes to a note in the text that it stands in; a filter that hides it is taken away. */
export function goToNote(workspace: Workspace, thread: Thread): void {
  const { id } = thread;
  openText(workspace, thread);
  const notes = workspace.dossier.value?.notes.value;
  const note = notes?.get(id);
  if (note && !notes?.isShown(note)) workspace.viewState.clearFilter();
  workspace.focusText((textController) => void textController.jump({ note: id }));
}

/** Goes to rival wording, by its first record; a filter that hides it is taken away. */
export function goToProposal(workspace: Workspace, id: RecordKey, anchor: Anchor): void {
  openText(workspace, anchor);
  const proposals = workspace.dossier.value?.proposals.value;
  if (proposals?.get(id) && !proposals.shown.value.some((each) => each.id === id)) workspace.viewState.clearFilter();
  workspace.focusText((textController) => void textController.jump({ note: id }));
}

/** Goes to the words that an anchor means, or to the provision where it means all of it, in the text that they stand in. */
export function goToWords(workspace: Workspace, anchor: Anchor): void {
  openText(workspace, anchor);
  workspace.focusText((textController) => {
    const place = workspace.dossier.value?.notes.value?.find(anchor)?.place;
    if (place) void textController.jump(anchor.quote ? { words: place } : { provision: place.provision });
  });
}
