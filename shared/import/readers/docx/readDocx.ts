import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { detectLanguage } from "#shared/import/language.ts";
import type { SourceLine, ReaderOutput, Exclusion, ImportWarning } from "#shared/import/sourceLines.ts";
import type { SourceFile } from "#shared/import/sourceFile.ts";
import { readBody } from "./body/readBody.ts";
import { CommentThreads } from "./parts/commentThreads.ts";
import { readRunningHeads, type RunningHeads } from "./parts/runningHeads.ts";
import { Footnotes } from "./parts/footnotes.ts";
import { Numbering } from "./numbers/numbering.ts";
import { openDocxPackage, type DocxPackage } from "./package/docxPackage.ts";
import { DocxReadState, type DocxParts } from "./body/docxReadState.ts";
import { Styles } from "./parts/styles.ts";
import { childOf, childrenOf, type XmlElement } from "./package/docxXml.ts";

/** How much of the work is done once the parts are parsed. */
const PARSED = 0.5;

/**
 * Reads a Word document: its paragraphs with their automatic numbers, tracked changes, comments, footnotes and
 * endnotes, and the cells of its tables. Headers and footers go to `masthead`; what is no text is said in the
 * warnings, with its place. The language is taken from the file only where the words do not tell it: there it is
 * that of whoever installed Word. `progress` is told how much is done, 0 to 1.
 */
export function readDocx(source: SourceFile, progress?: (done: number) => void): Outcome<ReaderOutput> {
  const file = openDocxPackage(source);
  if (isRefusal(file)) return file;
  const body = childOf(file.document, "body");
  if (!body) return refusal("reading.docx-none");
  const sections = allOf(body, "sectPr");
  const parts = partsOf(file, sections);
  if (isRefusal(parts)) return parts;
  const story = new DocxReadState(parts);
  readBody(body, story, (done) => progress?.(PARSED + done * (1 - PARSED)));
  return linesOf(story, file, readRunningHeads(file, sections), has(body, "lastRenderedPageBreak"));
}

function partsOf(file: DocxPackage, sections: readonly XmlElement[]): Outcome<DocxParts> {
  const needed = ["styles", "numbering", "footnotes", "endnotes"].map((kind) => file.requiredPart(kind));
  const [styles, numbering, footnotes, endnotes] = needed;
  for (const part of needed) if (isRefusal(part)) return part;
  const read = (part: Outcome<XmlElement | null> | undefined) => (isRefusal(part) ? null : (part ?? null));
  const settings = [sections[sections.length - 1], file.optionalPart("settings")].filter((each) => each != null);
  const inStyle = new Styles(read(styles));
  return {
    styles: inStyle,
    numbering: new Numbering(read(numbering), inStyle),
    notes: new Footnotes(read(footnotes), read(endnotes), settings),
    comments: new CommentThreads(file.optionalPart("comments"), file.optionalPart("commentsExtended")),
  };
}

function linesOf(story: DocxReadState, file: DocxPackage, heads: RunningHeads, hasPages: boolean): ReaderOutput {
  const isRight = (line: SourceLine) => line.hints.direction === "rtl";
  const rightToLeft = story.lines.filter(isRight).length * 2 > story.lines.length;
  const language = languageSaid(story);
  return {
    lines: story.lines.map((line) => finished(line, hasPages, rightToLeft)),
    warnings: [...file.warnings, ...story.reports.warnings, ...unkept(story, heads)],
    exclusions: [...story.reports.exclusions, ...exclusionsIn(story, heads)],
    ...(language ? { language } : {}),
    ...(rightToLeft ? { direction: "rtl" } : {}),
    ...(heads.first.length > 0 ? { masthead: heads.first } : {}),
  };
}

/** A line as it stands once the whole is known: without a page where Word saw none, from left to right among others. */
function finished(line: SourceLine, hasPages: boolean, rightToLeft: boolean): SourceLine {
  const seen = ({ page, ...hints }: SourceLine["hints"]): SourceLine["hints"] => ({
    ...hints,
    ...(hasPages && page !== undefined ? { page } : {}),
    ...(rightToLeft && hints.direction === undefined ? { direction: "ltr" } : {}),
  });
  return { ...line, hints: seen(line.hints), ...(line.rejected ? { rejected: seen(line.rejected) } : {}) };
}

const LONGEST = 200;

function exclusionsIn({ parts: { comments, notes } }: DocxReadState, { all }: RunningHeads): Exclusion[] {
  const lost = comments.unplaced.flatMap(({ text, replies = [] }) => [text, ...replies.map((reply) => reply.text)]);
  const exclusions = (reason: Exclusion["reason"], texts: readonly string[]) =>
    texts.filter((text) => text !== "").map((text) => ({ reason, text, where: null }));
  return [...exclusions("running-head", all), ...exclusions("comment", lost), ...exclusions("note", notes.uncalled)];
}

function unkept({ unknownFormats, parts }: DocxReadState, heads: RunningHeads): ImportWarning[] {
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

/** The language that most of the words are marked with, where the words themselves do not tell. */
function languageSaid({ lines, languages }: DocxReadState): string | undefined {
  const sample = lines.slice(0, 400).map(({ text }) => text);
  if (detectLanguage(sample.join("\n")) !== "und") return undefined;
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  const most = [...languages].sort(([, a], [, b]) => b - a)[0];
  return most && most[1] * 2 > total ? most[0] : undefined;
}

function allOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (here: XmlElement): void => {
    for (const child of childrenOf(here)) {
      if (child.name === name) found.push(child);
      else if (child.name !== "r") look(child);
    }
  };
  look(element);
  return found;
}

function has(element: XmlElement, name: string): boolean {
  return childrenOf(element).some((child) => child.name === name || has(child, name));
}
