import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { NoteListItem } from "#shared/ledger/noteList/noteListItem.ts";
import { originalAnchorOf, type Placeable } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Workspace } from "../workspace.ts";

/** Opens the text that holds a place now, if it is not in the open text. */
function openText({ dossier: { value: dossier } }: Workspace, item: Placeable): void {
  if (!dossier || dossier.notes.value?.find(item)) return;
  const draft = findCurrentPlacement(dossier.ledger, item)?.draft ?? dossier.ledger.draft(originalAnchorOf(item).draft);
  if (draft) dossier.show(draft);
}

/** Goes to a note in the text where it is placed; clears a filter that hides it. */
export function goToNote(workspace: Workspace, thread: Thread): void {
  const { id } = thread;
  openText(workspace, thread);
  const notes = workspace.dossier.value?.notes.value;
  const note = notes?.get(id);
  if (note && !notes?.isShown(note)) workspace.viewState.clearFilter();
  workspace.focusText((textController) => void textController.jump({ note: id }));
}

/** Goes to a proposal, by its first record; clears a filter that hides it. */
export function goToProposal(workspace: Workspace, id: RecordKey, anchor: Anchor): void {
  openText(workspace, anchor);
  const proposals = workspace.dossier.value?.proposals.value;
  if (proposals?.get(id) && !proposals.shown.value.some((each) => each.id === id)) workspace.viewState.clearFilter();
  workspace.focusText((textController) => void textController.jump({ note: id }));
}

/** Goes to an item of the list of notes; clears a filter that hides it. */
export function goToListedItem(workspace: Workspace, { id, entry }: NoteListItem): void {
  if (entry.kind === "note") return goToNote(workspace, entry.thread);
  if (entry.kind === "proposal") return goToProposal(workspace, id, entry.proposal.body.anchor);
  openText(workspace, entry.note.at);
  const privateNotes = workspace.dossier.value?.privateNotes.value;
  if (privateNotes?.get(id) && !privateNotes.shown.value.some((each) => each.id === id))
    workspace.viewState.clearFilter();
  workspace.focusText((textController) => void textController.jump({ note: id }));
}

/** Goes to the words of an anchor, or to the provision if the anchor targets all of it, in the text that holds them. */
export function goToAnchor(workspace: Workspace, anchor: Anchor): void {
  openText(workspace, anchor);
  workspace.focusText((textController) => {
    const place = workspace.dossier.value?.notes.value?.find(anchor)?.place;
    if (place) void textController.jump(anchor.quote ? { words: place } : { provision: place.provision });
  });
}
