import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { askedLabel, audienceOf, type Chat, chatOf, chatText, type Passed } from "#shared/exchange/chat.ts";
import { proposals } from "#shared/ledger/projections.ts";
import { anchorHere } from "#renderer/desk/asked/here.ts";
import { copyOut } from "#renderer/desk/clipboard.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { drawChat } from "./picture.ts";

/** In which form a passage is copied. */
export type Form = "both" | "text" | "picture";

/** The name of the dialog that asks before something is copied that is not public. */
export const ASKING = { both: "copy.both", text: "copy.text", picture: "copy.picture" } as const;

/** What somebody has agreed to pass on, as it was then: asked about once. */
const agreed = new WeakSet<Passed>();

/** What would be copied: the note or proposal attended to, else the words selected, else the provision with the caret. */
export function passedHere(desk: Desk): Passed | null {
  const { place, ledger, dossier } = desk;
  const id = place.thread.value;
  // As it is shown: a blind round hides what others have given.
  const attended = id ? (dossier.value?.notes.value?.get(id)?.thread ?? ledger?.get(proposals, id)) : undefined;
  if (attended && !place.selected.value) return attended;
  const anchor = anchorHere(desk);
  return anchor === null || isRefusal(anchor) ? null : { anchor };
}

/** What leaves of it, as it stands in the text that is read. Null without a dossier. */
export function chatHere({ ledger, dossier }: Desk, passed: Passed): Outcome<Chat> | null {
  return ledger && chatOf(ledger, passed, audienceOf(askedLabel(passed)), dossier.value?.notes.value?.text.id);
}

/** Copies what is attended to; what is not public only after a question. */
export function copyHere(desk: Desk, form: Form): void {
  const passed = passedHere(desk);
  if (!passed) return;
  if (askedLabel(passed) !== null && !agreed.has(passed)) desk.place.dialog.value = ASKING[form];
  else void copyPassed(desk, passed, form);
}

/** Copies it: whoever asks for that has answered the question. */
export async function copyPassed(desk: Desk, passed: Passed, form: Form): Promise<void> {
  agreed.add(passed);
  const outcome = chatHere(desk, passed);
  const chat = outcome && desk.notices.valueOf(outcome);
  if (!chat) return;
  const picture = form === "text" ? undefined : await drawChat(chat);
  const text = form === "picture" ? undefined : chatText(chat);
  const copied = await copyOut(desk.host, { ...(text !== undefined && { text }), ...(picture && { picture }) });
  if (desk.notices.valueOf(copied)) desk.notices.tell("copy.done");
}
