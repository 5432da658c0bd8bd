import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { selectGravestNotes, type NumberedNote } from "../content/numberedNotes.ts";
import { hasSeverity } from "../content/tone.ts";
import { printProvisionPlace } from "./printedPlace.ts";
import { recommendationSentenceForSafeguard } from "./recommendationSentence.ts";
import { statusLabelOfProvision, type StatusLabelsByProvision } from "./provisionStatuses.ts";
import { toSentenceWithQuotes, type SentenceWithQuotes } from "./sentenceWithQuotes.ts";
import type { PlacedTeamWording } from "./teamWordings.ts";
import {
  shortenAtSentenceEnd,
  toAuthoredTemplateText,
  toInterfaceTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** Something that is asked for, in a sentence that stands alone. */
export interface BriefingRecommendation {
  /** Whether it asks to change the text or to keep it as it is. */
  readonly kind: "change" | "retain";
  readonly sentence: SentenceWithQuotes;
  /** The author's reason: the remark on the wording, or else the note that it answers. "" if none is given. */
  readonly reason: TemplateTextWithLanguage;
  /** The number of the note it answers or, for a safeguard, is made of; null if there is none. */
  readonly note: number | null;
  /** How far the provision has come, so that an agreed one is not reopened unknowingly; "" if nothing is known. */
  readonly status: TemplateTextWithLanguage;
}

const REASON = 280;

/**
 * Builds what the notes and wordings of a text ask for: first changes, those that answer the most severe notes first,
 * then what is to be retained, in the order of the text. A note without a recommended wording asks for nothing here.
 *
 * @param notes all notes of the briefing, with their numbers
 */
export function buildBriefingRecommendations(
  draft: Draft,
  notes: readonly NumberedNote[],
  wordings: readonly PlacedTeamWording[],
  statuses: StatusLabelsByProvision,
): readonly BriefingRecommendation[] {
  const open = wordings.filter(({ wording }) => wording.sentence.t !== "");
  const gravest = selectGravestNotes(notes).map(({ n }) => n);
  const rank = (n: number | null) => (n !== null && gravest.includes(n) ? gravest.indexOf(n) : Infinity);
  const status = (provision: number) => toInterfaceTemplateText(statusLabelOfProvision(draft, statuses, provision));
  const changes = open
    .map((each) => ({ each, note: findAnsweredNote(draft, notes, each) }))
    .sort((a, b) => byNumber(rank(a.note?.n ?? null), rank(b.note?.n ?? null)) || a.each.from - b.each.from)
    .map(({ each: { from, proposal, wording }, note }) => ({
      kind: "change" as const,
      sentence: wording.sentence,
      reason: reasonOf(proposal.comment || (note?.note.comment ?? "")),
      note: note?.n ?? null,
      status: status(from),
    }));
  const retained = notes.flatMap(({ n, note, place }) => {
    if (note.kind !== "safeguard" || note.settled || !place) return [];
    if (open.some((each) => changesWordsOf(draft, each, place))) return [];
    const sentence = recommendationSentenceForSafeguard(note, printProvisionPlace(draft, place.provision, "inline"));
    if (sentence === null) return [];
    const { provision } = place;
    return [
      {
        kind: "retain" as const,
        sentence: toSentenceWithQuotes(sentence, draft),
        reason: reasonOf(note.comment),
        note: n,
        status: status(provision),
      },
    ];
  });
  return [...changes, ...retained];
}

function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function reasonOf(comment: string): TemplateTextWithLanguage {
  return toAuthoredTemplateText(shortenAtSentenceEnd(comment, REASON));
}

/**
 * Finds the open risk or omission that a wording answers: one on the same words, or else on the same provision, or else
 * on one within or around it; of several the most severe.
 */
function findAnsweredNote(
  draft: Draft,
  notes: readonly NumberedNote[],
  wording: PlacedTeamWording,
): NumberedNote | undefined {
  const gravest = selectGravestNotes(notes);
  const rated = new Set(gravest);
  const candidates = [...gravest, ...notes.filter((each) => !rated.has(each))].filter(
    ({ note, place }) => place !== null && hasSeverity(note) && !note.settled,
  );
  const score = ({ note, place }: NumberedNote) => {
    if (Boolean(note.anchor.gap) !== Boolean(wording.proposal.anchor.gap)) return 0;
    if (!overlapsProvisions(draft, wording, place!.provision)) return 0;
    if (overlapsWords(wording.place, place!) && note.anchor.quote) return 3;
    return place!.provision === wording.from ? 2 : 1;
  };
  const best = Math.max(0, ...candidates.map(score));
  return best === 0 ? undefined : candidates.find((each) => score(each) === best);
}

function overlapsProvisions(draft: Draft, { from, to }: PlacedTeamWording, provision: number): boolean {
  return (provision >= from && provision < to) || (from >= provision && from < findSubtreeEnd(draft, provision));
}

/** Whether a wording would change words that a safeguard is about. An addition after a provision changes none. */
function changesWordsOf(draft: Draft, wording: PlacedTeamWording, place: ResolvedRange): boolean {
  return (
    !wording.proposal.anchor.gap &&
    overlapsProvisions(draft, wording, place.provision) &&
    overlapsWords(wording.place, place)
  );
}

function overlapsWords(one: ResolvedRange, other: ResolvedRange): boolean {
  return one.pieces.some((a) =>
    other.pieces.some((b) => a.provision === b.provision && a.block === b.block && a.start < b.end && b.start < a.end),
  );
}
