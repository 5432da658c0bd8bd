import { parseHeadingOfLine } from "../recognise/headings/heading.ts";
import { readListMarker } from "../recognise/lists/listMarker.ts";

/**
 * Returns whether a line break inside a source paragraph separates two paragraphs of the draft: the second part begins
 * with a marker or a heading, or the first part is a heading on its own. Some sources have only such breaks between
 * paragraphs.
 */
export function isParagraphBreakBetween(before: string, after: string): boolean {
  if (before === "" || after === "") return false;
  return readListMarker(after) !== null || isHeading(after) || isHeading(before);
}

function isHeading(text: string): boolean {
  const heading = parseHeadingOfLine({ text, hints: {}, where: null });
  return heading !== null && heading.runIn < 0;
}
