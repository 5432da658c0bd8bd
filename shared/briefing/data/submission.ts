import type { Draft } from "#shared/draft/draft.ts";
import { isHeaded, parentOf } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import { numbered, type Numbered } from "../choose.ts";
import { inOrder } from "../order.ts";
import type { ShownProposal, ShownThread } from "#shared/ledger/shown.ts";
import { hasSeverity } from "../tone.ts";
import { cardsOf, type NoteCard } from "./note.ts";
import { pageData, type BriefingInput, type PageData } from "./page.ts";
import { numeral, placeLabel } from "./place.ts";
import { ownWordings, Wordings, type Recommended } from "./recommended.ts";
import { words, written, type Said } from "./said.ts";

/** A numbered paragraph: a concern, what it is held against, and the wording that is recommended. */
export interface Paragraph {
  readonly n: number;
  /** The note it is made of; null where a wording is recommended by itself. */
  readonly note: NoteCard | null;
  readonly recommended: readonly Recommended[];
}

export interface Section {
  readonly heading: Said;
  readonly paragraphs: readonly Paragraph[];
}

/** What is recommended, with the paragraph that gives the reason. */
export interface Recommendation {
  readonly n: number;
  readonly text: Said;
  readonly paragraph: number;
}

/** Numbered paragraphs by article, then the recommendations by number. */
export interface SubmissionData extends PageData {
  readonly sections: readonly Section[];
  readonly recommendations: readonly Recommendation[];
}

/** What is settled and what asks for nothing in the text (a note without a place) is left out. */
export function submissionData(input: BriefingInput): SubmissionData {
  const { draft, draftId, shown, proposals = [] } = input;
  const notes = numbered(
    shown.filter(({ settled }) => !settled),
    draft,
    draftId,
  ).filter(({ place }) => place !== null);
  const wordings = new Wordings(draft, ownWordings(draft, draftId, proposals));
  const said = paragraphsOf(
    draft,
    inOrder(notes, ({ note }) => note, input),
    wordings,
    input,
  );
  return {
    ...pageData(input, message("briefing.layout.submission"), [], {
      concerns: message("briefing.concerns"),
      standard: message("briefing.standard"),
      recommended: message("briefing.recommended"),
      recommendations: message("briefing.recommendations"),
      nothing: message("briefing.nothing"),
    }),
    sections: sectionsOf(draft, said),
    recommendations: said.filter(isAsking).map((each, i) => ({
      n: i + 1,
      text: words(recommendation(each)),
      paragraph: each.n,
    })),
  };
}

interface Made extends Paragraph {
  readonly provision: number;
  readonly place: string;
  readonly asks: boolean;
  /** What it is made of: by that it has its place in an order of somebody's own. */
  readonly of: ShownThread | ShownProposal;
}

/** A paragraph a note, with the wordings for its provision, each once; a wording that no note is for has its own. */
function paragraphsOf(
  draft: Draft,
  notes: readonly Numbered[],
  wordings: Wordings,
  input: BriefingInput,
): readonly Made[] {
  const cards = cardsOf(draft, notes);
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
  const alone = [...wordings.left].map(({ from, proposal, wording }) => {
    return { of: proposal, note: null, provision: from, place: wording.place, asks: true, recommended: [wording] };
  });
  const inText = [...made, ...alone].sort((a, b) => a.provision - b.provision);
  return inOrder(inText, ({ of }) => of, input).map((each, i) => ({ ...each, n: i + 1 }));
}

/** A section as long as the paragraphs stay beneath one heading: in an order of one's own it may come again. */
function sectionsOf(draft: Draft, said: readonly Made[]): readonly Section[] {
  const sections: { readonly at: number; readonly made: Made[] }[] = [];
  for (const each of said) {
    const at = headedAt(draft, each.provision);
    if (sections.at(-1)?.at === at) sections.at(-1)!.made.push(each);
    else sections.push({ at, made: [each] });
  }
  return sections.map(({ at, made }) => ({
    heading: written(headingOf(draft, at)),
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
  const name = [numeral(provision), provision.heading].filter(Boolean).join(". ");
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
