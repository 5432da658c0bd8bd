import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { detectLanguage } from "#shared/import/detectLanguage.ts";
import type { SourceLine, FormatReaderOutput, ImportExclusion, ImportWarning } from "#shared/import/sourceLines.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import { readDocxBody } from "./body/readBody.ts";
import { DocxCommentThreads } from "./parts/commentThreads.ts";
import { readRunningHeads, type RunningHeads } from "./parts/runningHeads.ts";
import { DocxFootnotes } from "./parts/footnotes.ts";
import { DocxNumbering } from "./numbers/numbering.ts";
import { openDocxPackage, type DocxPackage } from "./package/docxPackage.ts";
import { DocxReadState, type DocxParts } from "./body/docxReadState.ts";
import { DocxStyles } from "./parts/styles.ts";
import { docxChildOf, xmlChildrenOf, type XmlElement } from "./package/docxXml.ts";

/** The progress once the parts are parsed. */
const PARSED = 0.5;

/**
 * Reads a Word document: its paragraphs with their automatic numbers, tracked changes, comments, footnotes and
 * endnotes, and the cells of its tables. Headers and footers go to `masthead`; content that is not text is reported in
 * the warnings, with its position. The language marked in the file is used only if the words do not show it, because it
 * is often that of the installation of Word. `progress` is called with 0 to 1. Refuses files that are not Word
 * documents with `reading.docx-none` and the like.
 */
export function readDocx(source: FileToImport, progress?: (done: number) => void): Outcome<FormatReaderOutput> {
  const file = openDocxPackage(source);
  if (isRefusal(file)) return file;
  const body = docxChildOf(file.document, "body");
  if (!body) return refusal("reading.docx-none");
  const sections = allOf(body, "sectPr");
  const parts = partsOf(file, sections);
  if (isRefusal(parts)) return parts;
  const state = new DocxReadState(parts);
  readDocxBody(body, state, (done) => progress?.(PARSED + done * (1 - PARSED)));
  return buildOutput(state, file, readRunningHeads(file, sections), has(body, "lastRenderedPageBreak"));
}

function partsOf(file: DocxPackage, sections: readonly XmlElement[]): Outcome<DocxParts> {
  const needed = ["styles", "numbering", "footnotes", "endnotes"].map((kind) => file.requiredPart(kind));
  const [styles, numbering, footnotes, endnotes] = needed;
  for (const part of needed) if (isRefusal(part)) return part;
  const read = (part: Outcome<XmlElement | null> | undefined) => (isRefusal(part) ? null : (part ?? null));
  const settings = [sections[sections.length - 1], file.optionalPart("settings")].filter((each) => each != null);
  const inStyle = new DocxStyles(read(styles));
  return {
    styles: inStyle,
    numbering: new DocxNumbering(read(numbering), inStyle),
    notes: new DocxFootnotes(read(footnotes), read(endnotes), settings),
    comments: new DocxCommentThreads(file.optionalPart("comments"), file.optionalPart("commentsExtended")),
  };
}

function buildOutput(
  state: DocxReadState,
  file: DocxPackage,
  heads: RunningHeads,
  hasPages: boolean,
): FormatReaderOutput {
  const isRight = (line: SourceLine) => line.hints.direction === "rtl";
  const rightToLeft = state.lines.filter(isRight).length * 2 > state.lines.length;
  const language = markedLanguage(state);
  return {
    lines: state.lines.map((line) => completeLine(line, hasPages, rightToLeft)),
    warnings: [...file.warnings, ...state.reports.warnings, ...lossWarnings(state, heads)],
    exclusions: [...state.reports.exclusions, ...exclusionsIn(state, heads)],
    ...(language ? { language } : {}),
    ...(rightToLeft ? { direction: "rtl" } : {}),
    ...(heads.first.length > 0 ? { masthead: heads.first } : {}),
  };
}

/**
 * Completes a line once the whole document is known: removes its page if Word recorded no pages, and marks it
 * left-to-right in a right-to-left document.
 */
function completeLine(line: SourceLine, hasPages: boolean, rightToLeft: boolean): SourceLine {
  const seen = ({ page, ...hints }: SourceLine["hints"]): SourceLine["hints"] => ({
    ...hints,
    ...(hasPages && page !== undefined ? { page } : {}),
    ...(rightToLeft && hints.direction === undefined ? { direction: "ltr" } : {}),
  });
  return { ...line, hints: seen(line.hints), ...(line.rejected ? { rejected: seen(line.rejected) } : {}) };
}

const LONGEST = 200;

function exclusionsIn({ parts: { comments, notes } }: DocxReadState, { all }: RunningHeads): ImportExclusion[] {
  const lost = comments.unplaced.flatMap(({ text, replies = [] }) => [text, ...replies.map((reply) => reply.text)]);
  const exclusions = (reason: ImportExclusion["reason"], texts: readonly string[]) =>
    texts.filter((text) => text !== "").map((text) => ({ reason, text, where: null }));
  return [...exclusions("running-head", all), ...exclusions("comment", lost), ...exclusions("note", notes.uncalled)];
}

function lossWarnings({ unknownFormats, parts }: DocxReadState, heads: RunningHeads): ImportWarning[] {
  const lost = parts.comments.unplaced.map(({ author, text }) => ({
    code: "reading.comment-lost",
    params: { author, text },
  }));
  const formats = [...unknownFormats].map((format) => ({ code: "reading.number-format", params: { format } }));
  const words = heads.all.join(" · ");
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  const running = words === "" ? [] : [{ code: "reading.running-heads", params: { words: short } }];
  return [...lost, ...formats, ...running].map((warning) => ({ ...warning, where: null }));
}

/** Returns the language with which most words are marked, if the words themselves do not show it. */
function markedLanguage({ lines, languages }: DocxReadState): string | undefined {
  const sample = lines.slice(0, 400).map(({ text }) => text);
  if (detectLanguage(sample.join("\n")) !== "und") return undefined;
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  const most = [...languages].sort(([, a], [, b]) => b - a)[0];
  return most && most[1] * 2 > total ? most[0] : undefined;
}

function allOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (here: XmlElement): void => {
    for (const child of xmlChildrenOf(here)) {
      if (child.name === name) found.push(child);
      else if (child.name !== "r") visit(child);
    }
  };
  visit(element);
  return found;
}

function has(element: XmlElement, name: string): boolean {
  return xmlChildrenOf(element).some((child) => child.name === name || has(child, name));
}
