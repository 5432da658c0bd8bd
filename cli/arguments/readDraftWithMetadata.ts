import { basename } from "node:path";
import type { NewDocument } from "#shared/acts/texts/addDocument.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { guessRevisionCoverage } from "#shared/import/revisionCoverage.ts";
import { findDraftDate } from "#shared/import/draftDate.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { DOCUMENT_KINDS } from "#shared/records/kinds/document.ts";
import { readFileBytes } from "../dossier/openDossier.ts";
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
  "manual-markup": { type: "boolean" },
  languages: { type: "boolean" },
} as const;

type BooleanFlag = "paragraphs" | "manual-markup" | "languages";
type DraftFlags = Readonly<
  Partial<Record<Exclude<keyof typeof draftMetadataFlags, BooleanFlag>, string | undefined>> &
    Partial<Record<BooleanFlag, boolean | undefined>>
>;

/** A file that was read, and its metadata. */
export interface DraftWithMetadata extends Required<
  Pick<NewDocument, "title" | "kind" | "symbol" | "covers" | "versions">
> {
  readonly reading: ImportedDraft;
  readonly date?: string;
}

/**
 * Reads a draft, taking metadata that the flags do not give from its masthead. Throws a UsageError on an unknown kind.
 */
export async function readDraftWithMetadata(path: string, given: DraftFlags): Promise<Outcome<DraftWithMetadata>> {
  const kind = readChoiceFlag("kind", given.kind, DOCUMENT_KINDS, "convention");
  const bytes = await readFileBytes(path);
  if (isRefusal(bytes)) return bytes;
  const reading = await readDraftFromBytes(basename(path), bytes, {
    numbersParagraphs: given.paragraphs ?? false,
    readsManualMarkup: given["manual-markup"] ?? false,
  });
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
    versions: given.languages === true ? (reading.languageVersions ?? []) : [],
  };
}
