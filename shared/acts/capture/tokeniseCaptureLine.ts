import type { TypedTextRange } from "./capturedLine.ts";

/** A token of a line. `text` is its content without quotation marks, sigils and brackets. */
export interface CaptureLineToken extends TypedTextRange {
  readonly kind:
    "word" | "quote" | "other" | "sign" | "break" | "track" | "status" | "basis" | "label" | "nth" | "comment";
  readonly text: string;
  /** A quotation or bracket without its closing mark. */
  readonly isUnclosed?: true;
}

const SIGILS: Readonly<Record<string, CaptureLineToken["kind"]>> = {
  "@": "track",
  "!": "status",
  "^": "basis",
  "#": "label",
};

/** Opening quotation marks with their closing marks, in the languages of the United Nations and on their keyboards. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  "“": '”"',
  "”": "”",
  "„": '“”"',
  "'": "'",
  "‘": "’",
  "«": "»",
  "»": "«»",
  "「": "」",
  "『": "』",
};

const SPACE = /[\s,،、，]+/uy;
const NTH = /#\d+(?![\p{L}\p{N}])/uy;
const ARROW = /->|=>|→|>/uy;
const SIGN = /[+~?<＋～？\-−–—]/uy;
const BREAK = /[/;]/uy;
const MARK = /[@!^#][^\s"“”„«»「」『』@!^#/;,+~?<>[\]]*/uy;
const WORD = /(?:[^\s"“”„«»「」『』@!^#/;,،、，+~?<>＋～？→[\]\-−–—]|(?<=[\p{L}\p{N}])[-−–](?=[\p{L}\p{N}]))+/uy;

const SIGNS: Readonly<Record<string, string>> = { "＋": "+", "～": "~", "？": "?", "−": "-", "–": "-", "—": "-" };

/** Splits a line into tokens, from an offset on. Every character except white space and commas is in a token. */
export function tokeniseCaptureLine(line: string, from = 0): readonly CaptureLineToken[] {
  const tokens: CaptureLineToken[] = [];
  for (let at = from; at < line.length;) {
    const space = matchAt(SPACE, line, at);
    if (space) {
      at += space.length;
      continue;
    }
    const token = commentAt(line, at) ?? quoteAt(line, at) ?? bracketedNameAt(line, at) ?? symbolOrWordAt(line, at);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function matchAt(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0];
}

function commentAt(line: string, from: number): CaptureLineToken | null {
  if (!line.startsWith("//", from)) return null;
  return { kind: "comment", text: line.slice(from + 2).trim(), from, to: line.length };
}

/** Reads a quotation; a straight mark inside it is doubled. */
function quoteAt(line: string, from: number): CaptureLineToken | null {
  const closers = CLOSERS[line[from]!];
  if (closers === undefined) return null;
  const isApostrophe = (at: number) => /['’]/.test(line[at]!) && /[\p{L}\p{N}]/u.test(line[at + 1] ?? "");
  let text = "";
  for (let at = from + 1; at < line.length; at++) {
    if (!closers.includes(line[at]!) || isApostrophe(at)) text += line[at]!;
    else if (line[from] === '"' && line[at + 1] === '"') text += line[at++]!;
    else return { kind: "quote", text: collapseWhitespace(text), from, to: at + 1 };
  }
  return { kind: "quote", text: collapseWhitespace(text), from, to: line.length, isUnclosed: true };
}

/** Reads a delegation with an unlisted name: "[Friends of the Chair]". */
function bracketedNameAt(line: string, from: number): CaptureLineToken | null {
  if (line[from] !== "[") return null;
  const end = line.indexOf("]", from);
  if (end < 0)
    return { kind: "other", text: collapseWhitespace(line.slice(from + 1)), from, to: line.length, isUnclosed: true };
  return { kind: "other", text: collapseWhitespace(line.slice(from + 1, end)), from, to: end + 1 };
}

function symbolOrWordAt(line: string, from: number): CaptureLineToken {
  const token = (is: CaptureLineToken["kind"], whole: string, text = whole): CaptureLineToken => ({
    kind: is,
    text,
    from,
    to: from + whole.length,
  });
  const nth = matchAt(NTH, line, from);
  if (nth) return token("nth", nth, nth.slice(1));
  const arrow = matchAt(ARROW, line, from);
  if (arrow) return token("sign", arrow, ">");
  const sign = matchAt(SIGN, line, from);
  if (sign) return token("sign", sign, SIGNS[sign] ?? sign);
  const stroke = matchAt(BREAK, line, from);
  if (stroke) return token("break", stroke);
  const mark = matchAt(MARK, line, from);
  if (mark) return token(SIGILS[mark[0]!]!, mark, mark.slice(1));
  const word = matchAt(WORD, line, from) ?? String.fromCodePoint(line.codePointAt(from)!);
  return token("word", word);
}

/** Replaces line breaks and other runs of white space by single spaces. */
export function collapseWhitespace(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;

/** Returns the time in a token, as a webcast shows it, or undefined. */
export function parseClockTime(token: Pick<CaptureLineToken, "text"> | undefined): string | undefined {
  return token && CLOCK.test(token.text) ? token.text : undefined;
}

/** Returns true for the time after "^webcast", which is not a delegation. */
export function isWebcastTime(before: CaptureLineToken | undefined, token: CaptureLineToken): boolean {
  return before?.kind === "basis" && parseClockTime(token) !== undefined;
}
