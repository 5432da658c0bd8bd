import { z } from "zod";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { parseJson } from "#shared/base/canonicalJson.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import { codePointStartOfAnchor } from "../codePoints.ts";

/**
 * The manifest of a Word file: a part of its own that describes the comments, so that they are recognised when the file
 * comes back. Word and LibreOffice keep such a part as it is, but renumber comments. It repeats what the comments say
 * and names records only if the audience may know them.
 */
const place = z.object({
  draft: z.string(),
  provision: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.int().optional(),
  gap: z.literal(true).optional(),
  whole: z.literal(true).optional(),
});

const commented = {
  /** The number that its comment begins with: "12", "P3". */
  n: z.string(),
  /** The first line of the comment. Clausemark writes it, not the comment's author. */
  head: z.string(),
  /** Word's durable id of the comment. */
  durable: z.string(),
  id: z.string().optional(),
  place,
};

const key = z.object({
  v: z.literal(1),
  draft: z.string(),
  /** The author that is given if nobody is named. */
  nobody: z.string(),
  notes: z.array(
    z.object({
      ...commented,
      kind: z.literal(ANNOTATION_KINDS),
      rights: z.array(z.string()),
      tags: z.array(z.string()),
    }),
  ),
  proposals: z.array(
    z.object({
      ...commented,
      old: z.string(),
      new: z.string(),
      /** The author of its tracked changes; absent if it is not tracked. */
      by: z.string().optional(),
      /** Which of its wordings the text itself has. */
      held: z.literal(["old", "new"]).optional(),
    }),
  ),
});

export type DocxManifest = z.infer<typeof key>;
export type DocxManifestNote = DocxManifest["notes"][number];
export type DocxManifestProposal = DocxManifest["proposals"][number];

/** Distinguishes the manifest from other programs' parts. */
export const DOCX_MANIFEST_NAMESPACE = "urn:clausemark:docx:1";
export const DOCX_MANIFEST_ELEMENT = "clausemark";

/** Parses a manifest; null if the text is none, or of a newer version. */
export function parseDocxManifest(text: string): DocxManifest | null {
  return key.safeParse(parseJson(text)).data ?? null;
}

/** Describes the place of an anchor for the manifest. If the anchor is in `text`, includes where its words begin. */
export function docxManifestPlaceOf(anchor: Anchor, text: Draft | null): z.infer<typeof place> {
  const { draft, provision, quote, gap } = anchor;
  const start = text && codePointStartOfAnchor(text, anchor);
  return {
    draft,
    provision,
    ...(quote && { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix }),
    ...(start !== null && { start }),
    ...(gap && { gap }),
  };
}
