import { message, type MessageCode } from "#shared/messages/messages.ts";
import { SEVERITY_GRADE_NAMES } from "#shared/rights/ratingLevels.ts";
import {
  countOpenRatedNotesByRight,
  countNotes,
  selectGravestNotes,
  type NoteCounts,
  type NumberedNote,
} from "../content/numberedNotes.ts";
import type { PrintedNoteTone } from "../content/tone.ts";
import { rightName } from "./printedNote.ts";
import type { BriefingRecommendation } from "./recommendations.ts";
import { toAuthoredTemplateText, type TemplateTextWithLanguage } from "./templateTextWithLanguage.ts";

/** A row of the table of counts. `provisional` is null if it does not apply. */
export interface SeverityCountRow {
  readonly tone: PrintedNoteTone;
  readonly label: string;
  readonly count: number;
  readonly provisional: number | null;
}

/** A right with its notes by tone, the most severe first. */
export interface RightCountRow {
  readonly label: TemplateTextWithLanguage;
  readonly parts: readonly { readonly tone: PrintedNoteTone; readonly count: number }[];
  readonly total: number;
}

export interface BriefingSummary {
  /** The changes that are asked for, on the first pages. */
  readonly changes: readonly BriefingRecommendation[];
  /** What is to be kept. */
  readonly retained: readonly BriefingRecommendation[];
  /** "4 more recommendations are in the annotated text."; "" if all are on the first pages. */
  readonly moreRecommendations: string;
  /** Numbers of the most severe notes that no recommendation answers. */
  readonly concerns: readonly number[];
  /** Indexed by how many of them are printed: as many as fit beneath the recommendations. */
  readonly moreConcerns: readonly string[];
  readonly counts: readonly SeverityCountRow[];
  readonly rights: readonly RightCountRow[];
  readonly worst: readonly number[];
  /** "14 notes, 2 of them resolved. 3 from the previous draft must be checked and are not counted." */
  readonly total: string;
}

/** How many changes, passages to keep, and further concerns the first pages have at most. */
const [CHANGES, RETAINED, CONCERNS] = [40, 10, 6];
const WORST = 5;
const SEVERITY_TONES = ["critical", "high", "medium", "low", "bare"] as const;

/** Summarises the notes that have a place in the text. `unplaced` counts the notes and proposals that have none. */
export function buildBriefingSummary(
  notes: readonly NumberedNote[],
  recommendations: readonly BriefingRecommendation[],
  unplaced: number,
): BriefingSummary {
  const grave = selectGravestNotes(notes).map(({ n }) => n);
  const answered = new Set(recommendations.map(({ note }) => note));
  const unanswered = grave.filter((n) => !answered.has(n));
  const concerns = unanswered.slice(0, CONCERNS);
  const found = countNotes(notes);
  const changes = recommendations.filter(({ kind }) => kind === "change").slice(0, CHANGES);
  const retained = recommendations.filter(({ kind }) => kind === "retain").slice(0, RETAINED);
  return {
    changes,
    retained,
    moreRecommendations: moreText("briefing.recommend.more", recommendations.length - changes.length - retained.length),
    concerns,
    moreConcerns: [0, ...concerns].map((_, printed) =>
      appendHiddenLevelsNotice(notes, moreText("briefing.asks.more", unanswered.length - printed)),
    ),
    counts: countRows(found),
    rights: countOpenRatedNotesByRight(notes).map(({ right, tones, total }) => ({
      label: toAuthoredTemplateText(right ? rightName(right) : message("briefing.no-right")),
      parts: SEVERITY_TONES.flatMap((tone) => (tones[tone] ? [{ tone, count: tones[tone] }] : [])),
      total,
    })),
    worst: grave.slice(0, WORST),
    total: [
      message("briefing.total", { count: notes.length, settled: found.settled }),
      ...(unplaced > 0 ? [message("briefing.total.unplaced", { count: unplaced })] : []),
    ].join(" "),
  };
}

/** Returns the line for an empty list of asks: nothing was rated, or a blind round hides the levels. */
export function formatNoAsksLine(notes: readonly NumberedNote[]): string {
  const { hidden } = countNotes(notes);
  return hidden > 0 ? message("briefing.asks.hidden", { count: hidden }) : message("briefing.asks.none");
}

/**
 * Adds to the line below the asks that a blind round hides the levels of some notes, which therefore cannot be among
 * them.
 */
export function appendHiddenLevelsNotice(notes: readonly NumberedNote[], more: string): string {
  const isSaid = countNotes(notes).hidden > 0 && selectGravestNotes(notes).length > 0;
  return [more, isSaid ? formatNoAsksLine(notes) : ""].filter((part) => part !== "").join(" ");
}

function moreText(code: "briefing.asks.more" | "briefing.recommend.more", count: number): string {
  return count > 0 ? message(code, { count }) : "";
}

function countRows({
  severities,
  notAssessed,
  hidden,
  safeguards,
  questions,
}: NoteCounts): readonly SeverityCountRow[] {
  const rated = ([4, 3, 2, 1] as const).map((grade) => ({
    tone: SEVERITY_GRADE_NAMES[grade],
    label: message(`severity.${SEVERITY_GRADE_NAMES[grade]}`),
    count: severities[grade].assessed,
    provisional: severities[grade].provisional,
  }));
  const other = (tone: PrintedNoteTone, code: MessageCode, count: number) => ({
    tone,
    label: message(code),
    count,
    provisional: null,
  });
  return [
    ...rated,
    other("bare", "severity.not-assessed", notAssessed),
    ...(hidden > 0 ? [other("bare", "severity.blind", hidden)] : []),
    other("safe", "briefing.safeguards", safeguards),
    other("ask", "briefing.questions", questions),
  ];
}
