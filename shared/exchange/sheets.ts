import { utf8, type Bytes } from "../base/bytes.ts";
import { csv } from "./csv.ts";
import { xlsx, type Sheet } from "./xlsx.ts";

/** Tables as one file. CSV has one table: the next stands beneath it, behind an empty line. */
export function tableFile(sheets: readonly Sheet[], as: "csv" | "xlsx"): Bytes {
  return as === "xlsx" ? xlsx(...sheets) : utf8(csv(sheets.flatMap(({ rows }, i) => (i > 0 ? [[], ...rows] : rows))));
}
