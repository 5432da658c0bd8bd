import type { Item } from "./items.ts";
import { INSTRUMENT, OPENING, PREAMBLE_HEADING } from "./vocabulary.ts";

/** The longest line that can be a document's title, and how far down it may stand. */
const MAX_TITLE = 300;
const FRONT = 40;

const NAMED_SO =
  /^(?:(?:further|revised|second|third|final|updated|consolidated|preliminary|zero|the|text of)\s+)*(?:draft|text|convention|agreement|protocol|treaty|covenant|charter|statute|declaration|universal declaration|universal|international convention|international covenant|package)\b/iu;

/**
 * Which of the items is the document's title, or -1: the line that the source marks as one, else the first
 * heading or line at the front that calls itself a convention or the like.
 */
export function titleIn(items: readonly Item[]): number {
  const end = items.findIndex(({ heading, line }) => heading !== null || isPreamble(line.text));
  const front = items.slice(0, Math.min(end < 0 ? items.length : end, FRONT)).map(({ line }) => line);
  const short = ({ text }: { text: string }) => text.length <= MAX_TITLE && !/[.;:,]$/.test(text);
  const choices = [
    front.findIndex(({ hints }) => /^title$/i.test(hints.style ?? "")),
    front.findIndex((line) => short(line) && NAMED_SO.test(line.text)),
    front.findIndex(({ hints }) => hints.heading !== undefined),
    front.findIndex((line) => short(line) && INSTRUMENT.test(line.text)),
  ];
  return choices.find((choice) => choice >= 0) ?? -1;
}

function isPreamble(text: string): boolean {
  return PREAMBLE_HEADING.test(text) || OPENING.test(text);
}
