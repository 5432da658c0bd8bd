import * as z from "zod/mini";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { parseJson } from "#shared/base/canonicalJson.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import { codePointStartOfAnchor } from "../codePoints.ts";

/**
 * The manifest of a Word file: it describes the comments, so that they are recognised when the file comes back, since
 * programs renumber them. It repeats what the comments say and names records only if the audience may know them. It is a
 * part of its own, which Word and LibreOffice keep as it is, and again the document's variables, which LibreOffice also
 * keeps in an OpenDocument text.
 */
const place = z.object({
  draft: z.string(),
  provision: z.string(),
  exact: z.optional(z.string()),
  prefix: z.optional(z.string()),
  suffix: z.optional(z.string()),
  start: z.optional(z.int()),
  gap: z.optional(z.literal(true)),
  whole: z.optional(z.literal(true)),
});

const commented = {
  /** The number that its comment begins with: "12", "P3", "S1". */
  n: z.string(),
  /** The first line of the comment. Clausemark writes it, not the comment's author. */
  head: z.string(),
  /** Word's durable id of the comment. */
  durable: z.string(),
  id: z.optional(z.string()),
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
      /** The digest of its comment when the file was made, by which a changed one is recognised. */
      said: z.optional(z.string()),
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
      by: z.optional(z.string()),
      /** Which of its wordings the text itself has. */
      held: z.optional(z.literal(["old", "new"])),
    }),
  ),
  /** The comments that say how far provisions have come. */
  statuses: z._default(z.array(z.object(commented)), []),
});

export type DocxManifest = z.infer<typeof key>;
export type DocxManifestNote = DocxManifest["notes"][number];
export type DocxManifestProposal = DocxManifest["proposals"][number];
export type DocxManifestStatusComment = DocxManifest["statuses"][number];

/** Distinguishes the manifest from other programs' parts. */
export const DOCX_MANIFEST_NAMESPACE = "urn:clausemark:docx:1";
export const DOCX_MANIFEST_ELEMENT = "clausemark";

/** The longest value that Word accepts is about twice as long. */
const LONGEST_VARIABLE = 30_000;
const VARIABLE = /^clausemark-(?<nth>\d+)$/u;

/** Splits a manifest into variables of a document, by name. */
export function docxManifestVariables(manifest: DocxManifest): readonly (readonly [name: string, value: string])[] {
  const text = escapeBeyondAscii(JSON.stringify(manifest));
  return Array.from({ length: Math.ceil(text.length / LONGEST_VARIABLE) }, (_, i) => [
    `clausemark-${i + 1}`,
    text.slice(i * LONGEST_VARIABLE, (i + 1) * LONGEST_VARIABLE),
  ]);
}

/** Returns the manifest in a document's variables, in any order; null if there is none. */
export function parseDocxManifestVariables(
  variables: readonly (readonly [name: string, value: string])[],
): DocxManifest | null {
  const parts = variables.flatMap(([name, value]) => {
    const nth = VARIABLE.exec(name)?.groups?.["nth"];
    return nth === undefined ? [] : [{ nth: Number(nth), value }];
  });
  parts.sort((one, other) => one.nth - other.nth);
  return parts.length === 0 ? null : parseDocxManifest(parts.map(({ value }) => value).join(""));
}

/** Writes JSON in ASCII, so that no character can be cut in two or changed. */
function escapeBeyondAscii(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

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
