import { ListBox, ListBoxItem } from "react-aria-components";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { listAssignees } from "#renderer/workspace/labels/assigneeOptions.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

const NOBODY = "nobody";

/** Assigns a note to a member: the user first, then the others. Typing a name finds it, Enter assigns. */
export function AssignDialog({ thread, close }: { readonly thread: Thread; readonly close: () => void }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { id, assigned } = thread;
  const people = listAssignees(ledger, workspace.me?.member);
  const items = assigned ? [...people, { id: NOBODY, name: message("assign.nobody"), note: "" }] : people;
  const assignTo = async (to: string) => {
    const act = assignAct(ledger, workspace.me, id, to === NOBODY ? null : to);
    const isSaid = to === assigned?.member || (!isRefusal(act) && (await workspace.commit(act)));
    if (!isSaid) return;
    close();
    workspace.focusText();
  };
  return (
    <Dialog title={message("assign.title")} onClose={close}>
      <ListBox
        className={listsStyles.list}
        aria-label={message("assign.title")}
        autoFocus="first"
        items={items}
        onAction={(to) => void assignTo(String(to))}
      >
        {({ id: to, name, note }) => (
          <ListBoxItem id={to} textValue={name}>
            <span slot="label">{name}</span>
            <span slot="description">{to === assigned?.member ? message("assign.now") : note}</span>
          </ListBoxItem>
        )}
      </ListBox>
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("dialog.cancel")}</Button>
      </div>
    </Dialog>
  );
}
