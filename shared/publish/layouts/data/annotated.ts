import { message } from "#shared/messages/messages.ts";
import { numberNotes, partitionPlacedNotes, type NumberedNote } from "../content/numberedNotes.ts";
import { buildBriefingBodyRows, type BriefingBodyRow } from "./bodyRows.ts";
import { buildPrintedNotes } from "./printedNote.ts";
import { buildCommonLayoutData, type BriefingInput, type CommonLayoutData } from "./commonLayoutData.ts";
import { formatNoAsksLine, buildBriefingSummary, type BriefingSummary } from "./summary.ts";
import { labelProvisionStatuses } from "./provisionStatuses.ts";
import { buildBriefingRecommendations } from "./recommendations.ts";
import { skipRowsWithoutStatements, type SkippedArticlesRow } from "./skippedRows.ts";
import { findTeamWordings } from "./teamWordings.ts";
import { buildUnplacedWordings, type UnplacedWording } from "./wordingRows.ts";

/** The text with its notes beside it, after the asks and a summary. */
export interface AnnotatedLayoutData extends CommonLayoutData {
  readonly summary: BriefingSummary;
  readonly rows: readonly (BriefingBodyRow | SkippedArticlesRow)[];
  /** Numbers of the notes that have no place in this text. They ask for nothing and are not counted. */
  readonly elsewhere: readonly number[];
  readonly strays: readonly UnplacedWording[];
}

/** Builds the annotated layout, with labels in the current message language. */
export function buildAnnotatedLayoutData(input: BriefingInput): AnnotatedLayoutData {
  const { draft, draftId, shown, proposals = [] } = input;
  const notes = numberNotes(shown, draft, draftId);
  const [placed, elsewhere] = partitionPlacedNotes(notes);
  const strays = buildUnplacedWordings(draft, draftId, proposals);
  const statuses = labelProvisionStatuses(draft, input.statuses);
  const wordings = findTeamWordings(draft, draftId, proposals);
  const rows = buildBriefingBodyRows(draft, draftId, notes, proposals, { ...input, statuses });
  return {
    ...buildCommonLayoutData(
      input,
      message("briefing.layout.annotated"),
      buildPrintedNotes(draft, notes),
      labels(notes),
    ),
    summary: buildBriefingSummary(
      placed,
      buildBriefingRecommendations(draft, placed, wordings, statuses),
      elsewhere.length + strays.length,
    ),
    rows: input.settings?.compact ? skipRowsWithoutStatements(rows) : rows,
    elsewhere: elsewhere.map(({ n }) => n),
    strays,
  };
}

function labels(notes: readonly NumberedNote[]): Readonly<Record<string, string>> {
  return {
    asks: message("briefing.asks"),
    noAsks: formatNoAsksLine(notes),
    concerns: message("briefing.concerns.other"),
    keep: message("briefing.keep"),
    summary: message("briefing.summary"),
    bySeverity: message("briefing.by-severity"),
    byRight: message("briefing.by-right"),
    assessed: message("briefing.assessed"),
    provisional: message("briefing.provisional"),
    key: message("briefing.key"),
    rightsNote: message("briefing.by-right.note"),
    worst: message("briefing.worst"),
    note: message("briefing.note"),
    where: message("briefing.where"),
    text: message("briefing.text"),
  };
}
