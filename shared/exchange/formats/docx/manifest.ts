import { z } from "zod";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { parseJson } from "#shared/base/canonicalJson.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import { codePointStartOf } from "../codePoints.ts";

/**
 * What a Word file says of its own comments in a part of its own, so that they are known again when it comes back: Word
 * and LibreOffice keep such a part as it is, while they number comments anew. It repeats what the comments say and names
 * records only where the audience may know them.
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
  /** The first line of the comment, which is not what its author said. */
  head: z.string(),
  /** Word's own lasting name of the comment. */
  durable: z.string(),
  id: z.string().optional(),
  place,
};

const key = z.object({
  v: z.literal(1),
  draft: z.string(),
  /** What stands as author where nobody is named. */
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
      /** Who stands as the author of its tracked changes; absent where it is not tracked. */
      by: z.string().optional(),
      /** Which of its words the text itself has. */
      held: z.literal(["old", "new"]).optional(),
    }),
  ),
});

export type DocxManifest = z.infer<typeof key>;
export type ManifestNote = DocxManifest["notes"][number];
export type ManifestProposal = DocxManifest["proposals"][number];

/** Told apart from what other programs keep in such parts. */
export const MANIFEST_NAMESPACE = "urn:clausemark:docx:1";
export const MANIFEST_ELEMENT = "clausemark";

/** A key as its part's text reads; null for what is none, or of a newer kind. */
export function parseManifest(text: string): DocxManifest | null {
  return key.safeParse(parseJson(text)).data ?? null;
}

/** Where an anchor stands, as a file says it; where it is in `text`, also where its words begin. */
export function manifestPlaceOf(anchor: Anchor, text: Draft | null): z.infer<typeof place> {
  const { draft, provision, quote, gap } = anchor;
  const start = text && codePointStartOf(text, anchor);
  return {
    draft,
    provision,
    ...(quote && { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix }),
    ...(start !== null && { start }),
    ...(gap && { gap }),
  };
}
