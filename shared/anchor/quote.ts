import type { Quote } from "./anchor.ts";

/** How much of the words before and after is kept with a quote, in UTF-16 units. */
const CONTEXT = 32;

/** The quote of a range of a reading text. Never cuts a surrogate pair, at its own edges or at its context's. */
export function quoteOf(text: string, from: number, to: number): Quote {
  const [start, end] = [whole(text, from, -1), whole(text, to, 1)];
  const before = whole(text, Math.max(0, start - CONTEXT), 1);
  const after = whole(text, Math.min(text.length, end + CONTEXT), -1);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(before, start),
    suffix: text.slice(end, after),
  };
}

function whole(text: string, at: number, step: 1 | -1): number {
  return splitsPair(text, at) ? at + step : at;
}

function splitsPair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Every place where `words` stand in `text`, white space of any kind and length counting as one space. */
export function searchIgnoringWhitespace(text: string, words: string): readonly { start: number; end: number }[] {
  const needle = words
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (needle.length === 0) return [];
  const pattern = new RegExp(needle.map(escapePattern).join("\\s+"), "gu");
  const found: { start: number; end: number }[] = [];
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    found.push({ start: hit.index, end: hit.index + hit[0].length });
    // A pattern with `u` steps back to a pair's beginning, and would find the same place for ever.
    pattern.lastIndex = whole(text, hit.index + 1, 1);
  }
  return found;
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}
