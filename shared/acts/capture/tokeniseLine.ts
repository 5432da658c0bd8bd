import type { TypedSpan } from "./capturedLine.ts";

/** The smallest parts of a line. `text` is what the part says: without quotation marks, sigils and brackets. */
export interface LineToken extends TypedSpan {
  readonly kind:
    "word" | "quote" | "other" | "sign" | "break" | "track" | "status" | "basis" | "label" | "nth" | "comment";
  readonly text: string;
  /** A quotation or bracket that nothing closes. */
  readonly isUnclosed?: true;
}

const SIGILS: Readonly<Record<string, LineToken["kind"]>> = { "@": "track", "!": "status", "^": "basis", "#": "label" };

/** Opening quotation marks with those that close them, in the languages of the United Nations and their keyboards. */
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

/** A line in its smallest parts, from an offset on. Every character but white space and commas is in one of them. */
export function tokeniseLine(line: string, from = 0): readonly LineToken[] {
  const tokens: LineToken[] = [];
  for (let at = from; at < line.length;) {
    const space = matched(SPACE, line, at);
    if (space) {
      at += space.length;
      continue;
    }
    const token = commentAt(line, at) ?? quoteAt(line, at) ?? otherAt(line, at) ?? shortAt(line, at);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function matched(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0];
}

function commentAt(line: string, from: number): LineToken | null {
  if (!line.startsWith("//", from)) return null;
  return { kind: "comment", text: line.slice(from + 2).trim(), from, to: line.length };
}

/** A quotation; a straight mark in it is doubled. */
function quoteAt(line: string, from: number): LineToken | null {
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

/** "[Friends of the Chair]": a delegation by a name that is not known. */
function otherAt(line: string, from: number): LineToken | null {
  if (line[from] !== "[") return null;
  const end = line.indexOf("]", from);
  if (end < 0)
    return { kind: "other", text: collapseWhitespace(line.slice(from + 1)), from, to: line.length, isUnclosed: true };
  return { kind: "other", text: collapseWhitespace(line.slice(from + 1, end)), from, to: end + 1 };
}

function shortAt(line: string, from: number): LineToken {
  const token = (is: LineToken["kind"], whole: string, text = whole): LineToken => ({
    kind: is,
    text,
    from,
    to: from + whole.length,
  });
  const nth = matched(NTH, line, from);
  if (nth) return token("nth", nth, nth.slice(1));
  const arrow = matched(ARROW, line, from);
  if (arrow) return token("sign", arrow, ">");
  const sign = matched(SIGN, line, from);
  if (sign) return token("sign", sign, SIGNS[sign] ?? sign);
  const stroke = matched(BREAK, line, from);
  if (stroke) return token("break", stroke);
  const mark = matched(MARK, line, from);
  if (mark) return token(SIGILS[mark[0]!]!, mark, mark.slice(1));
  const word = matched(WORD, line, from) ?? String.fromCodePoint(line.codePointAt(from)!);
  return token("word", word);
}

/** Words without line breaks and other white space of any length between them. */
export function collapseWhitespace(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;

/** The time that a token is, as a webcast shows it. */
export function parseClockTime(token: Pick<LineToken, "text"> | undefined): string | undefined {
  return token && CLOCK.test(token.text) ? token.text : undefined;
}

/** True of the time behind "^webcast", which is no delegation. */
export function isWebcastTime(before: LineToken | undefined, token: LineToken): boolean {
  return before?.kind === "basis" && parseClockTime(token) !== undefined;
}
