import {
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFName,
  PDFObject,
  PDFObjectParser,
  PDFRef,
} from "@cantoo/pdf-lib";
import { decodeUtf8 } from "#shared/base/bytes.ts";

/**
 * Loads a PDF as the typesetter writes it: without object streams, with one cross-reference table, not encrypted. An
 * object is parsed when it is first looked up. Most are elements of the structure tree that nothing looks up: they are
 * written again as they are.
 *
 * Throws a RangeError for a file of another form.
 */
export function loadTypesetPdf(pdf: Uint8Array): PDFDocument {
  const context = PDFContext.create();
  const [major = "1", minor = "7"] = latin(pdf.subarray(5, 8)).split(".");
  context.header = PDFHeader.forVersion(Number(major), Number(minor));
  const start = startOfTable(pdf);
  const { offsets, trailer } = readTable(pdf, start);
  const entries = parse(context, trailer);
  if (!(entries instanceof PDFDict)) throw new RangeError(OTHER_FORM);
  for (const key of ["Root", "Info", "ID"] as const) {
    const value = entries.get(PDFName.of(key));
    if (value) context.trailerInfo[key] = value;
  }
  const ends = [...offsets.values(), start].sort((a, b) => a - b);
  const endAfter = new Map(ends.map((offset, i) => [offset, ends[i + 1] ?? start]));
  for (const [number, offset] of offsets) {
    const body = bodyOf(pdf.subarray(offset, endAfter.get(offset)));
    const object = endsWith(body, "endstream") ? parse(context, body) : new UnparsedObject(body);
    context.assign(PDFRef.of(number), object);
  }
  parseWhenLookedUp(context);
  return Reflect.construct(PDFDocument, [context, false, false]) as PDFDocument;
}

/** An object as it is in the file. */
class UnparsedObject extends PDFObject {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }

  override sizeInBytes(): number {
    return this.bytes.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    buffer.set(this.bytes, offset);
    return this.bytes.length;
  }

  override toString(): string {
    return latin(this.bytes);
  }
}

/** Everything in the library that follows a reference does so by one of these two methods. */
function parseWhenLookedUp(context: PDFContext): void {
  const find = (context.lookup as (ref: unknown) => unknown).bind(context);
  for (const name of ["lookup", "lookupMaybe"] as const) {
    const lookUp = context[name].bind(context) as (...given: unknown[]) => unknown;
    const parsing = (ref: unknown, ...types: unknown[]) => {
      const found = ref instanceof PDFRef ? find(ref) : undefined;
      if (found instanceof UnparsedObject) context.assign(ref as PDFRef, parse(context, found.bytes));
      return lookUp(ref, ...types);
    };
    Object.assign(context, { [name]: parsing });
  }
}

function parse(context: PDFContext, bytes: Uint8Array): PDFObject {
  return PDFObjectParser.forBytes(bytes, context).parseObject();
}

const OTHER_FORM = "This is no PDF as the typesetter writes it";

/** Returns where the cross-reference table starts. */
function startOfTable(pdf: Uint8Array): number {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin(pdf.subarray(-64)))?.[1];
  if (start === undefined) throw new RangeError(OTHER_FORM);
  return Number(start);
}

/** Reads the cross-reference table (PDF 32000-1, 7.5.4): the offsets of all objects by number, and the trailer. */
function readTable(pdf: Uint8Array, start: number) {
  const text = decodeUtf8(pdf.subarray(start)) ?? "";
  const head = /^xref\s+0 (\d+)\s+/.exec(text);
  const trailer = text.indexOf("trailer");
  if (!head || trailer < 0) throw new RangeError(OTHER_FORM);
  const offsets = new Map<number, number>();
  for (let number = 0; number < Number(head[1]); number++) {
    const row = text.slice(head[0].length + number * ROW, head[0].length + (number + 1) * ROW);
    if (row[17] === "n") offsets.set(number, Number(row.slice(0, 10)));
  }
  return { offsets, trailer: pdf.subarray(start + trailer + "trailer".length) };
}

/** The length of a table's row, in bytes. */
const ROW = 20;

/** Returns what is between `1 0 obj` and `endobj`. */
function bodyOf(object: Uint8Array): Uint8Array {
  const first = startOfBody(object);
  const last = lastWithoutSpace(object, object.length);
  if (first < 0 || !endsWith(object.subarray(0, last), END)) throw new RangeError(OTHER_FORM);
  return object.subarray(first, lastWithoutSpace(object, last - END.length));
}

/** Returns the index after `1 0 obj` and a space, or -1 if the object does not begin so. */
function startOfBody(object: Uint8Array): number {
  let at = 0;
  while (object[at]! >= ZERO && object[at]! <= NINE) at++;
  const end = at + HEAD.length;
  return at > 0 && endsWith(object.subarray(0, end), HEAD) && object[end]! <= SPACE ? end + 1 : -1;
}

function lastWithoutSpace(bytes: Uint8Array, end: number): number {
  let last = end;
  while (last > 0 && bytes[last - 1]! <= SPACE) last--;
  return last;
}

const [HEAD, END] = [" 0 obj", "endobj"];
const [SPACE, ZERO, NINE] = [0x20, 0x30, 0x39];

function endsWith(bytes: Uint8Array, word: string): boolean {
  const start = bytes.length - word.length;
  if (start < 0) return false;
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** Each byte as the character of its number. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
