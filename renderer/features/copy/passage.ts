import { isRefusal, type Outcome } from "#shared/base/result.ts";
import {
  labelToConfirm,
  audienceForLabel,
  type ChatPassage,
  composeChatPassage,
  formatChatPassage,
  type ChatSubject,
} from "#shared/exchange/chat/chatPassage.ts";
import { proposals } from "#shared/ledger/store/projections.ts";
import { anchorHere } from "#renderer/desk/asked/here.ts";
import { copyOut } from "#renderer/desk/clipboard.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { drawChat } from "./picture.ts";

/** In which form a passage is copied. */
export type Form = "both" | "text" | "picture";

/** The name of the dialog that asks before something is copied that is not public. */
export const ASKING = { both: "copy.both", text: "copy.text", picture: "copy.picture" } as const;

/** What somebody has agreed to pass on, as it was then: asked about once. */
const agreed = new WeakSet<ChatSubject>();

/** What would be copied: the note or proposal attended to, else the words selected, else the provision with the caret. */
export function passedHere(desk: Desk): ChatSubject | null {
  const { place, ledger, dossier } = desk;
  const id = place.thread.value;
  // As it is shown: a blind round hides what others have given.
  const attended = id ? (dossier.value?.notes.value?.get(id)?.thread ?? ledger?.get(proposals, id)) : undefined;
  if (attended && !place.selected.value) return attended;
  const anchor = anchorHere(desk);
  return anchor === null || isRefusal(anchor) ? null : { anchor };
}

/** What leaves of it, as it stands in the text that is read. Null without a dossier. */
export function chatHere({ ledger, dossier }: Desk, passed: ChatSubject): Outcome<ChatPassage> | null {
  return (
    ledger &&
    composeChatPassage(ledger, passed, audienceForLabel(labelToConfirm(passed)), dossier.value?.notes.value?.text.id)
  );
}

/** Copies what is attended to; what is not public only after a question. */
export function copyHere(desk: Desk, form: Form): void {
  const passed = passedHere(desk);
  if (!passed) return;
  if (labelToConfirm(passed) !== null && !agreed.has(passed)) desk.place.dialog.value = ASKING[form];
  else void copyPassed(desk, passed, form);
}

/** Copies it: whoever asks for that has answered the question. */
export async function copyPassed(desk: Desk, passed: ChatSubject, form: Form): Promise<void> {
  agreed.add(passed);
  const outcome = chatHere(desk, passed);
  const chat = outcome && desk.notices.valueOf(outcome);
  if (!chat) return;
  const picture = form === "text" ? undefined : await drawChat(chat);
  const text = form === "picture" ? undefined : formatChatPassage(chat);
  const copied = await copyOut(desk.host, { ...(text !== undefined && { text }), ...(picture && { picture }) });
  if (desk.notices.valueOf(copied)) desk.notices.tell("copy.done");
}
