import { useCallback, useEffect, useState, type ClipboardEvent } from "react";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import type { Refusal } from "#shared/base/result.ts";
import type { NamedFile } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** A text that could not be read, and why. It stays in the field until it is changed or another one is pasted. */
interface Wrong {
  readonly text: string;
  readonly refusal: Refusal;
}

/** Takes a draft from the clipboard: directly on the first screen, elsewhere in a dialog. */
export function PasteDraftOverlay() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  const { dialog } = workspace.viewState;
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const take = useCallback(
    async ({ file, text }: Pasted) => {
      dialog.value = null;
      setWrong(null);
      const refusal = await workspace.incoming.addDraft(file);
      if (!refusal) return;
      setWrong({ text, refusal });
      dialog.value = "paste";
    },
    [workspace, dialog],
  );
  useEffect(() => {
    if (dossier) return;
    const onPaste = (event: globalThis.ClipboardEvent) => {
      if (isField(event.target) || isOverlayOpen()) return;
      const found = readClipboard(event.clipboardData);
      if (found) void take(found);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [dossier, take]);
  return (
    useSignal(dialog) === "paste" && (
      <PasteDialog
        wrong={wrong}
        take={(found) => void take(found)}
        onClose={() => {
          setWrong(null);
          dialog.value = null;
        }}
      />
    )
  );
}

interface PasteDialogProps {
  readonly wrong: Wrong | null;
  readonly take: (found: Pasted) => void;
  readonly onClose: () => void;
}

function PasteDialog({ wrong, take, onClose }: PasteDialogProps) {
  const [text, setText] = useState(wrong?.text ?? "");
  const onPaste = (event: ClipboardEvent) => {
    if (text !== "" && text !== wrong?.text) return;
    event.preventDefault();
    const found = readClipboard(event.clipboardData);
    if (found) take(found);
  };
  return (
    <Dialog title={message("review.paste.title")} onClose={onClose}>
      <div onPasteCapture={onPaste}>
        <TextInputField
          label={message("review.paste.here")}
          hint={message("review.paste.hint")}
          wrong={text === wrong?.text ? wrong.refusal : null}
          value={text}
          onChange={setText}
          rows={8}
          autoFocus
        />
      </div>
      <div className={partsStyles.actions}>
        <Button onPress={onClose}>{message("dialog.cancel")}</Button>
        <Button
          look="primary"
          isDisabled={text.trim() === ""}
          onPress={() => take({ file: asFile("txt", text), text })}
        >
          {message("review.paste.go")}
        </Button>
      </div>
    </Dialog>
  );
}

/** What was pasted: as a file, and as its visible words. */
interface Pasted {
  readonly file: NamedFile;
  readonly text: string;
}

/** Returns what the clipboard holds, with its structure if it has any; null if it holds no text. */
function readClipboard(clipboard: DataTransfer | null): Pasted | null {
  const [html, text] = [clipboard?.getData("text/html") ?? "", clipboard?.getData("text/plain") ?? ""];
  if (/<(?:p|h[1-6]|li|div|td)\b/i.test(html)) return { file: asFile("html", html), text };
  return text.trim() === "" ? null : { file: asFile("txt", text), text };
}

function asFile(extension: "html" | "txt", text: string): NamedFile {
  return { name: `${message("review.pasted")}.${extension}`, bytes: encodeUtf8(text) };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
