import { isNextLatinSuffix } from "#shared/draft/numbers/provisionNumber.ts";
import type { ListMarker, ListMarkerInterpretation } from "./listMarker.ts";

/** One open level of numbering inside an article, with its last marker. */
export interface NumberingLevel<Node> {
  readonly reading: ListMarkerInterpretation;
  readonly indent: number | undefined;
  readonly node: Node;
}

/** The place of a marker: it closes all levels from `depth` on and opens a new one at `depth`, read as `reading`. */
export interface ListMarkerLevel {
  readonly depth: number;
  readonly reading: ListMarkerInterpretation;
}

/** Returns whether a number has the style of numbered paragraphs. */
export function hasParagraphNumberStyle({ style }: ListMarkerInterpretation): boolean {
  return style === "1.";
}

/** Returns the depth of the innermost level for which a condition holds, or -1. */
export function findInnermostMatchingDepth<T>(
  levels: readonly T[],
  isIt: (level: T, depth: number) => boolean,
): number {
  for (let depth = levels.length - 1; depth >= 0; depth--) if (isIt(levels[depth]!, depth)) return depth;
  return -1;
}

/** A linked list of the markers before the next heading, from the next one on. */
export interface UpcomingListMarker {
  readonly marker: ListMarker;
  /** Whether it begins the very next line. */
  readonly isNext: boolean;
  /** The option that its line names, at the beginning or after a number: "1. Option 1: …". */
  readonly option: ListMarker | null;
  readonly after: UpcomingListMarker | null;
}

/** The context of a marker. */
export interface ListMarkerContext {
  readonly indent: number | undefined;
  /** Whether the text before it announces a list: it ends in a colon. */
  readonly announced: boolean;
  /** The marker that comes next in the same unit. */
  readonly upcoming: ListMarker | null;
  /** The last paragraph number of the text so far: paragraphs of decisions are numbered continuously. */
  readonly last: number;
  /** The last marker of a list directly below all open levels that unnumbered text has interrupted. */
  readonly interrupted: ListMarkerInterpretation | null;
}

/**
 * Finds a marker's level. Continuing an open list is preferred to beginning one, and the inner list to the outer; "(i)"
 * after "(h)" is decided by what comes next ("(j)" or "(ii)"). A marker that neither continues nor begins a list (a
 * number was left out, a list begins at "(c)") continues where it can. Returns null if it is not a marker.
 */
export function findListMarkerLevel(
  levels: readonly NumberingLevel<unknown>[],
  marker: ListMarker,
  around: ListMarkerContext,
): ListMarkerLevel | null {
  const continued = findContinuedLevel(levels, marker, around.indent);
  const begun = begin(levels, marker, around);
  if (continued && begun) return chooseLevel(continued, begun, around);
  const resumed = continued ?? begun ?? continueInterruptedList(levels, marker, around);
  return resumed ?? (marker.glued ? null : jump(levels, marker, around.last));
}

/**
 * Returns the level that the marker directly follows in; of several, the one at the same indent, otherwise the
 * innermost.
 */
export function findContinuedLevel(
  levels: readonly NumberingLevel<unknown>[],
  marker: Pick<ListMarker, "readings">,
  indent: number | undefined,
): ListMarkerLevel | null {
  const places: ListMarkerLevel[] = [];
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const reading = marker.readings.find((reading) => isNextListNumber(levels[depth]!.reading, reading));
    if (reading) places.push({ depth, reading });
  }
  return places.find(({ depth }) => indent !== undefined && levels[depth]!.indent === indent) ?? places[0] ?? null;
}

export function isNextListNumber(last: ListMarkerInterpretation, next: ListMarkerInterpretation): boolean {
  if (last.style !== next.style) return false;
  if (next.value === last.value) return isNextLatinSuffix(last.suffix, next.suffix);
  return next.value === last.value + 1 && next.suffix === 0;
}

export function isFirstListNumber({ value, suffix }: ListMarkerInterpretation): boolean {
  return value === 1 && suffix === 0;
}

/**
 * Begins a list below everything that is open, or in place of a list of the same style that restarts, unless that list
 * contains a paragraph that is still open.
 */
function begin(
  levels: readonly NumberingLevel<unknown>[],
  marker: ListMarker,
  around: ListMarkerContext,
): ListMarkerLevel | null {
  const reading = marker.readings.find(isFirstListNumber);
  if (!reading) return null;
  const same = levels.findIndex((level) => level.reading.style === reading.style);
  const isWithin =
    !reading.style.startsWith("1") && levels.slice(same + 1).some((level) => hasParagraphNumberStyle(level.reading));
  if (same < 0 || isWithin || around.announced || isDeeper(around.indent, levels[same]!.indent))
    return { depth: levels.length, reading };
  return { depth: same, reading };
}

/** Continues a list that unnumbered text has interrupted. */
export function continueInterruptedList(
  levels: readonly NumberingLevel<unknown>[],
  { readings }: Pick<ListMarker, "readings">,
  { interrupted }: ListMarkerContext,
): ListMarkerLevel | null {
  const reading = interrupted && readings.find((reading) => isNextListNumber(interrupted, reading));
  return reading ? { depth: levels.length, reading } : null;
}

function isDeeper(indent: number | undefined, than: number | undefined): boolean {
  return indent !== undefined && than !== undefined && indent > than;
}

/** Decides between continuing and beginning a list. Both are possible only for different readings, such as "(i)". */
function chooseLevel(continued: ListMarkerLevel, begun: ListMarkerLevel, around: ListMarkerContext): ListMarkerLevel {
  const next = around.upcoming?.readings ?? [];
  if (next.some((reading) => isNextListNumber(begun.reading, reading))) return begun;
  if (next.some((reading) => isNextListNumber(continued.reading, reading))) return continued;
  return around.announced ? begun : continued;
}

/** Jumps up to this size are omitted numbers; larger ones are years and the like. */
const FARTHEST_JUMP = 60;

function jump(levels: readonly NumberingLevel<unknown>[], marker: ListMarker, last: number): ListMarkerLevel | null {
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const { style, value } = levels[depth]!.reading;
    const reading = marker.readings.find((reading) => reading.style === style);
    if (reading && Math.abs(reading.value - value) <= FARTHEST_JUMP) return { depth, reading };
  }
  const [reading] = [...marker.readings].sort((a, b) => a.value - b.value);
  const isNear = reading && (reading.value <= FARTHEST_JUMP || continuesText(reading, last));
  return isNear ? { depth: levels.length, reading } : null;
}

function continuesText({ style, value }: ListMarkerInterpretation, last: number): boolean {
  return style.startsWith("1") && value > last && value <= last + FARTHEST_JUMP;
}
