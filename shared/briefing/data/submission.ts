import type { Draft } from "#shared/draft/draft.ts";
import { isHeaded, parentOf } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import { numberNotes, type NumberedNote } from "../content/numberedNotes.ts";
import { sortByCustomOrder } from "../content/customOrder.ts";
import type { ShownProposal, ShownThread } from "#shared/ledger/shownEntries.ts";
import { hasSeverity } from "../content/tone.ts";
import { buildPrintedNotes, type PrintedNote } from "./printedNote.ts";
import { buildPageData, type BriefingInput, type PageData } from "./pageData.ts";
import { printedNumberOf, placeLabel } from "./placeLabel.ts";
import { findTeamWordings, WordingPool, type RecommendedWording } from "./teamWordings.ts";
import { toInterfaceText, toAuthoredText, type TypesetText } from "./typesetText.ts";

/** A numbered paragraph: a concern, what it is held against, and the wording that is recommended. */
export interface SubmissionParagraph {
  readonly n: number;
  /** The note it is made of; null where a wording is recommended by itself. */
  readonly note: PrintedNote | null;
  readonly recommended: readonly RecommendedWording[];
}

export interface SubmissionSection {
  readonly heading: TypesetText;
  readonly paragraphs: readonly SubmissionParagraph[];
}

/** What is recommended, with the paragraph that gives the reason. */
export interface Recommendation {
  readonly n: number;
  readonly text: TypesetText;
  readonly paragraph: number;
}

/** Numbered paragraphs by article, then the recommendations by number. */
export interface SubmissionData extends PageData {
  readonly sections: readonly SubmissionSection[];
  readonly recommendations: readonly Recommendation[];
}

/** What is settled and what asks for nothing in the text (a note without a place) is left out. */
export function buildSubmissionData(input: BriefingInput): SubmissionData {
  const { draft, draftId, shown, proposals = [] } = input;
  const notes = numberNotes(
    shown.filter(({ settled }) => !settled),
    draft,
    draftId,
  ).filter(({ place }) => place !== null);
  const wordings = new WordingPool(draft, findTeamWordings(draft, draftId, proposals));
  const said = paragraphsOf(
    draft,
    sortByCustomOrder(notes, ({ note }) => note, input),
    wordings,
    input,
  );
  return {
    ...buildPageData(input, message("briefing.layout.submission"), [], {
      concerns: message("briefing.concerns"),
      standard: message("briefing.standard"),
      recommended: message("briefing.recommended"),
      recommendations: message("briefing.recommendations"),
      nothing: message("briefing.nothing"),
    }),
    sections: sectionsOf(draft, said),
    recommendations: said.filter(isAsking).map((each, i) => ({
      n: i + 1,
      text: toInterfaceText(recommendation(each)),
      paragraph: each.n,
    })),
  };
}

interface Made extends SubmissionParagraph {
  readonly provision: number;
  readonly place: string;
  readonly asks: boolean;
  /** What it is made of: by that it has its place in an order of somebody's own. */
  readonly of: ShownThread | ShownProposal;
}

/** A paragraph a note, with the wordings for its provision, each once; a wording that no note is for has its own. */
function paragraphsOf(
  draft: Draft,
  notes: readonly NumberedNote[],
  wordings: WordingPool,
  input: BriefingInput,
): readonly Made[] {
  const cards = buildPrintedNotes(draft, notes);
  const made = notes.map((each, i) => {
    const provision = each.place!.provision;
    const note = cards[i]!;
    return {
      of: each.note,
      note,
      provision,
      place: note.place.t,
      asks: hasSeverity(each.note),
      recommended: wordings.take(provision),
    };
  });
  const alone = [...wordings.remaining].map(({ from, proposal, wording }) => {
    return { of: proposal, note: null, provision: from, place: wording.place, asks: true, recommended: [wording] };
  });
  const inText = [...made, ...alone].sort((a, b) => a.provision - b.provision);
  return sortByCustomOrder(inText, ({ of: entry }) => entry, input).map((each, i) => ({ ...each, n: i + 1 }));
}

/** A section as long as the paragraphs stay beneath one heading: in an order of one's own it may come again. */
function sectionsOf(draft: Draft, said: readonly Made[]): readonly SubmissionSection[] {
  const sections: { readonly at: number; readonly made: Made[] }[] = [];
  for (const each of said) {
    const at = headedAt(draft, each.provision);
    if (sections.at(-1)?.at === at) sections.at(-1)!.made.push(each);
    else sections.push({ at, made: [each] });
  }
  return sections.map(({ at, made }) => ({
    heading: toAuthoredText(headingOf(draft, at)),
    paragraphs: made.map(({ n, note, recommended }) => ({ n, note, recommended })),
  }));
}

/** The heading that a provision stands under, itself included; itself where there is none. */
function headedAt(draft: Draft, provision: number): number {
  for (let i = provision; i >= 0; i = parentOf(draft, i)) if (isHeaded(draft.provisions[i]!)) return i;
  return provision;
}

function headingOf(draft: Draft, index: number): string {
  const provision = draft.provisions[index]!;
  const name = [printedNumberOf(provision), provision.heading].filter(Boolean).join(". ");
  return name || placeLabel(draft, index);
}

function isAsking({ asks, recommended }: Made): boolean {
  return asks || recommended.length > 0;
}

function recommendation({ place, n, recommended }: Made): string {
  return message(recommended.length > 0 ? "briefing.recommend.wording" : "briefing.recommend.concern", {
    place,
    paragraph: n,
  });
}
