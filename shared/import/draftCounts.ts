import { isHeaded, type Provision } from "../draft/draft.ts";
import type { RecognisedDraft } from "./importedDraft.ts";

/** How much a reading holds of what. */
export type DraftCounts = Readonly<Record<"articles" | "paragraphs" | "footnotes" | "changes" | "remarks", number>>;

export function countDraftContents({ draft: { provisions }, changes, remarks }: RecognisedDraft): DraftCounts {
  const count = (is: (provision: Provision) => boolean) => provisions.filter(is).length;
  return {
    articles: count(({ kind }) => kind === "article" || kind === "rule"),
    paragraphs: count((each) => !isHeaded(each)),
    footnotes: provisions.flatMap(({ blocks }) => blocks.flatMap(({ footnotes = [] }) => footnotes)).length,
    changes: changes.length,
    remarks: remarks.length,
  };
}
