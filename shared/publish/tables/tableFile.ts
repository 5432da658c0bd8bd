import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { writeCsv } from "./csv.ts";
import { writeXlsx, type TableSheet } from "./xlsx.ts";

/** Writes tables as one file: a workbook with a sheet for each or, as CSV, the first one alone. */
export function writeTableFile(sheets: readonly [TableSheet, ...TableSheet[]], as: "csv" | "xlsx"): Bytes {
  return as === "xlsx" ? writeXlsx(...sheets) : encodeUtf8(writeCsv(sheets[0].rows));
}
