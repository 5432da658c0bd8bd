import type { NewDocument } from "#shared/acts/texts/addDocument.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { guessRevisionCoverage } from "#shared/import/revisionCoverage.ts";
import { findDraftDate } from "#shared/import/draftDate.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { DOCUMENT_KINDS } from "#shared/records/kinds/document.ts";
import type { CommandEnvironment } from "../io.ts";
import { readDraftAt } from "./readDraftAt.ts";
import { readChoiceFlag } from "./parseArguments.ts";

const text = { type: "string" } as const;

/** The flags that describe a draft. Missing ones are taken from its masthead. */
export const draftMetadataFlags = {
  draft: text,
  title: text,
  kind: text,
  symbol: text,
  date: text,
  paragraphs: { type: "boolean" },
} as const;

type DraftFlags = Readonly<
  Partial<Record<Exclude<keyof typeof draftMetadataFlags, "paragraphs">, string | undefined>>
> & { readonly paragraphs?: boolean | undefined };

/** A file that was read, and its metadata. */
export interface DraftWithMetadata extends Required<Pick<NewDocument, "title" | "kind" | "symbol" | "covers">> {
  readonly reading: ImportedDraft;
  readonly date?: string;
}

/**
 * Reads a draft, taking metadata that the flags do not give from its masthead. Throws a UsageError on an unknown kind.
 */
export async function readDraftWithMetadata(
  path: string,
  given: DraftFlags,
  io: Pick<CommandEnvironment, "err">,
): Promise<Outcome<DraftWithMetadata>> {
  const kind = readChoiceFlag("kind", given.kind, DOCUMENT_KINDS, "convention");
  const reading = await readDraftAt(path, io, { numbersParagraphs: given.paragraphs ?? false });
  if (isRefusal(reading)) return reading;
  const { draft, masthead } = reading;
  const date = given.date ?? findDraftDate(reading);
  return {
    reading,
    title: given.title ?? draft.title,
    kind: given.kind === undefined ? (masthead.kind ?? kind) : kind,
    symbol: given.symbol ?? masthead.symbol ?? "",
    ...(date && { date }),
    covers: guessRevisionCoverage(draft, masthead),
  };
}
