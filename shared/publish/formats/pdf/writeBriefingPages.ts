import { buildBriefingData, type BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";
import { writeBriefingWebAnnotations } from "./briefingAttachment.ts";
import { serialiseBriefingPages } from "./typeset/briefingPages.ts";

/** Returns a publication as the layouts take it. */
export function toBriefingInput({ text, notes, proposals, statuses, audience, briefing }: Publication): BriefingInput {
  const { id: draftId, title, symbol, date, draft } = text;
  const named = { title, symbol, ...(date !== undefined && { date }), draft, draftId };
  return { ...named, shown: notes.map(({ note }) => note), proposals, statuses, audience, ...briefing };
}

/** The layouts that mark each note's words in the text, under its number in the attached annotations. */
const MARKED: ReadonlySet<BriefingLayout> = new Set(["annotated", "table"]);

/**
 * Writes what a typesetter needs for the pages of a briefing, or for their preview, as text for another process. It is
 * the same for the window and the command line, byte for byte.
 */
export function writeBriefingPages(publication: Required<Publication>, { isPreview = false } = {}): Promise<string> {
  const { layout, language, archive } = publication.briefing;
  return withMessageLanguage(language, () => {
    const data = buildBriefingData(layout, toBriefingInput(publication));
    if (isPreview) return serialiseBriefingPages({ layout, data, isPreview });
    const attached = MARKED.has(layout) && { attached: writeBriefingWebAnnotations(publication) };
    return serialiseBriefingPages({ layout, data, ...attached, ...(archive && { archive }) });
  });
}
