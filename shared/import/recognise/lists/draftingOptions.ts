import {
  findContinuedLevel,
  findInnermostMatchingDepth,
  isFirstListNumber,
  hasParagraphNumberStyle,
  isNextListNumber,
  findListMarkerLevel,
  continueInterruptedList,
  type UpcomingListMarker,
  type NumberingLevel,
  type ListMarkerLevel,
  type ListMarkerContext,
} from "./listLevels.ts";
import { readListMarker, type ListMarker, type ListMarkerInterpretation } from "./listMarker.ts";
import type { ProvisionNode } from "../tree/provisionNode.ts";

/** A provision and the numbering open in it. */
export interface OpenNumbering {
  readonly owner: ProvisionNode;
  readonly levels: readonly NumberingLevel<ProvisionNode>[];
}

export function hasDraftingOptionStyle({ style }: ListMarkerInterpretation): boolean {
  return style.startsWith("option");
}

export function isDraftingOptionMarker({ readings }: ListMarker): boolean {
  return readings.some(hasDraftingOptionStyle);
}

/** Returns whether a number comes anywhere after another. */
export function isLaterListNumber(
  last: ListMarkerInterpretation,
  { value, suffix }: ListMarkerInterpretation,
): boolean {
  return value > last.value || (value === last.value && suffix > last.suffix);
}

/** After every suffix, for a printed suffix that is not known: "140sexties". */
const ANY_SUFFIX = 99;

/** Returns the last paragraph that an option names as its subject: "Option 2: (paragraphs 7 and 7bis)". */
function lastNamedParagraph(text: string): ListMarkerInterpretation | null {
  const list = /^[[(\s]*(?:paragraphe?s?|párrafos?)\s+([0-9][^)]{0,80})\)?/iu.exec(text)?.[1] ?? "";
  const last = list.match(/[0-9]+\s?[a-z]*/gi)?.pop();
  if (last === undefined) return null;
  const reading = readListMarker(`${last}.`)?.readings.find(hasParagraphNumberStyle);
  return reading ?? { style: "1.", value: parseInt(last, 10), suffix: ANY_SUFFIX };
}

/** Returns the text of an option before anything numbered; opening brackets alone do not count. */
function textOf({ blocks }: ProvisionNode): string {
  const text = blocks.map((block) => block.text).join(" ");
  return /^\[*$/.test(text) ? "" : text;
}

/** Returns whether an option is complete: it does not announce a list or stop within one. */
function isComplete(option: ProvisionNode): boolean {
  return !/^$|[:：;；,，،]$/.test(textOf(option));
}

/** How many markers may precede an option that continues a sequence. */
const LOOK_AHEAD = 200;

/**
 * Returns whether the next option written in the same way directly follows `last`; the search ends at paragraph
 * `until`.
 */
function continuesLater(last: ListMarkerInterpretation, ahead: UpcomingListMarker | null, until = Infinity): boolean {
  let at = ahead;
  for (let n = 0; at && n < LOOK_AHEAD; n++, at = at.after) {
    const next = at.option?.readings.find(({ style }) => style === last.style);
    if (next) return isNextListNumber(last, next);
    if (at.marker.readings.some((reading) => hasParagraphNumberStyle(reading) && reading.value === until)) return false;
  }
  return false;
}

/**
 * Returns the paragraph that contains the option at a depth: "3. Option 1: …". An option around paragraphs has none.
 */
function containingParagraph({ levels }: OpenNumbering, depth: number): ListMarkerInterpretation | undefined {
  return levels[findInnermostMatchingDepth(levels.slice(0, depth), ({ reading }) => hasParagraphNumberStyle(reading))]
    ?.reading;
}

/** How many options of a sequence, and how many of their children, are examined. */
const LOOK_BACK = 100;

/** Returns the numbers directly below the earlier options of the same sequence. */
function numbersInEarlier({ owner, levels }: OpenNumbering, depth: number): readonly ListMarkerInterpretation[] {
  const siblings = (levels[depth - 1]?.node ?? owner).children;
  const found: ListMarkerInterpretation[] = [];
  for (let at = siblings.length - 1; at >= 0 && at >= siblings.length - LOOK_BACK; at--) {
    const { reading, children } = siblings[at]!;
    if (!reading || !hasDraftingOptionStyle(reading)) break;
    const inner = siblings[at] === levels[depth]!.node ? [] : children.slice(0, LOOK_BACK);
    found.push(...inner.flatMap((child) => child.reading ?? []));
    if (isFirstListNumber(reading)) break;
  }
  return found;
}

function isSame(a: ListMarkerInterpretation, b: ListMarkerInterpretation): boolean {
  return a.style === b.style && a.value === b.value && a.suffix === b.suffix;
}

/**
 * Returns whether an earlier option of the sequence has the same number below it, so that this one has its alternative.
 */
function isInEarlier(open: OpenNumbering, depth: number, readings: readonly ListMarkerInterpretation[]): boolean {
  const earlier = numbersInEarlier(open, depth);
  return readings.some((reading) => earlier.some((other) => isSame(reading, other)));
}

/**
 * Returns whether the option at a depth contains a paragraph's number that an outer list could also continue with: the
 * option names the paragraph, an earlier option has the same number, or it is between two options of one sequence ("3.
 * Option 1: … 3bis. … Option 2: …").
 */
function contains(
  open: OpenNumbering,
  depth: number,
  number: ListMarkerInterpretation,
  ahead: UpcomingListMarker | null,
): boolean {
  const { reading, node } = open.levels[depth]!;
  if (!hasDraftingOptionStyle(reading) || isFirstListNumber(number)) return false;
  const holder = containingParagraph(open, depth);
  if (holder && (holder.value !== number.value || number.suffix === 0)) return false;
  if (isInEarlier(open, depth, [number])) return true;
  if (holder) return continuesLater(reading, ahead, holder.value + 1);
  const last = lastNamedParagraph(textOf(node));
  return last !== null && !isLaterListNumber(last, number);
}

/** Returns the depth of the outermost open option that ends before a paragraph's number, or -1. */
function finishedOption(
  open: OpenNumbering,
  readings: readonly ListMarkerInterpretation[],
  ahead: UpcomingListMarker | null,
): number {
  const number = readings.find(hasParagraphNumberStyle);
  if (!number) return -1;
  return open.levels.findIndex(
    ({ reading }, depth) => hasDraftingOptionStyle(reading) && isFinished(open, depth, number, ahead),
  );
}

function isFinished(
  open: OpenNumbering,
  depth: number,
  number: ListMarkerInterpretation,
  ahead: UpcomingListMarker | null,
): boolean {
  const { reading, node } = open.levels[depth]!;
  if (contains(open, depth, number, ahead)) return false;
  const text = textOf(node);
  const last = lastNamedParagraph(text);
  if (last) return isLaterListNumber(last, number);
  const holder = containingParagraph(open, depth);
  const inner = open.levels.slice(depth + 1).find((level) => hasParagraphNumberStyle(level.reading))?.reading;
  if (holder && inner && inner.value === holder.value && inner.suffix > 0) return number.value > holder.value;
  if (!holder && continuesLater(reading, ahead)) return false;
  const isFull = text !== "" && !/[:：]$/.test(text);
  return isBeyondEarlier(open, depth, number) || (isFull && number.value > 1 && !inner);
}

/**
 * Returns whether a number is beyond those of the earlier options: alternatives of the same paragraphs within a text
 * end where the earlier ones do.
 */
function isBeyondEarlier(open: OpenNumbering, depth: number, number: ListMarkerInterpretation): boolean {
  const earlier = numbersInEarlier(open, depth).filter(hasParagraphNumberStyle);
  const [first] = earlier;
  return first !== undefined && !earlier.some(isFirstListNumber) && earlier.every(({ value }) => number.value > value);
}

/** Closes the options that end before a marker, and returns what is still open. */
export function closeFinishedDraftingOptions(
  open: OpenNumbering,
  marker: ListMarker,
  ahead: UpcomingListMarker | null,
): OpenNumbering {
  const over = finishedOption(open, marker.readings, ahead);
  return over < 0 ? open : { ...open, levels: open.levels.slice(0, over) };
}

/**
 * Places a number among the open options: a paragraph goes directly below the option that contains it, and a point goes
 * beside an option that cannot contain it. Returns null if the options make no difference.
 */
export function placeWithinDraftingOptions(
  open: OpenNumbering,
  marker: ListMarker,
  around: ListMarkerContext,
  ahead: UpcomingListMarker | null,
): ListMarkerLevel | null {
  const number = marker.readings.find(hasParagraphNumberStyle);
  return number ? placeParagraph(open, number, around, ahead) : placePoint(open, marker, around);
}

function placeParagraph(
  open: OpenNumbering,
  number: ListMarkerInterpretation,
  around: ListMarkerContext,
  ahead: UpcomingListMarker | null,
): ListMarkerLevel | null {
  const depth = findInnermostMatchingDepth(open.levels, (_, depth) => contains(open, depth, number, ahead));
  const marker = { readings: [number] };
  const isInList =
    findContinuedLevel(open.levels.slice(depth + 1), marker, around.indent) !== null ||
    continueInterruptedList(open.levels, marker, around) !== null;
  return depth < 0 || isInList ? null : { depth: depth + 1, reading: number };
}

/** Places a point. "(b)" after an option that is complete and has no "(a)" continues a list outside the option. */
function placePoint(open: OpenNumbering, marker: ListMarker, around: ListMarkerContext): ListMarkerLevel | null {
  const place = findListMarkerLevel(open.levels, marker, around);
  const isStray =
    place && place.depth === open.levels.length && !isFirstListNumber(place.reading) && !around.interrupted;
  const left = isStray ? withoutComplete(open, marker) : open.levels.length;
  return left === open.levels.length ? null : findListMarkerLevel(open.levels.slice(0, left), marker, around);
}

/** Returns how many levels remain without the complete options at the end that cannot have a point. */
function withoutComplete(open: OpenNumbering, { readings }: ListMarker): number {
  let left = open.levels.length;
  while (left > 0) {
    const { reading, node } = open.levels[left - 1]!;
    if (!hasDraftingOptionStyle(reading) || !isComplete(node) || isInEarlier(open, left - 1, readings)) break;
    left--;
  }
  return left;
}

/** The context of an option's name. */
export interface DraftingOptionContext {
  readonly indent: number | undefined;
  readonly announced: boolean;
  /** The text after its name on the same line. */
  readonly text: string;
  /** Whether there is nothing else on its line. */
  readonly isAlone: boolean;
  readonly ahead: UpcomingListMarker | null;
}

/**
 * Places an option. It continues the innermost open sequence that it follows, preferably one written in the same way; a
 * first option opens a sequence in what the text has just introduced. An option that names paragraphs, or is on its own
 * before a paragraph's number, is at the level of those.
 */
export function placeDraftingOption(
  open: OpenNumbering,
  marker: ListMarker,
  context: DraftingOptionContext,
): ListMarkerLevel {
  const { levels } = open;
  const continued = findContinuedLevel(levels, marker, context.indent);
  const first = marker.readings.find(isFirstListNumber);
  const reading = continued?.reading ?? first ?? marker.readings[0]!;
  const depth = continued?.depth ?? (first ? depthOfFirst(open, first, context) : placeStray(levels, marker));
  return { depth: lastNamedParagraph(context.text) ? Math.min(depth, depthOfParagraphs(levels)) : depth, reading };
}

function depthOfParagraphs(levels: readonly NumberingLevel<ProvisionNode>[]): number {
  const depth = levels.findIndex(({ reading }) => hasParagraphNumberStyle(reading));
  return depth < 0 ? levels.length : depth;
}

function depthOfFirst(
  open: OpenNumbering,
  { style }: ListMarkerInterpretation,
  { indent, announced, isAlone, ahead }: DraftingOptionContext,
): number {
  const { levels } = open;
  const before = isAlone && ahead?.isNext ? depthOfNextParagraph(open, ahead) : null;
  if (before !== null) return before;
  const same = findInnermostMatchingDepth(levels, ({ reading }) => reading.style === style);
  if (same < 0 || announced || (indent ?? 0) > (levels[same]!.indent ?? Infinity)) return levels.length;
  const isWithin = isFirstListNumber(levels[same]!.reading) && same < levels.length - 1;
  return isWithin ? levels.length : same;
}

/** Returns the depth of the next paragraph if it continues what is open. */
function depthOfNextParagraph({ owner, levels }: OpenNumbering, { marker, after }: UpcomingListMarker): number | null {
  const number = marker.readings.find(hasParagraphNumberStyle);
  if (!number || isFirstListNumber(number)) return null;
  const left = closeFinishedDraftingOptions({ owner, levels }, marker, after).levels;
  return findContinuedLevel(left, marker, undefined)?.depth ?? (left === levels ? null : left.length);
}

/** Places a later option that follows no sequence: after one of the same kind, otherwise beside the open options. */
function placeStray(levels: readonly NumberingLevel<ProvisionNode>[], { readings }: ListMarker): number {
  const followed = findInnermostMatchingDepth(levels, ({ reading }) =>
    readings.some((next) => followsDifferently(reading, next)),
  );
  if (followed >= 0) return followed;
  const same = findInnermostMatchingDepth(levels, ({ reading }) =>
    readings.some(({ style }) => style === reading.style),
  );
  if (same >= 0) return same;
  return findInnermostMatchingDepth(levels, ({ reading }) => !hasDraftingOptionStyle(reading)) + 1;
}

/** Returns whether an option follows another in different numerals: "Option II" after "Option 1". */
function followsDifferently(last: ListMarkerInterpretation, next: ListMarkerInterpretation): boolean {
  const isNumber = ({ style }: ListMarkerInterpretation) => /^option (?:1|i)/.test(style);
  return (
    hasDraftingOptionStyle(last) &&
    isNumber(last) &&
    isNumber(next) &&
    next.suffix === 0 &&
    next.value === last.value + 1
  );
}
