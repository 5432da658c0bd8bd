import { indexOfParent, findSubtreeEnd, type Draft } from "../draft/draft.ts";
import type { ResolvedRange } from "./resolveAnchor.ts";
import { buildSubtreeReadingText, type ReadingTextBlockRange } from "./subtreeReadingText.ts";

/** The place of new words: they replace words of a draft or, for a gap, follow a provision. */
export interface EditTarget {
  readonly place: ResolvedRange;
  readonly gap: boolean;
}

/** The new words for a target. */
export interface TextReplacement {
  readonly at: EditTarget;
  readonly words: string;
}

/**
 * Returns the reading text of the provision at `scope` with other words at targets inside it. Of overlapping targets,
 * only the first is changed.
 */
export function readingTextWithReplacements(
  draft: Draft,
  scope: number,
  ...reworded: readonly TextReplacement[]
): string {
  const { text } = buildSubtreeReadingText(draft, scope);
  const changes: Change[] = [];
  for (const { at, words } of reworded) {
    const change = changeOf(draft, scope, at, words);
    if (!changes.some((other) => overlap(change, other))) changes.push(change);
  }
  const fromEnd = changes.sort((a, b) => b.start - a.start || b.end - a.end);
  return fromEnd.reduce((whole, { start, end, words }) => whole.slice(0, start) + words + whole.slice(end), text);
}

/** A change of a reading text; offsets are UTF-16 units. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function changeOf(draft: Draft, scope: number, { place, gap }: EditTarget, words: string): Change {
  const { text, spans } = buildSubtreeReadingText(draft, scope);
  const isWithin = ({ provision }: { provision: number }) => provision < findSubtreeEnd(draft, place.provision);
  const after = spans.filter(isWithin).at(-1)?.end ?? 0;
  const edge = (piece: ReadingTextBlockRange | undefined, end: "start" | "end") => {
    const own = spans.find(({ provision, block }) => provision === piece?.provision && block === piece.block);
    return own && piece ? own.start + piece[end] : null;
  };
  const [start, end] = [edge(place.pieces[0], "start"), edge(place.pieces.at(-1), "end")];
  if (!gap && start !== null && end !== null) return { start, end, words };
  // In a gap, or in a provision without words, the new words are separate lines.
  const line = text === "" || words === "" ? words : after === 0 ? `${words}\n` : `\n${words}`;
  return { start: after, end: after, words: line };
}

function overlap(a: Change, b: Change): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Returns the smallest provision that contains all targets; for a gap, that includes its parent. Null if there is none.
 */
export function findCommonProvision(draft: Draft, ...targets: readonly EditTarget[]): number | null {
  const scopes = targets.map(({ place, gap }) => {
    const parent = gap ? indexOfParent(draft, place.provision) : -1;
    return parent < 0 ? place.provision : parent;
  });
  const [first, last] = [Math.min(...scopes), Math.max(...scopes)];
  for (let i = first; i >= 0; i = indexOfParent(draft, i)) if (last < findSubtreeEnd(draft, i)) return i;
  return null;
}

/** Returns whether two targets are the same words, or the same gap. */
export function isSameEditTarget(a: EditTarget, b: EditTarget): boolean {
  if (a.gap !== b.gap || a.place.pieces.length !== b.place.pieces.length) return false;
  if (a.place.pieces.length === 0) return a.place.provision === b.place.provision;
  return a.place.pieces.every((piece, i) => {
    const other = b.place.pieces[i]!;
    const isThere = piece.provision === other.provision && piece.block === other.block;
    return isThere && piece.start === other.start && piece.end === other.end;
  });
}
