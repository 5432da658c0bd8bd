import type { ProvisionKind } from "#shared/draft/draft.ts";
import { readHeading } from "../recognise/heading.ts";
import { readMarker } from "../recognise/marker.ts";
import { cut, NO_WORDS, type Words } from "../recognise/words.ts";

/** What text opens when a provision begins with it. */
export interface Opening {
  readonly num: string;
  readonly heading: Words;
  readonly blocks: readonly Words[];
}

/** Text with the number that it begins with, if it does, taken off. */
export function markerIn([first = NO_WORDS, ...more]: readonly Words[]): Opening {
  const marker = readMarker(first.text);
  if (!marker || marker.glued) return { num: "", heading: NO_WORDS, blocks: [first, ...more] };
  const rest = cut(first, marker.end, marker.lead);
  const blocks = rest.text === "" && !rest.footnotes ? more : [rest, ...more];
  return { num: marker.printed, heading: NO_WORDS, blocks };
}

/** Text that begins with a heading: its kind, number and title taken off. Null where it begins with none. */
export function headingIn([first, ...more]: readonly Words[]): (Opening & { readonly kind: ProvisionKind }) | null {
  const found = first && readHeading({ text: first.text, hints: {}, where: null });
  if (!found) return null;
  const { kind, num } = found;
  const opening = found.runIn >= 0 ? runIn(num, first, found.runIn) : onOneLine(num, first, found.title);
  return opening && says(opening) === squeezed(first.text)
    ? { ...opening, kind, blocks: [...opening.blocks, ...more] }
    : null;
}

function runIn(num: string, first: Words, at: number): Opening {
  return { num, heading: NO_WORDS, blocks: [cut(first, at)] };
}

/** A footnote cannot hang on a heading: such a line stays text. */
function onOneLine(num: string, first: Words, title: string): Opening | null {
  if (first.footnotes) return null;
  const at = title === "" ? first.text.length : first.text.lastIndexOf(title);
  return at < 0 ? null : { num, heading: cut(first, at, "", at + title.length), blocks: [] };
}

function says({ num, heading, blocks }: Opening): string {
  return squeezed([num, heading.text, ...blocks.map(({ text }) => text)].join(" "));
}

/** Letters and digits alone: a heading's dots, dashes and brackets around its title are no words. */
function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
