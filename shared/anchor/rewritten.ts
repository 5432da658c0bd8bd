import { parentOf, subtreeEnd, type Draft } from "../draft/draft.ts";
import type { Place } from "./find.ts";
import { readingText } from "./reading.ts";

/** Where other words are to stand: in the place of some of a draft, or, where it is a gap, after a provision. */
export interface Standing {
  readonly place: Place;
  readonly gap: boolean;
}

/** The reading text of the provision at `scope`, which holds the place, with other words there. */
export function rewritten(draft: Draft, scope: number, { place, gap }: Standing, words: string): string {
  const { text, spans } = readingText(draft, scope);
  if (gap) {
    const end = subtreeEnd(draft, place.provision);
    const before = spans.filter(({ provision }) => provision < end).at(-1)?.end;
    const [head, tail] = before === undefined ? ["", text] : [text.slice(0, before), text.slice(before)];
    return joined(joined(head, words), tail.replace(/^\n/, ""));
  }
  const at = (end: "start" | "end") => {
    const piece = end === "start" ? place.pieces[0] : place.pieces.at(-1);
    const span = piece && spans.find(({ provision, block }) => provision === piece.provision && block === piece.block);
    return span && piece ? span.start + piece[end] : null;
  };
  const [start, end] = [at("start"), at("end")];
  return start === null || end === null ? joined(text, words) : text.slice(0, start) + words + text.slice(end);
}

/** The smallest provision that holds both places, a gap's with the one around it; null where none does. */
export function commonScope(draft: Draft, ...standings: readonly Standing[]): number | null {
  const scopes = standings.map(({ place, gap }) => {
    const parent = gap ? parentOf(draft, place.provision) : -1;
    return parent < 0 ? place.provision : parent;
  });
  const [first, last] = [Math.min(...scopes), Math.max(...scopes)];
  for (let i = first; i >= 0; i = parentOf(draft, i)) if (last < subtreeEnd(draft, i)) return i;
  return null;
}

/** Whether two places are the same words, or the same gap. */
export function isSamePlace(a: Standing, b: Standing): boolean {
  if (a.gap !== b.gap || a.place.pieces.length !== b.place.pieces.length) return false;
  if (a.place.pieces.length === 0) return a.place.provision === b.place.provision;
  return a.place.pieces.every((piece, i) => {
    const other = b.place.pieces[i]!;
    const isThere = piece.provision === other.provision && piece.block === other.block;
    return isThere && piece.start === other.start && piece.end === other.end;
  });
}

function joined(before: string, after: string): string {
  return [before, after].filter((text) => text !== "").join("\n");
}
