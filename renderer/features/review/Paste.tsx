import { useEffect, useState, type ClipboardEvent } from "react";
import { utf8 } from "../../../shared/base/bytes.ts";
import type { FileBytes } from "../../../shared/host/host.ts";
import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/base/cell.ts";
import { useDesk } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";

/** Takes a draft from the clipboard: on the first screen at once, elsewhere in a dialog. */
export function Paste() {
  const desk = useDesk();
  const dossier = useCell(desk.dossier);
  const dialog = useCell(desk.place.dialog);
  useEffect(() => {
    if (dossier) return;
    const onPaste = (event: globalThis.ClipboardEvent) => {
      if (isField(event.target) || document.querySelector(".veil")) return;
      const file = pasted(event.clipboardData);
      if (file) void desk.look(file);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [desk, dossier]);
  return dialog === "paste" && <PasteDialog />;
}

function PasteDialog() {
  const desk = useDesk();
  const [text, setText] = useState("");
  const close = () => desk.place.dialog.set(null);
  const take = (file: FileBytes | null) => {
    if (!file) return;
    close();
    void desk.look(file);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (text !== "") return;
    event.preventDefault();
    take(pasted(event.clipboardData));
  };
  return (
    <Dialog title={message("command.review.paste")} onClose={close}>
      <div onPasteCapture={onPaste}>
        <Field
          label={message("review.paste.here")}
          hint={message("review.paste.hint")}
          value={text}
          onChange={setText}
          rows={8}
          autoFocus
        />
      </div>
      <div className="actions">
        <Button onPress={close}>{message("dialog.cancel")}</Button>
        <Button look="primary" isDisabled={text.trim() === ""} onPress={() => take(asFile("txt", text))}>
          {message("review.paste.go")}
        </Button>
      </div>
    </Dialog>
  );
}

/** What the clipboard holds as a file: with its structure where it has any. Null where it holds no text. */
function pasted(clipboard: DataTransfer | null): FileBytes | null {
  const [html, text] = [clipboard?.getData("text/html") ?? "", clipboard?.getData("text/plain") ?? ""];
  if (/<(?:p|h[1-6]|li|div|td)\b/i.test(html)) return asFile("html", html);
  return text.trim() === "" ? null : asFile("txt", text);
}

function asFile(extension: "html" | "txt", text: string): FileBytes {
  return { name: `${message("review.pasted")}.${extension}`, bytes: utf8(text) };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
