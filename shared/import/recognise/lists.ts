import { isNextSuffix } from "../../draft/number.ts";
import type { Marker, MarkerReading } from "./marker.ts";

/** One open level of numbering inside an article: which markers it takes, and where it has come to. */
export interface Level<Node> {
  readonly reading: MarkerReading;
  readonly indent: number | undefined;
  readonly node: Node;
}

/** Where a marker belongs: it closes all levels from `depth` on and opens that one anew, read as `reading`. */
export interface Place {
  readonly depth: number;
  readonly reading: MarkerReading;
}

/** What is known where a marker stands. */
export interface Surroundings {
  readonly indent: number | undefined;
  /** Whether the text before it announces a list: it ends in a colon. */
  readonly announced: boolean;
  /** The marker that comes next in the same unit. */
  readonly upcoming: Marker | null;
  /** The last paragraph number of the text so far: the paragraphs of decisions are numbered through. */
  readonly last: number;
}

/**
 * Finds a marker's level. Going on with an open list is preferred to beginning one, the inner list to the
 * outer; "(i)" behind "(h)" is decided by what comes next ("(j)" or "(ii)"). A marker that neither goes on
 * nor begins (a number was left out, a list begins at "(c)") goes on where it can. Null: it is no marker.
 */
export function placeMarker(levels: readonly Level<unknown>[], marker: Marker, around: Surroundings): Place | null {
  const onward = goOn(levels, marker, around.indent);
  const fresh = begin(levels, marker, around);
  if (onward && fresh) return decide(onward, fresh, around);
  return onward ?? fresh ?? (marker.glued ? null : jump(levels, marker, around.last));
}

/** The level that the marker directly follows in; of several the one at the same indent, else the innermost. */
function goOn(levels: readonly Level<unknown>[], marker: Marker, indent: number | undefined): Place | null {
  const places: Place[] = [];
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const reading = marker.readings.find((reading) => isSuccessor(levels[depth]!.reading, reading));
    if (reading) places.push({ depth, reading });
  }
  return places.find(({ depth }) => indent !== undefined && levels[depth]!.indent === indent) ?? places[0] ?? null;
}

function isSuccessor(last: MarkerReading, next: MarkerReading): boolean {
  if (last.style !== next.style) return false;
  if (next.value === last.value) return isNextSuffix(last.suffix, next.suffix);
  return next.value === last.value + 1 && next.suffix === 0;
}

/** A list begun: beneath everything that is open, or in place of a list of the same style that begins again. */
function begin(levels: readonly Level<unknown>[], marker: Marker, around: Surroundings): Place | null {
  const reading = marker.readings.find(({ value, suffix }) => value === 1 && suffix === 0);
  if (!reading) return null;
  const same = levels.findIndex((level) => level.reading.style === reading.style);
  if (same < 0 || around.announced || isDeeper(around.indent, levels[same]!.indent))
    return { depth: levels.length, reading };
  return { depth: same, reading };
}

function isDeeper(indent: number | undefined, than: number | undefined): boolean {
  return indent !== undefined && than !== undefined && indent > than;
}

/** Both are possible only for readings that differ, such as "(i)". */
function decide(onward: Place, fresh: Place, around: Surroundings): Place {
  const next = around.upcoming?.readings ?? [];
  if (next.some((reading) => isSuccessor(fresh.reading, reading))) return fresh;
  if (next.some((reading) => isSuccessor(onward.reading, reading))) return onward;
  return around.announced ? fresh : onward;
}

/** Jumps this far are numbers left out; further ones are years and the like. */
const FARTHEST_JUMP = 60;

function jump(levels: readonly Level<unknown>[], marker: Marker, last: number): Place | null {
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const { style, value } = levels[depth]!.reading;
    const reading = marker.readings.find((reading) => reading.style === style);
    if (reading && Math.abs(reading.value - value) <= FARTHEST_JUMP) return { depth, reading };
  }
  const [reading] = [...marker.readings].sort((a, b) => a.value - b.value);
  const isNear = reading && (reading.value <= FARTHEST_JUMP || goesThrough(reading, last));
  return isNear ? { depth: levels.length, reading } : null;
}

function goesThrough({ style, value }: MarkerReading, last: number): boolean {
  return style.startsWith("1") && value > last && value <= last + FARTHEST_JUMP;
}
