/** Words in one style. */
export interface StyledRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly struck?: boolean;
  readonly color?: string;
}

/** The style of a paragraph: its font, its colour, the height of its lines in px, its direction. */
export interface DrawnTextStyle {
  readonly font: string;
  readonly color: string;
  readonly leading: number;
  readonly direction: "ltr" | "rtl";
}

/** A segment of a line, ready to be drawn. */
export interface DrawnLineSegment {
  readonly text: string;
  readonly width: number;
  readonly font: string;
  readonly color: string;
  readonly struck: boolean;
}
export type DrawnTextLine = readonly DrawnLineSegment[];

/** Measures text: a canvas, or a substitute in a test. */
export interface TextMeasurer {
  font: string;
  measureText(text: string): { readonly width: number };
}

/** Breaks runs into lines no wider than `width`, at white space, between Chinese characters, and at line breaks. */
export function wrapRunsToWidth(
  ruler: TextMeasurer,
  runs: readonly StyledRun[],
  style: DrawnTextStyle,
  width: number,
): readonly DrawnTextLine[] {
  const lines: DrawnLineSegment[][] = [[]];
  let left = width;
  for (const run of runs) {
    for (const word of wordsOf(run.text)) {
      if (word === "\n") {
        lines.push([]);
        left = width;
        continue;
      }
      for (const piece of fitting(ruler, styleOf(run, word, style), width)) {
        if (piece.width > left && left < width) {
          lines.push([]);
          left = width;
        }
        if (left === width && piece.text.trim() === "") continue;
        lines.at(-1)!.push(piece);
        left -= piece.width;
      }
    }
  }
  return lines.map((line) => joined(ruler, line));
}

/** Splits text into words, white space, single Chinese characters and line breaks. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\n|[^\S\n]+|\p{Script=Han}[\u3001\u3002\uff0c\uff1b\uff1a]?|(?:(?!\p{Script=Han})\S)+/gu) ?? [];
}

function styleOf(
  { bold, struck, color }: StyledRun,
  text: string,
  style: DrawnTextStyle,
): Omit<DrawnLineSegment, "width"> {
  const font = bold ? style.font.replace(/^\d+/, "600") : style.font;
  return { text, font, color: color ?? style.color, struck: struck === true };
}

/** Splits a word that is wider than a line. */
function fitting(
  ruler: TextMeasurer,
  word: Omit<DrawnLineSegment, "width">,
  width: number,
): readonly DrawnLineSegment[] {
  const whole = measured(ruler, word);
  const letters = [...word.text];
  if (whole.width <= width || letters.length < 2) return [whole];
  const half = letters.length >> 1;
  const parts = [letters.slice(0, half), letters.slice(half)].map((part) => part.join(""));
  return parts.flatMap((text) => fitting(ruler, { ...word, text }, width));
}

/** Joins neighbours of the same style, so that letters connect and text of the other direction keeps its order. */
function joined(ruler: TextMeasurer, line: readonly DrawnLineSegment[]): DrawnTextLine {
  const row: DrawnLineSegment[] = [];
  for (const next of line) {
    const last = row.at(-1);
    if (last && last.font === next.font && last.color === next.color && last.struck === next.struck)
      row[row.length - 1] = measured(ruler, { ...last, text: last.text + next.text });
    else row.push(next);
  }
  return row;
}

function measured(ruler: TextMeasurer, stretch: Omit<DrawnLineSegment, "width">): DrawnLineSegment {
  ruler.font = stretch.font;
  return { ...stretch, width: ruler.measureText(stretch.text).width };
}
