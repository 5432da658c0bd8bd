import { useEffect } from "react";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { showUnfinishedVote } from "./openVoteForm.ts";
import { unfinishedVote, VOTE_FORM_DIALOG, VOTES_DIALOG } from "./unfinishedVote.ts";
import { VoteFormDialog } from "./VoteFormDialog.tsx";
import { VotesDialog } from "./VotesDialog.tsx";

/**
 * The two dialogs of votes. If one of them opened the other, what had the focus is gone when that closes; then the text
 * gets it.
 */
export function VotesDialogs() {
  const workspace = useWorkspace();
  const dialog = useSignal(workspace.viewState.dialog);
  const isOpen = dialog === VOTES_DIALOG || dialog === VOTE_FORM_DIALOG;
  useEffect(() => {
    if (!isOpen) return;
    const look = () => document.activeElement === document.body && workspace.focusText();
    // The focus is returned in the frame after a dialog has closed.
    return () => void requestAnimationFrame(() => requestAnimationFrame(look));
  }, [isOpen, workspace]);
  const dossier = useSignal(workspace.dossier);
  // What is entered belongs to the open dossier, and is forgotten with its keys.
  useEffect(() => () => void (unfinishedVote.value = null), [dossier]);
  useEffect(() => {
    workspace.showUnsavedForm = () => showUnfinishedVote(workspace);
    return () => void (workspace.showUnsavedForm = () => false);
  }, [workspace]);
  return (
    <>
      <VotesDialog />
      <VoteFormDialog />
    </>
  );
}
