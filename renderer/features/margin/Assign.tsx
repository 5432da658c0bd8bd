import { ListBox, ListBoxItem } from "react-aria-components";
import { assign } from "#shared/acts/notes/assign.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import { memberName } from "#renderer/desk/words/wording.ts";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import * as listsStyles from "#renderer/parts/lists.module.css";

const NOBODY = "nobody";

/** Says who is to see to a note: oneself first, then the others; a name is found by typing it, Enter says it. */
export function Assign({ thread, close }: { readonly thread: Thread; readonly close: () => void }) {
  const desk = useDesk();
  const ledger = useLedger();
  const { id, assigned } = thread;
  const me = desk.me?.member;
  const standing = ledger.members.filter((member) => member.isActive);
  const others = standing.filter((member) => member.id !== me).sort((a, b) => a.name.localeCompare(b.name));
  const people = [...standing.filter((member) => member.id === me), ...others].map((member) => ({
    id: member.id,
    name: member.id === me ? message("assign.me", { name: memberName(member) }) : memberName(member),
    note: member.organisation,
  }));
  const items = assigned ? [...people, { id: NOBODY, name: message("assign.nobody"), note: "" }] : people;
  const say = async (to: string) => {
    const act = assign(ledger, desk.me, id, to === NOBODY ? null : to);
    const isSaid = to === assigned?.member || (!isRefusal(act) && (await desk.say(act)));
    if (!isSaid) return;
    close();
    desk.toText();
  };
  return (
    <Dialog title={message("assign.title")} onClose={close}>
      <ListBox
        className={listsStyles.list}
        aria-label={message("assign.title")}
        autoFocus="first"
        items={items}
        onAction={(to) => void say(String(to))}
      >
        {({ id: to, name, note }) => (
          <ListBoxItem id={to} textValue={name}>
            <span slot="label">{name}</span>
            <span slot="description">{to === assigned?.member ? message("assign.now") : note}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}
