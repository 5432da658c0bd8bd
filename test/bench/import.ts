import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PDFDocument } from "@cantoo/pdf-lib";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { SEED_FORMATS, readSeedFiles, type SeedFile } from "../support/import/seedFiles.ts";
import { measureWordRecall } from "../support/import/measureWordRecall.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import { openPdf } from "#shared/import/readers/pdf/file/openPdf.ts";
import { FigureCollector } from "./support/figures.ts";
import { measureInTurn, measureTime } from "./support/measureInTurn.ts";

/**
 * `npm run bench:import [-- WORD]`: reads every file of the corpus beside the checkout (the fixtures if there is none)
 * and two long files made by repetition, and prints what each took and yielded. `recall` is the share of a file's words
 * that are in its reading or listed as left out (`measureWordRecall` explains what counts). With WORD, only files whose
 * names contain it. The figure with a limit is the long PDF, compared with pdf.js' text of its pages. The slowest file
 * and the other long one are only reported.
 */
const CORPUS = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
const READABLE = /\.(?:docx|pdf|html|md|txt|xml|akn)$/;

function corpus(): readonly SeedFile[] {
  return readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
    .filter((name) => READABLE.test(name) && name !== "README.md")
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(CORPUS, name))) }));
}

function fixtures(): readonly SeedFile[] {
  return SEED_FORMATS.flatMap((format) =>
    readSeedFiles(format).map(({ name, bytes }) => ({ name: `${format}/${name}`, bytes })),
  );
}

/** Repeats a real draft, or the fixture if there is none, up to 200 pages. */
async function longPdf(): Promise<SeedFile> {
  const real = path.join(CORPUS, "bbnj/bbnj-en.pdf");
  const bytes = existsSync(real) ? new Uint8Array(readFileSync(real)) : readSeedFiles("pdf")[0]!.bytes;
  const source = await PDFDocument.load(bytes);
  const made = await PDFDocument.create();
  while (made.getPageCount() < 200) {
    const pages = await made.copyPages(source, source.getPageIndices().slice(0, 200 - made.getPageCount()));
    for (const page of pages) made.addPage(page);
  }
  return { name: "made: 200 pages.pdf", bytes: await made.save() };
}

/** Makes 1.4 MB of Akoma Ntoso by repeating the fixture's body, with its articles numbered consecutively. */
function longAkn(): SeedFile {
  const text = new TextDecoder().decode(readSeedFiles("akn").find(({ name }) => name === "lanterns.xml")!.bytes);
  const [start, end] = [text.indexOf("<chapter"), text.indexOf("</body>")];
  let body = "";
  for (let n = 0; body.length < 1_400_000; n++) {
    body += text
      .slice(start, end)
      .replace(/ (?:eId|id|GUID)="[^"]*"/g, "")
      .replace(/Chapter (I+)/g, (_, roman: string) => `Chapter ${n * 2 + roman.length}`)
      .replace(/<num>Article (\d)/g, (_, number: string) => `<num>Article ${n * 4 + Number(number)}`);
  }
  return { name: "made: 1.4 MB.akn", bytes: new TextEncoder().encode(text.slice(0, start) + body + text.slice(end)) };
}

const COLUMNS = [
  "file",
  "format",
  "KB",
  "ms",
  "articles",
  "provisions",
  "notes",
  "changes",
  "comments",
  "warnings",
  "words",
  "left out",
  "recall",
] as const;

/** Reads a file and returns what it yielded and the time in ms. */
async function read({
  name,
  bytes,
}: SeedFile): Promise<{ readonly name: string; readonly ms: number; readonly row: readonly string[] }> {
  const began = performance.now();
  const outcome = await readDraftFromBytes(path.basename(name), bytes);
  const ms = performance.now() - began;
  const row = [
    name,
    ...cells(outcome, Math.ceil(bytes.length / 1024), Math.round(ms)),
    ...(await accounted(outcome, bytes)),
  ];
  return { name, ms, row: row.map(String) };
}

function cells(outcome: Outcome<ImportedDraft>, kilobytes: number, ms: number): readonly (string | number)[] {
  if (isRefusal(outcome)) return ["", kilobytes, ms, outcome.code, "", "", "", "", ""];
  const { draft, source, changes, remarks, warnings } = outcome;
  const blocks = draft.provisions.flatMap((provision) => provision.blocks);
  const articles = draft.provisions.filter(({ kind }) => kind === "article" || kind === "rule").length;
  const notes = blocks.reduce((sum, { footnotes = [] }) => sum + footnotes.length, 0);
  return [
    source.format,
    kilobytes,
    ms,
    articles,
    draft.provisions.length,
    notes,
    changes.length,
    remarks.length,
    warnings.length,
  ];
}

/** Counts the words of the file and those that are left out, and returns the share of the others that was read. */
async function accounted(outcome: Outcome<ImportedDraft>, bytes: Uint8Array): Promise<readonly (string | number)[]> {
  if (isRefusal(outcome)) return ["", "", ""];
  const { words, leftOut, recall } = await measureWordRecall(outcome, bytes);
  return [words + leftOut, leftOut, recall.toFixed(4)];
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)));
    console.log(cells.join("  ").trimEnd());
  }
}

const wanted = process.argv[2] ?? "";
const given = existsSync(CORPUS) ? corpus() : fixtures();
if (!existsSync(CORPUS)) console.warn("There is no corpus beside the checkout: the fixtures are read instead.");
const made = [await longPdf(), longAkn()];
const files = [...given, ...made].filter(({ name }) => name.includes(wanted));
const results: Awaited<ReturnType<typeof read>>[] = [];
for (const file of files) results.push(await read(file));
print([COLUMNS, ...results.map(({ row }) => row)]);

const figures = new FigureCollector("import");
await besidePdfJs();
for (const { name, ms } of results.filter((each) => made.some((other) => other.name === each.name)))
  figures.add({ what: name, value: ms, unit: "ms" }, { only: "told" });
const slowest = results.filter(({ name }) => given.some((each) => each.name === name)).sort((a, b) => b.ms - a.ms)[0];
if (slowest)
  figures.add({ what: `the slowest file, ${slowest.name}`, value: slowest.ms, unit: "ms" }, { only: "told" });
figures.finish();

/** Compares reading the long PDF into a draft with extracting its plain text by pdf.js. */
async function besidePdfJs(): Promise<void> {
  const { name, bytes } = made[0]!;
  if (!name.includes(wanted)) return;
  const { ours, pdfjs } = await measureInTurn(3, {
    ours: () => measureTime(() => readDraftFromBytes(name, bytes)),
    pdfjs: () => measureTime(() => textOf(bytes)),
  });
  figures.addRatio("200 pages of PDF", ours, { name: "pdf.js' text of each page", ...pdfjs }, { goal: 1.5 });
}

async function textOf(bytes: Uint8Array): Promise<void> {
  const opened = unwrapOutcome(await openPdf(bytes));
  for (let page = 1; page <= opened.document.numPages; page++)
    await (await opened.document.getPage(page)).getTextContent();
  await opened.close();
}
