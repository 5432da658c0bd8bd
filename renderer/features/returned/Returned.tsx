import { message } from "../../../shared/messages/messages.ts";
import { useSignal } from "../../desk/base/signals.ts";
import { useDesk } from "../../desk/context.ts";
import type { Unclear } from "../../desk/files/returning.ts";
import { later } from "../../frame/later.tsx";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import * as partsStyles from "../../parts/parts.module.css";
import * as styles from "./returned.module.css";

const Bringing = later(
  () => import("./Bringing.tsx"),
  ({ Bringing }) => Bringing,
);

/** A file that has come back: what it is, where that is not clear, then what it would bring. */
export function Returned() {
  const { dossier, returning } = useDesk();
  const isOpen = useSignal(dossier) !== null;
  const now = useSignal(returning.now);
  if (!isOpen || !now) return null;
  return now.is === "unclear" ? <Ask unclear={now} /> : <Bringing key={now.text} looked={now} />;
}

/** A file with remarks may be the next draft or what a partner says of this one: that is asked, never guessed. */
function Ask({ unclear: { file, remarks, isOurs } }: { readonly unclear: Unclear }) {
  const { returning, look } = useAnswers(file);
  return (
    <Dialog title={message("returned.ask", { name: file.name })} onClose={returning.close}>
      <p>{message(isOurs ? "returned.ask.ours" : "returned.ask.remarks", { count: remarks })}</p>
      <div className={styles.answers}>
        <Button autoFocus onPress={returning.read}>
          <b>{message("returned.ask.said")}</b>
          <span>{message("returned.ask.said.note")}</span>
        </Button>
        <Button onPress={look}>
          <b>{message("returned.ask.draft")}</b>
          <span>{message("returned.ask.draft.note")}</span>
        </Button>
      </div>
      <div className={partsStyles.actions}>
        <Button onPress={returning.close}>{message("dialog.cancel")}</Button>
      </div>
    </Dialog>
  );
}

function useAnswers(file: Unclear["file"]) {
  const desk = useDesk();
  const close = () => desk.returning.close();
  return {
    returning: { close, read: () => void desk.returning.read(file) },
    look: () => {
      close();
      void desk.look(file);
    },
  };
}
