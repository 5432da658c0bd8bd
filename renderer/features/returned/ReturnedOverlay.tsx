import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useIncoming } from "#renderer/workspace/context.ts";
import type { UnclearDocument } from "#renderer/workspace/incoming/incomingState.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./returned.module.css";

const ImportReview = lazyPart(
  () => import("./ImportReviewDialog.tsx"),
  ({ ImportReviewDialog }) => ImportReviewDialog,
);

/** A file that has come back: asks what it is if that is not clear, then shows what it would add. */
export function ReturnedOverlay() {
  const isOpen = useSignal(useWorkspace().dossier) !== null;
  const now = useIncoming();
  if (!isOpen) return null;
  if (now.kind === "unclear") return <AskWhatItIs unclear={now} />;
  return now.kind === "returned" && <ImportReview key={now.text} looked={now} />;
}

/**
 * A file with comments may be the next draft or a partner's comments on this one. The user is asked; nothing is
 * guessed.
 */
function AskWhatItIs({ unclear: { worker, remarks, isOurs } }: { readonly unclear: UnclearDocument }) {
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
