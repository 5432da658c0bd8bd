import { isRefusal, type Outcome } from "#shared/base/result.ts";
import {
  confidentialityToConfirm,
  audienceForConfidentiality,
  type ChatPassage,
  composeChatPassage,
  formatChatPassage,
  type ChatPassageSubject,
} from "#shared/publish/chat/chatPassage.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import { anchorSelectionOrProvision } from "#renderer/workspace/queries/selectionAnchor.ts";
import { copyToClipboard } from "#renderer/workspace/clipboard.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { renderChatImage } from "./chatImage.ts";

/** The form in which a passage is copied. */
export type CopyFormat = "both" | "text" | "picture";

/** The dialog, for each form, that asks before something is copied that is not public. */
export const CONFIRM_COPY_DIALOGS = { both: "copy.both", text: "copy.text", picture: "copy.picture" } as const;

/** Items that the user has agreed to copy, each in the agreed version, so that no version is asked about twice. */
const agreed = new WeakSet<ChatPassageSubject>();

/**
 * Returns what would be copied: the selected words, else the active note or proposal, else the provision at the caret.
 */
export function findPassageToCopy(workspace: Workspace): ChatPassageSubject | null {
  const { viewState, ledger, dossier } = workspace;
  const id = viewState.thread.value;
  // As shown: a blind round hides other members' ratings.
  const attended = id
    ? (dossier.value?.notes.value?.get(id)?.thread ?? ledger?.get(proposalProjection, id))
    : undefined;
  if (attended && !viewState.selected.value) return attended;
  const anchor = anchorSelectionOrProvision(workspace);
  return anchor === null || isRefusal(anchor) ? null : { anchor };
}

/** Returns what leaves when an item is copied, at its place in the open text. Null without a dossier. */
export function buildChatPassageForSubject(
  { ledger, dossier }: Workspace,
  passed: ChatPassageSubject,
): Outcome<ChatPassage> | null {
  return (
    ledger &&
    composeChatPassage(
      ledger,
      passed,
      audienceForConfidentiality(confidentialityToConfirm(passed)),
      dossier.value?.notes.value?.text.id,
    )
  );
}

/** Copies the passage at hand; asks first if it is not public. */
export function copyPassage(workspace: Workspace, form: CopyFormat): void {
  const passed = findPassageToCopy(workspace);
  if (!passed) return;
  if (confidentialityToConfirm(passed) !== null && !agreed.has(passed))
    workspace.viewState.dialog.value = CONFIRM_COPY_DIALOGS[form];
  else void copyConfirmedPassage(workspace, passed, form);
}

/** Copies a passage that needs no confirmation, or that the user has confirmed. */
export async function copyConfirmedPassage(
  workspace: Workspace,
  passed: ChatPassageSubject,
  form: CopyFormat,
): Promise<void> {
  agreed.add(passed);
  const outcome = buildChatPassageForSubject(workspace, passed);
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
