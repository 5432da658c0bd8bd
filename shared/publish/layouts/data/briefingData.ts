import { buildAnnotatedLayoutData } from "./annotated.ts";
import { buildDailyLayoutData } from "./daily.ts";
import { buildDelegateLayoutData } from "./delegate.ts";
import { buildMatrixLayoutData } from "./matrix.ts";
import type { BriefingInput, CommonLayoutData } from "./commonLayoutData.ts";
import { buildSubmissionLayoutData } from "./submission.ts";
import { buildTableLayoutData } from "./textCommentTable.ts";
import type { BriefingLayout } from "../content/layouts.ts";

export type { PrintedNote } from "./printedNote.ts";
export { PAPERS, type BriefingInput, type CommonLayoutData, type BriefingSettings } from "./commonLayoutData.ts";

const DATA: Readonly<Record<BriefingLayout, (input: BriefingInput) => CommonLayoutData>> = {
  annotated: buildAnnotatedLayoutData,
  table: buildTableLayoutData,
  submission: buildSubmissionLayoutData,
  delegate: buildDelegateLayoutData,
  daily: buildDailyLayoutData,
  matrix: buildMatrixLayoutData,
};

/** Builds everything that a layout's template prints, as plain JSON, with labels in the current message language. */
export function buildBriefingData(layout: BriefingLayout, input: BriefingInput): CommonLayoutData {
  return DATA[layout](input);
}
