import type { Thread } from "../../../shared/ledger/entries/thread.ts";
import { message } from "../../../shared/messages/messages.ts";
import { isRefusal } from "../../../shared/base/result.ts";
import type { Desk } from "../../desk/desk.ts";
import { labelOf } from "../../desk/wording.ts";
import { addressOf } from "./address.ts";

/** Puts a passage with its concern on the clipboard, ready for a chat. Never a source, a name or a meeting. */
export function copyNote(desk: Desk, thread: Thread): void {
  void write(desk, noteText(desk, thread));
}

function noteText(desk: Desk, thread: Thread): string {
  const { anchor, comment } = thread.annotation;
  const dossier = desk.dossier.now;
  const quote = anchor.quote?.exact ?? "";
  return message(quote ? "copy.quote" : "copy.whole", {
    address: dossier ? addressOf(dossier, thread.id, anchor) : anchor.provision,
    quote,
    label: labelOf(thread),
    comment,
  }).trim();
}

async function write(desk: Desk, text: string): Promise<void> {
  const written = desk.host.clipboard
    ? await desk.host.clipboard.write(text)
    : await navigator.clipboard.writeText(text).then(
        () => true as const,
        () => ({ refused: true as const, code: "clipboard.refused", params: {} }),
      );
  if (isRefusal(written)) desk.notices.refused(written);
  else desk.notices.tell("copy.done");
}
