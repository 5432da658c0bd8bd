import { concordanceSheet } from "../../../shared/exchange/concordance.ts";
import { tableFile } from "../../../shared/exchange/sheets.ts";
import type { TwoTexts } from "../../../shared/ledger/deltas.ts";
import type { Desk } from "../../desk/desk.ts";

/** Saves the concordance of two texts as a file. */
export async function saveConcordance(desk: Desk, two: TwoTexts, as: "csv" | "xlsx"): Promise<void> {
  const bytes = tableFile([concordanceSheet(two)], as);
  const name = desk.notices.valueOf(await desk.host.files.save(as, { name: `concordance.${as}`, bytes }));
  if (name) desk.notices.tell("files.saved", { name });
}
