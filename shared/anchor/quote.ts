import type { Quote } from "./anchor.ts";

/** How much text before and after is kept with a quote, in UTF-16 units. */
const CONTEXT = 32;

/**
 * Returns the quote of a range of a reading text. Never splits a surrogate pair, at its own edges or at those of its
 * context.
 */
export function createQuote(text: string, from: number, to: number): Quote {
  const [start, end] = [awayFromPair(text, from, -1), awayFromPair(text, to, 1)];
  const before = awayFromPair(text, Math.max(0, start - CONTEXT), 1);
  const after = awayFromPair(text, Math.min(text.length, end + CONTEXT), -1);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(before, start),
    suffix: text.slice(end, after),
  };
}

function awayFromPair(text: string, at: number, step: 1 | -1): number {
  return splitsPair(text, at) ? at + step : at;
}

function splitsPair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Finds every occurrence of `words` in `text`; any run of white space matches any other. */
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
    // A pattern with `u` steps back to the start of a pair, and would find the same place forever.
    pattern.lastIndex = awayFromPair(text, hit.index + 1, 1);
  }
  return found;
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}
