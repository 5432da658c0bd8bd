import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { writeCsv } from "./csv.ts";
import { writeXlsx, type TableSheet } from "./xlsx.ts";

/** Writes tables as one file. A CSV file holds one table: the next follows below it, after an empty line. */
export function writeTableFile(sheets: readonly TableSheet[], as: "csv" | "xlsx"): Bytes {
  return as === "xlsx"
    ? writeXlsx(...sheets)
    : encodeUtf8(writeCsv(sheets.flatMap(({ rows }, i) => (i > 0 ? [[], ...rows] : rows))));
}
