import { isPrintedAsHeading, type ProvisionKind } from "#shared/draft/draft.ts";
import { isImportAssignedNumber } from "#shared/draft/numbers/importAssignedNumber.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { looksLikeHeadingTitle } from "../recognise/headings/heading.ts";
import {
  splitAnnotatedTextAt,
  joinAnnotatedTexts,
  EMPTY_ANNOTATED_TEXT,
  type AnnotatedText,
} from "../recognise/annotatedText.ts";
import { findLastUnitIndexBefore, findLevelForHeading, findRepairedSubtreeEnd } from "./provisionLevels.ts";
import { extractOpeningHeading, extractOpeningMarker } from "./provisionOpening.ts";
import type { ProvisionUnderRepair } from "./repairableProvisions.ts";

type Units = readonly ProvisionUnderRepair[];

/** Moves a provision and everything below it out of its parent. Refuses with `repair.top` at the top level. */
export function promoteProvision(units: Units, at: number): Outcome<Units> {
  const { level } = units[at]!;
  if (level === 1) return refusal("repair.top");
  const parent = units[findLastUnitIndexBefore(units, at, (each) => each < level)]!;
  return shiftLevels(units, at, -1, isPrintedAsHeading(parent) ? units[at]!.kind : parent.kind);
}

/**
 * Moves a provision and everything below it below the previous provision on its level. Refuses with `repair.first` if
 * there is none.
 */
export function demoteProvision(units: Units, at: number): Outcome<Units> {
  const { level, kind, num } = units[at]!;
  const before = findLastUnitIndexBefore(units, at, (each) => each <= level);
  if (before < 0 || units[before]!.level < level) return refusal("repair.first");
  const sibling = units.slice(before, at).find((unit) => unit.level === level + 1);
  const beneath = kind === "paragraph" ? (/^\W*\d/u.test(num) ? "subparagraph" : "point") : kind;
  return shiftLevels(units, at, 1, sibling?.kind ?? beneath);
}

/** Shifts the level of a subtree. Headings keep their kind; numbered text takes `kind`. */
function shiftLevels(units: Units, at: number, by: 1 | -1, kind: ProvisionKind): Units {
  const end = findRepairedSubtreeEnd(units, at);
  return units.map((unit, i) => {
    if (i < at || i >= end) return unit;
    const level = unit.level + by;
    return i > at || isPrintedAsHeading(unit) || isPrintedAsHeading({ kind })
      ? { ...unit, level }
      : { ...unit, level, kind };
  });
}

/**
 * Merges a provision into the one before it in reading order, with its number, heading and text. Refuses with
 * `repair.first` if there is none.
 */
export function mergeProvisions(units: Units, at: number): Outcome<Units> {
  const [into, removed] = [units[at - 1], units[at]!];
  if (!into) return refusal("repair.first");
  const from = [...into.from, ...removed.from];
  const merged = withTitle(into, removed) ?? { ...into, blocks: appendText(into.blocks, asText(removed)) };
  return [...units.slice(0, at - 1), { ...merged, from }, ...units.slice(at + 1)];
}

/** Deletes a provision and everything below it. Refuses with `repair.last` if nothing would be left. */
export function deleteProvision(units: Units, at: number): Outcome<Units> {
  const left = [...units.slice(0, at), ...units.slice(findRepairedSubtreeEnd(units, at))];
  return left.length > 0 ? left : refusal("repair.last");
}

/** Takes a heading's second line that was read as separate text as its title. */
function withTitle(
  into: ProvisionUnderRepair,
  { num, heading, blocks: [title, ...more] }: ProvisionUnderRepair,
): ProvisionUnderRepair | null {
  if (!isPrintedAsHeading(into) || into.heading.text !== "" || into.blocks.length > 0) return null;
  if (num !== "" || heading.text !== "" || !title || more.length > 0 || title.footnotes) return null;
  return looksLikeHeadingTitle(title.text) && title.text.length < 120 ? { ...into, heading: title } : null;
}

/** Returns the words of a provision as text: its number joins its text, its heading becomes a block of its own. */
function asText({ num: printed, heading, blocks: [first, ...more] }: ProvisionUnderRepair): readonly AnnotatedText[] {
  const num = isImportAssignedNumber(printed) ? "" : printed;
  if (heading.text !== "") return [withNumber(num, heading), ...(first ? [first] : []), ...more];
  return first ? [withNumber(num, first), ...more] : num === "" ? [] : [{ text: num }];
}

function withNumber(num: string, words: AnnotatedText): AnnotatedText {
  return num === "" ? words : joinAnnotatedTexts({ text: num }, words);
}

/** Appends text; a sentence that continues stays in one block. */
function appendText(
  before: readonly AnnotatedText[],
  [first, ...more]: readonly AnnotatedText[],
): readonly AnnotatedText[] {
  const last = before[before.length - 1];
  if (!last || !first) return first ? [...before, first, ...more] : before;
  const continues = !/[.,;:!?…。，；：؛؟،]["'”’»)\]]*$/u.test(last.text) || /^\p{Ll}/u.test(first.text);
  return continues ? [...before.slice(0, -1), joinAnnotatedTexts(last, first), ...more] : [...before, first, ...more];
}

/** Where a provision is split: before the character `offset` (UTF-16) of a block, or of the heading (block -1). */
export interface ProvisionSplitPoint {
  readonly block: number;
  readonly offset: number;
}

/**
 * Splits a provision in two. The beginning of the second is recognised again: a number or a heading of its own. In a
 * heading, the text after the split becomes text of the same provision. Refuses with `repair.nowhere`,
 * `repair.nothing-after` or `repair.nothing-before`.
 */
export function splitProvision(units: Units, at: number, { block, offset }: ProvisionSplitPoint): Outcome<Units> {
  const unit = units[at]!;
  const words = block < 0 ? unit.heading : unit.blocks[block];
  if (!words || offset < 0 || offset > words.text.length) return refusal("repair.nowhere");
  const [head, tail] = splitAnnotatedTextAt(words, offset);
  if (block < 0) return tail.text === "" ? refusal("repair.nothing-after") : splitHeading(units, at, head, tail);
  const before = [...unit.blocks.slice(0, block), ...(head.text === "" ? [] : [head])];
  const after = [...(tail.text === "" ? [] : [tail]), ...unit.blocks.slice(block + 1)];
  if (after.length === 0) return refusal("repair.nothing-after");
  if (before.length === 0 && !isPrintedAsHeading(unit)) return refusal("repair.nothing-before");
  return [...units.slice(0, at), { ...unit, blocks: before }, newProvision(units, at, after), ...units.slice(at + 1)];
}

function splitHeading(units: Units, at: number, heading: AnnotatedText, text: AnnotatedText): Units {
  return units.map((unit, i) => (i === at ? { ...unit, heading, blocks: [text, ...unit.blocks] } : unit));
}

/** Returns the provision made of text after the one at `at`. */
function newProvision(units: Units, at: number, blocks: readonly AnnotatedText[]): ProvisionUnderRepair {
  const unit = units[at]!;
  const heading = extractOpeningHeading(blocks);
  if (heading) return { ...heading, level: findLevelForHeading(units, at, heading.kind), from: [] };
  const beneath = isPrintedAsHeading(unit);
  const kind = beneath ? "paragraph" : unit.kind;
  return { ...extractOpeningMarker(blocks), kind, level: unit.level + Number(beneath), from: [] };
}

/** Changes the number and heading of a provision; white space is folded. */
export function renameProvision(units: Units, at: number, num: string, heading: string): Units {
  const fold = (text: string) => text.replace(/\s+/gu, " ").trim();
  return units.map((unit, i) => {
    if (i !== at) return unit;
    const words = fold(heading) === unit.heading.text ? unit.heading : replaceWords(unit.heading, fold(heading));
    return { ...unit, num: fold(num), heading: words, eId: undefined };
  });
}

/** Replaces the words of a text; whatever was attached to them refers to the whole. */
function replaceWords({ tracked, remarks }: AnnotatedText, text: string): AnnotatedText {
  const whole = { start: 0, end: text.length };
  return {
    text,
    ...(tracked && { tracked: tracked.map((each) => ({ ...each, start: whole.end, end: whole.end })) }),
    ...(remarks && { remarks: remarks.map((each) => ({ ...each, ...whole })) }),
  };
}

/**
 * Changes the kind of a provision. New headings take their number and title from their text and leave the article that
 * contained them; headings that become text include their heading in it.
 */
export function changeProvisionKind(units: Units, at: number, kind: ProvisionKind): Units {
  const unit = units[at]!;
  if (kind === unit.kind) return units;
  const [was, is] = [isPrintedAsHeading(unit), isPrintedAsHeading({ kind })];
  const level = is ? findLevelForHeading(units, at, kind) : was ? beneathArticle(units, at) : unit.level;
  return units.map((each, i) => (i === at ? { ...convertWords(unit, kind, is), kind, level, eId: undefined } : each));
}

function convertWords(unit: ProvisionUnderRepair, kind: ProvisionKind, headed: boolean): ProvisionUnderRepair {
  if (headed) return unit.num === "" && unit.heading.text === "" ? withHeading(unit) : unit;
  if (kind === "text") return { ...unit, num: "", heading: EMPTY_ANNOTATED_TEXT, blocks: asText(unit) };
  return { ...unit, heading: EMPTY_ANNOTATED_TEXT, blocks: asText({ ...unit, num: "" }) };
}

/** Takes its first words as number and title. */
function withHeading(unit: ProvisionUnderRepair): ProvisionUnderRepair {
  const found = extractOpeningHeading(unit.blocks);
  if (found) return { ...unit, ...found };
  const [first, ...more] = unit.blocks;
  return first && !first.footnotes && looksLikeHeadingTitle(first.text)
    ? { ...unit, heading: first, blocks: more }
    : unit;
}

/**
 * Returns the level below the preceding article on its level, if there is one, because the provision was read as an
 * article itself; otherwise its own level.
 */
function beneathArticle(units: Units, at: number): number {
  const { level } = units[at]!;
  const before = units[findLastUnitIndexBefore(units, at, (each) => each <= level)];
  return before?.level === level && isPrintedAsHeading(before) ? level + 1 : level;
}
