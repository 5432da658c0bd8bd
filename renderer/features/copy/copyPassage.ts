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
import { anchorSelection } from "#renderer/workspace/queries/selectionAnchor.ts";
import { copyToClipboard } from "#renderer/workspace/clipboard.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { renderChatImage } from "./chatImage.ts";

/** In which form a passage is copied. */
export type CopyFormat = "both" | "text" | "picture";

/** The name of the dialog that asks before something is copied that is not public. */
export const CONFIRM_COPY_DIALOGS = { both: "copy.both", text: "copy.text", picture: "copy.picture" } as const;

/** What somebody has agreed to pass on, as it was then: asked about once. */
const agreed = new WeakSet<ChatSubject>();

/** What would be copied: the note or proposal attended to, else the words selected, else the provision with the caret. */
export function findCopySource(workspace: Workspace): ChatSubject | null {
  const { viewState, ledger, dossier } = workspace;
  const id = viewState.thread.value;
  // As it is shown: a blind round hides what others have given.
  const attended = id ? (dossier.value?.notes.value?.get(id)?.thread ?? ledger?.get(proposals, id)) : undefined;
  if (attended && !viewState.selected.value) return attended;
  const anchor = anchorSelection(workspace);
  return anchor === null || isRefusal(anchor) ? null : { anchor };
}

/** What leaves of it, as it stands in the text that is read. Null without a dossier. */
export function buildChat({ ledger, dossier }: Workspace, passed: ChatSubject): Outcome<ChatPassage> | null {
  return (
    ledger &&
    composeChatPassage(ledger, passed, audienceForLabel(labelToConfirm(passed)), dossier.value?.notes.value?.text.id)
  );
}

/** Copies what is attended to; what is not public only after a question. */
export function copyPassage(workspace: Workspace, form: CopyFormat): void {
  const passed = findCopySource(workspace);
  if (!passed) return;
  if (labelToConfirm(passed) !== null && !agreed.has(passed))
    workspace.viewState.dialog.value = CONFIRM_COPY_DIALOGS[form];
  else void copyConfirmed(workspace, passed, form);
}

/** Copies it: whoever asks for that has answered the question. */
export async function copyConfirmed(workspace: Workspace, passed: ChatSubject, form: CopyFormat): Promise<void> {
  agreed.add(passed);
  const outcome = buildChat(workspace, passed);
  const chat = outcome && workspace.notifications.valueOrNotify(outcome);
  if (!chat) return;
  const picture = form === "text" ? undefined : await renderChatImage(chat);
  const text = form === "picture" ? undefined : formatChatPassage(chat);
  const copied = await copyToClipboard(workspace.host, {
    ...(text !== undefined && { text }),
    ...(picture && { picture }),
  });
  if (workspace.notifications.valueOrNotify(copied)) workspace.notifications.notify("copy.done");
}
