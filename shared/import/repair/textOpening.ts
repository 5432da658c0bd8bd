import type { ProvisionKind } from "#shared/draft/draft.ts";
import { readHeading } from "../recognise/headings/heading.ts";
import { readListMarker } from "../recognise/lists/listMarker.ts";
import { sliceText, NO_TEXT, type AnnotatedText } from "../recognise/annotatedText.ts";

/** The number and heading at the beginning of a provision's text, and the remaining blocks. */
export interface TextOpening {
  readonly num: string;
  readonly heading: AnnotatedText;
  readonly blocks: readonly AnnotatedText[];
}

/** Takes the number, if any, off the beginning of a text. */
export function takeMarker([first = NO_TEXT, ...more]: readonly AnnotatedText[]): TextOpening {
  const marker = readListMarker(first.text);
  if (!marker || marker.glued) return { num: "", heading: NO_TEXT, blocks: [first, ...more] };
  const rest = sliceText(first, marker.end, marker.lead);
  const blocks = rest.text === "" && !rest.footnotes ? more : [rest, ...more];
  return { num: marker.printed, heading: NO_TEXT, blocks };
}

/**
 * Takes the kind, number and title of a heading off the beginning of a text. Returns null if it does not begin with a
 * heading.
 */
export function takeHeading([first, ...more]: readonly AnnotatedText[]):
  (TextOpening & { readonly kind: ProvisionKind }) | null {
  const found = first && readHeading({ text: first.text, hints: {}, where: null });
  if (!found) return null;
  const { kind, num } = found;
  const opening = found.runIn >= 0 ? runIn(num, first, found.runIn) : onOneLine(num, first, found.title);
  return opening && lettersOf(opening) === keepLetters(first.text)
    ? { ...opening, kind, blocks: [...opening.blocks, ...more] }
    : null;
}

function runIn(num: string, first: AnnotatedText, at: number): TextOpening {
  return { num, heading: NO_TEXT, blocks: [sliceText(first, at)] };
}

/** Takes a heading on one line. A heading cannot have footnotes, so a line with footnotes stays text. */
function onOneLine(num: string, first: AnnotatedText, title: string): TextOpening | null {
  if (first.footnotes) return null;
  const at = title === "" ? first.text.length : first.text.lastIndexOf(title);
  return at < 0 ? null : { num, heading: sliceText(first, at, "", at + title.length), blocks: [] };
}

function lettersOf({ num, heading, blocks }: TextOpening): string {
  return keepLetters([num, heading.text, ...blocks.map(({ text }) => text)].join(" "));
}

/** Keeps only letters and digits: the dots, dashes and brackets around a heading's title are not words. */
function keepLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
