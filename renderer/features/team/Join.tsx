import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";

/** Asks for the link of an invitation; the page may have been opened with one. */
export function Join() {
  const { dialog } = useDesk().place;
  useEffect(() => {
    const look = () => hasInvitation() && dialog.set("join");
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [dialog]);
  return useCell(dialog) === "join" ? <JoinDialog /> : null;
}

function JoinDialog() {
  const desk = useDesk();
  const [link, setLink] = useState(() => takeFromAddress());
  const [name, setName] = useState("");
  const close = () => desk.place.dialog.set(null);
  const join = async () => {
    if (await desk.join(link, name)) close();
  };
  return (
    <Dialog title={message("join.title")} onClose={close}>
      <Form
        className="stacked"
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <Field autoFocus label={message("join.link")} hint={message("join.hint")} value={link} onChange={setLink} />
        <Field label={message("name.label")} hint={message("name.hint")} value={name} onChange={setName} />
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
  if (!hasInvitation()) return "";
  const { pathname, href } = location;
  history.replaceState(null, "", pathname);
  return href;
}

function hasInvitation(): boolean {
  return /^#[0-9a-f]{20,}$/.test(location.hash);
}
