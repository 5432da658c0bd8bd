import { sha256 } from "../base/hash.ts";
import { isRefusal, refusal, type Outcome } from "../base/result.ts";
import { draftSizeRefusal, DRAFT_TOO_LARGE_REFUSAL } from "../draft/draftSizeRefusal.ts";
import { applyTrackedChanges } from "./applyTrackedChanges.ts";
import { extractCommentColumns } from "./columns/commentColumns.ts";
import { readDelegationColumn } from "./columns/delegationColumns.ts";
import { splitLanguageColumns } from "./columns/languageColumns.ts";
import { detectFileFormat, type DetectedFile } from "./detectFileFormat.ts";
import { findManualMarkup, type FoundManualMarkup } from "./manual/manualMarkup.ts";
import { languageDirectionOf } from "./detectLanguage.ts";
import { MAX_SOURCE_CHARACTERS, MAX_SOURCE_LINE_LENGTH, MAX_SOURCE_LINES } from "./importLimits.ts";
import type { FormatReaderOutput, SourceFormat } from "./sourceLines.ts";
import { readAkn } from "./readers/akn/readAkn.ts";
import { readDocx } from "./readers/docx/readDocx.ts";
import { readEml } from "./readers/eml/readEml.ts";
import { readHtml } from "./readers/html/readHtml.ts";
import { readFlatOdt, readOdt } from "./readers/odt/readOdt.ts";
import { readPdf } from "./readers/pdf/readPdf.ts";
import { readRtf } from "./readers/rtf/readRtf.ts";
import { readPicture } from "./readers/picture/readPicture.ts";
import { readPlainText } from "./readers/text/readPlainText.ts";
import { readUdhr } from "./readers/udhr/readUdhr.ts";
import {
  fileNameWithoutExtension,
  type FileReadOptions,
  type ImportedDraft,
  type RecognisedDraft,
} from "./importedDraft.ts";
import { recogniseDraft } from "./recognise/recogniseDraft.ts";
import { doubtfulWordWarnings } from "./pictures/doubtfulWords.ts";
import { FileToImport } from "./fileToImport.ts";

/**
 * Reads a file into a draft. The format is decided by content first, then by name. Refuses a file that cannot be read
 * as a draft with a `reading.…` code, and a draft that no dossier can hold with `revision.size`; never throws, whatever
 * the bytes.
 */
export function readDraftFromBytes(
  name: string,
  bytes: Uint8Array,
  options?: FileReadOptions,
): Promise<Outcome<ImportedDraft>> {
  return readDraftFromFile(new FileToImport(name, bytes), options);
}

/** Like `readDraftFromBytes`, for a file that is also examined for other purposes. */
export async function readDraftFromFile(
  file: FileToImport,
  options: FileReadOptions = {},
): Promise<Outcome<ImportedDraft>> {
  const { name, bytes } = file;
  const detected = detectFileFormat(file);
  if (isRefusal(detected)) return detected;
  const lines = await readLines(detected, file, options);
  if (options.signal?.aborted) return refusal("reading.stopped");
  if (isRefusal(lines)) return lines;
  if (lines.lines.some(({ text }) => isTooLong(text))) return LINE_TOO_LONG;
  if (countCharacters(lines.lines) > MAX_SOURCE_CHARACTERS) return DRAFT_TOO_LARGE_REFUSAL;
  if (lines.lines.length >= MAX_SOURCE_LINES) return refusal("reading.too-long", { count: MAX_SOURCE_LINES });
  const view = options.changes ?? "accepted";
  const { numbersParagraphs = false, readsManualMarkup = false } = options;
  const recognition = { view, numbersParagraphs };
  const manual = findManualMarkup(lines.lines);
  const read = manual && readsManualMarkup ? withManualMarkup(lines, manual) : lines;
  const recognised = recogniseColumns(
    withoutColumns(applyTrackedChanges(read, view)),
    fileNameWithoutExtension(name),
    recognition,
  );
  if (isRefusal(recognised)) return recognised;
  const large = draftSizeRefusal(recognised.draft);
  if (large) return large;
  const source = { name, sha256: sha256(bytes), format: detected.format };
  const doubts = doubtfulWordWarnings(recognised, lines.recognised?.doubts ?? []);
  return {
    ...recognised,
    warnings: [...recognised.warnings, ...doubts],
    source,
    ...(manual && { manualMarkup: { ...manual.markup, isRead: readsManualMarkup } }),
  };
}

/** Recognises a text; if a file has it in columns of several languages, the first, and the others as its versions. */
function recogniseColumns(
  read: FormatReaderOutput,
  title: string,
  recognition: Parameters<typeof recogniseDraft>[2],
): Outcome<RecognisedDraft & Pick<ImportedDraft, "languageVersions">> {
  const split = splitLanguageColumns(read.lines);
  if (!split) return recogniseDraft(read, title, recognition);
  const [main, ...others] = split.columns.map(({ language, lines }, i) => {
    const exclusions = i > 0 ? [] : [...(read.exclusions ?? []), ...split.exclusions];
    const { masthead, title: _, ...rest } = read;
    const own = i > 0 ? { warnings: [] } : { ...(masthead && { masthead }) };
    const direction = languageDirectionOf(language);
    return recogniseDraft({ ...rest, ...own, lines, exclusions, language, direction }, title, recognition);
  });
  const versions = others.filter((each) => !isRefusal(each) && !draftSizeRefusal(each.draft)) as RecognisedDraft[];
  return isRefusal(main!) ? main : { ...main!, ...(versions.length > 0 && { languageVersions: versions }) };
}

/** The warnings that struck words were kept. */
const STRUCK_WARNINGS: ReadonlySet<string> = new Set(["reading.struck-words", "reading.pdf-redline"]);

/** Reads the marks of a revision as tracked changes: the warnings of struck words are no longer needed. */
function withManualMarkup(read: FormatReaderOutput, manual: FoundManualMarkup): FormatReaderOutput {
  const warnings = read.warnings.filter(({ code }) => !STRUCK_WARNINGS.has(code));
  return { ...read, lines: manual.toTrackedChanges(), warnings: [...warnings, ...manual.warnings()] };
}

/** Turns a column of comments or of delegations beside a column of text into remarks and names on that text. */
function withoutColumns(read: FormatReaderOutput): FormatReaderOutput {
  const named = readDelegationColumn(read.lines);
  const { lines, warnings, exclusions } = extractCommentColumns(named.lines);
  return {
    ...read,
    lines,
    warnings: [...read.warnings, ...warnings],
    exclusions: [...(read.exclusions ?? []), ...named.exclusions, ...exclusions],
  };
}

const LINE_TOO_LONG = refusal("reading.endless", { count: MAX_SOURCE_LINE_LENGTH });

/** Counts the characters of lines and of their footnotes, of which one may be called many times. */
function countCharacters(lines: FormatReaderOutput["lines"]): number {
  return lines.reduce(
    (sum, { text, footnotes = [] }) => footnotes.reduce((all, note) => all + note.text.length, sum + text.length),
    0,
  );
}

const isTooLong = (text: string) => text.length > MAX_SOURCE_LINE_LENGTH;

function hasTooLongRow(text: string): boolean {
  return text.split(/[\n\r]/).some(isTooLong);
}

/** Detects the format of an attached file and reads it. */
async function readAttached(file: FileToImport, options: FileReadOptions): Promise<Outcome<FormatReaderOutput>> {
  const detected = detectFileFormat(file);
  return isRefusal(detected) ? detected : readLines(detected, file, options);
}

type FormatReader = (
  file: FileToImport,
  text: string,
  options: FileReadOptions,
) => Outcome<FormatReaderOutput> | Promise<Outcome<FormatReaderOutput>>;

/** The reader of each format. `text` is empty if the format is read from bytes. */
const READERS: Readonly<Record<SourceFormat, FormatReader>> = {
  text: (_, text) => (hasTooLongRow(text) ? LINE_TOO_LONG : readPlainText(text)),
  markdown: (_, text) => (hasTooLongRow(text) ? LINE_TOO_LONG : loadAndReadMarkdown(text)),
  html: (_, text) => readHtml(text),
  akn: (_, text) => readAkn(text),
  udhr: (_, text) => readUdhr(text),
  docx: (file, _, { progress }) => readDocx(file, progress),
  odt: (file, text) => (text === "" ? readOdt(file) : readFlatOdt(text)),
  rtf: ({ bytes }) => readRtf(bytes),
  pdf: ({ bytes }, _, options) => readPdf(bytes, options),
  picture: ({ bytes }, _, options) => readPicture(bytes, options),
  eml: ({ bytes }, _, options) => readEml(bytes, (attached) => readAttached(attached, options)),
};

/** Loads the reader when it is needed, as few drafts are in Markdown. */
async function loadAndReadMarkdown(text: string): Promise<FormatReaderOutput> {
  const { readMarkdown } = await import("./readers/markdown/readMarkdown.ts");
  return readMarkdown(text);
}

function readLines(
  { format, text = "" }: DetectedFile,
  file: FileToImport,
  options: FileReadOptions,
): Outcome<FormatReaderOutput> | Promise<Outcome<FormatReaderOutput>> {
  return READERS[format](file, text, options);
}
