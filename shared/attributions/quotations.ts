/** Quoted words in a text; offsets are UTF-16. `start` and `end` are those of the words, without the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** Where the opening mark begins and the closing mark ends. */
  readonly from: number;
  readonly to: number;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”“',
  "“": '”"“',
  "„": "“”",
  "«": "»",
  "‘": "’",
  "「": "」",
  "『": "』",
};

/** Returns the quotation that a text begins with, or null. */
export function quotationAtStart(text: string): Quotation | null {
  const from = text.length - text.trimStart().length;
  const closers = CLOSERS[text.charAt(from)];
  if (closers === undefined) return null;
  for (let at = from + 1; at < text.length; at++) {
    if (!closers.includes(text[at]!)) continue;
    // An apostrophe within a word does not close single quotation marks.
    if (text[at] === "’" && /\p{L}/u.test(text.charAt(at + 1))) continue;
    const inner = text.slice(from + 1, at);
    const start = from + 1 + (inner.length - inner.trimStart().length);
    return { start, end: start + inner.trim().length, from, to: at + 1 };
  }
  return null;
}

/** Returns the quotation that a text ends with, or null. */
export function quotationAtEnd(text: string): Quotation | null {
  const end = text.trimEnd().length;
  for (let from = end - 2; from >= 0; from--) {
    if (CLOSERS[text[from]!] === undefined) continue;
    const found = quotationAtStart(text.slice(from, end));
    if (found?.to === end - from && found.end > found.start) return shifted(found, from);
  }
  return null;
}

function shifted(quotation: Quotation, by: number): Quotation {
  const { start, end, from, to } = quotation;
  return { start: start + by, end: end + by, from: from + by, to: to + by };
}
