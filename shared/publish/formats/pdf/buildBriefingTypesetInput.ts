import {
  buildBriefingData,
  type BriefingInput,
  type BriefingSettings,
} from "#shared/publish/layouts/data/briefingData.ts";
import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import type { BriefingTypesetInput } from "#shared/publish/formats/pdf/typeset/briefingTypesetInput.ts";
import type { Language } from "#shared/base/language.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";
import { writeBriefingWebAnnotations } from "./briefingAttachment.ts";

/** The form of a briefing, apart from its contents: layout, settings, language, and kind of file. */
export interface BriefingOutputOptions {
  readonly layout: BriefingLayout;
  readonly settings: BriefingSettings;
  /** The language of its labels. */
  readonly language: Language;
  readonly archive: boolean;
}

/** Returns a publication as the layouts take it. */
export function toBriefingInput({ text, notes, proposals, statuses, audience, briefing }: Publication): BriefingInput {
  const { id: draftId, title, symbol, date, draft } = text;
  const named = { title, symbol, ...(date !== undefined && { date }), draft, draftId };
  return { ...named, shown: notes.map(({ note }) => note), proposals, statuses, audience, ...briefing };
}

/** The layouts that mark each note's words in the text, under its number in the attached annotations. */
const MARKED: ReadonlySet<BriefingLayout> = new Set(["annotated", "table"]);

/** Builds a briefing ready to be typeset: the same for the window and the command line, byte for byte. */
export async function buildBriefingTypesetInput(
  publication: Publication,
  format: BriefingOutputOptions,
): Promise<BriefingTypesetInput> {
  const source = await buildBriefingPreviewTypesetInput(publication, format);
  const attached = MARKED.has(format.layout)
    ? await withMessageLanguage(format.language, () => writeBriefingWebAnnotations(publication))
    : undefined;
  return {
    layout: source.layout,
    data: source.data,
    ...(attached !== undefined && { attached }),
    ...(format.archive && { archive: true }),
  };
}

/** Builds the preview pages of a briefing. */
export async function buildBriefingPreviewTypesetInput(
  publication: Publication,
  { layout, settings, language }: BriefingOutputOptions,
): Promise<BriefingTypesetInput> {
  const data = JSON.stringify(
    await withMessageLanguage(language, () => buildBriefingData(layout, { ...toBriefingInput(publication), settings })),
  );
  return { layout, data, isPreview: true };
}
