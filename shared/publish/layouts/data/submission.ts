import type { Draft } from "#shared/draft/draft.ts";
import { isPrintedAsHeading, indexOfParent } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import { numberNotes, type NumberedNote } from "../content/numberedNotes.ts";
import { sortByCustomOrder } from "../content/customOrder.ts";
import type { DisclosedProposal, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { buildPrintedNotes, type PrintedNote } from "./printedNote.ts";
import { buildCommonLayoutData, type BriefingInput, type CommonLayoutData } from "./commonLayoutData.ts";
import { printProvisionPlace } from "./printedPlace.ts";
import { printedNumberOf } from "./provisionLabel.ts";
import { labelProvisionStatuses, statusLabelOfProvision, type StatusLabelsByProvision } from "./provisionStatuses.ts";
import { buildBriefingRecommendations } from "./recommendations.ts";
import type { SentenceWithQuotes } from "./sentenceWithQuotes.ts";
import { findTeamWordings, TeamWordingPool, type RecommendedWording } from "./teamWordings.ts";
import { toAuthoredTemplateText, type TemplateTextWithLanguage } from "./templateTextWithLanguage.ts";

/** A numbered paragraph: a concern, the standards it refers to, and the recommended wording. */
export interface SubmissionParagraph {
  readonly n: number;
  /** The note it is made of; null for a wording that no note is for. */
  readonly note: PrintedNote | null;
  readonly recommended: readonly RecommendedWording[];
  /** How far the provision has come; "" if nothing is known. */
  readonly status: string;
}

export interface SubmissionSection {
  readonly heading: TemplateTextWithLanguage;
  readonly paragraphs: readonly SubmissionParagraph[];
}

/** A recommendation in a sentence that stands alone, with the paragraph that gives the reason. */
export interface SubmissionRecommendation {
  readonly n: number;
  readonly text: SentenceWithQuotes;
  readonly status: string;
  readonly paragraph: number;
}

/** The recommendations by number, then numbered paragraphs by article. */
export interface SubmissionLayoutData extends CommonLayoutData {
  readonly sections: readonly SubmissionSection[];
  readonly recommendations: readonly SubmissionRecommendation[];
}

/** Builds a submission. Resolved notes, and notes without a place in the text, ask for nothing and are left out. */
export function buildSubmissionLayoutData(input: BriefingInput): SubmissionLayoutData {
  const { draft, draftId, shown, proposals = [] } = input;
  // Numbered before some are left out, so that a note has one number in every layout.
  const all = numberNotes(shown, draft, draftId);
  const notes = all.filter(({ note, place }) => !note.settled && place !== null);
  const statuses = labelProvisionStatuses(draft, input.statuses);
  const placed = findTeamWordings(draft, draftId, proposals);
  const retained = buildBriefingRecommendations(draft, all, placed, statuses).flatMap(({ note, sentence }) =>
    note !== null && all[note - 1]!.note.kind === "safeguard" ? [[note, sentence] as const] : [],
  );
  const wordings = new TeamWordingPool(draft, placed);
  const paragraphs = paragraphsOf(
    draft,
    sortByCustomOrder(notes, ({ note }) => note, input),
    wordings,
    { ...input, labels: statuses, retentions: new Map(retained) },
  );
  return {
    ...buildCommonLayoutData(input, message("briefing.layout.submission"), [], {
      concerns: message("briefing.concerns"),
      standard: message("briefing.standard"),
      recommended: message("briefing.recommended"),
      recommendations: message("briefing.recommendations"),
      nothing: message("briefing.nothing"),
      note: message("briefing.note"),
      paragraph: message("briefing.paragraph"),
    }),
    sections: sectionsOf(draft, paragraphs),
    recommendations: paragraphs
      .flatMap(({ n, sentences, status }) => sentences.map((text) => ({ text, status, paragraph: n })))
      .map((each, i) => ({ ...each, n: i + 1 })),
  };
}

interface PlacedParagraph extends SubmissionParagraph {
  readonly provision: number;
  /** What it asks for. */
  readonly sentences: readonly SentenceWithQuotes[];
  /** The entry it is made of, by which the user's order places it. */
  readonly of: DisclosedThread | DisclosedProposal;
}

/** Makes a paragraph per note, with the wordings for its provision (each used once), and one per remaining wording. */
function paragraphsOf(
  draft: Draft,
  notes: readonly NumberedNote[],
  wordings: TeamWordingPool,
  input: BriefingInput & {
    readonly labels: StatusLabelsByProvision;
    /** The sentences that ask to retain safeguards, by the numbers of their notes. */
    readonly retentions: ReadonlyMap<number, SentenceWithQuotes>;
  },
): readonly PlacedParagraph[] {
  const cards = buildPrintedNotes(draft, notes);
  const made = notes.map((each, i) => {
    const provision = each.place!.provision;
    const recommended = wordings.take(provision);
    const retained = input.retentions.get(each.n);
    const sentences = [...sentencesOf(recommended), ...(retained ? [retained] : [])];
    return { of: each.note, note: cards[i]!, provision, sentences, recommended };
  });
  const alone = [...wordings.remaining].map(({ from, proposal, wording }) => {
    return { of: proposal, note: null, provision: from, sentences: sentencesOf([wording]), recommended: [wording] };
  });
  const inText = [...made, ...alone].sort((a, b) => a.provision - b.provision);
  return sortByCustomOrder(inText, ({ of: entry }) => entry, input).map((each, i) => {
    return { ...each, n: i + 1, status: statusLabelOfProvision(draft, input.labels, each.provision) };
  });
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
    paragraphs: made.map(({ n, note, recommended, status }) => ({ n, note, recommended, status })),
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
  return name || printProvisionPlace(draft, index);
}

function sentencesOf(recommended: readonly RecommendedWording[]): readonly SentenceWithQuotes[] {
  return recommended.map(({ sentence }) => sentence).filter(({ t }) => t !== "");
}
