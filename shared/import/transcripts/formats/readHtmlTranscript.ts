import {
  childElements,
  htmlTextOf,
  isBlockElement,
  isElement,
  parseHtml,
  type HtmlElement,
  type HtmlParent,
} from "#shared/import/readers/html/dom.ts";
import { parseClock } from "../transcript.ts";
import { toReadableLine } from "./cueBuilder.ts";
import type { TimedLine } from "./readTimedLines.ts";

const INVISIBLE = new Set(
  "head script style template noscript iframe nav footer button select textarea svg".split(" "),
);
const MAX_LINES = 60_000;

/**
 * Returns the lines of a page as a browser shows them, for `readTimedLines`; null if it nests or grows beyond the limits.
 * A row of a table that has a time is a cue, whatever the order of its columns.
 */
export function linesOfHtmlTranscript(text: string): readonly (string | TimedLine)[] | null {
  const document = parseHtml(text);
  if (!document) return null;
  const lines: (string | TimedLine)[] = [];
  collect(document, lines);
  return lines.filter((line) => line !== "");
}

/** Adds the lines inside an element. Inline text is gathered until a block begins or ends. */
function collect(parent: HtmlParent, lines: (string | TimedLine)[]): void {
  let inline = "";
  const flush = () => {
    lines.push(...inline.split("\n").map(toReadableLine));
    inline = "";
  };
  for (const node of parent.childNodes) {
    if (lines.length > MAX_LINES) return;
    if (node.nodeName === "#text" && "value" in node) inline += node.value.replace(/\s+/gu, " ");
    if (!isElement(node) || INVISIBLE.has(node.tagName)) continue;
    if (node.tagName === "br") inline += "\n";
    else if (node.tagName === "tr") {
      flush();
      lines.push(...linesOfRow(node));
    } else if (isBlockElement(node) || hasBlock(node)) {
      flush();
      collect(node, lines);
    } else inline += inlineTextOf(node);
  }
  flush();
}

function hasBlock(element: HtmlElement): boolean {
  return childElements(element).some((child) => isBlockElement(child) || hasBlock(child));
}

/** The text of an inline element, with its line breaks. A time in an element of its own is in brackets. */
function inlineTextOf(element: HtmlElement): string {
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeName === "#text" && "value" in node) text += node.value.replace(/\s+/gu, " ");
    else if (isElement(node) && !INVISIBLE.has(node.tagName)) text += node.tagName === "br" ? "\n" : inlineTextOf(node);
  }
  const time = toTime(text.trim());
  return time === null ? text : ` [${time}] `;
}

function linesOfRow(row: HtmlElement): readonly (string | TimedLine)[] {
  const cells = childElements(row, "td", "th").map((cell) => toReadableLine(htmlTextOf(cell)));
  const from = cells.map(toTime).find((time) => time !== null);
  const rest = cells.filter((cell) => cell !== "" && toTime(cell) === null);
  if (from == null || rest.length === 0) return rest;
  const [label, words] = rest.length === 1 ? ["", rest[0]!] : [rest[0]!, rest.slice(1).join(" ")];
  return [{ from: parseClock(from)!, to: null, label: label.replace(/[:\s]+$/u, ""), words }];
}

/** Returns the time in a text that has nothing else, or the first of two. */
function toTime(text: string): string | null {
  const [, time] = /^[[(]?([\d:.,]{4,14})(?:\s*(?:-->?|[–—-])\s*[\d:.,]{4,14})?[\])]?$/.exec(text) ?? [];
  return time !== undefined && parseClock(time) !== null ? time : null;
}
