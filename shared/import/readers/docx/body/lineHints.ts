import type { CellPosition, LineHints } from "#shared/import/sourceLines.ts";
import type { PrintedNumber } from "./readParagraphProperties.ts";
import type { EffectiveParagraphFormat } from "../parts/styles.ts";

/** How many runs with text a line has, and how many of them are bold and italic. */
export interface RunFormatTally {
  all: number;
  bold: number;
  italic: number;
}

/** What is known about a line besides its format. */
export interface DocxLineFacts {
  readonly number: PrintedNumber | undefined;
  readonly tally: RunFormatTally;
  readonly isContents: boolean;
  readonly cell: CellPosition | undefined;
  readonly page: number;
}

/** Twips per step of indent: half an inch. */
const STEP = 720;

export function buildLineHints(
  look: EffectiveParagraphFormat,
  { number, tally, isContents, cell, page }: DocxLineFacts,
): LineHints {
  const { heading, align, rightToLeft } = look;
  const style = isContents ? "toc" : look.style;
  const indent = number ? number.level : stepsOf(look.indent);
  return {
    ...(heading === undefined ? {} : { heading }),
    ...(style === undefined ? {} : { style }),
    ...(number?.text ? { number: number.text } : {}),
    ...(indent === undefined ? {} : { indent }),
    ...(tally.all > 0 && tally.bold === tally.all ? { bold: true } : {}),
    ...(tally.all > 0 && tally.italic === tally.all ? { italic: true } : {}),
    ...alignOf(align),
    ...(rightToLeft ? { direction: "rtl" } : {}),
    ...(cell ? { cell } : {}),
    page,
  };
}

export function areLineHintsEqual(one: LineHints, other: LineHints): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof LineHints)[]);
  return [...names].every((name) => one[name] === other[name]);
}

function stepsOf(twips: number | undefined): number | undefined {
  return twips === undefined || twips <= 0 ? undefined : Math.round(twips / STEP) || undefined;
}

function alignOf(align: string | undefined): Pick<LineHints, "align"> {
  if (align === "center") return { align: "center" };
  if (align === "right" || align === "end") return { align: "end" };
  if (align === "both" || align === "distribute") return { align: "justify" };
  return align === undefined ? {} : { align: "start" };
}
