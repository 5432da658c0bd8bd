import { isHeaded, type Provision } from "../draft/draft.ts";
import type { Recognised } from "./reading.ts";

/** How much a reading holds of what. */
export type Counts = Readonly<Record<"articles" | "paragraphs" | "footnotes" | "changes" | "remarks", number>>;

export function countsOf({ draft: { provisions }, changes, remarks }: Recognised): Counts {
  const count = (is: (provision: Provision) => boolean) => provisions.filter(is).length;
  return {
    articles: count(({ kind }) => kind === "article" || kind === "rule"),
    paragraphs: count((each) => !isHeaded(each)),
    footnotes: provisions.flatMap(({ blocks }) => blocks.flatMap(({ footnotes = [] }) => footnotes)).length,
    changes: changes.length,
    remarks: remarks.length,
  };
}
