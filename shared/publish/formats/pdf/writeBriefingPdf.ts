import type { Bytes } from "#shared/base/bytes.ts";
import type { Outcome } from "#shared/base/result.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";
import { writeBriefingPages } from "./writeBriefingPages.ts";

/** Typesets pages as a PDF: in this process, in another one, or in a worker. */
export type TypesetPages = (pages: string) => Promise<Outcome<Bytes>>;

/** Writes a briefing as a PDF. */
export async function writeBriefingPdf(
  publication: Required<Publication>,
  typeset: TypesetPages,
): Promise<Outcome<Bytes>> {
  return typeset(await writeBriefingPages(publication));
}
