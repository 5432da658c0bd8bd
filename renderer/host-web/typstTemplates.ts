import annotated from "#shared/briefing/templates/annotated.typ?raw";
import daily from "#shared/briefing/templates/daily.typ?raw";
import delegate from "#shared/briefing/templates/delegate.typ?raw";
import ending from "#shared/briefing/templates/ending.typ?raw";
import front from "#shared/briefing/templates/front.typ?raw";
import matrix from "#shared/briefing/templates/matrix.typ?raw";
import notes from "#shared/briefing/templates/notes.typ?raw";
import page from "#shared/briefing/templates/page.typ?raw";
import submission from "#shared/briefing/templates/submission.typ?raw";
import table from "#shared/briefing/templates/table.typ?raw";
import text from "#shared/briefing/templates/text.typ?raw";
import type { TemplateName } from "#shared/briefing/content/layouts.ts";

/** The briefing's Typst templates as text. */
export const TYPST_TEMPLATES: Readonly<Record<TemplateName, string>> = {
  annotated,
  daily,
  delegate,
  ending,
  front,
  matrix,
  notes,
  page,
  submission,
  table,
  text,
};
