import {
  htmlChildElements,
  rawHtmlTextOf,
  isHtmlBlockElement,
  isHtmlElement,
  parseHtml,
  type HtmlElement,
  type HtmlParent,
} from "#shared/import/readers/html/htmlDom.ts";
import { parseWebcastTime } from "../transcript.ts";
import { toReadableCueText } from "./transcriptCueBuilder.ts";
import type { TimedTranscriptLine } from "./parseTimedTranscriptLines.ts";

const INVISIBLE = new Set(
  "head script style template noscript iframe nav footer button select textarea svg".split(" "),
);
const MAX_LINES = 60_000;

/**
 * Returns the lines of a page as a browser shows them, for `parseTimedTranscriptLines`; null if it nests or grows beyond the limits.
 * A row of a table that has a time is a cue, whatever the order of its columns.
 */
export function htmlTranscriptToLines(text: string): readonly (string | TimedTranscriptLine)[] | null {
  const document = parseHtml(text);
  if (!document) return null;
  const lines: (string | TimedTranscriptLine)[] = [];
  collect(document, lines);
  return lines.filter((line) => line !== "");
}

/** Adds the lines inside an element. Inline text is gathered until a block begins or ends. */
function collect(parent: HtmlParent, lines: (string | TimedTranscriptLine)[]): void {
  let inline = "";
  const flush = () => {
    lines.push(...inline.split("\n").map(toReadableCueText));
    inline = "";
  };
  for (const node of parent.childNodes) {
    if (lines.length > MAX_LINES) return;
    if (node.nodeName === "#text" && "value" in node) inline += node.value.replace(/\s+/gu, " ");
    if (!isHtmlElement(node) || INVISIBLE.has(node.tagName)) continue;
    if (node.tagName === "br") inline += "\n";
    else if (node.tagName === "tr") {
      flush();
      lines.push(...linesOfRow(node));
    } else if (isHtmlBlockElement(node) || hasBlock(node)) {
      flush();
      collect(node, lines);
    } else inline += inlineTextOf(node);
  }
  flush();
}

function hasBlock(element: HtmlElement): boolean {
  return htmlChildElements(element).some((child) => isHtmlBlockElement(child) || hasBlock(child));
}

/** The text of an inline element, with its line breaks. A time in an element of its own is in brackets. */
function inlineTextOf(element: HtmlElement): string {
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeName === "#text" && "value" in node) text += node.value.replace(/\s+/gu, " ");
    else if (isHtmlElement(node) && !INVISIBLE.has(node.tagName))
      text += node.tagName === "br" ? "\n" : inlineTextOf(node);
  }
  const time = toTime(text.trim());
  return time === null ? text : ` [${time}] `;
}

function linesOfRow(row: HtmlElement): readonly (string | TimedTranscriptLine)[] {
  const cells = htmlChildElements(row, "td", "th").map((cell) => toReadableCueText(rawHtmlTextOf(cell)));
  const from = cells.map(toTime).find((time) => time !== null);
  const rest = cells.filter((cell) => cell !== "" && toTime(cell) === null);
  if (from == null || rest.length === 0) return rest;
  const [label, words] = rest.length === 1 ? ["", rest[0]!] : [rest[0]!, rest.slice(1).join(" ")];
  return [{ from: parseWebcastTime(from)!, to: null, label: label.replace(/[:\s]+$/u, ""), words }];
}

/** Returns the time in a text that has nothing else, or the first of two. */
function toTime(text: string): string | null {
  const [, time] = /^[[(]?([\d:.,]{4,14})(?:\s*(?:-->?|[–—-])\s*[\d:.,]{4,14})?[\])]?$/.exec(text) ?? [];
  return time !== undefined && parseWebcastTime(time) !== null ? time : null;
}
