import type { Annotation } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Remark } from "../../lines.ts";
import type { Page } from "./page.ts";
import type { Piece, Row } from "./row.ts";

/** A comment on the page, and the boxes of what it lies on. */
interface Comment {
  readonly page: number;
  readonly remark: Omit<Remark, "start" | "end">;
  readonly boxes: readonly Box[];
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const ON_TEXT = /^(?:Highlight|Underline|Squiggly|StrikeOut)$/;
const ON_A_POINT = /^(?:Text|FreeText|Caret)$/;

/** The comments of a document, in its order, replies with what they answer. */
export function commentsOf(pages: readonly Page[]): readonly Comment[] {
  return pages.flatMap(({ n, annotations }) =>
    annotations
      .filter(({ subtype, inReplyTo }) => (ON_TEXT.test(subtype) || ON_A_POINT.test(subtype)) && !inReplyTo)
      .map((annotation) => ({ page: n, remark: remarkOf(annotation, annotations), boxes: boxesOf(annotation) })),
  );
}

function remarkOf(annotation: Annotation, all: readonly Annotation[]): Comment["remark"] {
  const replies = all.filter(({ inReplyTo }) => inReplyTo === annotation.id).map(saidIn);
  return { ...saidIn(annotation), ...(replies.length > 0 ? { replies } : {}) };
}

function saidIn({ titleObj, contentsObj, modificationDate }: Annotation): {
  author: string;
  at?: string;
  text: string;
} {
  const at = dateOf(modificationDate ?? "");
  const text = (contentsObj?.str ?? "").replace(/\r\n?/g, "\n").trim();
  return { author: (titleObj?.str ?? "").trim(), ...(at ? { at } : {}), text };
}

/** "D:20260402183000+02'00'" in ISO 8601. */
function dateOf(date: string): string | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(date);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "00", utc, zone, minutes = "00"] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${(utc ?? zone) ? (utc ?? `${zone}:${minutes}`) : "Z"}`;
}

function boxesOf({ quadPoints, rect, subtype }: Annotation): Box[] {
  if (!ON_TEXT.test(subtype) || !quadPoints || quadPoints.length < 8) return [boxOf(rect)];
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= quadPoints.length; at += 8) {
    boxes.push(boxOf(Array.from({ length: 8 }, (_, i) => quadPoints[at + i]!)));
  }
  return boxes;
}

function boxOf(numbers: readonly number[]): Box {
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

/** The rows with their pieces cut where comments begin and end; comments that lie on nothing go to the nearest row. */
export function withComments(rows: readonly Row[], comments: readonly Comment[]): { rows: Row[]; placed: Set<number> } {
  const placed = new Set<number>();
  const marked = [...rows];
  comments.forEach((comment, nth) => {
    const on = comment.boxes.flatMap((box) => rowsUnder(marked, comment.page, box).map((at) => ({ at, box })));
    const point = comment.boxes.length === 1 && comment.boxes[0]!.x1 - comment.boxes[0]!.x0 < 1;
    if (on.length === 0 || point) on.push(...nearest(marked, comment));
    for (const { at, box } of on) {
      marked[at] = { ...marked[at]!, pieces: marked[at]!.pieces.flatMap((piece) => cut(piece, box, nth)) };
      placed.add(nth);
    }
  });
  return { rows: marked, placed };
}

/** The rows whose letters the box covers; it may reach a little into the rows beside them. */
function rowsUnder(rows: readonly Row[], page: number, box: Box): number[] {
  return rows.flatMap((row, i) => {
    const middle = row.y + 0.3 * row.size;
    const covers = row.page === page && middle > box.y0 && middle < box.y1 && row.x0 < box.x1 && row.x1 > box.x0;
    return covers ? [i] : [];
  });
}

/** A comment beside the text lies on the first word of the row at its height. */
function nearest(rows: readonly Row[], { page, boxes: [box] }: Comment): { at: number; box: Box }[] {
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

/** The parts of a piece, at the word ends nearest to the box's edges; the one inside bears the comment. */
function cut(piece: Piece, box: Box, remark: number): Piece[] {
  const { text, x0, x1 } = piece;
  if (piece.remark !== undefined || x1 < box.x0 || x0 > box.x1 || text === "") return [piece];
  const start = wordEdge(text, ((box.x0 - x0) / Math.max(x1 - x0, 0.1)) * text.length, -1);
  const end = wordEdge(text, ((box.x1 - x0) / Math.max(x1 - x0, 0.1)) * text.length, 1);
  if (end <= start) return [piece];
  const part = (from: number, to: number): Piece => ({
    ...piece,
    text: text.slice(from, to),
    x0: x0 + ((x1 - x0) * from) / text.length,
    x1: x0 + ((x1 - x0) * to) / text.length,
  });
  const parts = [part(0, start), { ...part(start, end), remark }, part(end, text.length)];
  return parts.filter((each) => each.text !== "");
}

/** The nearest place where a word begins (`side` -1) or ends (1): widths are known of whole pieces only. */
function wordEdge(text: string, at: number, side: 1 | -1): number {
  if (at <= 1) return side < 0 || at <= 0 ? 0 : wordEdge(text, 2, side);
  if (at >= text.length - 0.5) return text.length;
  const edges = [...text.matchAll(side < 0 ? /(?<=^|\s)(?=\S)/gu : /(?<=\S)(?=\s|$)/gu)].map(({ index }) => index);
  return edges.reduce((best, edge) => (Math.abs(edge - at) < Math.abs(best - at) ? edge : best), edges[0] ?? 0);
}
