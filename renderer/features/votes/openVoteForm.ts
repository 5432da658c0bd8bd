import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { getCurrentMeetingReference, getNoteDefaultsFromMeeting } from "#renderer/workspace/queries/currentMeeting.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { unfinishedVote, VOTE_FORM_DIALOG } from "./unfinishedVote.ts";
import { createVoteForm } from "./voteForm.ts";

/**
 * Opens the form for a vote on the active proposal, or else on the provision at the caret; continues the unfinished one
 * if there is one. Without `go` only returns whether that is possible.
 */
export function openVoteForm(workspace: Workspace, go = false): boolean {
  const text = workspace.dossier.value?.notes.value?.text;
  const { viewState } = workspace;
  const proposal = workspace.dossier.value?.proposals.value?.get(viewState.thread.value ?? "");
  const provision = proposal?.place.provision ?? viewState.caret.value;
  if (!text?.draft.provisions[provision] || workspace.refusalToSay("vote")) return false;
  if (!go) return true;
  if (!unfinishedVote.value || !workspace.ledger?.draft(unfinishedVote.value.anchor.draft)) {
    const { confidentiality } = getNoteDefaultsFromMeeting(workspace);
    const circumstances = { ...getCurrentMeetingReference(workspace), confidentiality };
    const form = createVoteForm(createProvisionAnchor(text.draft, text.id, provision), circumstances, new Date());
    unfinishedVote.value = proposal ? { ...form, proposal: proposal.id, effect: "changes" } : form;
  }
  viewState.gloss.value = null;
  viewState.dialog.value = VOTE_FORM_DIALOG;
  return true;
}

/**
 * Shows the vote that is being entered, which would be lost with the dossier, and tells the user to finish it; returns
 * whether there is one.
 */
export function showUnfinishedVote({ viewState, notifications }: Workspace): boolean {
  if (!unfinishedVote.value) return false;
  viewState.dialog.value = VOTE_FORM_DIALOG;
  notifications.notify("vote.form.first");
  return true;
}
