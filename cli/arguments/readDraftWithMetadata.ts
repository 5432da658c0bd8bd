import type { NewDocument } from "#shared/acts/texts/addDocument.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { guessRevisionCoverage } from "#shared/import/revisionCoverage.ts";
import { findDraftDate } from "#shared/import/draftDate.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { expectedLanguageOf } from "#shared/ledger/texts/expectedLanguage.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { getMessageLanguage } from "#shared/messages/messages.ts";
import { DOCUMENT_KINDS } from "#shared/records/kinds/document.ts";
import type { CommandEnvironment } from "../environment.ts";
import { readDraftFile } from "./readDraftFile.ts";
import { readChoiceFlag } from "./parseArguments.ts";
import { readPictureLanguageFlag } from "./readPictureLanguageFlag.ts";

const text = { type: "string" } as const;

/** The flags that describe a draft. Missing ones are taken from its masthead. */
export const draftMetadataFlags = {
  draft: text,
  title: text,
  kind: text,
  symbol: text,
  date: text,
  paragraphs: { type: "boolean" },
  recognise: text,
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
 * Reads a draft, taking metadata that the flags do not give from its masthead. `ledger` is that of the dossier it is
 * for, if there is one already. Throws a UsageError on an unknown kind or language.
 */
export async function readDraftWithMetadata(
  path: string,
  given: DraftFlags,
  io: Pick<CommandEnvironment, "err">,
  ledger?: Ledger,
): Promise<Outcome<DraftWithMetadata>> {
  const kind = readChoiceFlag("kind", given.kind, DOCUMENT_KINDS, "convention");
  const reading = await readDraftFile(path, io, {
    numbersParagraphs: given.paragraphs ?? false,
    recogniseAs: readPictureLanguageFlag(given.recognise),
    expectedLanguage: expectedLanguageOf(ledger, getMessageLanguage()),
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
