import { buildAnnotatedData } from "./annotated.ts";
import { buildDailyData } from "./daily.ts";
import { buildDelegateData } from "./delegate.ts";
import { buildMatrixData } from "./matrix.ts";
import type { BriefingInput, PageData } from "./pageData.ts";
import { buildSubmissionData } from "./submission.ts";
import { buildTableData } from "./textCommentTable.ts";
import type { Layout } from "../content/layouts.ts";

export type { PrintedNote } from "./printedNote.ts";
export { PAPERS, type BriefingInput, type PageData, type BriefingSettings } from "./pageData.ts";

const DATA: Readonly<Record<Layout, (input: BriefingInput) => PageData>> = {
  annotated: buildAnnotatedData,
  table: buildTableData,
  submission: buildSubmissionData,
  delegate: buildDelegateData,
  daily: buildDailyData,
  matrix: buildMatrixData,
};

/** Builds everything that a layout's template prints, as plain JSON, with labels in the current message language. */
export function buildBriefingData(layout: Layout, input: BriefingInput): PageData {
  return DATA[layout](input);
}
