import type { Level } from "./lists.ts";
import { readMarker, type MarkerReading } from "./marker.ts";
import type { Node } from "./node.ts";

const PARAGRAPH = "1.";

export function isOption({ style }: MarkerReading): boolean {
  return style.startsWith("option");
}

/**
 * The last of the paragraphs that an option says it is about: "Option 2: (paragraphs 7 and 7bis)". Such an
 * option stands around paragraphs; any other within one.
 */
export function lastOf(text: string): MarkerReading | null {
  const list = /^[[(\s]*(?:paragraphe?s?|párrafos?)\s+([0-9][^)]{0,80})\)?/iu.exec(text)?.[1] ?? "";
  const last = list.match(/[0-9]+\s?[a-z]*/gi)?.pop();
  const readings = last === undefined ? [] : (readMarker(`${last}.`)?.readings ?? []);
  return readings.find(({ style }) => style === PARAGRAPH) ?? null;
}

/** How deep the outermost list of paragraphs lies, or that no list is open. */
export function aroundParagraphs(levels: readonly Level<Node>[]): number {
  const depth = levels.findIndex(({ reading }) => reading.style === PARAGRAPH);
  return depth < 0 ? levels.length : depth;
}

/** The depth of the outermost open option that is over where a paragraph's number comes, or -1. */
export function optionOver(levels: readonly Level<Node>[], readings: readonly MarkerReading[]): number {
  const number = readings.find(({ style }) => style === PARAGRAPH);
  if (!number) return -1;
  return levels.findIndex(
    ({ reading, node }, depth) => isOption(reading) && isOver(node, number, levels.slice(depth + 1)),
  );
}

/** Behind the last paragraph it is about; one with words of its own holds no paragraphs but a list of them. */
function isOver({ blocks }: Node, number: MarkerReading, inner: readonly Level<Node>[]): boolean {
  const text = blocks.map((block) => block.text).join(" ");
  const last = lastOf(text);
  if (last) return number.value > last.value || (number.value === last.value && number.suffix > last.suffix);
  const isFull = text !== "" && !/[:：]$/.test(text);
  return isFull && number.value > 1 && !inner.some(({ reading }) => reading.style === PARAGRAPH);
}
