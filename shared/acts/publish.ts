import { refuse, type Outcome } from "../base/result.ts";
import { tooLarge } from "../draft/size.ts";
import type { Reading } from "../import/reading.ts";
import type { Author } from "../records/kind.ts";
import { document, type DocumentBody } from "../records/kinds/document.ts";
import { revision } from "../records/kinds/revision.ts";
import type { Act } from "./act.ts";
import { invalid } from "./invalid.ts";
import { refusalToSay } from "./permission.ts";

/** What a reading becomes: a new document's first revision. */
export interface NewDocument {
  readonly reading: Pick<Reading, "draft" | "source">;
  readonly title?: string;
  readonly kind?: DocumentBody["kind"];
  readonly symbol?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  /** The whole document, or the provisions with these eIds. Default: whole. */
  readonly covers?: "whole" | readonly string[];
}

/** Adds a document with its first draft to a dossier. */
export function addDocument(
  me: Author | null,
  { reading, title, kind = "convention", symbol = "", date, covers = "whole" }: NewDocument,
): Outcome<Act> {
  const refused = refusalToSay(me, "document", "revision");
  if (refused) return refused;
  const large = tooLarge(reading.draft);
  if (large) return large;
  const named = document.body.safeParse({ title: title ?? reading.draft.title, kind });
  if (!named.success) return refuse("document.title");
  const { draft, source } = reading;
  const facts = { symbol, ...(date ? { date } : {}), covers };
  const said = revision.body.pick({ symbol: true, date: true, covers: true }).safeParse(facts);
  if (!said.success) return invalid(said.error);
  const body = { ...facts, draft, source };
  return {
    statements: [
      () => ({ type: "document", body: named.data }),
      ([id]) => ({ type: "revision", body: { ...body, document: id } }),
    ],
  };
}
