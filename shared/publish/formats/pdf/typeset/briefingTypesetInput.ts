import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";

/** The input of the typesetter. */
export interface BriefingTypesetInput {
  readonly layout: BriefingLayout;
  /** A `PageData` as JSON text. */
  readonly data: string;
  /** Attached for machines: W3C Web Annotations as JSON text. */
  readonly attached?: string;
  /** Whether to make a PDF/A-3a for an archive. */
  readonly archive?: boolean;
  /** Whether the pages are a preview: without native annotations and attachments, which are not visible there. */
  readonly isPreview?: boolean;
}
