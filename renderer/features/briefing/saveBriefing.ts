import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

interface Run {
  readonly progress: (stage: string) => void;
  readonly signal: AbortSignal;
}

/** Typesets the briefing and saves it; returns whether it was saved. A run that was stopped shows no refusal. */
export async function saveBriefingAsPdf(workspace: Workspace, pages: Outcome<string>, run: Run): Promise<boolean> {
  const saved = isRefusal(pages) ? pages : await workspace.host.typesetToFile(pages, "briefing.pdf", run);
  if (run.signal.aborted && isRefusal(saved)) return false;
  const name = workspace.notifications.valueOrNotify(saved);
  if (name) workspace.notifications.notify("files.saved", { name });
  return name !== null;
}
