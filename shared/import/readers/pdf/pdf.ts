import { isRefusal, refuse, type Outcome, type Refusal } from "#shared/base/result.ts";
import { MAX_PDF_PAGES, MAX_PDF_TIME } from "#shared/import/limits.ts";
import type { Line, Lines, Exclusion, ReadingWarning } from "#shared/import/lines.ts";
import type { ReadOptions } from "#shared/import/reading.ts";
import { isHostile } from "./hostile.ts";
import { inColumns } from "./columns.ts";
import { withoutFurniture } from "./furniture.ts";
import { attachGlued } from "./glued.ts";
import { layerOf, restore } from "./letters.ts";
import { lineOf } from "./line.ts";
import { measure } from "./measure.ts";
import { NoteBook, takeNotes, type PageNote } from "./notes.ts";
import { openPdf, type OpenPdf } from "./open.ts";
import { readPage, type Fonts, type Page } from "./page.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { redlineIn } from "./redline.ts";
import { commentsOf, withComments } from "./remarks.ts";
import { rowsOf } from "./row.ts";
import { Words } from "./words.ts";

/** The first pages, and every so many later ones, are looked at for lines through their text. */
const DRAWN_PAGES = 4;
const DRAWN_EVERY = 10;

/**
 * Reads a PDF: its text in the order in which it is drawn, without what frames the pages, footnotes where their
 * marks stand, comments on what they lie on. Refuses by name what has no text that can be trusted.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<Outcome<Lines>> {
  if (isHostile(bytes)) return refuse("reading.pdf-heavy");
  const pdf = await openPdf(bytes);
  if (isRefusal(pdf)) return pdf;
  try {
    const pages = await pagesOf(pdf, options);
    return isRefusal(pages) ? pages : linesOf(pages);
  } catch {
    return refuse("reading.pdf-damaged");
  } finally {
    await pdf.close();
  }
}

async function pagesOf(pdf: OpenPdf, { progress, signal }: ReadOptions): Promise<Outcome<readonly Page[]>> {
  const { numPages } = pdf.document;
  if (numPages > MAX_PDF_PAGES) return refuse("reading.pdf-long", { count: MAX_PDF_PAGES });
  const began = Date.now();
  const fonts: Fonts = new Map();
  const pages: Page[] = [];
  for (let n = 1; n <= numPages; n++) {
    if (signal?.aborted) return refuse("reading.stopped");
    const page = await readPage(pdf, n, fonts, n <= DRAWN_PAGES || n % DRAWN_EVERY === 0);
    if (!page || Date.now() - began > MAX_PDF_TIME) return refuse("reading.pdf-heavy");
    pages.push(page);
    progress?.(n / numPages);
  }
  return pages;
}

/** Fewer letters than this a page, and the text is in pictures. */
const LEAST_LETTERS = 8;
/** Above the first share of strange letters a layer is refused; above the second it is doubted. */
const BROKEN = 0.06;
const DOUBTFUL = 0.004;

function linesOf(read: readonly Page[]): Outcome<Lines> {
  const { pages, restored } = restore(read);
  const layer = layerOf(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(" "));
  const refusal = refusalOf(layer, pages.length);
  if (refusal) return refusal;
  const rows = pages.flatMap(({ n, runs }) => inColumns(rowsOf(runs, n)));
  const { body, masthead, exclusions } = withoutFurniture(rows, pages);
  const { size } = measure(body);
  const { body: text, notes } = takeNotes(body, size);
  const comments = commentsOf(pages);
  const { rows: commented } = withComments(text, comments);
  const measures = measure(commented);
  const placed = new Set<number>();
  const book = new NoteBook(notes);
  const setting = {
    measures,
    notes: book,
    words: new Words(commented),
    remarks: comments.map(({ remark }) => remark),
    placed,
  };
  const set = withTables(paragraphsOf(commented, measures).map((paragraph) => lineOf(paragraph, setting)));
  const { lines, loose } = attachGlued(set, book.left);
  return {
    lines: [...lines.filter(({ text }) => text !== ""), ...loose.map(looseLine)],
    exclusions: [...exclusions, ...watermarksIn(pages), ...commentsLeft(comments, placed)],
    ...(masthead.length > 0 ? { masthead } : {}),
    warnings: [
      ...doubts(layer, restored),
      ...warnRedline(redlineIn(text, pages)),
      ...warnBare(pages),
      ...pages
        .filter(({ slanted }) => slanted.length > 0)
        .slice(0, 1)
        .map(({ n, slanted }) => warning("reading.pdf-slanted", { text: slanted.join(" ").slice(0, 60) }, n)),
      ...loose.map(({ mark, page }) => warning("reading.pdf-note", { mark }, page)),
      ...comments.flatMap(({ page }, nth) => (placed.has(nth) ? [] : [warning("reading.pdf-comment", {}, page)])),
    ],
  };
}

function watermarksIn(pages: readonly Page[]): Exclusion[] {
  return pages
    .filter(({ slanted }) => slanted.length > 0)
    .map(({ n, slanted }) => ({ reason: "watermark", text: slanted.join(" "), where: { unit: "page", n } }));
}

function commentsLeft(comments: ReturnType<typeof commentsOf>, placed: ReadonlySet<number>): Exclusion[] {
  return comments
    .filter((_, nth) => !placed.has(nth))
    .map(({ page, remark }) => ({ reason: "comment", text: remark.text, where: { unit: "page", n: page } }));
}

/** A note that no mark calls up stands at the end, as a line of its own. */
function looseLine({ mark, text, page }: PageNote): Line {
  return { text: `${mark} ${text}`, hints: { page }, where: { unit: "page", n: page } };
}

/** The tables numbered from 1, in their order. */
function withTables(lines: readonly Line[]): Line[] {
  const numbers = new Map<number, number>();
  return lines.map((line) => {
    const { cell } = line.hints;
    if (!cell) return line;
    if (!numbers.has(cell.table)) numbers.set(cell.table, numbers.size + 1);
    return { ...line, hints: { ...line.hints, cell: { ...cell, table: numbers.get(cell.table)! } } };
  });
}

function refusalOf({ letters, strange }: ReturnType<typeof layerOf>, pages: number): Refusal | null {
  if (letters < LEAST_LETTERS * Math.min(pages, 10)) return refuse("reading.pdf-scan");
  return strange > BROKEN * letters ? refuse("reading.pdf-broken") : null;
}

function warning(code: string, params: ReadingWarning["params"], page: number): ReadingWarning {
  return { code, params, where: page > 0 ? { unit: "page", n: page } : null };
}

function doubts({ letters, strange }: ReturnType<typeof layerOf>, restored: number): ReadingWarning[] {
  return [
    ...(restored > 0 ? [warning("reading.pdf-restored", { count: restored }, 0)] : []),
    ...(strange > DOUBTFUL * letters ? [warning("reading.pdf-doubtful", { count: strange }, 0)] : []),
  ];
}

function warnRedline({ count, page }: { count: number; page: number }): ReadingWarning[] {
  return count > 0 ? [warning("reading.pdf-redline", { count }, page)] : [];
}

function warnBare(pages: readonly Page[]): ReadingWarning[] {
  const bare = pages.filter(({ runs }) => runs.every(({ text }) => text.trim() === ""));
  return bare.length > 0 ? [warning("reading.pdf-bare", { count: bare.length }, bare[0]!.n)] : [];
}
