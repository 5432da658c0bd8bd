import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, type PDFPage } from "@cantoo/pdf-lib";
import { isRefusal } from "#shared/base/result.ts";
import type { FormatReaderOutput } from "#shared/import/sourceLines.ts";
import { readPdf } from "#shared/import/readers/pdf/readPdf.ts";

/** Reads a file that must be readable. */
export async function lines(bytes: Uint8Array): Promise<FormatReaderOutput> {
  const read = await readPdf(bytes);
  if (isRefusal(read)) throw new Error(read.code);
  return read;
}

export async function texts(bytes: Uint8Array): Promise<string[]> {
  return (await lines(bytes)).lines.map(({ text }) => text);
}

export function codes({ warnings }: FormatReaderOutput): string[] {
  return warnings.map(({ code }) => code);
}

const require = createRequire(import.meta.url);
const FACES = [
  "noto-serif/400Regular/NotoSerif_400Regular",
  "noto-serif/700Bold/NotoSerif_700Bold",
  "noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic",
  "amiri/400Regular/Amiri_400Regular",
  "noto-sans-sc/400Regular/NotoSansSC_400Regular",
];

let compiler: NodeCompiler | undefined;

/** Typesets a PDF by Typst: tagged like its author's programs would, or not. */
export function typeset(markup: string, tagged = true): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: "/clausemark-made",
    fontArgs: [{ fontBlobs: FACES.map((face) => readFileSync(require.resolve(`@expo-google-fonts/${face}.ttf`))) }],
  });
  const made = compiler.compile({ mainFileContent: markup });
  if (!made.result) throw new Error(JSON.stringify(made.takeError()?.shortDiagnostics));
  return new Uint8Array(compiler.pdf(made.result, { pdfTags: tagged }));
}

/** Text at a position, in points from the lower left corner of its page. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: "plain" | "bold" | "italic" | "other";
  readonly strike?: true;
}

/** Creates sheets like programs that do not tag: pieces in the given order. */
export async function drawn(pages: readonly (readonly Drawn[])[]): Promise<Uint8Array> {
  return (await drawnDocument(pages)).save();
}

export async function drawnDocument(pages: readonly (readonly Drawn[])[]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const fonts = {
    plain: await document.embedFont(StandardFonts.TimesRoman),
    bold: await document.embedFont(StandardFonts.TimesRomanBold),
    italic: await document.embedFont(StandardFonts.TimesRomanItalic),
    other: await document.embedFont(StandardFonts.HelveticaBold),
  };
  for (const pieces of pages) {
    const page = document.addPage([595, 842]);
    for (const { text, x, y, size = 10, font = "plain", strike } of pieces) {
      page.drawText(text, { x, y, size, font: fonts[font] });
      if (!strike) continue;
      const end = x + fonts[font].widthOfTextAtSize(text, size);
      page.drawLine({ start: { x, y: y + size * 0.27 }, end: { x: end, y: y + size * 0.27 }, thickness: 0.6 });
    }
  }
  return document;
}

/** The layout of a paragraph: from `left` to `right`, with its first row indented by `first`. */
export interface DrawnParagraphMeasure {
  readonly left: number;
  readonly right: number;
  readonly first?: number;
  readonly size?: number;
}

/** Breaks a paragraph into rows from the height `y` down, 12 points each. Also returns the height below it. */
export async function broken(
  text: string,
  y: number,
  { left, right, first = 0, size = 10 }: DrawnParagraphMeasure,
): Promise<[Drawn[], number]> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const rows: Drawn[] = [];
  let row = "";
  const width = () => right - left - (rows.length === 0 ? first : 0);
  const put = () => {
    rows.push({ text: row, x: left + (rows.length === 0 ? first : 0), y: y - 12 * rows.length, size });
    row = "";
  };
  for (const word of text.split(" ")) {
    if (row !== "" && font.widthOfTextAtSize(`${row} ${word}`, size) > width()) put();
    row = row === "" ? word : `${row} ${word}`;
  }
  put();
  return [rows, y - 12 * rows.length];
}

/** Adds a comment as PDF viewers do: on boxes, or as a note beside the text. */
export function comment(
  page: PDFPage,
  subtype: "Highlight" | "Text",
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  said: { author: string; text: string; replyTo?: ReturnType<typeof comment> },
): ReturnType<PDFDocument["context"]["register"]> {
  const { context } = page.doc;
  const words = (text: string) => PDFHexString.fromText(text);
  const annotation = context.obj({
    Type: "Annot",
    Subtype: subtype,
    Rect: [x0, y0, x1, y1],
    T: words(said.author),
    Contents: words(said.text),
    M: PDFString.of("D:20260402183000+02'00'"),
    F: 4,
    ...(subtype === "Highlight" ? { QuadPoints: [x0, y1, x1, y1, x0, y0, x1, y0] } : {}),
    ...(said.replyTo ? { IRT: said.replyTo } : {}),
  });
  const reference = context.register(annotation);
  const all = page.node.Annots() ?? context.obj([]);
  all.push(reference);
  page.node.set(PDFName.of("Annots"), all);
  return reference;
}
