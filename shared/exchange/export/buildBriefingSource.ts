import { buildBriefingData, type BriefingSettings } from "#shared/briefing/data/briefingData.ts";
import type { Layout } from "#shared/briefing/content/layouts.ts";
import type { BriefingSource } from "#shared/briefing/typeset/briefingSource.ts";
import type { Language } from "#shared/base/language.ts";
import { inLanguage } from "#shared/messages/messages.ts";
import type { BriefingContent } from "./briefingContent.ts";
import { writeBriefingAttachment } from "../formats/pdf/briefingAttachment.ts";

/** How a briefing is typeset: what of it is words, paper and file, but not what is in it. */
export interface BriefingFormat {
  readonly layout: Layout;
  readonly settings: BriefingSettings;
  /** Of its own words. */
  readonly language: Language;
  readonly archive: boolean;
}

/** What of a briefing is typeset. */
export type BriefingParts = Pick<BriefingContent, "input" | "content">;

/** The layouts that have each note's words marked in the text, under the number that it has in what is attached. */
const MARKED: ReadonlySet<Layout> = new Set(["annotated", "table"]);

/** A briefing ready to be typeset: the same for the window and the command line, byte for byte. */
export async function buildBriefingSource(briefed: BriefingParts, made: BriefingFormat): Promise<BriefingSource> {
  const source = await buildPreviewSource(briefed, made);
  const attached = MARKED.has(made.layout)
    ? await inLanguage(made.language, () => writeBriefingAttachment(briefed.content))
    : undefined;
  return {
    layout: source.layout,
    data: source.data,
    ...(attached !== undefined && { attached }),
    ...(made.archive && { archive: true }),
  };
}

/** The same as pages to look at. */
export async function buildPreviewSource(
  { input }: BriefingParts,
  { layout, settings, language }: BriefingFormat,
): Promise<BriefingSource> {
  const data = JSON.stringify(await inLanguage(language, () => buildBriefingData(layout, { ...input, settings })));
  return { layout, data, isPreview: true };
}
