import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { BriefingSource } from "#shared/briefing/typeset/briefingSource.ts";
import type { Desk } from "#renderer/desk/desk.ts";

interface Run {
  readonly progress: (stage: string) => void;
  readonly signal: AbortSignal;
}

/** Sets the briefing and saves it; true where it was saved. A run that was stopped says nothing. */
export async function saveBriefing(desk: Desk, source: Outcome<BriefingSource>, run: Run): Promise<boolean> {
  const bytes = isRefusal(source) ? source : await desk.host.typeset(source, run);
  if (run.signal.aborted) return false;
  if (isRefusal(bytes)) {
    desk.notices.refused(bytes);
    return false;
  }
  const name = desk.notices.valueOf(await desk.host.files.save("pdf", { name: "briefing.pdf", bytes }));
  if (name) desk.notices.tell("files.saved", { name });
  return name !== null;
}
