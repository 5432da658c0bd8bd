import type { Draft } from "#shared/draft/draft.ts";
import { isPrintedAsHeading, indexOfParent } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import { numberNotes, type NumberedNote } from "../content/numberedNotes.ts";
import { sortByCustomOrder } from "../content/customOrder.ts";
import type { DisclosedProposal, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { hasSeverity } from "../content/tone.ts";
import { buildPrintedNotes, type PrintedNote } from "./printedNote.ts";
import { buildCommonLayoutData, type BriefingInput, type CommonLayoutData } from "./commonLayoutData.ts";
import { printedNumberOf, formatProvisionLabel } from "./provisionLabel.ts";
import { findTeamWordings, TeamWordingPool, type RecommendedWording } from "./teamWordings.ts";
import {
  toInterfaceTemplateText,
  toAuthoredTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** A numbered paragraph: a concern, the standards it refers to, and the recommended wording. */
export interface SubmissionParagraph {
  readonly n: number;
  /** The note it is made of; null for a wording that no note is for. */
  readonly note: PrintedNote | null;
  readonly recommended: readonly RecommendedWording[];
}

export interface SubmissionSection {
  readonly heading: TemplateTextWithLanguage;
  readonly paragraphs: readonly SubmissionParagraph[];
}

/** A recommendation, with the paragraph that gives the reason. */
export interface SubmissionRecommendation {
  readonly n: number;
  readonly text: TemplateTextWithLanguage;
  readonly paragraph: number;
}

/** Numbered paragraphs by article, then the recommendations by number. */
export interface SubmissionLayoutData extends CommonLayoutData {
  readonly sections: readonly SubmissionSection[];
  readonly recommendations: readonly SubmissionRecommendation[];
}

/** Builds a submission. Resolved notes, and notes without a place in the text, ask for nothing and are left out. */
export function buildSubmissionLayoutData(input: BriefingInput): SubmissionLayoutData {
  const { draft, draftId, shown, proposals = [] } = input;
  const notes = numberNotes(
    shown.filter(({ settled }) => !settled),
    draft,
    draftId,
  ).filter(({ place }) => place !== null);
  const wordings = new TeamWordingPool(draft, findTeamWordings(draft, draftId, proposals));
  const paragraphs = paragraphsOf(
    draft,
    sortByCustomOrder(notes, ({ note }) => note, input),
    wordings,
    input,
  );
  return {
    ...buildCommonLayoutData(input, message("briefing.layout.submission"), [], {
      concerns: message("briefing.concerns"),
      standard: message("briefing.standard"),
      recommended: message("briefing.recommended"),
      recommendations: message("briefing.recommendations"),
      nothing: message("briefing.nothing"),
    }),
    sections: sectionsOf(draft, paragraphs),
    recommendations: paragraphs.filter(isAsking).map((each, i) => ({
      n: i + 1,
      text: toInterfaceTemplateText(recommendation(each)),
      paragraph: each.n,
    })),
  };
}

interface PlacedParagraph extends SubmissionParagraph {
  readonly provision: number;
  readonly place: string;
  readonly asks: boolean;
  /** The entry it is made of, by which the user's order places it. */
  readonly of: DisclosedThread | DisclosedProposal;
}

/** Makes a paragraph per note, with the wordings for its provision (each used once), and one per remaining wording. */
function paragraphsOf(
  draft: Draft,
  notes: readonly NumberedNote[],
  wordings: TeamWordingPool,
  input: BriefingInput,
): readonly PlacedParagraph[] {
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

/** Groups consecutive paragraphs beneath one heading into a section. In the user's order a heading may recur. */
function sectionsOf(draft: Draft, paragraphs: readonly PlacedParagraph[]): readonly SubmissionSection[] {
  const sections: { readonly at: number; readonly made: PlacedParagraph[] }[] = [];
  for (const each of paragraphs) {
    const at = headedAt(draft, each.provision);
    if (sections.at(-1)?.at === at) sections.at(-1)!.made.push(each);
    else sections.push({ at, made: [each] });
  }
  return sections.map(({ at, made }) => ({
    heading: toAuthoredTemplateText(headingOf(draft, at)),
    paragraphs: made.map(({ n, note, recommended }) => ({ n, note, recommended })),
  }));
}

/** Finds the heading above a provision, itself included; the provision itself if there is none. */
function headedAt(draft: Draft, provision: number): number {
  for (let i = provision; i >= 0; i = indexOfParent(draft, i)) if (isPrintedAsHeading(draft.provisions[i]!)) return i;
  return provision;
}

function headingOf(draft: Draft, index: number): string {
  const provision = draft.provisions[index]!;
  const name = [printedNumberOf(provision), provision.heading].filter(Boolean).join(". ");
  return name || formatProvisionLabel(draft, index);
}

function isAsking({ asks, recommended }: PlacedParagraph): boolean {
  return asks || recommended.length > 0;
}

function recommendation({ place, n, recommended }: PlacedParagraph): string {
  return message(recommended.length > 0 ? "briefing.recommend.wording" : "briefing.recommend.concern", {
    place,
    paragraph: n,
  });
}
