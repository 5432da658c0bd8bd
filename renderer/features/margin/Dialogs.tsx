import type { Thread } from "#shared/ledger/entries/thread.ts";
import { threadHere } from "#renderer/desk/asked/seen.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { Agree } from "./Agree.tsx";
import { Assign } from "./Assign.tsx";
import { History } from "./History.tsx";

/** The dialogs about the note attended to. */
export function Dialogs() {
  const desk = useDesk();
  const { dialog, thread } = desk.place;
  const open = useSignal(dialog);
  useSignal(thread);
  const about = threadHere(desk);
  return about ? <About open={open} thread={about} close={() => (dialog.value = null)} /> : null;
}

interface AboutProps {
  readonly open: string | null;
  readonly thread: Thread;
  readonly close: () => void;
}

function About({ open, thread, close }: AboutProps) {
  if (open === "assign") return <Assign thread={thread} close={close} />;
  if (open === "agree") return <Agree thread={thread} close={close} />;
  return open === "history" ? <History thread={thread} close={close} /> : null;
}
