import { isPrintedAsHeading, type Provision } from "../draft/draft.ts";
import type { RecognisedDraft } from "./importedDraft.ts";

/** How many articles, paragraphs, footnotes, changes and remarks an imported draft has. */
export type DraftContentCounts = Readonly<
  Record<"articles" | "paragraphs" | "footnotes" | "changes" | "remarks", number>
>;

export function countDraftContents({ draft: { provisions }, changes, remarks }: RecognisedDraft): DraftContentCounts {
  const count = (is: (provision: Provision) => boolean) => provisions.filter(is).length;
  return {
    articles: count(({ kind }) => kind === "article" || kind === "rule"),
    paragraphs: count((each) => !isPrintedAsHeading(each)),
    footnotes: provisions.flatMap(({ blocks }) => blocks.flatMap(({ footnotes = [] }) => footnotes)).length,
    changes: changes.length,
    remarks: remarks.length,
  };
}
