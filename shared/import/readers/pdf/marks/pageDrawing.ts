import type { OperatorList, PdfFont } from "pdfjs-dist/legacy/build/pdf.mjs";
import {
  IDENTITY_MATRIX,
  combineAffineTransformations,
  transformPoint,
  type AffineTransformation,
  type PlanePoint,
} from "./affineTransformation.ts";
import { thinLinesOfPath, type ThinLine } from "./thinLines.ts";

/** A letter as drawn on the page, in points; `width` extends to the right. */
export interface DrawnLetter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Six hexadecimal digits; null if it is not filled with one colour. */
  readonly colour: string | null;
  /** Whether it is made bold by an outline. */
  readonly isBold: boolean;
}

/** What is drawn on a page: its letters in drawing order, without blanks, and its thin lines. */
export interface PageDrawing {
  readonly letters: readonly DrawnLetter[];
  readonly lines: readonly ThinLine[];
}

/** The most that is followed on one page; a page of a treaty has a few thousand letters and a few dozen lines. */
const MAX_LETTERS = 60_000;
const MAX_LINES = 5_000;
/** The mode in which letters are filled, and the one in which they are also outlined, as for a font without bold. */
const FILLED = 0;
const OUTLINED = 2;

interface State {
  readonly matrix: AffineTransformation;
  readonly text: AffineTransformation;
  /** The position within the text matrix, and where its row began. */
  readonly at: PlanePoint;
  readonly row: PlanePoint;
  readonly font: PdfFont | null;
  readonly size: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly rise: number;
  readonly leading: number;
  readonly mode: number;
  readonly colour: string | null;
  readonly lineWidth: number;
}

const START: State = {
  matrix: IDENTITY_MATRIX,
  text: IDENTITY_MATRIX,
  at: [0, 0],
  row: [0, 0],
  font: null,
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
  mode: 0,
  colour: "000000",
  lineWidth: 1,
};

/** A glyph as pdf.js lists it; numbers among glyphs move the next one, in thousandths of the size. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
}

/**
 * Follows the drawing operators of a page.
 *
 * @param turn The transformation of the page's points to those of the page as shown.
 */
export function readPageDrawing(
  list: OperatorList,
  ops: Readonly<Record<string, number>>,
  fontOf: (name: string) => PdfFont | null,
  turn: AffineTransformation,
): PageDrawing {
  const reader = new DrawingReader(ops, fontOf, turn);
  list.fnArray.forEach((op, i) => reader.follow(op, list.argsArray[i] ?? []));
  return { letters: reader.letters, lines: reader.lines };
}

class DrawingReader {
  readonly letters: DrawnLetter[] = [];
  readonly lines: ThinLine[] = [];
  readonly #handlers: ReadonlyMap<number, (args: readonly unknown[]) => void>;
  readonly #saved: State[] = [];
  readonly #endPath: number;
  readonly #stroke: ReadonlySet<number>;
  #state: State;

  constructor(
    ops: Readonly<Record<string, number>>,
    fontOf: (name: string) => PdfFont | null,
    turn: AffineTransformation,
  ) {
    this.#state = { ...START, matrix: turn };
    this.#endPath = ops["endPath"]!;
    this.#stroke = new Set([ops["stroke"]!, ops["closeStroke"]!]);
    const handlers: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
      save: () => this.#save(),
      restore: () => this.#restore(),
      beginGroup: () => this.#save(),
      endGroup: () => this.#restore(),
      paintFormXObjectBegin: ([matrix]) => {
        this.#save();
        if (matrix) this.#transform(matrix as AffineTransformation);
      },
      paintFormXObjectEnd: () => this.#restore(),
      transform: (args) => this.#transform(args as unknown as AffineTransformation),
      setLineWidth: ([lineWidth]) => this.#set({ lineWidth: lineWidth as number }),
      setFillRGBColor: ([colour]) => this.#set({ colour: hexOf(colour) }),
      setFillColorN: () => this.#set({ colour: null }),
      setGState: ([pairs]) => this.#setGraphicsState(pairs, fontOf),
      setFont: ([name, size]) => this.#set({ font: fontOf(name as string), size: size as number }),
      setCharSpacing: ([letterSpacing]) => this.#set({ letterSpacing: letterSpacing as number }),
      setWordSpacing: ([wordSpacing]) => this.#set({ wordSpacing: wordSpacing as number }),
      setHScale: ([percent]) => this.#set({ stretch: (percent as number) / 100 }),
      setTextRise: ([rise]) => this.#set({ rise: rise as number }),
      setLeading: ([leading]) => this.#set({ leading: -(leading as number) }),
      setTextRenderingMode: ([mode]) => this.#set({ mode: mode as number }),
      beginText: () => this.#set({ text: IDENTITY_MATRIX, at: [0, 0], row: [0, 0] }),
      setTextMatrix: (args) => this.#set({ text: matrixIn(args), at: [0, 0], row: [0, 0] }),
      moveText: ([x, y]) => this.#moveRow(x as number, y as number),
      setLeadingMoveText: ([x, y]) => {
        this.#set({ leading: y as number });
        this.#moveRow(x as number, y as number);
      },
      nextLine: () => this.#moveRow(0, this.#state.leading),
      showText: ([glyphs]) => this.#show(glyphs as readonly (Glyph | number)[]),
      constructPath: (args) => this.#draw(args),
    };
    this.#handlers = new Map(Object.entries(handlers).map(([name, handler]) => [ops[name]!, handler]));
  }

  follow(op: number, args: readonly unknown[]): void {
    this.#handlers.get(op)?.(args);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #save(): void {
    this.#saved.push(this.#state);
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #transform(matrix: AffineTransformation): void {
    this.#set({ matrix: combineAffineTransformations(this.#state.matrix, matrix) });
  }

  #setGraphicsState(pairs: unknown, fontOf: (name: string) => PdfFont | null): void {
    for (const [key, value] of pairs as readonly (readonly [string, unknown])[]) {
      if (key === "LW") this.#set({ lineWidth: value as number });
      if (key !== "Font") continue;
      const [name, size] = value as readonly [string, number];
      this.#set({ font: fontOf(name), size });
    }
  }

  #moveRow(x: number, y: number): void {
    const row: PlanePoint = [this.#state.row[0] + x, this.#state.row[1] + y];
    this.#set({ row, at: row });
  }

  #show(glyphs: readonly (Glyph | number)[]): void {
    const { font, size, letterSpacing, wordSpacing, stretch, rise, mode, at, matrix, text } = this.#state;
    if (!font || font.vertical) return;
    const scale = size * (font.fontMatrix?.[0] ?? 0.001);
    const placed = combineAffineTransformations(matrix, text);
    const colour = mode === FILLED || mode === OUTLINED ? this.#state.colour : null;
    const isBold = mode === OUTLINED;
    let x = at[0];
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        x -= (glyph * size * stretch) / 1000;
        continue;
      }
      const width = glyph.width * scale * stretch;
      if (glyph.unicode.trim() !== "" && this.letters.length < MAX_LETTERS) {
        const start = transformPoint(placed, [x, at[1] + rise]);
        const end = transformPoint(placed, [x + width, at[1] + rise]);
        this.letters.push({ text: glyph.unicode, x: start[0], y: start[1], width: end[0] - start[0], colour, isBold });
      }
      x += width + (letterSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
    }
    this.#set({ at: [x, at[1]] });
  }

  #draw(args: readonly unknown[]): void {
    const [paint, [path] = []] = args as [number, (ArrayLike<number> | null)[]?];
    if (!path || paint === this.#endPath || this.lines.length >= MAX_LINES) return;
    const { matrix, lineWidth } = this.#state;
    this.lines.push(...thinLinesOfPath(path, matrix, this.#stroke.has(paint) ? lineWidth : 0));
  }
}

function hexOf(colour: unknown): string | null {
  const hex = typeof colour === "string" ? /^#([0-9a-f]{6})$/i.exec(colour)?.[1] : undefined;
  return hex?.toLowerCase() ?? null;
}

/** Returns the matrix of an operator that is listed with six numbers or with one list of them. */
function matrixIn(args: readonly unknown[]): AffineTransformation {
  return (args.length === 1 ? args[0] : args) as AffineTransformation;
}
