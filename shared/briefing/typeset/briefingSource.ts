import type { Layout } from "../content/layouts.ts";

/** What is typeset. */
export interface BriefingSource {
  readonly layout: Layout;
  /** A `PageData` as JSON text. */
  readonly data: string;
  /** What it carries for machines: W3C Web Annotations as JSON text. */
  readonly attached?: string;
  /** Whether it is for an archive, as PDF/A-3a. */
  readonly archive?: boolean;
  /** Pages to look at while it is planned: without native annotations and attachments, which show nothing. */
  readonly isPreview?: boolean;
}
