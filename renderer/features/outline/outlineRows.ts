import { findSubtreeEnd, type Draft, type Provision } from "#shared/draft/draft.ts";
import type { PresentMember } from "#renderer/workspace/queries/presentMembers.ts";
import { binarySearchLastIndex } from "#shared/base/binarySearch.ts";
import type { AnchoredNote } from "#renderer/workspace/textModel/notesOnText.ts";
import { toneOfThread, type NoteColourTone } from "#renderer/workspace/labels/noteColourTone.ts";

/** A row of the outline: a heading above articles, an article (or its equivalent), or a paragraph beneath one. */
export interface OutlineRow {
  readonly index: number;
  readonly provision: Provision;
  readonly heading: boolean;
  /** The index after the last provision that its bar counts. */
  readonly end: number;
  /** The depth in the tree, 1 at the top. */
  readonly level: number;
  readonly hasChildren: boolean;
}

const HEADINGS: ReadonlySet<string> = new Set(["part", "title", "chapter", "section", "annex"]);
const LINES: ReadonlySet<string> = new Set(["article", "rule", "preamble"]);
/** The outline goes down to paragraphs. */
const BENEATH_PARAGRAPHS: ReadonlySet<string> = new Set(["point", "subparagraph"]);

/**
 * Builds the outline of a draft: containers as headings, articles as rows (for a draft without articles, its top
 * units), and the paragraphs beneath them.
 */
export function buildOutlineRows(draft: Draft): readonly OutlineRow[] {
  const hasLines = draft.provisions.some(({ kind }) => HEADINGS.has(kind) || LINES.has(kind));
  const isLine = ({ kind, level }: Provision) => (hasLines ? LINES.has(kind) : level === 1);
  const rows: { -readonly [K in keyof OutlineRow]: OutlineRow[K] }[] = [];
  const around: typeof rows = [];
  draft.provisions.forEach((provision, index) => {
    while (around.length > 0 && around.at(-1)!.end <= index) around.pop();
    const heading = hasLines && HEADINGS.has(provision.kind);
    const isInLine = around.some((row) => !row.heading);
    if (!heading && !isLine(provision) && !(isInLine && !BENEATH_PARAGRAPHS.has(provision.kind))) return;
    const end = findSubtreeEnd(draft, index);
    const row = { index, provision, heading, end, level: around.length + 1, hasChildren: false };
    if (around.length > 0) around.at(-1)!.hasChildren = true;
    rows.push(row);
    around.push(row);
  });
  return rows;
}

/** Whether a row is open: headings are open and articles closed unless the user has toggled them. */
export function isRowOpen({ heading, provision }: OutlineRow, toggled: ReadonlySet<string>): boolean {
  return heading !== toggled.has(provision.eId);
}

/** Returns the rows that are in no closed row. */
export function listVisibleRows(rows: readonly OutlineRow[], toggled: ReadonlySet<string>): readonly OutlineRow[] {
  let closedUntil = 0;
  return rows.filter((row) => {
    if (row.index < closedUntil) return false;
    if (row.hasChildren && !isRowOpen(row, toggled)) closedUntil = row.end;
    return true;
  });
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
  const countsAt = (at: number) => {
    const { index } = rows[at]!;
    let row = counts.get(index);
    if (!row) counts.set(index, (row = { critical: 0, high: 0, medium: 0, low: 0, bare: 0, ask: 0, safe: 0 }));
    return row;
  };
  for (const { from, thread } of notes) {
    // Rows are nested: the last one that begins at or before the note, or else one around it.
    let at = binarySearchLastIndex(rows, ({ index }) => index <= from.provision);
    while (at >= 0 && from.provision >= rows[at]!.end) at = parentAt(rows, at);
    if (at >= 0) countsAt(at)[toneOfThread(thread)]++;
  }
  // From the innermost rows outwards, so that each row is added to the one around it once, however many notes it has.
  for (let at = rows.length - 1; at >= 0; at--) {
    const own = counts.get(rows[at]!.index);
    const parent = own ? parentAt(rows, at) : -1;
    if (own && parent >= 0) add(countsAt(parent), own);
  }
  return counts;
}

function add(sum: Record<NoteColourTone, number>, more: Readonly<Record<NoteColourTone, number>>): void {
  for (const tone of Object.keys(more) as NoteColourTone[]) sum[tone] += more[tone];
}

/** Returns the place of the row around the one at `at`, or -1. */
export function parentAt(rows: readonly OutlineRow[], at: number): number {
  const { level } = rows[at]!;
  for (let before = at - 1; before >= 0; before--) if (rows[before]!.level < level) return before;
  return -1;
}

/** Returns the other members at each row's provisions, by the row's index. */
export function groupOtherMembersByRow(
  rows: readonly OutlineRow[],
  others: readonly PresentMember[],
): ReadonlyMap<number, readonly PresentMember[]> {
  const by = new Map<number, readonly PresentMember[]>();
  for (const { index, end } of rows) {
    const here = others.filter((other) => other.index >= index && other.index < end);
    if (here.length > 0) by.set(index, here);
  }
  return by;
}
