import { basename } from "node:path";
import type { NewDocument } from "#shared/acts/texts/addDocument.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { guessCoverage } from "#shared/import/revisionCoverage.ts";
import { findDraftDate } from "#shared/import/draftDate.ts";
import { readDraft } from "#shared/import/readDraft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { DOCUMENT_KINDS } from "#shared/records/kinds/document.ts";
import { readFileBytes } from "../dossier/openDossier.ts";
import { readChoice } from "./parseArguments.ts";

const text = { type: "string" } as const;

/** The flags that say what a draft is. What is not said is taken from its masthead. */
export const documentFlags = { draft: text, title: text, kind: text, symbol: text, date: text } as const;

type Said = Readonly<Partial<Record<keyof typeof documentFlags, string | undefined>>>;

/** A file that was read, and what is said of it. */
export interface DraftArguments extends Required<Pick<NewDocument, "title" | "kind" | "symbol" | "covers">> {
  readonly reading: ImportedDraft;
  readonly date?: string;
}

/** Reads a draft; what the flags do not say of it, its masthead does. Throws a UsageError on an unknown kind. */
export async function readDraftArguments(path: string, said: Said): Promise<Outcome<DraftArguments>> {
  const kind = readChoice("kind", said.kind, DOCUMENT_KINDS, "convention");
  const bytes = await readFileBytes(path);
  if (isRefusal(bytes)) return bytes;
  const reading = await readDraft(basename(path), bytes);
  if (isRefusal(reading)) return reading;
  const { draft, masthead } = reading;
  const date = said.date ?? findDraftDate(reading);
  return {
    reading,
    title: said.title ?? draft.title,
    kind: said.kind === undefined ? (masthead.kind ?? kind) : kind,
    symbol: said.symbol ?? masthead.symbol ?? "",
    ...(date && { date }),
    covers: guessCoverage(draft, masthead),
  };
}
