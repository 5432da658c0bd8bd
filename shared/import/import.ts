import { sha256 } from "../base/hash.ts";
import { isRefusal, refuse, type Outcome } from "../base/result.ts";
import { tooLarge } from "../draft/size.ts";
import { settled } from "./changes.ts";
import { detect, type Detected } from "./detect.ts";
import { MAX_LINE_LENGTH, MAX_LINES } from "./limits.ts";
import type { Lines } from "./lines.ts";
import { readAkn } from "./readers/akn/akn.ts";
import { withColumnsAside } from "./readers/columns.ts";
import { readDocx } from "./readers/docx/docx.ts";
import { readHtml } from "./readers/html/html.ts";
import { readMarkdown } from "./readers/markdown.ts";
import { readPdf } from "./readers/pdf/pdf.ts";
import { readText } from "./readers/text.ts";
import { readUdhr } from "./readers/udhr/udhr.ts";
import { nameWithoutEnding, type ReadOptions, type Reading } from "./reading.ts";
import { recognise } from "./recognise/recognise.ts";
import { SourceFile } from "./sourceFile.ts";

/**
 * Reads a file into a draft: its format is decided by content first, then by name. Refuses with a code of
 * `reading.…` whatever is no draft that can be read, and one that no dossier can hold; never throws, whatever the bytes.
 */
export function readDraft(name: string, bytes: Uint8Array, options?: ReadOptions): Promise<Outcome<Reading>> {
  return readDraftIn(new SourceFile(name, bytes), options);
}

/** The same, of a file that is looked into for other things, too. */
export async function readDraftIn(file: SourceFile, options: ReadOptions = {}): Promise<Outcome<Reading>> {
  const { name, bytes } = file;
  const detected = detect(file);
  if (isRefusal(detected)) return detected;
  const lines = await linesOf(detected, file, options);
  if (options.signal?.aborted) return refuse("reading.stopped");
  if (isRefusal(lines)) return lines;
  if (lines.lines.some(({ text }) => isEndless(text))) return ENDLESS;
  if (lines.lines.length >= MAX_LINES) return refuse("reading.too-long", { count: MAX_LINES });
  const view = options.changes ?? "accepted";
  const recognised = recognise(commentsAside(settled(lines, view)), nameWithoutEnding(name), view);
  if (isRefusal(recognised)) return recognised;
  const large = tooLarge(recognised.draft);
  if (large) return large;
  const source = { name, sha256: sha256(bytes), format: detected.format };
  return { ...recognised, source };
}

/** A column of comments beside a column of text is taken as comments on it, whatever the format. */
function commentsAside(read: Lines): Lines {
  const { lines, warnings, exclusions } = withColumnsAside(read.lines);
  return {
    ...read,
    lines,
    warnings: [...read.warnings, ...warnings],
    exclusions: [...(read.exclusions ?? []), ...exclusions],
  };
}

const ENDLESS = refuse("reading.endless", { count: MAX_LINE_LENGTH });

const isEndless = (text: string) => text.length > MAX_LINE_LENGTH;

function hasEndlessRow(text: string): boolean {
  return text.split(/[\n\r]/).some(isEndless);
}

function linesOf(detected: Detected, file: SourceFile, options: ReadOptions): Outcome<Lines> | Promise<Outcome<Lines>> {
  switch (detected.format) {
    case "text":
      return hasEndlessRow(detected.text) ? ENDLESS : readText(detected.text);
    case "markdown":
      return hasEndlessRow(detected.text) ? ENDLESS : readMarkdown(detected.text);
    case "html":
      return readHtml(detected.text);
    case "akn":
      return readAkn(detected.text);
    case "udhr":
      return readUdhr(detected.text);
    case "docx":
      return readDocx(file, options.progress);
    case "pdf":
      return readPdf(file.bytes, options);
  }
}
