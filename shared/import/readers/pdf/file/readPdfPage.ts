import type { Annotation, MarkedContent, PdfPage, TextItem } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { OpenedPdf } from "./openPdf.ts";
import type { PdfPageContent, PdfTextRun } from "./pdfPageContent.ts";
import {
  combineAffineTransformations,
  transformPoint,
  type AffineTransformation,
} from "../marks/affineTransformation.ts";
import { readPageDrawing } from "../marks/pageDrawing.ts";
import { addLooksToTextRuns, isPdfMarkAnnotation, type PdfMarkSource } from "../marks/runLooks.ts";
import { UNTAGGED_CONTENT_STRUCTURE, readStructureTags, type PdfContentStructure } from "./structureTree.ts";

/** The maximum number of text items on a page; a page of a treaty has a few hundred. */
const MAX_ITEMS = 60_000;
/** The maximum time for a page, in ms; a page of a treaty takes about twenty. */
const MAX_PAGE_TIME = 6_000;

/** Font names by the page's own names, shared by all pages of a document. */
export type FontNames = Map<string, string>;

/**
 * Reads one page. Returns null if it has more text or takes more time than any page of a draft.
 *
 * @param marks Whether to read how its words look: as they are drawn, or only as somebody marked them in a viewer.
 */
export async function readPdfPage(
  pdf: OpenedPdf,
  n: number,
  fonts: FontNames,
  marks: PdfMarkSource | "none",
): Promise<PdfPageContent | null> {
  const page = await pdf.document.getPage(n);
  const items = await itemsOf(page);
  if (!items) return null;
  const turn = turnOf(page);
  const annotations = (await page.getAnnotations()).map((each) => turnAnnotation(each, turn));
  const readsLooks = marks === "drawn" || (marks === "annotations" && annotations.some(isPdfMarkAnnotation));
  const unknown = items.some((item) => "fontName" in item && !fonts.has(item.fontName));
  const operators = unknown || readsLooks ? await page.getOperatorList({ annotationMode: 0 }) : null;
  for (const item of items) if ("fontName" in item) nameFont(page, item.fontName, fonts);
  const { runs, slanted } = runsOf(items, readStructureTags(await page.getStructTree(), n), fonts, turn);
  const fontOf = (name: string) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
  const drawing = readsLooks && operators ? readPageDrawing(operators, pdf.ops, fontOf, turn) : null;
  page.cleanup();
  const [left, bottom, right, top] = page.view;
  const sideways = page.rotate % 180 !== 0;
  return {
    n,
    width: sideways ? top - bottom : right - left,
    height: sideways ? right - left : top - bottom,
    runs: drawing ? addLooksToTextRuns(runs, drawing, annotations, marks === "drawn" ? "drawn" : "annotations") : runs,
    slanted,
    annotations,
    hasLooks: drawing !== null && marks === "drawn",
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

/** Returns the transformation of points to those of the page as shown, from its lower left corner. */
function turnOf({ rotate, view: [left, bottom, right, top] }: PdfPage): AffineTransformation {
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return [0, -1, 1, 0, -bottom, right];
    case 180:
      return [-1, 0, 0, -1, right, top];
    case 270:
      return [0, 1, -1, 0, top, -left];
    default:
      return [1, 0, 0, 1, -left, -bottom];
  }
}

function turnAnnotation(annotation: Annotation, turn: AffineTransformation): Annotation {
  const { rect, quadPoints } = annotation;
  return {
    ...annotation,
    rect: turnPoints(rect, turn),
    ...(quadPoints && { quadPoints: turnPoints(quadPoints, turn) }),
  };
}

/** Transforms points that are listed one after the other. */
function turnPoints(numbers: ArrayLike<number>, turn: AffineTransformation): number[] {
  const points = Array.from({ length: numbers.length >> 1 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!] as const);
  return points.flatMap((point) => [...transformPoint(turn, point)]);
}

/** Returns the text of a page in drawing order. */
function runsOf(
  items: readonly (TextItem | MarkedContent)[],
  places: ReadonlyMap<string, PdfContentStructure>,
  fonts: FontNames,
  turn: AffineTransformation,
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
    const [across, up] = combineAffineTransformations(turn, [a, b, c, d, e, f]);
    const [x, y] = transformPoint(turn, [e, f]);
    const size = Math.hypot(c, d);
    if (Math.abs(up) > 0.2 * Math.abs(across)) {
      if (item.str.trim() !== "") slanted.push(item.str);
    } else if (item.str !== "") {
      const font = fonts.get(item.fontName) ?? "";
      const tagged = open[open.length - 1] ?? UNTAGGED_CONTENT_STRUCTURE;
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
  const around = open[open.length - 1] ?? UNTAGGED_CONTENT_STRUCTURE;
  if (tag === "Artifact") return { ...UNTAGGED_CONTENT_STRUCTURE, artifact: true };
  return (id ? places.get(id) : undefined) ?? around;
}
