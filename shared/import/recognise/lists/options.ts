import {
  continueList,
  findInnermost,
  isFirstNumber,
  isParagraphNumber,
  isSuccessor,
  placeMarker,
  resumeList,
  type UpcomingMarker,
  type NumberingLevel,
  type MarkerLevel,
  type MarkerContext,
} from "./listLevels.ts";
import { readListMarker, type ListMarker, type MarkerReading } from "./listMarker.ts";
import type { ProvisionNode } from "../tree/provisionNode.ts";

/** A provision and the numbering that is open in it. */
export interface OpenNumbering {
  readonly owner: ProvisionNode;
  readonly levels: readonly NumberingLevel<ProvisionNode>[];
}

export function isOptionNumber({ style }: MarkerReading): boolean {
  return style.startsWith("option");
}

export function isOptionMarker({ readings }: ListMarker): boolean {
  return readings.some(isOptionNumber);
}

/** Whether a number stands anywhere behind another. */
export function isLaterNumber(last: MarkerReading, { value, suffix }: MarkerReading): boolean {
  return value > last.value || (value === last.value && suffix > last.suffix);
}

/** Behind every suffix, where the one that is printed is none: "140sexties". */
const ANY_SUFFIX = 99;

/** The last of the paragraphs that an option says it is about: "Option 2: (paragraphs 7 and 7bis)". */
function lastOf(text: string): MarkerReading | null {
  const list = /^[[(\s]*(?:paragraphe?s?|párrafos?)\s+([0-9][^)]{0,80})\)?/iu.exec(text)?.[1] ?? "";
  const last = list.match(/[0-9]+\s?[a-z]*/gi)?.pop();
  if (last === undefined) return null;
  const reading = readListMarker(`${last}.`)?.readings.find(isParagraphNumber);
  return reading ?? { style: "1.", value: parseInt(last, 10), suffix: ANY_SUFFIX };
}

/** What an option says before anything numbered; a bracket that only opens says nothing. */
function textOf({ blocks }: ProvisionNode): string {
  const text = blocks.map((block) => block.text).join(" ");
  return /^\[*$/.test(text) ? "" : text;
}

/** True of an option that says all there is to say: it announces no list and does not stop within one. */
function isComplete(option: ProvisionNode): boolean {
  return !/^$|[:：;；,，،]$/.test(textOf(option));
}

/** How many markers may come before an option that goes on with a sequence. */
const LOOK_AHEAD = 200;

/** Whether the next option that is written in the same way is the one behind `last`; paragraph `until` is too far. */
function goesOnLater(last: MarkerReading, ahead: UpcomingMarker | null, until = Infinity): boolean {
  let at = ahead;
  for (let n = 0; at && n < LOOK_AHEAD; n++, at = at.after) {
    const next = at.option?.readings.find(({ style }) => style === last.style);
    if (next) return isSuccessor(last, next);
    if (at.marker.readings.some((reading) => isParagraphNumber(reading) && reading.value === until)) return false;
  }
  return false;
}

/** The paragraph that holds the option at a depth: "3. Option 1: …". An option around paragraphs has none. */
function holderOf({ levels }: OpenNumbering, depth: number): MarkerReading | undefined {
  return levels[findInnermost(levels.slice(0, depth), ({ reading }) => isParagraphNumber(reading))]?.reading;
}

/** So many options of a sequence are looked at, and so much of what they contain. */
const LOOK_BACK = 100;

/** The numbers that the earlier options of the same sequence contain, right beneath them. */
function beneathEarlier({ owner, levels }: OpenNumbering, depth: number): readonly MarkerReading[] {
  const siblings = (levels[depth - 1]?.node ?? owner).children;
  const found: MarkerReading[] = [];
  for (let at = siblings.length - 1; at >= 0 && at >= siblings.length - LOOK_BACK; at--) {
    const { reading, children } = siblings[at]!;
    if (!reading || !isOptionNumber(reading)) break;
    const inner = siblings[at] === levels[depth]!.node ? [] : children.slice(0, LOOK_BACK);
    found.push(...inner.flatMap((child) => child.reading ?? []));
    if (isFirstNumber(reading)) break;
  }
  return found;
}

function isSame(a: MarkerReading, b: MarkerReading): boolean {
  return a.style === b.style && a.value === b.value && a.suffix === b.suffix;
}

/** Whether an earlier option of the sequence has the same number beneath it: this one has its alternative. */
function hasEarlier(open: OpenNumbering, depth: number, readings: readonly MarkerReading[]): boolean {
  const earlier = beneathEarlier(open, depth);
  return readings.some((reading) => earlier.some((other) => isSame(reading, other)));
}

/**
 * Whether the option at a depth contains a paragraph's number, although a list outside of it could go on with
 * that: the option names the paragraph, an earlier option has the same, or it lies between two options of one
 * sequence ("3. Option 1: … 3bis. … Option 2: …").
 */
function contains(open: OpenNumbering, depth: number, number: MarkerReading, ahead: UpcomingMarker | null): boolean {
  const { reading, node } = open.levels[depth]!;
  if (!isOptionNumber(reading) || isFirstNumber(number)) return false;
  const holder = holderOf(open, depth);
  if (holder && (holder.value !== number.value || number.suffix === 0)) return false;
  if (hasEarlier(open, depth, [number])) return true;
  if (holder) return goesOnLater(reading, ahead, holder.value + 1);
  const last = lastOf(textOf(node));
  return last !== null && !isLaterNumber(last, number);
}

/** The depth of the outermost open option that is over where a paragraph's number comes, or -1. */
function optionOver(open: OpenNumbering, readings: readonly MarkerReading[], ahead: UpcomingMarker | null): number {
  const number = readings.find(isParagraphNumber);
  if (!number) return -1;
  return open.levels.findIndex(({ reading }, depth) => isOptionNumber(reading) && isOver(open, depth, number, ahead));
}

function isOver(open: OpenNumbering, depth: number, number: MarkerReading, ahead: UpcomingMarker | null): boolean {
  const { reading, node } = open.levels[depth]!;
  if (contains(open, depth, number, ahead)) return false;
  const text = textOf(node);
  const last = lastOf(text);
  if (last) return isLaterNumber(last, number);
  const holder = holderOf(open, depth);
  const inner = open.levels.slice(depth + 1).find((level) => isParagraphNumber(level.reading))?.reading;
  if (holder && inner && inner.value === holder.value && inner.suffix > 0) return number.value > holder.value;
  if (!holder && goesOnLater(reading, ahead)) return false;
  const isFull = text !== "" && !/[:：]$/.test(text);
  return isBeyondEarlier(open, depth, number) || (isFull && number.value > 1 && !inner);
}

/** Alternatives of the same paragraphs within a text end where the earlier ones do. */
function isBeyondEarlier(open: OpenNumbering, depth: number, number: MarkerReading): boolean {
  const earlier = beneathEarlier(open, depth).filter(isParagraphNumber);
  const [first] = earlier;
  return first !== undefined && !earlier.some(isFirstNumber) && earlier.every(({ value }) => number.value > value);
}

/** What is still open where a marker comes: the options are closed that are over. */
export function closeFinishedOptions(
  open: OpenNumbering,
  marker: ListMarker,
  ahead: UpcomingMarker | null,
): OpenNumbering {
  const over = optionOver(open, marker.readings, ahead);
  return over < 0 ? open : { ...open, levels: open.levels.slice(0, over) };
}

/**
 * Where a number stands because of the options that are open: a paragraph right beneath the option that contains
 * it, a point beside an option that cannot have it. Null where they make no difference.
 */
export function placeWithinOptions(
  open: OpenNumbering,
  marker: ListMarker,
  around: MarkerContext,
  ahead: UpcomingMarker | null,
): MarkerLevel | null {
  const number = marker.readings.find(isParagraphNumber);
  return number ? placeParagraph(open, number, around, ahead) : placePoint(open, marker, around);
}

function placeParagraph(
  open: OpenNumbering,
  number: MarkerReading,
  around: MarkerContext,
  ahead: UpcomingMarker | null,
): MarkerLevel | null {
  const depth = findInnermost(open.levels, (_, depth) => contains(open, depth, number, ahead));
  const marker = { readings: [number] };
  const isInList =
    continueList(open.levels.slice(depth + 1), marker, around.indent) !== null ||
    resumeList(open.levels, marker, around) !== null;
  return depth < 0 || isInList ? null : { depth: depth + 1, reading: number };
}

/** "(b)" behind an option that is complete and has no "(a)" goes on with a list that the option is not about. */
function placePoint(open: OpenNumbering, marker: ListMarker, around: MarkerContext): MarkerLevel | null {
  const place = placeMarker(open.levels, marker, around);
  const isStray = place && place.depth === open.levels.length && !isFirstNumber(place.reading) && !around.interrupted;
  const left = isStray ? withoutComplete(open, marker) : open.levels.length;
  return left === open.levels.length ? null : placeMarker(open.levels.slice(0, left), marker, around);
}

/** How many levels are left without the complete options at the end that cannot have a point. */
function withoutComplete(open: OpenNumbering, { readings }: ListMarker): number {
  let left = open.levels.length;
  while (left > 0) {
    const { reading, node } = open.levels[left - 1]!;
    if (!isOptionNumber(reading) || !isComplete(node) || hasEarlier(open, left - 1, readings)) break;
    left--;
  }
  return left;
}

/** What is known where an option is named. */
export interface OptionContext {
  readonly indent: number | undefined;
  readonly announced: boolean;
  /** What stands behind its name on the same line. */
  readonly text: string;
  /** Whether nothing else stands on its line. */
  readonly isAlone: boolean;
  readonly ahead: UpcomingMarker | null;
}

/**
 * Where an option stands. It goes on with the innermost open sequence that wants it, written in the same way if
 * there is one; a first one opens a sequence in what the text has just introduced. One that names paragraphs,
 * or stands alone before a paragraph's number, stands where these do.
 */
export function placeOption(open: OpenNumbering, marker: ListMarker, naming: OptionContext): MarkerLevel {
  const { levels } = open;
  const onward = continueList(levels, marker, naming.indent);
  const first = marker.readings.find(isFirstNumber);
  const reading = onward?.reading ?? first ?? marker.readings[0]!;
  const depth = onward?.depth ?? (first ? begin(open, first, naming) : stray(levels, marker));
  return { depth: lastOf(naming.text) ? Math.min(depth, aroundParagraphs(levels)) : depth, reading };
}

function aroundParagraphs(levels: readonly NumberingLevel<ProvisionNode>[]): number {
  const depth = levels.findIndex(({ reading }) => isParagraphNumber(reading));
  return depth < 0 ? levels.length : depth;
}

function begin(
  open: OpenNumbering,
  { style }: MarkerReading,
  { indent, announced, isAlone, ahead }: OptionContext,
): number {
  const { levels } = open;
  const before = isAlone && ahead?.isNext ? beforeNumber(open, ahead) : null;
  if (before !== null) return before;
  const same = findInnermost(levels, ({ reading }) => reading.style === style);
  if (same < 0 || announced || (indent ?? 0) > (levels[same]!.indent ?? Infinity)) return levels.length;
  const isWithin = isFirstNumber(levels[same]!.reading) && same < levels.length - 1;
  return isWithin ? levels.length : same;
}

/** The depth of the paragraph that comes next, where it goes on with what is open. */
function beforeNumber({ owner, levels }: OpenNumbering, { marker, after }: UpcomingMarker): number | null {
  const number = marker.readings.find(isParagraphNumber);
  if (!number || isFirstNumber(number)) return null;
  const left = closeFinishedOptions({ owner, levels }, marker, after).levels;
  return continueList(left, marker, undefined)?.depth ?? (left === levels ? null : left.length);
}

/** A later option that no sequence wants: behind one of the same kind, else beside the options that are open. */
function stray(levels: readonly NumberingLevel<ProvisionNode>[], { readings }: ListMarker): number {
  const wanting = findInnermost(levels, ({ reading }) => readings.some((next) => isKin(reading, next)));
  if (wanting >= 0) return wanting;
  const same = findInnermost(levels, ({ reading }) => readings.some(({ style }) => style === reading.style));
  if (same >= 0) return same;
  return findInnermost(levels, ({ reading }) => !isOptionNumber(reading)) + 1;
}

/** "Option II" behind "Option 1": counted on in other figures. */
function isKin(last: MarkerReading, next: MarkerReading): boolean {
  const isNumber = ({ style }: MarkerReading) => /^option (?:1|i)/.test(style);
  return isOptionNumber(last) && isNumber(last) && isNumber(next) && next.suffix === 0 && next.value === last.value + 1;
}
