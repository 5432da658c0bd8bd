import type { ProvisionKind } from "#shared/draft/draft.ts";
import { readHeading } from "../recognise/headings/heading.ts";
import { readListMarker } from "../recognise/lists/listMarker.ts";
import { sliceText, NO_TEXT, type AnnotatedText } from "../recognise/annotatedText.ts";

/** What text opens when a provision begins with it. */
export interface TextOpening {
  readonly num: string;
  readonly heading: AnnotatedText;
  readonly blocks: readonly AnnotatedText[];
}

/** Text with the number that it begins with, if it does, taken off. */
export function takeMarker([first = NO_TEXT, ...more]: readonly AnnotatedText[]): TextOpening {
  const marker = readListMarker(first.text);
  if (!marker || marker.glued) return { num: "", heading: NO_TEXT, blocks: [first, ...more] };
  const rest = sliceText(first, marker.end, marker.lead);
  const blocks = rest.text === "" && !rest.footnotes ? more : [rest, ...more];
  return { num: marker.printed, heading: NO_TEXT, blocks };
}

/** Text that begins with a heading: its kind, number and title taken off. Null where it begins with none. */
export function takeHeading([first, ...more]: readonly AnnotatedText[]):
  (TextOpening & { readonly kind: ProvisionKind }) | null {
  const found = first && readHeading({ text: first.text, hints: {}, where: null });
  if (!found) return null;
  const { kind, num } = found;
  const opening = found.runIn >= 0 ? runIn(num, first, found.runIn) : onOneLine(num, first, found.title);
  return opening && says(opening) === squeezed(first.text)
    ? { ...opening, kind, blocks: [...opening.blocks, ...more] }
    : null;
}

function runIn(num: string, first: AnnotatedText, at: number): TextOpening {
  return { num, heading: NO_TEXT, blocks: [sliceText(first, at)] };
}

/** A footnote cannot hang on a heading: such a line stays text. */
function onOneLine(num: string, first: AnnotatedText, title: string): TextOpening | null {
  if (first.footnotes) return null;
  const at = title === "" ? first.text.length : first.text.lastIndexOf(title);
  return at < 0 ? null : { num, heading: sliceText(first, at, "", at + title.length), blocks: [] };
}

function says({ num, heading, blocks }: TextOpening): string {
  return squeezed([num, heading.text, ...blocks.map(({ text }) => text)].join(" "));
}

/** Letters and digits alone: a heading's dots, dashes and brackets around its title are no words. */
function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
