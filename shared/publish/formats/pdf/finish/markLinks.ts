import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFContext,
} from "@cantoo/pdf-lib";
import { parseLinkedNoteNumbers } from "./noteLink.ts";

/** A rectangle on a page, in points, y upwards. */
export interface PageRectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** One of the template's links on one page. */
export interface NoteMarkLink {
  readonly ref: PDFRef;
  readonly notes: readonly number[];
  readonly quads: readonly PageRectangle[];
  readonly structParent: number;
}

/** Finds the template's links among a page's annotations, in order. */
export function findNoteMarkLinks(context: PDFContext, annots: PDFArray | undefined): readonly NoteMarkLink[] {
  if (!annots) return [];
  return annots.asArray().flatMap((ref) => {
    const dict = context.lookup(ref, PDFDict);
    const notes = notesOf(dict);
    if (!(ref instanceof PDFRef) || notes.length === 0) return [];
    const structParent = dict.lookup(PDFName.of("StructParent"), PDFNumber).asNumber();
    return [{ ref, notes, quads: quadsOf(dict), structParent }];
  });
}

function notesOf(dict: PDFDict): readonly number[] {
  const uri = dict.lookupMaybe(PDFName.of("A"), PDFDict)?.lookup(PDFName.of("URI"));
  if (!(uri instanceof PDFString || uri instanceof PDFHexString)) return [];
  return parseLinkedNoteNumbers(uri.decodeText());
}

function quadsOf(dict: PDFDict): readonly PageRectangle[] {
  const points = dict.lookupMaybe(PDFName.of("QuadPoints"), PDFArray)?.asArray().map(number);
  if (!points) return [box(dict.lookup(PDFName.of("Rect"), PDFArray).asArray().map(number))];
  return Array.from({ length: points.length / 8 }, (_, i) => box(points.slice(i * 8, i * 8 + 8)));
}

function number(value: unknown): number {
  if (!(value instanceof PDFNumber)) throw new RangeError("Not a number in an annotation's rectangle");
  return value.asNumber();
}

/** Returns the rectangle around points given as x, y, x, y … */
function box(points: readonly number[]): PageRectangle {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

/** Merges quads that touch on one line. The result runs from top to bottom. */
export function mergeQuads(quads: readonly PageRectangle[]): readonly PageRectangle[] {
  const sorted = [...quads].sort((a, b) => b.top - a.top || a.left - b.left);
  const united: PageRectangle[] = [];
  for (const quad of sorted) {
    const last = united[united.length - 1];
    if (last && onOneLine(last, quad) && quad.left - last.right < TOUCHING)
      united[united.length - 1] = {
        ...last,
        left: Math.min(last.left, quad.left),
        right: Math.max(last.right, quad.right),
      };
    else united.push(quad);
  }
  return united;
}

/** In points: less than a space, more than rounding. */
const TOUCHING = 1;

function onOneLine(a: PageRectangle, b: PageRectangle): boolean {
  return Math.abs(a.top - b.top) < TOUCHING && Math.abs(a.bottom - b.bottom) < TOUCHING;
}

/**
 * Returns upper left, upper right, lower left, lower right: the order that PDF readers expect, whatever the standard's
 * figure shows.
 */
export function toPdfQuadPoints({ left, bottom, right, top }: PageRectangle): number[] {
  return [left, top, right, top, left, bottom, right, bottom];
}
