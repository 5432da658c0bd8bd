import { useState } from "react";
import { makeEntriesPublicAct } from "#shared/acts/makeEntriesPublic.ts";
import { message } from "#shared/messages/messages.ts";
import { MAKE_NOTES_PUBLIC_DIALOG, listItemsToMakePublic } from "#renderer/workspace/queries/listItemsToMakePublic.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { findAnchorAddress } from "#renderer/workspace/textModel/anchorContext.ts";
import type { AnchoredNote } from "#renderer/workspace/textModel/notesOnText.ts";
import type { AnchoredProposal } from "#renderer/workspace/textModel/proposalsOnText.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./disclose.module.css";

/** Asks before the user's own notes become public, and shows which. */
export function MakeAllMyNotesPublicDialog() {
  const isOpen = useSignal(useWorkspace().viewState.dialog) === MAKE_NOTES_PUBLIC_DIALOG;
  return isOpen && <DiscloseForm />;
}

function DiscloseForm() {
  const workspace = useWorkspace();
  // The list stays the same while the dialog is open.
  const [own] = useState(() => listItemsToMakePublic(workspace));
  const count = own.length;
  const draft = workspace.dossier.value?.notes.value?.text.draft;
  const close = () => (workspace.viewState.dialog.value = null);
  const go = async () => {
    close();
    const ids = own.map(({ id }) => id);
    const records =
      workspace.ledger && (await workspace.commit(makeEntriesPublicAct(workspace.ledger, workspace.me, ids)));
    if (records) workspace.notifications.notify("disclose.done", { count });
  };
  return (
    <Dialog title={message("disclose.title", { count })} onClose={close}>
      <p>
        {message("disclose.what")} <LearnMoreButton section="who-may-see-a-note" />
      </p>
      <ul className={styles.disclosed}>
        {draft &&
          own.map((each) => (
            <li key={each.id}>
              <span dir="ltr">{findAnchorAddress(draft, each.anchor)}</span> <span dir="auto">{wordsOf(each)}</span>
            </li>
          ))}
      </ul>
      <p className={partsStyles.hint}>{message("disclose.keep")}</p>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={close}>
          {message("dialog.cancel")}
        </Button>
        <Button look="primary" onPress={() => void go()}>
          {message("disclose.go", { count })}
        </Button>
      </div>
    </Dialog>
  );
}

function wordsOf(each: AnchoredNote | AnchoredProposal): string {
  if ("proposal" in each) return each.proposal.body.wording.new;
  const { comment, kind } = each.thread.annotation;
  return comment || message(`kind.${kind}`);
}
