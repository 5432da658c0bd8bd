import { nameOfExportedFile } from "#shared/base/fileName.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

interface Run {
  readonly progress: (stage: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Typesets the briefing and saves it, named after the text that it is about; returns whether it was saved. A run that
 * was stopped shows no refusal.
 */
export async function saveBriefingAsPdf(
  workspace: Workspace,
  pages: Outcome<string>,
  { symbol, title }: Publication["text"],
  run: Run,
): Promise<boolean> {
  const file = nameOfExportedFile(symbol || title, "briefing", "pdf");
  const saved = isRefusal(pages) ? pages : await workspace.host.typesetToFile(pages, file, run);
  if (run.signal.aborted && isRefusal(saved)) return false;
  const name = workspace.notifications.valueOrNotify(saved);
  if (name) workspace.notifications.notify("files.saved", { name });
  return name !== null;
}
