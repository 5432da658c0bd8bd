import { findSubtreeEnd, type Draft } from "../draft/draft.ts";

/** The range of one block in a reading text. Offsets are UTF-16, `end` is exclusive. */
export interface ReadingTextBlockRange {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The text of a provision's own blocks and those of everything beneath it, in order, one per line. */
export interface SubtreeReadingText {
  readonly text: string;
  readonly spans: readonly ReadingTextBlockRange[];
}

/** Returns the reading text of the provision at `index`. */
export function buildSubtreeReadingText(draft: Draft, index: number): SubtreeReadingText {
  const texts: string[] = [];
  const spans: ReadingTextBlockRange[] = [];
  let at = 0;
  for (let i = index, end = findSubtreeEnd(draft, index); i < end; i++) {
    draft.provisions[i]!.blocks.forEach(({ text }, block) => {
      texts.push(text);
      spans.push({ provision: i, block, start: at, end: at + text.length });
      at += text.length + 1;
    });
  }
  return { text: texts.join("\n"), spans };
}
