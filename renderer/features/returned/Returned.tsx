import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useIncoming } from "#renderer/desk/context.ts";
import type { Unclear } from "#renderer/desk/incoming/state.ts";
import { later } from "#renderer/frame/later.tsx";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./returned.module.css";

const Bringing = later(
  () => import("./Bringing.tsx"),
  ({ Bringing }) => Bringing,
);

/** A file that has come back: what it is, where that is not clear, then what it would bring. */
export function Returned() {
  const isOpen = useSignal(useDesk().dossier) !== null;
  const now = useIncoming();
  if (!isOpen) return null;
  if (now.kind === "unclear") return <Ask unclear={now} />;
  return now.kind === "returned" && <Bringing key={now.text} looked={now} />;
}

/** A file with remarks may be the next draft or what a partner says of this one: that is asked, never guessed. */
function Ask({ unclear: { worker, remarks, isOurs } }: { readonly unclear: Unclear }) {
  const { incoming } = useDesk();
  const close = () => incoming.dismiss();
  return (
    <Dialog title={message("returned.ask", { name: worker.file.name })} onClose={close}>
      <p>{message(isOurs ? "returned.ask.ours" : "returned.ask.remarks", { count: remarks })}</p>
      <div className={styles.answers}>
        <Button autoFocus onPress={() => void incoming.documents.answer("returned")}>
          <b>{message("returned.ask.said")}</b>
          <span>{message("returned.ask.said.note")}</span>
        </Button>
        <Button onPress={() => void incoming.documents.answer("draft")}>
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
