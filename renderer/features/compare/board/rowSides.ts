import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { computeRedline, type RedlinePiece } from "#shared/draft/redline.ts";
import { extractRelocatedText } from "#shared/revise/provenance/provisionRelocation.ts";
import { binarySearchLastIndex } from "#shared/base/binarySearch.ts";
import type { TextPair } from "#shared/ledger/placement/carriedNotes.ts";
import type { ComparisonRow } from "./comparisonRows.ts";

/** A block of a row's text on one side; `start` is its offset in that text, in UTF-16 units. */
interface Part {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
}

/** The text of a row on one side, one block of its provisions per line. */
export interface ComparisonRowSide {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly heading: string;
}

/** Both sides of a row, and the redline between them. */
export interface ComparisonRowSides {
  readonly from: ComparisonRowSide;
  readonly to: ComparisonRowSide;
  readonly pieces: readonly RedlinePiece[];
  readonly headings: readonly RedlinePiece[];
}

const found = new WeakMap<ComparisonRow, ComparisonRowSides>();

/** Returns both sides of a row with the redline between them, which is computed on first use. */
export function comparisonRowSidesOf({ from, to }: TextPair, row: ComparisonRow): ComparisonRowSides {
  let sides = found.get(row);
  if (!sides) {
    const [one, other] = [sideOf(from.draft, row.from), sideOf(to.draft, row.to)];
    // A provision without a counterpart is struck out or new, except for words that are elsewhere in the other text.
    const before = row.from.length > 0 ? one.text : textsIn(to.draft, from.draft, row.to);
    const after = row.to.length > 0 ? other.text : textsIn(from.draft, to.draft, row.from);
    const [pieces, headings] = [computeRedline(before, after), computeRedline(one.heading, other.heading)];
    found.set(row, (sides = { from: one, to: other, pieces, headings }));
  }
  return sides;
}

function textsIn(draft: Draft, other: Draft, provisions: readonly number[]): string {
  return provisions.map((provision) => extractRelocatedText(draft, other, provision)).join("\n");
}

function sideOf(draft: Draft, provisions: readonly number[]): ComparisonRowSide {
  const parts: Part[] = [];
  let text = "";
  for (const provision of provisions) {
    draft.provisions[provision]!.blocks.forEach((block, i) => {
      if (parts.length > 0) text += "\n";
      parts.push({ provision, block: i, start: text.length });
      text += block.text;
    });
  }
  return { text, parts, heading: provisions.map((i) => draft.provisions[i]!.heading).join(" · ") };
}

/** A range of a side's text that belongs to an item. */
export interface RowSideItemRange {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A drawn segment: its kind, the items that it belongs to, and its offset on each side, or null where it is absent. */
export interface MarkedRedlineSegment {
  readonly is: RedlinePiece["is"];
  readonly text: string;
  readonly ids: readonly string[];
  readonly at: { readonly from: number | null; readonly to: number | null };
}

/**
 * Cuts the pieces of one side, or of both, where marks begin and end. If both are drawn, deleted words have the marks
 * of the older text, and all other words those of the newer.
 */
export function splitRedlineAtMarks(
  pieces: readonly RedlinePiece[],
  side: "from" | "to" | "both",
  marks: { readonly from: readonly RowSideItemRange[]; readonly to: readonly RowSideItemRange[] },
): readonly MarkedRedlineSegment[] {
  const drawn: MarkedRedlineSegment[] = [];
  let [from, to] = [0, 0];
  for (const { is, text } of pieces) {
    const isOlder = side === "from" || (side === "both" && is === "gone");
    const isShown = side === "both" || is === "same" || is === (side === "from" ? "gone" : "fresh");
    const [start, of] = isOlder ? [from, marks.from] : [to, marks.to];
    if (isShown) {
      for (const [begin, end] of splitAtMarks(start, start + text.length, of)) {
        const ids = of.filter((mark) => mark.start < end && mark.end > begin).map(({ id }) => id);
        const at = {
          from: is === "fresh" ? null : from + begin - start,
          to: is === "gone" ? null : to + begin - start,
        };
        drawn.push({ is, text: text.slice(begin - start, end - start), ids, at });
      }
    }
    if (is !== "fresh") from += text.length;
    if (is !== "gone") to += text.length;
  }
  return drawn;
}

function splitAtMarks(
  start: number,
  end: number,
  marks: readonly RowSideItemRange[],
): readonly (readonly [number, number])[] {
  const inside = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end);
  const points = [start, ...[...new Set(inside)].sort((a, b) => a - b), end];
  return points.slice(1).map((point, i) => [points[i]!, point] as const);
}

/** Returns the range of a provision's words in a side's text; null if they are not in it. */
export function rowSideRangeOfWords(
  { parts }: ComparisonRowSide,
  id: string,
  { provision, block, start, end }: { provision: number; block: number; start: number; end: number },
): RowSideItemRange | null {
  const part = parts.find((each) => each.provision === provision && each.block === block);
  return part ? { id, start: part.start + start, end: part.start + end } : null;
}

/** Returns the point of the draft at an offset of a side's text. */
export function draftPointAtOffset({ parts }: ComparisonRowSide, offset: number): DraftPoint | null {
  const part = parts[binarySearchLastIndex(parts, ({ start }) => start <= offset)];
  return part ? { provision: part.provision, block: part.block, offset: offset - part.start } : null;
}
