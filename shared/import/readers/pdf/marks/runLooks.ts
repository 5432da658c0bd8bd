import type { Annotation } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { WordsLook } from "#shared/import/sourceLines.ts";
import { isSameLook, joinAdjacentLooks, type Look } from "#shared/import/readers/wordsLooks.ts";
import { annotationBoxesOf, annotationContentOf, type PdfBox } from "../annotations/pdfComments.ts";
import type { PdfTextRun } from "../file/pdfPageContent.ts";
import { findStruckAndUnderlinedLetters } from "./struckAndUnderlinedLetters.ts";
import type { PageDrawing } from "./pageDrawing.ts";
import { placeLettersInTextRuns, type LetterInTextRun } from "./placeLettersInTextRuns.ts";

/** Letters whose parts of red, green and blue differ by less look black, grey or white. */
const LEAST_CHROMA = 48;
/** Letters of which a line under them leaves out what reaches below it. */
const DESCENDER = /[gjpqyQJ,;()[\]{}/ÇçŞşŢţµрудцщфқңҗ]/u;
const ADDRESS = /^(?:https?:|www\.|\S+@\S+\.\S)/iu;

/** Which marks of a page are read: what is drawn on it, or only what somebody marked in it with a viewer. */
export type PdfMarkSource = "drawn" | "annotations";

/**
 * Adds to the runs of a page how their words look. Links are plain: their line and colour say that they are links. The
 * colours of letters are given unless they look black or grey.
 */
export function addLooksToTextRuns(
  runs: readonly PdfTextRun[],
  drawing: PageDrawing,
  annotations: readonly Annotation[],
  source: PdfMarkSource,
): readonly PdfTextRun[] {
  const letters = placeLettersInTextRuns(runs, drawing.letters);
  const looks = new LetterLooks(letters, drawing, annotations, source);
  const byRun = new Map<number, number[]>();
  letters.forEach(({ run }, i) => (byRun.get(run) ?? byRun.set(run, []).get(run)!).push(i));
  return runs.map((run, nth) => {
    const own = byRun.get(nth);
    const found = own ? looksInRun(run, own, letters, looks) : [];
    return found.length > 0 ? { ...run, looks: found } : run;
  });
}

/** How each letter of a page looks. */
class LetterLooks {
  readonly #looks: readonly Look[];

  constructor(
    letters: readonly LetterInTextRun[],
    { lines }: PageDrawing,
    annotations: readonly Annotation[],
    source: PdfMarkSource,
  ) {
    const { struck, underlined } = findStruckAndUnderlinedLetters(letters, source === "drawn" ? lines : []);
    const links = annotations.filter(({ subtype }) => subtype === "Link").flatMap(annotationBoxesOf);
    const marks = annotations.filter(isPdfMarkAnnotation).flatMap(markBoxesOf);
    this.#looks = letters.map((letter, i) => {
      const isLink = links.some((box) => covers(box, letter));
      const colour = source === "drawn" && !isLink && letter.colour !== null && isColoured(letter.colour);
      const drawn: Look = {
        ...(colour && { colour: letter.colour! }),
        ...(source === "drawn" && letter.isBold && { isBold: true }),
        ...(struck.has(i) && { isStruck: true }),
        ...(underlined.has(i) && !isLink && { isUnderlined: true }),
      };
      const marked = marks.filter(({ box }) => covers(box, letter)).map(({ look }) => look);
      return marked.reduce((all, look) => ({ ...all, ...look }), drawn);
    });
  }

  of(letter: number): Look {
    return this.#looks[letter]!;
  }
}

function isColoured(colour: string): boolean {
  const parts = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) >= LEAST_CHROMA;
}

export function isPdfMarkAnnotation({ subtype, inReplyTo }: Annotation): boolean {
  return !inReplyTo && (subtype === "StrikeOut" || subtype === "Underline" || subtype === "Squiggly");
}

function markBoxesOf(annotation: Annotation): readonly { readonly box: PdfBox; readonly look: Look }[] {
  const { author, at } = annotationContentOf(annotation);
  const mark = annotation.subtype === "StrikeOut" ? ({ isStruck: true } as const) : ({ isUnderlined: true } as const);
  const look: Look = { ...mark, annotator: author, ...(at !== undefined && { annotatedAt: at }) };
  return annotationBoxesOf(annotation).map((box) => ({ box, look }));
}

/** Returns whether the middle of a letter is in a box. */
function covers({ x0, x1, y0, y1 }: PdfBox, letter: LetterInTextRun): boolean {
  const [x, y] = [(letter.x0 + letter.x1) / 2, letter.y + 0.3 * letter.size];
  return x > x0 && x < x1 && y > y0 && y < y1;
}

/** Returns the looks within a run. Without the places of its letters, they have to look all the same. */
function looksInRun(
  { text }: PdfTextRun,
  own: readonly number[],
  letters: readonly LetterInTextRun[],
  looks: LetterLooks,
): readonly WordsLook[] {
  const first = looks.of(own[0]!);
  if (own.some((i) => letters[i]!.range === null))
    return own.every((i) => isSameLook(looks.of(i), first)) ? whole(text, first) : [];
  const perCharacter: (Look | null)[] = new Array<null>(text.length).fill(null);
  for (const i of own) {
    const { start, end } = letters[i]!.range!;
    perCharacter.fill(looks.of(i), start, end);
  }
  return mergeLooks(text, closeUnderlines(text, perCharacter));
}

function whole(text: string, look: Look): readonly WordsLook[] {
  return mergeLooks(text, new Array<Look>(text.length).fill(look));
}

/** The longest part of a word that a line leaves out between others, in letters. */
const LONGEST_GAP = 2;

/** A line under a word is one, though it leaves out the letters that reach below it. */
function closeUnderlines(text: string, looks: readonly (Look | null)[]): readonly (Look | null)[] {
  const isUnderlined = (at: number) => looks[at]?.isUnderlined === true;
  /** Returns the underlined letter next to one, to the left or the right, and how it is reached. */
  const nextLine = (at: number, step: 1 | -1) => {
    let to = at + step;
    let descends = DESCENDER.test(text[at]!);
    while (looks[to] != null && !isUnderlined(to)) {
      descends &&= DESCENDER.test(text[to]!);
      to += step;
    }
    return looks[to] == null ? null : { at: to, descends };
  };
  if (!looks.some((look) => look?.isUnderlined)) return looks;
  return looks.map((look, at) => {
    if (look === null || look.isStruck || isUnderlined(at)) return look;
    const [before, after] = [nextLine(at, -1), nextLine(at, 1)];
    const isBetween = before !== null && after !== null && after.at - before.at - 1 <= LONGEST_GAP;
    const nearest = before?.descends || isBetween ? before : after?.descends ? after : null;
    return nearest ? { ...look, ...lineOf(looks[nearest.at]!) } : look;
  });
}

function lineOf({ isUnderlined, annotator, annotatedAt }: Look): Look {
  return {
    ...(isUnderlined && { isUnderlined }),
    ...(annotator !== undefined && { annotator }),
    ...(annotatedAt !== undefined && { annotatedAt }),
  };
}

/** Joins the looks of characters to ranges; printed addresses are plain, as links are. */
function mergeLooks(text: string, looks: readonly (Look | null)[]): readonly WordsLook[] {
  const each = looks.flatMap((look, at) =>
    look === null || Object.keys(look).length === 0 ? [] : [{ ...look, start: at, end: at + 1 }],
  );
  return joinAdjacentLooks(text, each).filter(
    ({ start, end, isStruck }) => isStruck || !ADDRESS.test(text.slice(start, end)),
  );
}
