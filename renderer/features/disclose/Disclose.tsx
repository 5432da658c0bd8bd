import { useState } from "react";
import { disclose } from "#shared/acts/disclose.ts";
import { message } from "#shared/messages/messages.ts";
import { DISCLOSE, ownForTeam } from "#renderer/desk/asked/disclosing.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { addressOf } from "#renderer/desk/standing/around.ts";
import type { Note } from "#renderer/desk/standing/notes.ts";
import type { Proposed } from "#renderer/desk/standing/proposals.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./disclose.module.css";

/** Asks before one's own notes become public, and shows which. */
export function Disclose() {
  const isOpen = useSignal(useDesk().place.dialog) === DISCLOSE;
  return isOpen && <Asked />;
}

function Asked() {
  const desk = useDesk();
  // What is asked about stays the same while it is asked.
  const [own] = useState(() => ownForTeam(desk));
  const count = own.length;
  const draft = desk.dossier.value?.notes.value?.text.draft;
  const close = () => (desk.place.dialog.value = null);
  const go = async () => {
    close();
    const ids = own.map(({ id }) => id);
    const records = desk.ledger && (await desk.say(disclose(desk.ledger, desk.me, ids)));
    if (records) desk.notices.tell("disclose.done", { count });
  };
  return (
    <Dialog title={message("disclose.title", { count })} onClose={close}>
      <p>{message("disclose.what")}</p>
      <ul className={styles.disclosed}>
        {draft &&
          own.map((each) => (
            <li key={each.id}>
              <span dir="ltr">{addressOf(draft, each.anchor)}</span> <span dir="auto">{wordsOf(each)}</span>
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

function wordsOf(each: Note | Proposed): string {
  if ("proposal" in each) return each.proposal.body.wording.new;
  const { comment, kind } = each.thread.annotation;
  return comment || message(`kind.${kind}`);
}
