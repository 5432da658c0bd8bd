import type { ProvisionKind } from "#shared/draft/draft.ts";
import { parseHeadingOfLine } from "../recognise/headings/heading.ts";
import { readListMarker } from "../recognise/lists/listMarker.ts";
import { sliceAnnotatedText, EMPTY_ANNOTATED_TEXT, type AnnotatedText } from "../recognise/annotatedText.ts";

/** The number and heading at the beginning of a provision's text, and the remaining blocks. */
export interface ProvisionOpening {
  readonly num: string;
  readonly heading: AnnotatedText;
  readonly blocks: readonly AnnotatedText[];
}

/** Takes the number, if any, off the beginning of a text. */
export function extractOpeningMarker([
  first = EMPTY_ANNOTATED_TEXT,
  ...more
]: readonly AnnotatedText[]): ProvisionOpening {
  const marker = readListMarker(first.text);
  if (!marker || marker.glued) return { num: "", heading: EMPTY_ANNOTATED_TEXT, blocks: [first, ...more] };
  const rest = sliceAnnotatedText(first, marker.end, marker.lead);
  const blocks = rest.text === "" && !rest.footnotes ? more : [rest, ...more];
  return { num: marker.printed, heading: EMPTY_ANNOTATED_TEXT, blocks };
}

/**
 * Takes the kind, number and title of a heading off the beginning of a text. Returns null if it does not begin with a
 * heading.
 */
export function extractOpeningHeading([first, ...more]: readonly AnnotatedText[]):
  (ProvisionOpening & { readonly kind: ProvisionKind }) | null {
  const found = first && parseHeadingOfLine({ text: first.text, hints: {}, where: null });
  if (!found) return null;
  const { kind, num } = found;
  const opening = found.runIn >= 0 ? runIn(num, first, found.runIn) : onOneLine(num, first, found.title);
  return opening && lettersOf(opening) === keepLetters(first.text)
    ? { ...opening, kind, blocks: [...opening.blocks, ...more] }
    : null;
}

function runIn(num: string, first: AnnotatedText, at: number): ProvisionOpening {
  return { num, heading: EMPTY_ANNOTATED_TEXT, blocks: [sliceAnnotatedText(first, at)] };
}

/** Takes a heading on one line. A heading cannot have footnotes, so a line with footnotes stays text. */
function onOneLine(num: string, first: AnnotatedText, title: string): ProvisionOpening | null {
  if (first.footnotes) return null;
  const at = title === "" ? first.text.length : first.text.lastIndexOf(title);
  return at < 0 ? null : { num, heading: sliceAnnotatedText(first, at, "", at + title.length), blocks: [] };
}

function lettersOf({ num, heading, blocks }: ProvisionOpening): string {
  return keepLetters([num, heading.text, ...blocks.map(({ text }) => text)].join(" "));
}

/** Keeps only letters and digits: the dots, dashes and brackets around a heading's title are not words. */
function keepLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
