import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import path from "node:path";
import type { AnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import type { PrintedNote } from "#shared/publish/layouts/data/printedNote.ts";

/** A row of an annotated text as plain words: those of the draft, and beside them those of its notes, line by line. */
export interface PlainRow {
  /** 1 for the outermost heading; 0 for text. */
  readonly depth: number;
  readonly text: string;
  readonly notes: readonly string[];
}

export function toPlainRows({ rows, notes }: AnnotatedLayoutData): readonly PlainRow[] {
  return rows.map((row) => ({
    depth: row.is === "heading" ? row.depth : 0,
    text: wordsOf(row),
    notes: row.notes.flatMap((n) => linesOf(notes[n - 1]!)),
  }));
}

function wordsOf(row: AnnotatedLayoutData["rows"][number]): string {
  if (row.is === "heading") return `${row.num} ${row.title}`;
  if (row.is === "text") return `${row.num} ${row.runs.map(({ text }) => text).join("")}`;
  return "";
}

function linesOf({ n, label, rights, comment, lines, replies }: PrintedNote): readonly string[] {
  const said = [...comment, ...lines, ...replies.flatMap(({ by, text }) => [by, ...text])].map(({ t }) => t);
  return [`${n} ${label} ${rights.t}`, ...said.filter((line) => line !== "")];
}

const FACES =
  'set text(font: ("Noto Serif", "Noto Sans", "Amiri", "Noto Sans SC"), size: 9.6pt, lang: "en", hyphenate: false)';
const HEAD = `#set document(title: "Plain")
#set page(paper: "a4", margin: (x: 18mm, top: 25mm, bottom: 22mm), numbering: "1")
#${FACES}
#let words(it) = if it.depth > 0 { heading(level: it.depth, it.text) } else { par(it.text) }
#let notes(it) = text(size: 7.7pt, for line in it.notes { par(line) })
`;

/**
 * Plain Typst templates: the same words in the same typefaces and sizes on the same paper. Either in two columns like
 * our pages, text and notes side by side, row by row; or as consecutive paragraphs. Nothing is marked, linked or
 * counted.
 */
export const PLAIN_TEMPLATES = {
  columns: `${HEAD}#for it in json("rows.json") {
  grid(columns: (108mm, 58mm), column-gutter: 8mm, words(it), notes(it))
}`,
  paragraphs: `${HEAD}#for it in json("rows.json") { words(it) + notes(it) }`,
} as const;

const WORKSPACE = path.resolve("/clausemark-plain");

/** Typesets to PDF/UA-1 as ours does, with no cache from before and none left for the next run. */
export function typesetPlain(source: string, rows: readonly PlainRow[], fonts: readonly Uint8Array[]): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font.buffer, font.byteOffset, font.byteLength)) }],
  });
  compiler.mapShadow(path.join(WORKSPACE, "rows.json"), Buffer.from(JSON.stringify(rows)));
  const made = compiler.compile({ mainFileContent: source });
  if (!made.result) throw new Error(JSON.stringify(made.takeError()?.shortDiagnostics));
  const pdf = compiler.pdf(made.result, { pdfStandard: "ua-1" });
  evictTypstCache(compiler);
  return pdf;
}

/** Empties the cache that the compilers of this process share between runs. */
export function evictTypstCache(compiler = NodeCompiler.create({ workspace: WORKSPACE })): void {
  compiler.evictCache(0);
}

/** Renders the same rows as an HTML page for a browser to print. */
export function plainHtml(rows: readonly PlainRow[]): string {
  const words = ({ depth, text }: PlainRow) =>
    depth > 0 ? `<h${depth}>${escaped(text)}</h${depth}>` : `<p>${escaped(text)}`;
  const beside = ({ notes }: PlainRow) => notes.map((line) => `<p>${escaped(line)}`).join("");
  const body = rows.map((row) => `<div><section>${words(row)}</section><aside>${beside(row)}</aside></div>`).join("\n");
  return `<!doctype html><html lang="en"><title>Plain</title><style>
@page { size: A4; margin: 25mm 18mm 22mm } body { font: 9.6pt serif; margin: 0 }
div { display: grid; grid-template-columns: 108mm 58mm; column-gap: 8mm } aside { font-size: 7.7pt }
</style>${body}</html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
