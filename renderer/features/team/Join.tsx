import { useState } from "react";
import { Form } from "react-aria-components";
import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";

/** Asks for the link of an invitation; one that the page was opened with is there already. */
export function Join() {
  const { place } = useDesk();
  return useCell(place.dialog) === "join" ? <JoinDialog /> : null;
}

function JoinDialog() {
  const desk = useDesk();
  const [link, setLink] = useState(() => takeFromAddress());
  const close = () => desk.place.dialog.set(null);
  const join = async () => {
    if (await desk.join(link)) close();
  };
  return (
    <Dialog title={message("command.team.join")} onClose={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <Field autoFocus label={message("join.link")} hint={message("join.hint")} value={link} onChange={setLink} />
        <div className="actions">
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={link.trim() === ""}>
            {message("join.go")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** The invitation behind the page's `#`, which then leaves the address: it is a secret. */
function takeFromAddress(): string {
  const { hash, pathname, href } = location;
  if (!/^#[0-9a-f]{20,}$/.test(hash)) return "";
  history.replaceState(null, "", pathname);
  return href;
}
