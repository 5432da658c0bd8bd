import { findSubtreeEnd, type Draft, type Provision } from "#shared/draft/draft.ts";
import type { PresentMember } from "#renderer/workspace/queries/presentMembers.ts";
import type { AnchoredNote } from "#renderer/workspace/textModel/notesOnText.ts";
import { toneOfThread, type NoteColourTone } from "#renderer/workspace/labels/noteColourTone.ts";

/** A row of the outline: a heading above articles, or an article (or its equivalent) with its notes. */
export interface OutlineRow {
  readonly index: number;
  readonly provision: Provision;
  readonly heading: boolean;
  /** The index after the last provision that its bar counts. */
  readonly end: number;
}

const HEADINGS: ReadonlySet<string> = new Set(["part", "title", "chapter", "section", "annex"]);
const LINES: ReadonlySet<string> = new Set(["article", "rule", "preamble"]);

/**
 * Builds the outline of a draft: containers as headings, articles as rows; for a draft without articles, its top units.
 */
export function buildOutlineRows(draft: Draft): readonly OutlineRow[] {
  const rows = draft.provisions.flatMap((provision, index) => {
    const heading = HEADINGS.has(provision.kind);
    return heading || LINES.has(provision.kind)
      ? [{ index, provision, heading, end: findSubtreeEnd(draft, index) }]
      : [];
  });
  return rows.length > 0 ? rows : topRows(draft);
}

function topRows(draft: Draft): readonly OutlineRow[] {
  return draft.provisions.flatMap((provision, index) =>
    provision.level === 1 ? [{ index, provision, heading: false, end: findSubtreeEnd(draft, index) }] : [],
  );
}

/** How much of a text without a heading names it. */
const FIRST_WORDS = 60;

/** Returns the name of a row: its heading or, without one, the first words in it, which may be those of a paragraph. */
export function outlineRowNameOf({ provisions }: Draft, { index, end, provision }: OutlineRow): string {
  if (provision.heading) return provision.heading;
  const first = provisions
    .slice(index, end)
    .flatMap(({ blocks }) => blocks)
    .find(({ text }) => text.trim() !== "");
  return first?.text.trim().slice(0, FIRST_WORDS) ?? provision.address;
}

/** Counts the notes of each tone that begin in each row's provisions. */
export function countNoteTonesByRow(
  rows: readonly OutlineRow[],
  notes: readonly AnchoredNote[],
): ReadonlyMap<number, Record<NoteColourTone, number>> {
  const counts = new Map<number, Record<NoteColourTone, number>>();
  const lines = rows.filter(({ heading }) => !heading);
  let at = 0;
  for (const { from, thread } of notes) {
    while (at < lines.length && lines[at]!.end <= from.provision) at++;
    const line = lines[at];
    if (!line || from.provision < line.index) continue;
    const row = counts.get(line.index) ?? { critical: 0, high: 0, medium: 0, low: 0, bare: 0, ask: 0, safe: 0 };
    row[toneOfThread(thread)]++;
    counts.set(line.index, row);
  }
  return counts;
}

/** Returns the other members at each row's provisions, by the row's index. */
export function groupOtherMembersByRow(
  rows: readonly OutlineRow[],
  others: readonly PresentMember[],
): ReadonlyMap<number, readonly PresentMember[]> {
  const by = new Map<number, readonly PresentMember[]>();
  for (const { index, end, heading } of rows) {
    const here = heading ? [] : others.filter((other) => other.index >= index && other.index < end);
    if (here.length > 0) by.set(index, here);
  }
  return by;
}
