import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { BriefingSource } from "#shared/publish/formats/pdf/typeset/briefingSource.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

interface Run {
  readonly progress: (stage: string) => void;
  readonly signal: AbortSignal;
}

/** Typesets the briefing and saves it; returns whether it was saved. A run that was stopped shows no refusal. */
export async function saveBriefing(workspace: Workspace, source: Outcome<BriefingSource>, run: Run): Promise<boolean> {
  const bytes = isRefusal(source) ? source : await workspace.host.typeset(source, run);
  if (run.signal.aborted) return false;
  if (isRefusal(bytes)) {
    workspace.notifications.showRefusal(bytes);
    return false;
  }
  const name = workspace.notifications.valueOrNotify(
    await workspace.host.files.save("pdf", { name: "briefing.pdf", bytes }),
  );
  if (name) workspace.notifications.notify("files.saved", { name });
  return name !== null;
}
