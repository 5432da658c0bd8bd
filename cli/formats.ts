import { utf8 } from "../shared/base/bytes.ts";
import { csv } from "../shared/exchange/csv.ts";
import { webAnnotations } from "../shared/exchange/jsonld/write.ts";
import type { Outgoing } from "../shared/exchange/outgoing.ts";
import { methodSheet, registerSheet } from "../shared/exchange/register/write.ts";
import { xlsx } from "../shared/exchange/xlsx.ts";
import { message } from "../shared/messages/messages.ts";

/** The formats that are written from what leaves alone; a PDF is typeset besides. */
const WRITERS = {
  csv: (out) => utf8(csv(withMethod(out))),
  xlsx: (out) => xlsx(...[registerSheet(out), methodSheet(out)].filter((sheet) => sheet !== null)),
  jsonld: (out) => utf8(webAnnotations(out)),
} as const satisfies Readonly<Record<string, (out: Outgoing) => Uint8Array>>;

type Written = keyof typeof WRITERS;
export const FORMATS = ["pdf", ...(Object.keys(WRITERS) as Written[])] as const;

export function isWritten(format: (typeof FORMATS)[number]): format is Written {
  return Object.hasOwn(WRITERS, format);
}

/** A format's file, and what is said of it. */
interface File {
  readonly bytes: Uint8Array;
  readonly told: string;
  /** Whether anything that members said is in it. */
  readonly hasNotes: boolean;
}

export function write(format: Written, out: Outgoing, path: string): File {
  const counts = { path, notes: out.notes.length, proposals: out.proposals.length };
  const isTable = format === "csv" || format === "xlsx";
  const told = isTable
    ? message("cli.exported-register", { path, rows: out.notes.length })
    : message("cli.wrote", counts);
  return { bytes: WRITERS[format](out), told, hasNotes: true };
}

/** CSV has one table: the method stands beneath it, behind an empty line. */
function withMethod(out: Outgoing): readonly (readonly string[])[] {
  const { rows } = registerSheet(out);
  const method = methodSheet(out);
  return method ? [...rows, [], ...method.rows] : rows;
}
