import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useIncomingFileStep } from "#renderer/workspace/context.ts";
import type { DocumentOfUnclearKind } from "#renderer/workspace/incoming/incomingState.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./importComments.module.css";

const ImportReview = lazyComponent(
  () => import("./ImportCommentsDialog.tsx"),
  ({ ImportCommentsDialog }) => ImportCommentsDialog,
);

/** A file that has come back: asks what it is if that is not clear, then shows what it would add. */
export function ReturnedFileOverlay() {
  const isOpen = useSignal(useWorkspace().dossier) !== null;
  const now = useIncomingFileStep();
  if (!isOpen) return null;
  if (now.kind === "unclear") return <AskWhatItIs unclear={now} />;
  return now.kind === "returned" && <ImportReview key={now.text} looked={now} />;
}

/**
 * A file with comments may be the next draft or a partner's comments on this one. The user is asked; nothing is
 * guessed.
 */
function AskWhatItIs({ unclear: { worker, remarks, isOurs } }: { readonly unclear: DocumentOfUnclearKind }) {
  const { incoming } = useWorkspace();
  const close = () => incoming.dismiss();
  return (
    <Dialog title={message("returned.ask", { name: worker.file.name })} onClose={close}>
      <p>{message(isOurs ? "returned.ask.ours" : "returned.ask.remarks", { count: remarks })}</p>
      <div className={styles.answers}>
        <Button autoFocus onPress={() => void incoming.documents.answerUnclear("returned")}>
          <b>{message("returned.ask.said")}</b>
          <span>{message("returned.ask.said.note")}</span>
        </Button>
        <Button onPress={() => void incoming.documents.answerUnclear("draft")}>
          <b>{message("returned.ask.draft")}</b>
          <span>{message("returned.ask.draft.note")}</span>
        </Button>
      </div>
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("dialog.cancel")}</Button>
      </div>
    </Dialog>
  );
}
