import type { SourceLine } from "#shared/import/sourceLines.ts";
import { isAllCapitals } from "../headings/heading.ts";
import type { LineWithHeading } from "../headings/recogniseHeadings.ts";
import { listMarkerOfLine } from "../tree/provisionSubtreeBuilder.ts";
import { findDateInLine } from "./findDate.ts";
import { INSTRUMENT_NAME_PATTERN, PREAMBLE_OPENING_PATTERN, PREAMBLE_HEADING_PATTERN } from "../headingPatterns.ts";

/** The maximum length of a title's line, how many first lines are searched, and how many lines a title may take. */
const MAX_TITLE = 300;
const FRONT = 40;
const MAX_LINES = 4;

const NAMES_DOCUMENT =
  /^\[*(?:(?:further|revised|second|third|final|updated|consolidated|preliminary|zero|the|text of)\s+)*(?:draft|text|convention|agreement|protocol|treaty|covenant|charter|statute|declaration|universal declaration|(?:(?:council|commission|joint|delegated|implementing)\s+)*(?:regulation|directive|decision)|universal|international convention|international covenant|package|projet|avant-projet|convention|accord|protocole|traité|pacte|déclaration|règlement|directive|décision|reglamento|directiva|decisión|proyecto|anteproyecto|convención|convenio|acuerdo|tratado|protocolo|pacto|declaración|проект|конвенция|соглашение|протокол|договор|пакт|декларация|всеобщая декларация)(?!\p{L})|^\[*(?:مشروع|اتفاقية|اتفاق|معاهدة|بروتوكول|الإعلان|العهد)|(?:公约|公約|协定|協定|条约|條約|议定书|議定書|宣言|草案|决议)$/iu;

/** A range of the items: from `start` up to `end`. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Returns the lines above the first heading or preamble. */
export function takeLinesAboveFirstHeading(items: readonly LineWithHeading[]): readonly SourceLine[] {
  const end = items.findIndex(({ heading, line }) => heading !== null || isPreamble(line.text));
  return items.slice(0, Math.min(end < 0 ? items.length : end, FRONT)).map(({ line }) => line);
}

/**
 * Finds the document's title among the first lines, or null: the line that the source marks as title, otherwise the
 * first heading or line that names a convention or the like, with the lines that continue it.
 */
export function findTitleLines(front: readonly SourceLine[]): LineRange | null {
  const short = ({ text }: SourceLine) => text.length <= MAX_TITLE && !/[.;:,]$/.test(text);
  const choices = [
    front.findIndex(isStyled),
    front.findIndex((line) => short(line) && NAMES_DOCUMENT.test(line.text)),
    front.findIndex(({ hints }) => hints.heading !== undefined),
    front.findIndex((line) => short(line) && INSTRUMENT_NAME_PATTERN.test(line.text)),
  ];
  const start = choices.find((choice) => choice >= 0) ?? -1;
  if (start < 0) return null;
  let end = start + 1;
  while (end < front.length && end - start < MAX_LINES && continuesTitle(front[end - 1]!, front[end]!)) end++;
  return { start, end };
}

function isStyled({ hints }: SourceLine): boolean {
  return /^title$/i.test(hints.style ?? "");
}

/**
 * Returns whether a title continues on the next line: after "Draft convention on", in capitals, or in the style of a
 * title. Never with a number.
 */
function continuesTitle(title: SourceLine, next: SourceLine): boolean {
  if (listMarkerOfLine(next)) return false;
  if (isStyled(title) && isStyled(next)) return true;
  if (/^\p{Ll}/u.test(next.text) && next.text.length <= LONGEST_DATE && findDateInLine(next.text)) return true;
  if (next.text.length > MAX_TITLE || /[.;:,]$|[0-9]/.test(next.text) || next.hints.page !== title.hints.page)
    return false;
  if (isAllCapitals(title.text) && isAllCapitals(next.text)) return title.hints.heading === next.hints.heading;
  return UNFINISHED.test(title.text) || /^\p{Ll}/u.test(next.text);
}

/** The date of an act, below its name: "of 13 June 2024". */
const LONGEST_DATE = 40;

const UNFINISHED =
  /(?<!\p{L})(?:on|of|the|and|for|to|in|a|de|du|des|la|le|les|sur|et|pour|del|los|las|el|sobre|y|para|о|об|и|по|в|на)$/iu;

function isPreamble(text: string): boolean {
  return PREAMBLE_HEADING_PATTERN.test(text) || PREAMBLE_OPENING_PATTERN.test(text);
}
