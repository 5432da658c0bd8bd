import { csv } from "../shared/exchange/csv.ts";
import { concordanceSheet } from "../shared/exchange/concordance.ts";
import type { Audience } from "../shared/exchange/audience.ts";
import { xlsx, type Sheet } from "../shared/exchange/xlsx.ts";
import { isRefusal, type Outcome } from "../shared/base/result.ts";
import type { Ledger } from "../shared/ledger/ledger.ts";
import { directionOf } from "../shared/messages/languages.ts";
import { message, spoken } from "../shared/messages/messages.ts";
import { positionsTable, proposalsTable } from "./print/table.ts";
import { twoTextsNamed, type NamedTexts } from "./compared.ts";

/** The tables that leave a dossier. */
export const TABLES = ["positions", "proposals", "concordance"] as const;

interface Asked {
  readonly what: (typeof TABLES)[number];
  readonly format: "csv" | "xlsx";
  readonly audience: Audience;
  readonly texts: NamedTexts;
}

/** A table's file, and what is said of it; `path` is where it goes. */
export function tableFile(
  ledger: Ledger,
  { what, format, audience, texts }: Asked,
  path: string,
): Outcome<{
  readonly bytes: Uint8Array;
  readonly told: string;
}> {
  if (what === "concordance") {
    const two = twoTextsNamed(ledger, texts);
    if (isRefusal(two)) return two;
    const sheet = concordanceSheet(two);
    const told = message("cli.exported-concordance", { path, rows: sheet.rows.length - 1 });
    return { bytes: bytesOf(sheet, format), told };
  }
  const make = { positions: positionsTable, proposals: proposalsTable }[what];
  const { table, rows, left } = make(ledger, audience);
  const isRightToLeft = directionOf(spoken()) === "rtl";
  const sheet = { name: what, rows: table, widths: table[0]!.map(() => WIDTH), isRightToLeft };
  return {
    bytes: bytesOf(sheet, format),
    told: message(`cli.exported-${what}`, { path, rows, kept: left.team + left.informals }),
  };
}

const WIDTH = 24;

function bytesOf(sheet: Sheet, format: "csv" | "xlsx"): Uint8Array {
  return format === "xlsx" ? xlsx(sheet) : new TextEncoder().encode(csv(sheet.rows));
}
