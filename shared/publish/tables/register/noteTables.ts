import { hasSeverity } from "#shared/publish/layouts/content/tone.ts";
import { buildSeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { formatAuthorName } from "#shared/publish/layouts/data/authorName.ts";
import { rightName } from "#shared/publish/layouts/data/printedNote.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { message, getMessageLanguage, type MessageCode } from "#shared/messages/messages.ts";
import { digestComment } from "#shared/publish/returned/commentDigest.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";
import { RATING_DIMENSIONS, severityMessageCode } from "#shared/rights/ratingLevels.ts";
import { severityGradeOf } from "#shared/rights/severity.ts";
import type { NoteTableName } from "#shared/publish/formats/exportFormats.ts";
import { toNumberCell, type TableCell } from "../cells.ts";
import type { TableSheet } from "../xlsx.ts";
import { registerCodeColumnTitle, registerColumnTitleOf } from "./columns.ts";
import { buildRiskRegisterSheet } from "./write.ts";

/** Builds a table of an export's notes. */
export function buildNoteTable(content: Publication, table: NoteTableName): TableSheet {
  return BUILDERS[table](content);
}

/**
 * Builds the sheets of a workbook: the table itself and, beside the register, the other tables of its notes that have
 * rows.
 */
export function buildNoteWorkbook(content: Publication, table: NoteTableName): readonly [TableSheet, ...TableSheet[]] {
  const first = buildNoteTable(content, table);
  if (table !== "register") return [first];
  const others = [buildNoteRightsSheet(content), buildRatingsSheet(content)].filter(({ rows }) => rows.length > 1);
  const isRated = content.notes.some(({ note }) => hasSeverity(note));
  return [first, ...others, ...(isRated ? [buildSeverityMethodSheet()] : [])];
}

const BUILDERS: Readonly<Record<NoteTableName, (content: Publication) => TableSheet>> = {
  register: buildRiskRegisterSheet,
  rights: buildNoteRightsSheet,
  ratings: buildRatingsSheet,
  method: buildSeverityMethodSheet,
};

/** Builds the table of rights: a row for each right that a note names. */
function buildNoteRightsSheet({ notes }: Publication): TableSheet {
  const head = [
    registerColumnTitleOf("n"),
    message("table.right"),
    registerCodeColumnTitle(message("table.right")),
    registerColumnTitleOf("key"),
  ];
  const rows = notes.flatMap(({ n, note: { rights, comment } }) =>
    rights.map((right) => [n, rightName(right), right, digestComment(comment)]),
  );
  return sheet("others.table.rights", [head, ...rows], [8, 40, 20, 18]);
}

/** Builds the table of ratings: a row for each member's rating of a note. An audience without ratings gets no rows. */
function buildRatingsSheet({ notes }: Publication): TableSheet {
  const head = [
    registerColumnTitleOf("n"),
    message("table.rater"),
    registerColumnTitleOf("severity"),
    registerColumnTitleOf("severity-code"),
    registerColumnTitleOf("level"),
    message("table.provisional"),
    ...RATING_DIMENSIONS.map(registerColumnTitleOf),
    message("level.unclear"),
    registerColumnTitleOf("key"),
  ];
  const rows = notes.flatMap(({ n, note }) =>
    note.ratings.map(({ assessment, severity, author }): readonly TableCell[] => [
      n,
      formatAuthorName(author),
      message(severityMessageCode(severity) as MessageCode),
      severity.state === "assessed" && severity.atLeast ? "at-least" : severity.state,
      toNumberCell(severityGradeOf(severity)),
      toNumberCell(assessment.provisional),
      ...RATING_DIMENSIONS.map((each) => toNumberCell(assessment[each] === "unclear" ? null : assessment[each])),
      RATING_DIMENSIONS.filter((each) => assessment[each] === "unclear").join("; "),
      digestComment(note.comment),
    ]),
  );
  return sheet("others.table.ratings", [head, ...rows], [8, 24, 18, 14, 8, 10, 10, 10, 14, 10, 20, 18]);
}

/** Builds the sheet that explains how severities are determined. */
function buildSeverityMethodSheet(): TableSheet {
  const { title, paragraphs } = buildSeverityMethodNote();
  const rows = [[title], ...paragraphs.map((each) => [each])];
  return {
    name: message("others.table.method"),
    rows,
    widths: [100],
    isRightToLeft: textDirectionOf(getMessageLanguage()) === "rtl",
  };
}

function sheet(
  title: "others.table.rights" | "others.table.ratings",
  rows: readonly (readonly TableCell[])[],
  widths: readonly number[],
): TableSheet {
  return { name: message(title), rows, widths, isRightToLeft: textDirectionOf(getMessageLanguage()) === "rtl" };
}
