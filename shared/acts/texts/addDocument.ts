import * as z from "zod/mini";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { draftSizeRefusal } from "#shared/draft/draftSizeRefusal.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { documentRecordKind, type DocumentBody } from "#shared/records/kinds/document.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { documentRevisionRecordKind } from "#shared/records/kinds/revision.ts";
import type { Act } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { languageVersionBodies, languageVersionsRefusal, type LanguageVersionDrafts } from "./languageVersionBodies.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** A new document with its first revision. */
export interface NewDocument {
  readonly reading: Pick<ImportedDraft, "draft" | "source">;
  readonly title?: string;
  readonly kind?: DocumentBody["kind"];
  readonly symbol?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  /** The whole document, or the provisions with these eIds. Default: whole. */
  readonly covers?: "whole" | readonly string[];
  /** The same text in other languages. They belong together by the symbol, so there has to be one. */
  readonly versions?: LanguageVersionDrafts;
}

/**
 * Adds a document with its first draft to a dossier.
 * @returns a refusal if the draft is too large, its title does not fit (`document.title`), its facts are invalid
 *   (`say.invalid`), or there are language versions and no symbol (`revision.versions-symbol`)
 */
export function addDocumentAct(
  me: Author | null,
  { reading, title, kind = "convention", symbol = "", date, covers = "whole", versions = [] }: NewDocument,
): Outcome<Act> {
  const refused = refusalToCommit(me, "document", "revision");
  if (refused) return refused;
  const drafts = [reading, ...versions].map(({ draft }) => draft);
  const large = drafts.map(draftSizeRefusal).find((each) => each !== null) ?? languageVersionsRefusal(versions, symbol);
  if (large) return large;
  const named = documentRecordKind.body.safeParse({ title: title ?? reading.draft.title, kind });
  if (!named.success) return refusal("document.title");
  const { draft, source } = reading;
  const facts = { symbol, ...(date ? { date } : {}), covers };
  const factsSchema = z.pick(documentRevisionRecordKind.body, { symbol: true, date: true, covers: true });
  const validated = factsSchema.safeParse(facts);
  if (!validated.success) return invalidBodyRefusal(validated.error);
  const body = { ...validated.data, draft, source };
  const bodies = [body, ...languageVersionBodies(body, versions)];
  return {
    statements: [
      () => ({ type: "document", body: named.data }),
      ...bodies.map((each) => ([id]: readonly RecordKey[]) => ({ type: "revision", body: { ...each, document: id } })),
    ],
  };
}
