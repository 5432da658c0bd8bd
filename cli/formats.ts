import { utf8 } from "../shared/base/bytes.ts";
import { workNames } from "../shared/exchange/akn/names.ts";
import { akomaNtoso, type WorkNames } from "../shared/exchange/akn/write.ts";
import { csv } from "../shared/exchange/csv.ts";
import { docxOf } from "../shared/exchange/docx/write/docx.ts";
import { json } from "../shared/exchange/json.ts";
import { webAnnotations } from "../shared/exchange/jsonld/write.ts";
import { markdown } from "../shared/exchange/markdown.ts";
import type { Outgoing } from "../shared/exchange/outgoing.ts";
import { qdpx } from "../shared/exchange/qdpx/write.ts";
import { methodSheet, registerSheet } from "../shared/exchange/register/write.ts";
import { xlsx } from "../shared/exchange/xlsx.ts";
import type { Ledger } from "../shared/ledger/ledger.ts";
import { message } from "../shared/messages/messages.ts";

/** The formats that are written from what leaves alone; a PDF is typeset besides. */
const WRITERS = {
  csv: (out) => utf8(csv(withMethod(out))),
  xlsx: (out) => xlsx(...[registerSheet(out), methodSheet(out)].filter((sheet) => sheet !== null)),
  docx: ({ text: { id, ...text }, notes, proposals, audience }) =>
    docxOf({ ...text, draftId: id, shown: notes.map(({ note }) => note), proposals, audience }),
  jsonld: (out) => utf8(webAnnotations(out)),
  md: (out) => utf8(markdown(out)),
  json: (out) => utf8(json(out)),
  qdpx,
  akn: (out, names) => utf8(akomaNtoso(out.text, names)),
} as const satisfies Readonly<Record<string, (out: Outgoing, names: WorkNames) => Uint8Array>>;

type Written = keyof typeof WRITERS;
export const FORMATS = ["pdf", "xfdf", ...(Object.keys(WRITERS) as Written[])] as const;

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

export function write(ledger: Ledger, format: Written, out: Outgoing, path: string): File {
  const isText = format === "akn";
  const bytes = WRITERS[format](out, isText ? workNames(ledger, out.text.id) : new Map());
  return { bytes, told: toldOf(format, out, path), hasNotes: !isText };
}

function toldOf(format: Written, { notes, proposals, text }: Outgoing, path: string): string {
  if (format === "akn") return message("cli.wrote-text", { path, provisions: text.draft.provisions.length });
  const hasProposals = format === "jsonld" || format === "md" || format === "json";
  if (!hasProposals) return message("cli.exported-register", { path, rows: notes.length });
  return message("cli.wrote", { path, notes: notes.length, proposals: proposals.length });
}

/** CSV has one table: the method stands beneath it, behind an empty line. */
function withMethod(out: Outgoing): readonly (readonly string[])[] {
  const { rows } = registerSheet(out);
  const method = methodSheet(out);
  return method ? [...rows, [], ...method.rows] : rows;
}
