import {
  IDENTITY_MATRIX,
  combineAffineTransformations,
  transformPoint,
  type AffineTransformation,
  type PlanePoint,
} from "./affineTransformation.ts";

/** Where a line through letters may be, above or beside their baseline, as a multiple of their size. */
const LOW = 0.1;
const HIGH = 0.55;
const MAX_THICKNESS = 2.5;
const MIN_LENGTH = 2;
/** A rectangle has four corners; drawings have more. */
const MAX_POINTS = 6;

/** Returns the code of an operator's name, of three letters at most. */
function codeOf(name: string): number {
  return [...name].reduce((code, letter, i) => code | (letter.charCodeAt(0) << (8 * i)), 0);
}

const PAINTS = ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"];
const PICTURE_DATA = codeOf("ID");
/** The first letters of these operators. */
const PAINT_BYTES = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number([0x66, 0x46, 0x42, 0x62, 0x53, 0x73].includes(byte)),
);
/** Lines and texts are compared with each other: a page with more of both is read whole instead. */
const MAX_COMPARED = 400_000;

/**
 * Returns whether the content of a page may draw a line through its letters. This is cheap and errs on the side of yes:
 * it follows positions only, and knows nothing of fonts.
 */
export function contentMayStrikeLetters(content: Uint8Array): boolean {
  if (!paintsPaths(content)) return false;
  const reader = new ContentReader();
  readContent(content, reader);
  return reader.mayStrike();
}

/** Returns whether there is an operator that paints a path: most pages of a draft have none. */
function paintsPaths(content: Uint8Array): boolean {
  for (let i = 0; i < content.length; i++) {
    if (PAINT_BYTES[content[i]!] === 0) continue;
    const isStart = i === 0 || content[i - 1]! <= 0x20;
    const next = content[i + 1] ?? 0x20;
    if (isStart && (next <= 0x20 || next === 0x2a)) return true;
  }
  return false;
}

/** A blank in the fonts of word processors, whose letters have numbers of two bytes. */
const BLANK_GLYPH = /^<0*3>$|^\(\0?\x03\)$/;

/** What a stream consists of: numbers and operators in the order of the file, and whether a text is not blank. */
interface ContentHandler {
  number(value: number): void;
  text(): void;
  /** See `codeOf`. */
  operator(code: number): void;
}

const isBlank = (byte: number) => byte <= 0x20;
const isDelimiter = (byte: number) =>
  byte === 0x28 || byte === 0x29 || byte === 0x3c || byte === 0x3e || byte === 0x5b || byte === 0x5d || byte === 0x2f;
const isNumeric = (byte: number) => (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b;

/** Reads a content stream. Names and the data of pictures are left out. */
function readContent(content: Uint8Array, handler: ContentHandler): void {
  for (let i = 0; i < content.length;) {
    const byte = content[i]!;
    if (isBlank(byte)) i++;
    else if (isNumeric(byte)) {
      const end = afterNumber(content, i);
      handler.number(numberIn(content, i, end));
      i = end;
    } else if (byte === 0x28 || (byte === 0x3c && content[i + 1] !== 0x3c)) {
      const end = byte === 0x28 ? afterString(content, i) : afterByte(content, i, 0x3e);
      if (!isBlankText(content, i, end)) handler.text();
      i = end;
    } else if (byte === 0x25) i = afterByte(content, i, 0x0a);
    else if (byte === 0x2f) i = afterWord(content, i + 1);
    else if (isDelimiter(byte)) i++;
    else {
      const end = afterWord(content, i);
      const code =
        end - i > 3
          ? 0
          : byte | ((end - i > 1 ? content[i + 1]! : 0) << 8) | ((end - i > 2 ? content[i + 2]! : 0) << 16);
      handler.operator(code);
      i = code === PICTURE_DATA ? afterPicture(content, end) : end;
    }
  }
}

function afterNumber(content: Uint8Array, from: number): number {
  let i = from + 1;
  while (i < content.length && isNumeric(content[i]!)) i++;
  return i;
}

/** Returns the number in some bytes; PDF has no exponents. */
function numberIn(content: Uint8Array, from: number, end: number): number {
  let value = 0;
  let scale = 0;
  let sign = 1;
  for (let i = from; i < end; i++) {
    const byte = content[i]!;
    if (byte === 0x2d) sign = -1;
    else if (byte === 0x2e) scale = 1;
    else if (byte !== 0x2b) {
      value = value * 10 + byte - 0x30;
      scale *= 10;
    }
  }
  return (sign * value) / (scale || 1);
}

/** Returns whether a string, with its delimiters, shows blanks only. */
function isBlankText(content: Uint8Array, from: number, end: number): boolean {
  for (let i = from + 1; i < end - 1; i++) {
    if (content[i] === 0x20) continue;
    return end - from <= 6 && BLANK_GLYPH.test(String.fromCharCode(...content.subarray(from, end)));
  }
  return true;
}

function afterWord(content: Uint8Array, from: number): number {
  let i = from;
  while (i < content.length && !isBlank(content[i]!) && !isDelimiter(content[i]!)) i++;
  return Math.max(i, from);
}

function afterByte(content: Uint8Array, from: number, byte: number): number {
  const at = content.indexOf(byte, from);
  return at < 0 ? content.length : at + 1;
}

function afterString(content: Uint8Array, from: number): number {
  let depth = 0;
  for (let i = from; i < content.length; i++) {
    if (content[i] === 0x5c) i++;
    else if (content[i] === 0x28) depth++;
    else if (content[i] === 0x29 && --depth === 0) return i + 1;
  }
  return content.length;
}

/** Returns the position after the "EI" that ends a picture within the content. */
function afterPicture(content: Uint8Array, from: number): number {
  for (let at = content.indexOf(0x45, from); at >= 0; at = content.indexOf(0x45, at + 1)) {
    if (content[at + 1] === 0x49 && isBlank(content[at - 1]!) && isBlank(content[at + 2] ?? 0x20)) return at + 2;
  }
  return content.length;
}

/** Where a row of text is, in which direction it runs, and the size of its letters. */
interface TextRow {
  /** Its height, or its distance from the left if it runs upwards or downwards. */
  readonly at: number;
  readonly isUpright: boolean;
  readonly size: number;
  /** 1, or -1 if the letters are upside down. */
  readonly up: number;
}

/** Follows the operators that place text and paths. */
class ContentReader implements ContentHandler {
  readonly #texts: TextRow[] = [];
  readonly #lines: { readonly from: PlanePoint; readonly to: PlanePoint; readonly isUpright: boolean }[] = [];
  readonly #saved: AffineTransformation[] = [];
  readonly #operands: number[] = [];
  #matrix: AffineTransformation = IDENTITY_MATRIX;
  #text: AffineTransformation = IDENTITY_MATRIX;
  #row: PlanePoint = [0, 0];
  #leading = 0;
  #size = 1;
  #path: PlanePoint[][] = [];
  #isBlank = true;

  number(value: number): void {
    this.#operands.push(value);
  }

  text(): void {
    this.#isBlank = false;
  }

  operator(code: number): void {
    ContentReader.#HANDLERS.get(code)?.(this, this.#operands);
    this.#operands.length = 0;
    this.#isBlank = true;
  }

  static readonly #HANDLERS = new Map(
    Object.entries<(reader: ContentReader, operands: readonly number[]) => void>({
      q: (reader) => reader.#saved.push(reader.#matrix),
      Q: (reader) => (reader.#matrix = reader.#saved.pop() ?? reader.#matrix),
      cm: (reader, [a, b, c, d, e, f]) => {
        if (f !== undefined) reader.#matrix = combineAffineTransformations(reader.#matrix, [a!, b!, c!, d!, e!, f]);
      },
      BT: (reader) => ([reader.#text, reader.#row] = [IDENTITY_MATRIX, [0, 0]]),
      Tf: (reader, [size = 1]) => (reader.#size = size),
      Tm: (reader, [a, b, c, d, e, f]) => {
        if (f !== undefined)
          [reader.#text, reader.#row] = [
            [a!, b!, c!, d!, e!, f],
            [0, 0],
          ];
      },
      TL: (reader, [leading = 0]) => (reader.#leading = leading),
      Td: (reader, [x = 0, y = 0]) => reader.#moveRow(x, y),
      TD: (reader, [x = 0, y = 0]) => {
        reader.#leading = -y;
        reader.#moveRow(x, y);
      },
      "T*": (reader) => reader.#moveRow(0, -reader.#leading),
      "'": (reader) => reader.#showInNextRow(),
      '"': (reader) => reader.#showInNextRow(),
      Tj: (reader) => reader.#show(),
      TJ: (reader) => reader.#show(),
      m: (reader, [x = 0, y = 0]) => reader.#path.push([[x, y]]),
      l: (reader, [x = 0, y = 0]) => reader.#path.at(-1)?.push([x, y]),
      // A part with a curve is no line.
      c: (reader) => reader.#path.pop(),
      v: (reader) => reader.#path.pop(),
      y: (reader) => reader.#path.pop(),
      re: (reader, [x = 0, y = 0, width = 0, height = 0]) =>
        reader.#path.push([
          [x, y],
          [x + width, y + height],
        ]),
      n: (reader) => (reader.#path = []),
      ...Object.fromEntries(PAINTS.map((name) => [name, (reader: ContentReader) => reader.#paint()])),
    }).map(([name, handler]) => [codeOf(name), handler]),
  );

  #moveRow(x: number, y: number): void {
    this.#row = [this.#row[0] + x, this.#row[1] + y];
  }

  #show(): void {
    if (this.#isBlank) return;
    const placed = combineAffineTransformations(this.#matrix, this.#text);
    const isUpright = Math.abs(placed[1]) > Math.abs(placed[0]);
    const size = Math.abs(this.#size) * Math.hypot(placed[2], placed[3]);
    const up = Math.sign((isUpright ? placed[2] : placed[3]) * this.#size);
    const at = transformPoint(placed, this.#row)[isUpright ? 0 : 1];
    const last = this.#texts.at(-1);
    if (last?.at !== at || last.isUpright !== isUpright || last.size !== size || last.up !== up)
      this.#texts.push({ at, isUpright, size, up });
  }

  #showInNextRow(): void {
    this.#moveRow(0, -this.#leading);
    this.#show();
  }

  #paint(): void {
    for (const part of this.#path) {
      const points = part.map((point) => transformPoint(this.#matrix, point));
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      const [from, to]: [PlanePoint, PlanePoint] = [
        [Math.min(...xs), Math.min(...ys)],
        [Math.max(...xs), Math.max(...ys)],
      ];
      const [across, up] = [to[0] - from[0], to[1] - from[1]];
      const isLine = points.length > 1 && points.length <= MAX_POINTS && Math.max(across, up) >= MIN_LENGTH;
      if (isLine && Math.min(across, up) <= MAX_THICKNESS) this.#lines.push({ from, to, isUpright: up > across });
    }
    this.#path = [];
  }

  /** Returns whether a line runs at the height of some letters, or the lines belong to letters drawn elsewhere. */
  mayStrike(): boolean {
    const [texts, lines] = [this.#texts, this.#lines];
    if (lines.length === 0) return false;
    if (texts.length === 0 || lines.length * texts.length > MAX_COMPARED) return true;
    return lines.some((line) =>
      texts.some(({ at, isUpright, size, up }) => {
        if (line.isUpright !== isUpright) return false;
        const across = isUpright ? 0 : 1;
        const distance = ((line.from[across] + line.to[across]) / 2 - at) * up;
        return distance > LOW * size && distance < HIGH * size;
      }),
    );
  }
}
