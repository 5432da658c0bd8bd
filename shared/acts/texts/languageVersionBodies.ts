import { refusal, type Refusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { listMainProvisionIds } from "#shared/import/revisionCoverage.ts";
import type { RevisionBody } from "#shared/records/kinds/revision.ts";

/** The drafts of one text in further languages. */
export type LanguageVersions = readonly { readonly draft: Draft }[];

/** Refuses language versions without a symbol (`revision.versions-symbol`): texts belong together by it. */
export function languageVersionsRefusal(versions: LanguageVersions, symbol: string): Refusal | null {
  return versions.length > 0 && symbol.trim() === "" ? refusal("revision.versions-symbol") : null;
}

/** Returns the records of language versions, of one that is read from the same file and has the same symbol and date. */
export function languageVersionBodies<B extends Omit<RevisionBody, "document">>(
  body: B,
  versions: LanguageVersions,
): readonly B[] {
  return versions.map(({ draft }) => ({
    ...body,
    draft,
    covers: body.covers === "whole" ? "whole" : [...listMainProvisionIds(draft)],
  }));
}
