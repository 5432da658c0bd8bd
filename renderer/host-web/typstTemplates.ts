import annotated from "#shared/publish/formats/pdf/templates/annotated.typ?raw";
import daily from "#shared/publish/formats/pdf/templates/daily.typ?raw";
import delegate from "#shared/publish/formats/pdf/templates/delegate.typ?raw";
import ending from "#shared/publish/formats/pdf/templates/ending.typ?raw";
import front from "#shared/publish/formats/pdf/templates/front.typ?raw";
import introduction from "#shared/publish/formats/pdf/templates/introduction.typ?raw";
import matrix from "#shared/publish/formats/pdf/templates/matrix.typ?raw";
import notes from "#shared/publish/formats/pdf/templates/notes.typ?raw";
import page from "#shared/publish/formats/pdf/templates/page.typ?raw";
import submission from "#shared/publish/formats/pdf/templates/submission.typ?raw";
import table from "#shared/publish/formats/pdf/templates/table.typ?raw";
import text from "#shared/publish/formats/pdf/templates/text.typ?raw";
import type { TemplateName } from "#shared/publish/layouts/content/layouts.ts";

/** The briefing's Typst templates as text. */
export const TYPST_TEMPLATES: Readonly<Record<TemplateName, string>> = {
  annotated,
  daily,
  delegate,
  ending,
  front,
  introduction,
  matrix,
  notes,
  page,
  submission,
  table,
  text,
};
