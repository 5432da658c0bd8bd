import type { Thread } from "#shared/ledger/entries/thread.ts";
import { getActiveThread } from "#renderer/workspace/queries/activeThread.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { AgreedSeverityDialog } from "./AgreedSeverityDialog.tsx";
import { AssignDialog } from "./AssignDialog.tsx";
import { NoteHistoryDialog } from "./NoteHistoryDialog.tsx";

/** The dialogs about the active note. */
export function NoteDialogs() {
  const workspace = useWorkspace();
  const { dialog, thread } = workspace.viewState;
  const open = useSignal(dialog);
  useSignal(thread);
  const about = getActiveThread(workspace);
  return about ? <About open={open} thread={about} close={() => (dialog.value = null)} /> : null;
}

interface AboutProps {
  readonly open: string | null;
  readonly thread: Thread;
  readonly close: () => void;
}

function About({ open, thread, close }: AboutProps) {
  if (open === "assign") return <AssignDialog thread={thread} close={close} />;
  if (open === "agree") return <AgreedSeverityDialog thread={thread} close={close} />;
  return open === "history" ? <NoteHistoryDialog thread={thread} close={close} /> : null;
}
