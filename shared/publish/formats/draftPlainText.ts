import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { countCodePointsBefore } from "./codePoints.ts";

/** A range of a text; `end` is exclusive. */
export interface PlainTextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A draft as plain text, a line for each number with its heading and for each block, with the position of everything in
 * it. Formats that count positions in a whole text count in this one.
 */
export interface DraftPlainText {
  readonly text: string;
  /** Returns the range of a place in the text, in UTF-16 units; of a gap, that of its whole provision with its number. */
  readonly unitsOf: (place: ResolvedRange) => PlainTextRange;
  /** Returns the same range in code points. */
  readonly rangeOf: (place: ResolvedRange) => PlainTextRange;
  /** Returns the UTF-16 unit at a code point. */
  readonly unitAt: (codePoint: number) => number;
  /** Returns the points of a range in UTF-16 units; null if one of them is in no block, as in a number. */
  readonly pointsOf: (range: PlainTextRange) => { readonly start: DraftPoint; readonly end: DraftPoint } | null;
}

interface BlockStart {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

const plainTexts = new WeakMap<Draft, DraftPlainText>();

/** Returns the plain text of a draft, made once. */
export function draftPlainTextOf(draft: Draft): DraftPlainText {
  const known = plainTexts.get(draft) ?? buildDraftPlainText(draft);
  plainTexts.set(draft, known);
  return known;
}

function buildDraftPlainText(draft: Draft): DraftPlainText {
  const lines: string[] = [];
  const [begins, ends]: [number[], number[]] = [[], []];
  const blocks = new Map<string, BlockStart>();
  let at = 0;
  const add = (line: string) => {
    lines.push(line);
    at += line.length + 1;
  };
  draft.provisions.forEach(({ num, heading, blocks: own }, provision) => {
    begins.push(at);
    const head = [num, heading].filter((part) => part !== "").join(" ");
    if (head !== "") add(head);
    own.forEach(({ text }, block) => {
      blocks.set(`${provision}/${block}`, { provision, block, start: at, end: at + text.length });
      add(text);
    });
    ends.push(Math.max(begins[provision]!, at - 1));
  });
  const text = lines.join("\n");
  const isPlainUnits = !/\p{Surrogate}|[\u{10000}-\u{10FFFF}]/u.test(text);
  const pointsBefore = (unit: number) => (isPlainUnits ? unit : countCodePointsBefore(text, unit));
  const unitsOf = ({ provision, pieces }: ResolvedRange): PlainTextRange => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return { start: begins[provision]!, end: ends[findSubtreeEnd(draft, provision) - 1]! };
    return {
      start: blocks.get(`${first.provision}/${first.block}`)!.start + first.start,
      end: blocks.get(`${last.provision}/${last.block}`)!.start + last.end,
    };
  };
  return {
    text,
    unitsOf,
    rangeOf: (place) => {
      const { start, end } = unitsOf(place);
      return { start: pointsBefore(start), end: pointsBefore(end) };
    },
    unitAt: (codePoint) => (isPlainUnits ? codePoint : [...text].slice(0, codePoint).join("").length),
    pointsOf: ({ start, end }) => {
      const [from, to] = [pointAt(start), pointAt(end)];
      return from && to && { start: from, end: to };
    },
  };

  function pointAt(unit: number): DraftPoint | null {
    const found = [...blocks.values()].find((each) => unit >= each.start && unit <= each.end);
    return found ? { provision: found.provision, block: found.block, offset: unit - found.start } : null;
  }
}
