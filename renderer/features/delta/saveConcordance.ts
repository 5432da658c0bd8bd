import { buildConcordanceSheet } from "#shared/publish/tables/concordanceSheet.ts";
import type { ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { writeTableInWorker } from "#renderer/workspace/base/workerJobs.ts";

/** Saves the concordance of two texts as a file. */
export async function saveConcordance(workspace: Workspace, two: ComparedTexts, as: "csv" | "xlsx"): Promise<void> {
  const bytes = workspace.notifications.valueOrNotify(await writeTableInWorker(buildConcordanceSheet(two), as));
  if (!bytes) return;
  const name = workspace.notifications.valueOrNotify(
    await workspace.host.files.save(as, { name: `concordance.${as}`, bytes }),
  );
  if (name) workspace.notifications.notify("files.saved", { name });
}
