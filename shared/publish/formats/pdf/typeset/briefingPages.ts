import { parseJson } from "#shared/base/canonicalJson.ts";
import { BRIEFING_LAYOUTS, type BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import type { CommonLayoutData } from "#shared/publish/layouts/data/briefingData.ts";

/** What the pages of a briefing are typeset from. Between processes it is JSON text. */
interface BriefingPages {
  readonly layout: BriefingLayout;
  readonly data: CommonLayoutData;
  /** Attached for machines: W3C Web Annotations as JSON text. */
  readonly attached?: string;
  /** Whether to make a PDF/A-3a for an archive. */
  readonly archive?: boolean;
  /** Whether the pages are a preview: without native annotations and attachments, which are not visible there. */
  readonly isPreview?: boolean;
}

export function serialiseBriefingPages(pages: BriefingPages): string {
  return JSON.stringify(pages);
}

/** Parses what `serialiseBriefingPages` returned. Throws a RangeError for another text. */
export function parseBriefingPages(text: string): BriefingPages {
  const pages = parseJson(text) as unknown as Partial<BriefingPages> | undefined;
  const { layout, data } = pages ?? {};
  // The layout is the name of a file.
  if (!data || !layout || !BRIEFING_LAYOUTS.includes(layout)) throw new RangeError("These are no pages of a briefing");
  return pages as BriefingPages;
}
