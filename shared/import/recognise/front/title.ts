import type { SourceLine } from "#shared/import/sourceLines.ts";
import { isCapitals } from "../headings/heading.ts";
import type { ClassifiedLine } from "../headings/classifyLines.ts";
import { markerOfLine } from "../tree/provisionBuilder.ts";
import { INSTRUMENT_NAME, PREAMBLE_OPENING, PREAMBLE_HEADING } from "../vocabulary.ts";

/** The longest line that can be a document's title, how far down it may stand, and how many lines it may take. */
const MAX_TITLE = 300;
const FRONT = 40;
const MAX_LINES = 4;

const NAMED_SO =
  /^\[*(?:(?:further|revised|second|third|final|updated|consolidated|preliminary|zero|the|text of)\s+)*(?:draft|text|convention|agreement|protocol|treaty|covenant|charter|statute|declaration|universal declaration|universal|international convention|international covenant|package|projet|avant-projet|convention|accord|protocole|traité|pacte|déclaration|proyecto|anteproyecto|convención|convenio|acuerdo|tratado|protocolo|pacto|declaración|проект|конвенция|соглашение|протокол|договор|пакт|декларация|всеобщая декларация)(?!\p{L})|^\[*(?:مشروع|اتفاقية|اتفاق|معاهدة|بروتوكول|الإعلان|العهد)|(?:公约|公約|协定|協定|条约|條約|议定书|議定書|宣言|草案|决议)$/iu;

/** A stretch of the items: from `start` up to `end`. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The lines above the first heading or preamble. */
export function takeFrontLines(items: readonly ClassifiedLine[]): readonly SourceLine[] {
  const end = items.findIndex(({ heading, line }) => heading !== null || isPreamble(line.text));
  return items.slice(0, Math.min(end < 0 ? items.length : end, FRONT)).map(({ line }) => line);
}

/**
 * Which of the lines at the front are the document's title, or null: what the source marks as one, else the
 * first heading or line that calls itself a convention or the like, with the lines that go on with it.
 */
export function findTitle(front: readonly SourceLine[]): LineRange | null {
  const short = ({ text }: SourceLine) => text.length <= MAX_TITLE && !/[.;:,]$/.test(text);
  const choices = [
    front.findIndex(isStyled),
    front.findIndex((line) => short(line) && NAMED_SO.test(line.text)),
    front.findIndex(({ hints }) => hints.heading !== undefined),
    front.findIndex((line) => short(line) && INSTRUMENT_NAME.test(line.text)),
  ];
  const start = choices.find((choice) => choice >= 0) ?? -1;
  if (start < 0) return null;
  let end = start + 1;
  while (end < front.length && end - start < MAX_LINES && goesOn(front[end - 1]!, front[end]!)) end++;
  return { start, end };
}

function isStyled({ hints }: SourceLine): boolean {
  return /^title$/i.test(hints.style ?? "");
}

/** "Draft convention on" goes on, and so do words in capitals and what has the style of a title too; a number never does. */
function goesOn(title: SourceLine, next: SourceLine): boolean {
  if (markerOfLine(next)) return false;
  if (isStyled(title) && isStyled(next)) return true;
  if (next.text.length > MAX_TITLE || /[.;:,]$|[0-9]/.test(next.text) || next.hints.page !== title.hints.page)
    return false;
  if (isCapitals(title.text) && isCapitals(next.text)) return title.hints.heading === next.hints.heading;
  return UNFINISHED.test(title.text) || /^\p{Ll}/u.test(next.text);
}

const UNFINISHED =
  /(?<!\p{L})(?:on|of|the|and|for|to|in|a|de|du|des|la|le|les|sur|et|pour|del|los|las|el|sobre|y|para|о|об|и|по|в|на)$/iu;

function isPreamble(text: string): boolean {
  return PREAMBLE_HEADING.test(text) || PREAMBLE_OPENING.test(text);
}
