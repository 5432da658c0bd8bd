import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { fromUtf8 } from "../../../shared/base/bytes.ts";
import { carries } from "../../../shared/members/packed.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk } from "../../desk/context.ts";
import type { Place } from "../../desk/place.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";

/** Asks for an invitation: a link or a file. The page may have been opened with one. */
export function Join() {
  const { place } = useDesk();
  useEffect(() => {
    const look = () => takeFromAddress(place);
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [place]);
  return useCell(place.dialog) === "join" ? <JoinDialog /> : null;
}

function JoinDialog() {
  const desk = useDesk();
  const { dialog, invitation } = desk.place;
  const link = useCell(invitation);
  const [name, setName] = useState("");
  const close = () => {
    dialog.set(null);
    invitation.set("");
  };
  const join = async () => {
    if (await desk.join(link, name)) close();
  };
  const pick = async () => {
    const file = desk.notices.valueOf(await desk.host.files.open("invitation"));
    if (file) invitation.set((fromUtf8(file.bytes) ?? "").trim());
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
        <Field
          autoFocus
          label={message("join.link")}
          hint={message("join.hint")}
          value={link}
          onChange={(text) => invitation.set(text)}
        />
        <Field label={message("name.label")} hint={message("name.hint")} value={name} onChange={setName} />
        <div className="actions">
          <Button look="quiet" className="first" onPress={() => void pick()}>
            {message("join.file")}
          </Button>
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
function takeFromAddress({ dialog, invitation }: Place): void {
  const { hash, pathname, href } = location;
  if (!carries(hash)) return;
  history.replaceState(null, "", pathname);
  invitation.set(href);
  dialog.set("join");
}
