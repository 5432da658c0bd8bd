import type { WordsLook } from "#shared/import/sourceLines.ts";
import type { PdfPageContent, PdfTextRun } from "../file/pdfPageContent.ts";

/** The colour and the weight of more letters than this share look plain. */
const MOST = 0.5;
const BOLD = /bold|black|heavy|demi/i;

/**
 * Completes how words look after what the whole document shows: the colour of most of its letters is plain, and so is the
 * weight of most of them; words of a bold font are bold. Only pages with looks are completed.
 */
export function removePlainLooks(pages: readonly PdfPageContent[]): readonly PdfPageContent[] {
  const runs = pages.flatMap((page) => (page.hasLooks ? page.runs : []));
  if (runs.length === 0) return pages;
  const plainColour = mostFrequentColour(runs);
  const marksBold = !isMost(runs, ({ font }) => BOLD.test(font));
  const complete = (run: PdfTextRun): PdfTextRun => {
    const looks = (run.looks ?? []).map(({ colour, isBold, ...look }) => ({
      ...look,
      ...(isBold && marksBold && { isBold }),
      ...(colour !== undefined && colour !== plainColour && { colour }),
    }));
    const isBold = marksBold && BOLD.test(run.font);
    return { ...run, looks: isBold ? withBold(run.text, looks) : looks.filter(isMarked) };
  };
  return pages.map((page) => (page.hasLooks ? { ...page, runs: page.runs.map(complete) } : page));
}

function lengthOf(runs: readonly PdfTextRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

function isMost(runs: readonly PdfTextRun[], isSo: (run: PdfTextRun) => boolean): boolean {
  return lengthOf(runs.filter(isSo)) > MOST * lengthOf(runs);
}

/** Returns the colour of most letters, or undefined if that is black, or there is none. */
function mostFrequentColour(runs: readonly PdfTextRun[]): string | undefined {
  const lengths = new Map<string, number>();
  for (const { looks = [] } of runs)
    for (const { colour, start, end } of looks)
      if (colour !== undefined) lengths.set(colour, (lengths.get(colour) ?? 0) + end - start);
  return [...lengths].find(([, length]) => length > MOST * lengthOf(runs))?.[0];
}

function isMarked({ start: _start, end: _end, ...look }: WordsLook): boolean {
  return Object.keys(look).length > 0;
}

/** Adds to the looks of a text that all of it is bold. */
function withBold(text: string, looks: readonly WordsLook[]): readonly WordsLook[] {
  const all: WordsLook[] = [];
  let at = 0;
  const addPlain = (end: number) => {
    if (end > at) all.push({ start: at, end, isBold: true });
  };
  for (const look of looks) {
    addPlain(look.start);
    all.push({ ...look, isBold: true });
    at = look.end;
  }
  addPlain(text.length);
  return all;
}
