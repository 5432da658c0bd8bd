import { refusal, type Outcome } from "#shared/base/result.ts";
import { MAX_ELEMENT_DEPTH, MAX_SOURCE_LINES } from "#shared/import/importLimits.ts";
import type { FormatReaderOutput, ImportWarning } from "#shared/import/sourceLines.ts";
import { RtfDocumentReader } from "./rtfDocument.ts";
import { tokeniseRtf } from "./tokeniseRtf.ts";

const LONGEST = 200;

/**
 * Reads Rich Text Format: its paragraphs with the list numbers that are stored with them, tracked changes, comments,
 * footnotes and the cells of its tables, in any encoding that its fonts name. Headers and footers go to `masthead`.
 * Refuses files that nest too deeply (`reading.too-deep`) or are cut short (`reading.rtf-broken`).
 */
export function readRtf(bytes: Uint8Array): Outcome<FormatReaderOutput> {
  const document = new RtfDocumentReader();
  for (const token of tokeniseRtf(bytes)) {
    document.take(token);
    if (document.depth > MAX_ELEMENT_DEPTH) return refusal("reading.too-deep");
    if (document.lines.length >= MAX_SOURCE_LINES) break;
  }
  if (document.depth > 0 && document.lines.length < MAX_SOURCE_LINES) return refusal("reading.rtf-broken");
  document.finish();
  const { lines, heads, reports } = document;
  const isRight = lines.filter(({ hints }) => hints.direction === "rtl").length * 2 > lines.length;
  return {
    lines: isRight ? lines.map((line) => ({ ...line, hints: { direction: "ltr" as const, ...line.hints } })) : lines,
    warnings: [...reports.warnings, ...warnHeads(heads)],
    exclusions: [
      ...reports.exclusions,
      ...heads.map((text) => ({ reason: "running-head" as const, text, where: null })),
      ...document.unplacedComments.map((text) => ({ reason: "comment" as const, text, where: null })),
    ],
    ...(isRight ? { direction: "rtl" } : {}),
    ...(heads.length > 0 ? { masthead: heads } : {}),
  };
}

function warnHeads(heads: readonly string[]): ImportWarning[] {
  const words = heads.join(" · ");
  if (words === "") return [];
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return [{ code: "reading.running-heads", params: { words: short }, where: null }];
}
