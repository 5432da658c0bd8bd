import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { getCurrentMeetingReference } from "#renderer/workspace/queries/currentMeeting.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { unfinishedVote, VOTE_FORM_DIALOG } from "./dialogs.ts";
import { newVoteForm } from "./voteForm.ts";

/**
 * Opens the form for a vote on the provision at the caret, or continues the unfinished one. Without `go` only returns
 * whether that is possible.
 */
export function startVote(workspace: Workspace, go = false): boolean {
  const text = workspace.dossier.value?.notes.value?.text;
  const provision = workspace.viewState.caret.value;
  if (!text?.draft.provisions[provision] || workspace.refusalToSay("vote")) return false;
  if (!go) return true;
  if (!unfinishedVote.value || !workspace.ledger?.draft(unfinishedVote.value.anchor.draft)) {
    const { meeting = null } = getCurrentMeetingReference(workspace);
    unfinishedVote.value = newVoteForm(createProvisionAnchor(text.draft, text.id, provision), meeting, new Date());
  }
  workspace.viewState.gloss.value = null;
  workspace.viewState.dialog.value = VOTE_FORM_DIALOG;
  return true;
}
