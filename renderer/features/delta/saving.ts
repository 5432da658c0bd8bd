import { concordanceSheet } from "#shared/exchange/formats/tables/concordanceSheet.ts";
import type { ComparedTexts } from "#shared/ledger/queries/deltaLines.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { tableInWorker } from "#renderer/desk/files/jobs.ts";

/** Saves the concordance of two texts as a file. */
export async function saveConcordance(desk: Desk, two: ComparedTexts, as: "csv" | "xlsx"): Promise<void> {
  const bytes = desk.notices.valueOf(await tableInWorker(concordanceSheet(two), as));
  if (!bytes) return;
  const name = desk.notices.valueOf(await desk.host.files.save(as, { name: `concordance.${as}`, bytes }));
  if (name) desk.notices.tell("files.saved", { name });
}
