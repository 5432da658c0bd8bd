import { sha256 } from "../base/hash.ts";
import { isRefusal, refusal, type Outcome } from "../base/result.ts";
import { sizeRefusal } from "../draft/sizeRefusal.ts";
import { applyChangeView } from "./applyChangeView.ts";
import { detectFormat, type DetectedFile } from "./detectFormat.ts";
import { MAX_LINE_LENGTH, MAX_LINES } from "./limits.ts";
import type { ReaderOutput } from "./sourceLines.ts";
import { readAkn } from "./readers/akn/readAkn.ts";
import { extractCommentColumns } from "./readers/commentColumns.ts";
import { readDocx } from "./readers/docx/readDocx.ts";
import { readHtml } from "./readers/html/readHtml.ts";
import { readMarkdown } from "./readers/markdown/readMarkdown.ts";
import { readPdf } from "./readers/pdf/readPdf.ts";
import { readText } from "./readers/text/readText.ts";
import { readUdhr } from "./readers/udhr/readUdhr.ts";
import { fileStem, type ReadOptions, type ImportedDraft } from "./importedDraft.ts";
import { recogniseDraft } from "./recognise/recogniseDraft.ts";
import { SourceFile } from "./sourceFile.ts";

/**
 * Reads a file into a draft: its format is decided by content first, then by name. Refuses with a code of
 * `reading.…` whatever is no draft that can be read, and one that no dossier can hold; never throws, whatever the bytes.
 */
export function readDraft(name: string, bytes: Uint8Array, options?: ReadOptions): Promise<Outcome<ImportedDraft>> {
  return readDraftFrom(new SourceFile(name, bytes), options);
}

/** The same, of a file that is looked into for other things, too. */
export async function readDraftFrom(file: SourceFile, options: ReadOptions = {}): Promise<Outcome<ImportedDraft>> {
  const { name, bytes } = file;
  const detected = detectFormat(file);
  if (isRefusal(detected)) return detected;
  const lines = await linesOf(detected, file, options);
  if (options.signal?.aborted) return refusal("reading.stopped");
  if (isRefusal(lines)) return lines;
  if (lines.lines.some(({ text }) => isEndless(text))) return ENDLESS;
  if (lines.lines.length >= MAX_LINES) return refusal("reading.too-long", { count: MAX_LINES });
  const view = options.changes ?? "accepted";
  const recognised = recogniseDraft(commentsAside(applyChangeView(lines, view)), fileStem(name), view);
  if (isRefusal(recognised)) return recognised;
  const large = sizeRefusal(recognised.draft);
  if (large) return large;
  const source = { name, sha256: sha256(bytes), format: detected.format };
  return { ...recognised, source };
}

/** A column of comments beside a column of text is taken as comments on it, whatever the format. */
function commentsAside(read: ReaderOutput): ReaderOutput {
  const { lines, warnings, exclusions } = extractCommentColumns(read.lines);
  return {
    ...read,
    lines,
    warnings: [...read.warnings, ...warnings],
    exclusions: [...(read.exclusions ?? []), ...exclusions],
  };
}

const ENDLESS = refusal("reading.endless", { count: MAX_LINE_LENGTH });

const isEndless = (text: string) => text.length > MAX_LINE_LENGTH;

function hasEndlessRow(text: string): boolean {
  return text.split(/[\n\r]/).some(isEndless);
}

function linesOf(
  detected: DetectedFile,
  file: SourceFile,
  options: ReadOptions,
): Outcome<ReaderOutput> | Promise<Outcome<ReaderOutput>> {
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
