import { message } from "#shared/messages/messages.ts";
import { numbered, parted, type Numbered } from "../choose.ts";
import { bodyRows, type Row } from "./body.ts";
import { cardsOf } from "./note.ts";
import { pageData, type BriefingInput, type PageData } from "./page.ts";
import { noAsks, summaryOf, type Summary } from "./summary.ts";
import { strayWordings, type StrayWording } from "./wording.ts";

/** The text with its notes beside it, behind what is asked for and what it comes to. */
export interface AnnotatedData extends PageData {
  readonly summary: Summary;
  readonly rows: readonly Row[];
  /** Numbers of the notes that have no place in this text: they ask for nothing, and are not counted. */
  readonly elsewhere: readonly number[];
  readonly strays: readonly StrayWording[];
}

/** Its own words are said in the language that is spoken. */
export function annotatedData(input: BriefingInput): AnnotatedData {
  const { draft, draftId, shown, proposals = [] } = input;
  const notes = numbered(shown, draft, draftId);
  const [placed, elsewhere] = parted(notes);
  const strays = strayWordings(draft, draftId, proposals);
  return {
    ...pageData(input, message("briefing.layout.annotated"), cardsOf(draft, notes), labels(notes)),
    summary: summaryOf(placed, elsewhere.length + strays.length),
    rows: bodyRows(draft, draftId, notes, proposals, input),
    elsewhere: elsewhere.map(({ n }) => n),
    strays,
  };
}

function labels(notes: readonly Numbered[]): Readonly<Record<string, string>> {
  return {
    asks: message("briefing.asks"),
    noAsks: noAsks(notes),
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
