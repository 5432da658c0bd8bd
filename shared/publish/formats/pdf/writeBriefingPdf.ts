import type { Bytes } from "#shared/base/bytes.ts";
import type { Outcome } from "#shared/base/result.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";
import { buildBriefingTypesetInput, type BriefingOutputOptions } from "./buildBriefingTypesetInput.ts";
import type { BriefingTypesetInput } from "./typeset/briefingTypesetInput.ts";

/** Typesets pages as a PDF: in another process, or in a worker. */
export type TypesetPages = (source: BriefingTypesetInput) => Promise<Outcome<Bytes>>;

/** Writes a briefing as a PDF. */
export async function writeBriefingPdf(
  publication: Publication,
  options: BriefingOutputOptions,
  typeset: TypesetPages,
): Promise<Outcome<Bytes>> {
  return typeset(await buildBriefingTypesetInput(publication, options));
}
