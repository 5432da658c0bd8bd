import { refusal, type Refusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { listArticleOrTopLevelEIds } from "#shared/import/revisionCoverage.ts";
import type { DocumentRevisionBody } from "#shared/records/kinds/revision.ts";

/** The drafts of one text in further languages. */
export type LanguageVersionDrafts = readonly { readonly draft: Draft }[];

/** Refuses language versions without a symbol (`revision.versions-symbol`): texts belong together by it. */
export function languageVersionsRefusal(versions: LanguageVersionDrafts, symbol: string): Refusal | null {
  return versions.length > 0 && symbol.trim() === "" ? refusal("revision.versions-symbol") : null;
}

/** Returns the records of language versions, of one that is read from the same file and has the same symbol and date. */
export function languageVersionBodies<B extends Omit<DocumentRevisionBody, "document">>(
  body: B,
  versions: LanguageVersionDrafts,
): readonly B[] {
  return versions.map(({ draft }) => ({
    ...body,
    draft,
    covers: body.covers === "whole" ? "whole" : [...listArticleOrTopLevelEIds(draft)],
  }));
}
