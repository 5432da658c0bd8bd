import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { severityGradeOf, type SeverityGrade, type RatingLevel } from "#shared/rights/severity.ts";
import { hasSeverity, printedNoteToneOf, type PrintedNoteTone } from "./tone.ts";

/** A note with its number in one briefing (from 1, in reading order) and its place. */
export interface NumberedNote {
  readonly n: number;
  readonly note: DisclosedThread;
  /** Null if the note is about another text, or its words are not found in this one. */
  readonly place: ResolvedRange | null;
}

/** Numbers the notes in reading order of the draft. Notes without a place come last, in the given order. */
export function numberNotes(shown: readonly DisclosedThread[], draft: Draft, draftId: Hash): readonly NumberedNote[] {
  const found = shown.map((note) => {
    const place = note.anchor.draft === draftId ? resolveAnchor(draft, note.anchor) : null;
    return { note, place, key: place ? readingKey(draft, note, place) : [Infinity] };
  });
  found.sort((a, b) => compare(a.key, b.key));
  return found.map(({ note, place }, i) => ({ n: i + 1, note, place }));
}

/**
 * Splits the notes into those with a place in the text and those without. Only the first are counted and ask for
 * something.
 */
export function partitionPlacedNotes(
  notes: readonly NumberedNote[],
): readonly [placed: readonly NumberedNote[], others: readonly NumberedNote[]] {
  return [notes.filter(({ place }) => place !== null), notes.filter(({ place }) => place === null)];
}

/**
 * Returns the sort key of a note. Notes on a whole provision come before those on its words; gaps come after its whole
 * subtree, the innermost first.
 */
function readingKey(
  draft: Draft,
  { anchor }: DisclosedThread,
  { provision, pieces }: ResolvedRange,
): readonly number[] {
  if (anchor.gap) return [findSubtreeEnd(draft, provision) - 1, 2, -draft.provisions[provision]!.level];
  const first = pieces[0];
  if (!anchor.quote || !first) return [provision, 0];
  return [first.provision, 1, first.block, first.start, first.end];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference) return difference;
  }
  return 0;
}

/**
 * Selects the open risks and omissions that somebody rated, the most severe first: by severity, assessed before
 * provisional, then by likelihood, then in reading order. Resolved, unassessed and hidden notes ask for nothing.
 */
export function selectGravestNotes(notes: readonly NumberedNote[]): readonly NumberedNote[] {
  return notes
    .filter(({ note }) => hasSeverity(note) && !note.settled && severityGradeOf(note.severity) !== null)
    .sort((a, b) => compare(gravity(b.note), gravity(a.note)) || a.n - b.n);
}

function gravity({ severity, ratings }: DisclosedThread): readonly number[] {
  if (!("grade" in severity)) return [0];
  const likelihoods = ratings.map(({ assessment }) => assessment.likelihood).filter(isGrade);
  return [severity.grade, severity.state === "assessed" ? 1 : 0, Math.max(0, ...likelihoods)];
}

function isGrade(level: RatingLevel | undefined): level is SeverityGrade {
  return typeof level === "number";
}

export interface NoteCounts {
  /** Open risks and omissions by severity. Provisional ones are counted apart, never added to the assessed. */
  readonly severities: Readonly<Record<SeverityGrade, { readonly assessed: number; readonly provisional: number }>>;
  readonly notAssessed: number;
  /** Notes whose severity a blind round hides. They are counted under no level. */
  readonly hidden: number;
  readonly safeguards: number;
  readonly questions: number;
  readonly settled: number;
}

export function countNotes(notes: readonly NumberedNote[]): NoteCounts {
  const open = notes.map(({ note }) => note).filter(({ settled }) => !settled);
  const rated = open.filter(hasSeverity).map(({ severity }) => severity);
  const at = (grade: SeverityGrade) => {
    const of = rated.filter((each) => severityGradeOf(each) === grade);
    const assessed = of.filter(({ state }) => state === "assessed").length;
    return { assessed, provisional: of.length - assessed };
  };
  return {
    severities: { 1: at(1), 2: at(2), 3: at(3), 4: at(4) },
    notAssessed: rated.filter(({ state }) => state === "not-assessed").length,
    hidden: rated.filter(({ state }) => state === "hidden").length,
    safeguards: open.filter(({ kind }) => kind === "safeguard").length,
    questions: open.filter(({ kind }) => kind === "question").length,
    settled: notes.length - open.length,
  };
}

/** A right with its open risks and omissions by tone. `right` is "" for notes that name none. */
export interface RightNoteCounts {
  readonly right: string;
  readonly tones: Readonly<Partial<Record<PrintedNoteTone, number>>>;
  readonly total: number;
}

/**
 * Counts the notes by right; the rights with the most, and most severe, notes come first. A note counts under each
 * right it names.
 */
export function countOpenRatedNotesByRight(notes: readonly NumberedNote[]): readonly RightNoteCounts[] {
  const found = new Map<string, Partial<Record<PrintedNoteTone, number>>>();
  for (const { note } of notes) {
    if (note.settled || !hasSeverity(note)) continue;
    for (const right of note.rights.length > 0 ? new Set(note.rights) : [""]) {
      const tones = found.get(right) ?? {};
      const tone = printedNoteToneOf(note);
      found.set(right, { ...tones, [tone]: (tones[tone] ?? 0) + 1 });
    }
  }
  return [...found]
    .map(([right, tones]) => ({ right, tones, total: Object.values(tones).reduce((a, b) => a + b, 0) }))
    .sort((a, b) => compare(weight(b), weight(a)) || (a.right < b.right ? -1 : 1));
}

function weight({ right, tones, total }: RightNoteCounts): readonly number[] {
  return [right === "" ? 0 : 1, total, tones.critical ?? 0, tones.high ?? 0, tones.medium ?? 0];
}
