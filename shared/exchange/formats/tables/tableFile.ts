import { utf8, type Bytes } from "#shared/base/bytes.ts";
import { writeCsv } from "./csv.ts";
import { writeXlsx, type TableSheet } from "./xlsx.ts";

/** Tables as one file. CSV has one table: the next stands beneath it, behind an empty line. */
export function writeTableFile(sheets: readonly TableSheet[], as: "csv" | "xlsx"): Bytes {
  return as === "xlsx"
    ? writeXlsx(...sheets)
    : utf8(writeCsv(sheets.flatMap(({ rows }, i) => (i > 0 ? [[], ...rows] : rows))));
}
