import type { Hash } from "#shared/base/hash.ts";
import { refuse, type Refusal } from "#shared/base/result.ts";
import type { Audience } from "#shared/exchange/audience.ts";
import type { BriefedText } from "#shared/exchange/briefed.ts";
import { earlierIn, FORMATS, type FormatName, type TableName } from "#shared/exchange/formats.ts";
import { outgoing, type LeftOut, type Outgoing } from "#shared/exchange/outgoing.ts";
import { positionsTable, proposalsTable } from "#shared/exchange/tables.ts";
import { textWith } from "#shared/exchange/texts.ts";
import type { Shown } from "#shared/exchange/audience.ts";
import { twoTexts, type TwoTexts } from "#shared/ledger/deltas.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findIn, type Found } from "#shared/ledger/lists/found.ts";
import { parseQuery } from "#shared/ledger/lists/query.ts";
import type { Language } from "#shared/base/language.ts";
import type { MemberId } from "#shared/records/envelope.ts";

/** What a person asks to be saved for others. */
export interface Asked {
  readonly as: FormatName;
  /** Of a spreadsheet. */
  readonly table: "register" | TableName;
  readonly text: Hash;
  readonly audience: Audience;
  /** A filter line, "" for everything. */
  readonly filter: string;
  /** The language of what is ours in it. */
  readonly words: Language;
}

/** What that comes to, before it is saved: all of it has passed the gate of confidentiality. */
export type Leaves =
  | {
      readonly what: "notes";
      readonly text: BriefedText;
      readonly found: Found | undefined;
      readonly out: Outgoing;
      readonly left: LeftOut;
    }
  | { readonly what: "draft"; readonly out: Outgoing }
  | {
      readonly what: "table";
      readonly table: "positions" | "proposals";
      readonly rows: number;
      readonly left: Shown["left"];
      readonly earlier: number;
    }
  | { readonly what: "concordance"; readonly two: TwoTexts }
  /** It is planned in a view of its own. */
  | { readonly what: "briefing" }
  | { readonly what: "nothing"; readonly why: Refusal };

export const MAKERS = { positions: positionsTable, proposals: proposalsTable } as const;

/** The parts of what is asked that a format, or a table of it, goes by. */
export function goesBy({ as, table }: Pick<Asked, "as" | "table">) {
  const isSheet = as === "csv" || as === "xlsx";
  const isTable = isSheet && table !== "register";
  const isNotes = FORMATS[as].holds !== "text" && as !== "pdf";
  return {
    table: isSheet,
    text: as !== "pdf" && (!isTable || table === "concordance"),
    audience: isNotes && !(isTable && table === "concordance"),
    earlier: earlierIn(as, { table }),
    filter: isNotes && !isTable,
    words: as !== "pdf" && as !== "akn",
  } as const;
}

export function leavesOf(ledger: Ledger, asked: Asked, me: MemberId | undefined): Leaves {
  const { as, table, audience, filter } = asked;
  if (as === "pdf") return { what: "briefing" };
  if (goesBy(asked).table && table !== "register") return tableLeaves(ledger, asked, table);
  const text = textWith(ledger, asked.text);
  if (!text) return { what: "nothing", why: refuse("draft.none") };
  const query = parseQuery(filter);
  if (query.faults[0]) return { what: "nothing", why: query.faults[0].why };
  const found = query.filter.length > 0 ? findIn(ledger, query.filter, me) : undefined;
  const { outgoing: out, left } = outgoing(ledger, text, audience, { found });
  return as === "akn" ? { what: "draft", out } : { what: "notes", text, found, out, left };
}

function tableLeaves(ledger: Ledger, { text, audience }: Asked, table: TableName): Leaves {
  if (table === "concordance") {
    const [newer] = ledger.drafts.get(text)?.texts ?? [];
    const two = newer ? twoTexts(ledger, newer) : null;
    return two ? { what: "concordance", two } : { what: "nothing", why: refuse("delta.one-text") };
  }
  const { rows, left, earlier } = MAKERS[table](ledger, audience);
  return { what: "table", table, rows, left, earlier };
}
