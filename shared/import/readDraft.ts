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
 * Reads a file into a draft. The format is decided by content first, then by name. Refuses a file that cannot be read
 * as a draft with a `reading.…` code, and a draft that no dossier can hold with `revision.size`; never throws, whatever
 * the bytes.
 */
export function readDraft(name: string, bytes: Uint8Array, options?: ReadOptions): Promise<Outcome<ImportedDraft>> {
  return readDraftFrom(new SourceFile(name, bytes), options);
}

/** Like `readDraft`, for a file that is also examined for other purposes. */
export async function readDraftFrom(file: SourceFile, options: ReadOptions = {}): Promise<Outcome<ImportedDraft>> {
  const { name, bytes } = file;
  const detected = detectFormat(file);
  if (isRefusal(detected)) return detected;
  const lines = await readLines(detected, file, options);
  if (options.signal?.aborted) return refusal("reading.stopped");
  if (isRefusal(lines)) return lines;
  if (lines.lines.some(({ text }) => isTooLong(text))) return LINE_TOO_LONG;
  if (lines.lines.length >= MAX_LINES) return refusal("reading.too-long", { count: MAX_LINES });
  const view = options.changes ?? "accepted";
  const recognised = recogniseDraft(withColumnRemarks(applyChangeView(lines, view)), fileStem(name), view);
  if (isRefusal(recognised)) return recognised;
  const large = sizeRefusal(recognised.draft);
  if (large) return large;
  const source = { name, sha256: sha256(bytes), format: detected.format };
  return { ...recognised, source };
}

/** Turns a column of comments beside a column of text into remarks on that text, whatever the format. */
function withColumnRemarks(read: ReaderOutput): ReaderOutput {
  const { lines, warnings, exclusions } = extractCommentColumns(read.lines);
  return {
    ...read,
    lines,
    warnings: [...read.warnings, ...warnings],
    exclusions: [...(read.exclusions ?? []), ...exclusions],
  };
}

const LINE_TOO_LONG = refusal("reading.endless", { count: MAX_LINE_LENGTH });

const isTooLong = (text: string) => text.length > MAX_LINE_LENGTH;

function hasTooLongRow(text: string): boolean {
  return text.split(/[\n\r]/).some(isTooLong);
}

function readLines(
  detected: DetectedFile,
  file: SourceFile,
  options: ReadOptions,
): Outcome<ReaderOutput> | Promise<Outcome<ReaderOutput>> {
  switch (detected.format) {
    case "text":
      return hasTooLongRow(detected.text) ? LINE_TOO_LONG : readText(detected.text);
    case "markdown":
      return hasTooLongRow(detected.text) ? LINE_TOO_LONG : readMarkdown(detected.text);
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
