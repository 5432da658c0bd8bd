import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { MastheadMetadata, ImportedDraft } from "#shared/import/importedDraft.ts";
import { deriveTexts, type DocumentsAndTexts } from "#shared/ledger/texts/deriveTexts.ts";
import type { DocumentEntry, Revision } from "#shared/ledger/entries/document.ts";
import type { DocumentBody } from "#shared/records/kinds/document.ts";
import type { DocumentRevisionBody } from "#shared/records/kinds/revision.ts";

/** A text of a document, as far as a test specifies it. */
export interface TestTextSpec {
  readonly draft: Draft;
  readonly symbol?: string;
  readonly date?: string;
  readonly file?: string;
  readonly covers?: DocumentRevisionBody["covers"];
}

/** Arranges the documents and texts of an unsigned dossier: each document's texts, oldest first. */
export function arrangeUnsignedTexts(
  ...documents: readonly (readonly [DocumentBody["kind"], string, ...(readonly TestTextSpec[])])[]
): DocumentsAndTexts {
  const entries = documents.map(([kind, title, ...texts], d): DocumentEntry => {
    const id = `${d}`.repeat(64).slice(0, 64);
    const revisions = texts.map((text, t) => revisionOf(id, text, `2026-01-0${d + 1}T00:00:0${t}.000Z`, `${d} ${t}`));
    return { id, at: `2026-01-0${d + 1}T00:00:00.000Z`, body: { title, kind }, title, revisions };
  });
  return deriveTexts(entries, []);
}

function revisionOf(document: string, text: TestTextSpec, added: string, id: string): Revision {
  const { draft, symbol = "", date, file = "draft.txt", covers = "whole" } = text;
  const source = { name: file, sha256: computeDraftId(draft), format: "text" };
  const body = { document, symbol, ...(date && { date }), covers, draft, source };
  return { id, member: "", at: added, added, seq: 0, draftId: computeDraftId(draft), body, earlier: [] };
}

/** Returns a draft as it was read from a file, with a different title. */
export function readingOfDraft(
  draft: Draft,
  { masthead = {}, title, file = "next.txt" }: { masthead?: MastheadMetadata; title?: string; file?: string } = {},
): Pick<ImportedDraft, "draft" | "masthead" | "source"> {
  const retitled = title === undefined ? draft : { ...draft, title };
  return { draft: retitled, masthead, source: { name: file, sha256: "f".repeat(64), format: "text" } };
}
