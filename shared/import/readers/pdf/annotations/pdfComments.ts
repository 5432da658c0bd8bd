import type { Annotation } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { SourceComment } from "#shared/import/sourceLines.ts";
import type { PdfPageContent } from "../file/pdfPageContent.ts";
import { sliceWordsLooks } from "../layout/sliceWordsLooks.ts";
import type { PdfRowPiece, PdfRow } from "../layout/pdfRows.ts";

/** A comment on a page and the boxes that it covers. */
interface Comment {
  readonly page: number;
  readonly remark: Omit<SourceComment, "start" | "end">;
  readonly boxes: readonly PdfBox[];
}

export interface PdfBox {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const ON_TEXT = /^(?:Highlight|Underline|Squiggly|StrikeOut)$/;
const ON_A_POINT = /^(?:Text|FreeText|Caret)$/;

/** Reads the comments of a document in its order, replies with the comment they answer. */
export function readPdfComments(pages: readonly PdfPageContent[]): readonly Comment[] {
  return pages.flatMap(({ n, annotations }) =>
    annotations
      .filter(({ subtype, inReplyTo }) => (ON_TEXT.test(subtype) || ON_A_POINT.test(subtype)) && !inReplyTo)
      .map((annotation) => ({
        page: n,
        remark: remarkOf(annotation, annotations),
        boxes: annotationBoxesOf(annotation),
      })),
  );
}

function remarkOf(annotation: Annotation, all: readonly Annotation[]): Comment["remark"] {
  const replies = all.filter(({ inReplyTo }) => inReplyTo === annotation.id).map(annotationContentOf);
  return { ...annotationContentOf(annotation), ...(replies.length > 0 ? { replies } : {}) };
}

/** Returns who wrote an annotation, when, and what it says. */
export function annotationContentOf({ titleObj, contentsObj, modificationDate }: Annotation): {
  author: string;
  at?: string;
  text: string;
} {
  const at = dateOf(modificationDate ?? "");
  const text = (contentsObj?.str ?? "").replace(/\r\n?/g, "\n").trim();
  return { author: (titleObj?.str ?? "").trim(), ...(at ? { at } : {}), text };
}

/** Converts a PDF date such as "D:20260402183000+02'00'" to ISO 8601. */
function dateOf(date: string): string | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(date);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "00", utc, zone, minutes = "00"] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${(utc ?? zone) ? (utc ?? `${zone}:${minutes}`) : "Z"}`;
}

/** Returns the boxes of an annotation, one for each of its lines. */
export function annotationBoxesOf({ quadPoints, rect, subtype }: Annotation): PdfBox[] {
  if (!ON_TEXT.test(subtype) || !quadPoints || quadPoints.length < 8) return [boxOf(rect)];
  const boxes: PdfBox[] = [];
  for (let at = 0; at + 8 <= quadPoints.length; at += 8) {
    boxes.push(boxOf(Array.from({ length: 8 }, (_, i) => quadPoints[at + i]!)));
  }
  return boxes;
}

function boxOf(numbers: readonly number[]): PdfBox {
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

/** Splits the pieces of rows where comments begin and end. Comments that cover no text go to the nearest row. */
export function attachCommentsToRows(
  rows: readonly PdfRow[],
  comments: readonly Comment[],
): { rows: PdfRow[]; placed: Set<number> } {
  const placed = new Set<number>();
  const marked = [...rows];
  comments.forEach((comment, nth) => {
    const on = comment.boxes.flatMap((box) => rowsUnder(marked, comment.page, box).map((at) => ({ at, box })));
    const point = comment.boxes.length === 1 && comment.boxes[0]!.x1 - comment.boxes[0]!.x0 < 1;
    if (on.length === 0 || point) on.push(...nearestRow(marked, comment));
    for (const { at, box } of on) {
      marked[at] = { ...marked[at]!, pieces: marked[at]!.pieces.flatMap((piece) => splitPiece(piece, box, nth)) };
      placed.add(nth);
    }
  });
  return { rows: marked, placed };
}

/** Returns the rows whose letters the box covers; it may reach a little into adjacent rows. */
function rowsUnder(rows: readonly PdfRow[], page: number, box: PdfBox): number[] {
  return rows.flatMap((row, i) => {
    const middle = row.y + 0.3 * row.size;
    const covers = row.page === page && middle > box.y0 && middle < box.y1 && row.x0 < box.x1 && row.x1 > box.x0;
    return covers ? [i] : [];
  });
}

/** Places a comment beside the text on the first word of the row at its height. */
function nearestRow(rows: readonly PdfRow[], { page, boxes: [box] }: Comment): { at: number; box: PdfBox }[] {
  if (!box) return [];
  const height = (box.y0 + box.y1) / 2;
  let best = -1;
  rows.forEach((row, i) => {
    if (row.page !== page) return;
    if (best < 0 || Math.abs(row.y - height) < Math.abs(rows[best]!.y - height)) best = i;
  });
  const row = rows[best];
  return row ? [{ at: best, box: { ...box, x0: row.x0, x1: row.x0 + 1 } }] : [];
}

/** Splits a piece at the word boundaries nearest to the box's edges; the part inside carries the comment. */
function splitPiece(piece: PdfRowPiece, box: PdfBox, remark: number): PdfRowPiece[] {
  const { text, x0, x1 } = piece;
  if (piece.remark !== undefined || x1 < box.x0 || x0 > box.x1 || text === "") return [piece];
  const places = characterPositions(piece);
  const start = nearestEdge(text, places, box.x0, /(?<=^|\s)(?=\S)/gu);
  const end = nearestEdge(text, places, box.x1, /(?<=\S)(?=\s|$)/gu);
  if (end <= start) return [piece];
  const part = (from: number, to: number): PdfRowPiece => ({
    ...piece,
    text: text.slice(from, to),
    looks: sliceWordsLooks(piece.looks, from, to),
    x0: places[from]!,
    x1: places[to]!,
  });
  const parts = [part(0, start), { ...part(start, end), remark }, part(end, text.length)];
  return parts.filter((each) => each.text !== "");
}

/** Estimates where each character of a piece begins and the piece ends: widths are known only for whole pieces. */
function characterPositions({ text, x0, x1 }: PdfRowPiece): number[] {
  const widths = text.split("").map((sign) => (NARROW.test(sign) ? 0.55 : WIDE.test(sign) ? 1.5 : 1));
  const all = widths.reduce((sum, width) => sum + width, 0);
  let x = x0;
  return [x0, ...widths.map((width) => (x += ((x1 - x0) * width) / all))];
}

const NARROW = /[\sijltfr.,;:'’|![\]()-]/;
const WIDE = /[mwMWA-Z\u4e00-\u9fff]/;

function nearestEdge(text: string, places: readonly number[], x: number, edges: RegExp): number {
  const found = [...text.matchAll(edges)].map(({ index }) => index);
  const distance = (edge: number) => Math.abs(places[edge]! - x);
  return found.reduce((best, edge) => (distance(edge) < distance(best) ? edge : best), found[0] ?? 0);
}
