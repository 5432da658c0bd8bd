import type { Bytes } from "../../../shared/base/bytes.ts";
import { csv } from "../../../shared/exchange/csv.ts";
import { concordanceSheet } from "../../../shared/exchange/concordance.ts";
import { xlsx } from "../../../shared/exchange/xlsx.ts";
import type { TwoTexts } from "../../../shared/ledger/deltas.ts";
import type { Desk } from "../../desk/desk.ts";

/** Saves the concordance of two texts as a file. */
export async function saveConcordance(desk: Desk, two: TwoTexts, as: "csv" | "xlsx"): Promise<void> {
  const sheet = concordanceSheet(two);
  const bytes = as === "xlsx" ? xlsx(sheet) : (new TextEncoder().encode(csv(sheet.rows)) as Bytes);
  const name = desk.notices.valueOf(await desk.host.files.save(as, { name: `concordance.${as}`, bytes }));
  if (name) desk.notices.tell("files.saved", { name });
}
