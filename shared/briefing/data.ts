import { annotatedData } from "./data/annotated.ts";
import { dailyData } from "./data/daily.ts";
import { delegateData } from "./data/delegate.ts";
import { matrixData } from "./data/matrix.ts";
import type { BriefingInput, PageData } from "./data/page.ts";
import { submissionData } from "./data/submission.ts";
import { tableData } from "./data/table.ts";
import type { Layout } from "./layouts.ts";

export type { NoteCard } from "./data/note.ts";
export { PAPERS, type BriefingInput, type PageData, type Settings } from "./data/page.ts";

const DATA: Readonly<Record<Layout, (input: BriefingInput) => PageData>> = {
  annotated: annotatedData,
  table: tableData,
  submission: submissionData,
  delegate: delegateData,
  daily: dailyData,
  matrix: matrixData,
};

/** Everything that a layout's template prints, as plain JSON, its own words in the language that is spoken. */
export function briefingData(layout: Layout, input: BriefingInput): PageData {
  return DATA[layout](input);
}
