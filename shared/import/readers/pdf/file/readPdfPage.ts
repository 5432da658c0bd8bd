import type { Annotation, MarkedContent, PdfPage, TextItem } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { OpenedPdf } from "./openPdf.ts";
import { findHorizontalStrokes, type HorizontalStroke } from "./strokes.ts";
import { UNTAGGED_CONTENT_STRUCTURE_TAG, readStructureTags, type PdfContentStructure } from "./structureTree.ts";

/** A run of text as set on the page, in points from the lower left; `width` extends to the right. */
export interface PdfTextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly rtl: boolean;
  /** Whether the source marks a new line here. */
  readonly breaks: boolean;
  readonly tagged: PdfContentStructure;
}

/** The content of a page. `slanted` is text at an angle to the page, such as a watermark. */
export interface PdfPageContent {
  readonly n: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfTextRun[];
  readonly slanted: readonly string[];
  readonly strokes: readonly HorizontalStroke[];
  readonly annotations: readonly Annotation[];
}

/** The maximum number of text items on a page; a page of a treaty has a few hundred. */
const MAX_ITEMS = 60_000;
/** The maximum time for a page, in ms; a page of a treaty takes about twenty. */
const MAX_PAGE_TIME = 6_000;

/** Font names by the page's own names, shared by all pages of a document. */
export type FontNames = Map<string, string>;

/** Reads one page. Returns null if it has more text or takes more time than any page of a draft. */
export async function readPdfPage(
  pdf: OpenedPdf,
  n: number,
  fonts: FontNames,
  wantsDrawings: boolean,
): Promise<PdfPageContent | null> {
  const page = await pdf.document.getPage(n);
  const items = await itemsOf(page);
  if (!items) return null;
  const unknown = items.some((item) => "fontName" in item && !fonts.has(item.fontName));
  const draws = unknown || wantsDrawings || items.length === 0;
  const operators = draws ? await page.getOperatorList({ annotationMode: 0 }) : null;
  for (const item of items) if ("fontName" in item) nameFont(page, item.fontName, fonts);
  const turn = rotationOf(page);
  const { runs, slanted } = runsOf(items, readStructureTags(await page.getStructTree(), n), fonts, turn);
  const annotations = await page.getAnnotations();
  page.cleanup();
  const [left, bottom, right, top] = page.view;
  const sideways = page.rotate % 180 !== 0;
  return {
    n,
    width: sideways ? top - bottom : right - left,
    height: sideways ? right - left : top - bottom,
    runs,
    slanted,
    strokes: findHorizontalStrokes(operators, pdf.ops),
    annotations,
  };
}

async function itemsOf(page: PdfPage): Promise<readonly (TextItem | MarkedContent)[] | null> {
  const began = Date.now();
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  const items: (TextItem | MarkedContent)[] = [];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value?.items ?? []) items.push(item);
    if (items.length <= MAX_ITEMS && Date.now() - began <= MAX_PAGE_TIME) continue;
    await reader.cancel(new Error("too much"));
    return null;
  }
  return items;
}

function nameFont(page: PdfPage, font: string, fonts: FontNames): void {
  if (fonts.has(font)) return;
  fonts.set(font, page.commonObjs.has(font) ? (page.commonObjs.get(font).name ?? "") : "");
}

type Point = readonly [x: number, y: number];

/** Returns the transformations of points and directions for a page shown rotated. */
function rotationOf({ rotate, view: [left, bottom, right, top] }: PdfPage) {
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return { point: ([x, y]: Point): Point => [y - bottom, right - x], way: ([x, y]: Point): Point => [y, -x] };
    case 180:
      return { point: ([x, y]: Point): Point => [right - x, top - y], way: ([x, y]: Point): Point => [-x, -y] };
    case 270:
      return { point: ([x, y]: Point): Point => [top - y, x - left], way: ([x, y]: Point): Point => [-y, x] };
    default:
      return { point: ([x, y]: Point): Point => [x - left, y - bottom], way: (way: Point): Point => way };
  }
}

/** Returns the text of a page in drawing order. */
function runsOf(
  items: readonly (TextItem | MarkedContent)[],
  places: ReadonlyMap<string, PdfContentStructure>,
  fonts: FontNames,
  turn: ReturnType<typeof rotationOf>,
): { runs: PdfTextRun[]; slanted: string[] } {
  const runs: PdfTextRun[] = [];
  const slanted: string[] = [];
  const open: PdfContentStructure[] = [];
  let breaks = false;
  for (const item of items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(tagOf(item, places, open));
      continue;
    }
    const [a, b, c, d, e, f] = item.transform;
    const [across, up] = turn.way([a, b]);
    const [x, y] = turn.point([e, f]);
    const size = Math.hypot(c, d);
    if (Math.abs(up) > 0.2 * Math.abs(across)) {
      if (item.str.trim() !== "") slanted.push(item.str);
    } else if (item.str !== "") {
      const font = fonts.get(item.fontName) ?? "";
      const tagged = open[open.length - 1] ?? UNTAGGED_CONTENT_STRUCTURE_TAG;
      runs.push({ text: item.str, x, y, width: item.width, size, font, rtl: item.dir === "rtl", breaks, tagged });
      breaks = false;
    }
    breaks ||= item.hasEOL;
  }
  return { runs, slanted };
}

function tagOf(
  { id, tag }: MarkedContent,
  places: ReadonlyMap<string, PdfContentStructure>,
  open: readonly PdfContentStructure[],
): PdfContentStructure {
  const around = open[open.length - 1] ?? UNTAGGED_CONTENT_STRUCTURE_TAG;
  if (tag === "Artifact") return { ...UNTAGGED_CONTENT_STRUCTURE_TAG, artifact: true };
  return (id ? places.get(id) : undefined) ?? around;
}
