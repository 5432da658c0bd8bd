import annotated from "../../shared/briefing/templates/annotated.typ?raw";
import ending from "../../shared/briefing/templates/ending.typ?raw";
import front from "../../shared/briefing/templates/front.typ?raw";
import notes from "../../shared/briefing/templates/notes.typ?raw";
import page from "../../shared/briefing/templates/page.typ?raw";
import text from "../../shared/briefing/templates/text.typ?raw";
import type { Template } from "../../shared/briefing/layouts.ts";

/** The briefing's templates, as they are. */
export const TEMPLATES: Readonly<Record<Template, string>> = { annotated, ending, front, notes, page, text };
