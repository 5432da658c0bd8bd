import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";

/**
 * A draft as plain text, a line for each number with its heading and for each block, with the position of everything in
 * it.
 */
export interface DraftPlainText {
  readonly text: string;
  /**
   * Returns the range of a place in the text, in code points, `end` exclusive. A gap is at the end of its provision.
   */
  readonly rangeOf: (place: ResolvedRange) => { readonly start: number; readonly end: number };
}

export function buildDraftPlainText(draft: Draft): DraftPlainText {
  const lines: string[] = [];
  const [begins, ends]: [number[], number[]] = [[], []];
  const blocks = new Map<string, number>();
  let at = 0;
  const add = (line: string) => {
    lines.push(line);
    at += points(line) + 1;
  };
  draft.provisions.forEach(({ num, heading, blocks: own }, provision) => {
    begins.push(at);
    const head = [num, heading].filter((part) => part !== "").join(" ");
    if (head !== "") add(head);
    own.forEach(({ text }, block) => {
      blocks.set(`${provision}/${block}`, at);
      add(text);
    });
    ends.push(Math.max(begins[provision]!, at - 1));
  });
  const start = (provision: number, block: number, offset: number) =>
    blocks.get(`${provision}/${block}`)! + points(draft.provisions[provision]!.blocks[block]!.text.slice(0, offset));
  return {
    text: lines.join("\n"),
    rangeOf: ({ provision, pieces }) => {
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (!first || !last) return { start: begins[provision]!, end: ends[findSubtreeEnd(draft, provision) - 1]! };
      return {
        start: start(first.provision, first.block, first.start),
        end: start(last.provision, last.block, last.end),
      };
    },
  };
}

function points(text: string): number {
  return [...text].length;
}
