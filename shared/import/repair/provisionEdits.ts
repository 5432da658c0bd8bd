import { isHeaded, type ProvisionKind } from "#shared/draft/draft.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { looksLikeTitle } from "../recognise/headings/heading.ts";
import { splitText, joinTexts, NO_TEXT, type AnnotatedText } from "../recognise/annotatedText.ts";
import { findPrecedingUnit, levelForHeading, subtreeEnd } from "./levels.ts";
import { takeHeading, takeMarker } from "./textOpening.ts";
import type { RepairUnit } from "./repairUnits.ts";

type Units = readonly RepairUnit[];

/** Lifts a provision, with what lies beneath it, out of the one it lies beneath. */
export function promoteProvision(units: Units, at: number): Outcome<Units> {
  const { level } = units[at]!;
  if (level === 1) return refusal("repair.top");
  const parent = units[findPrecedingUnit(units, at, (each) => each < level)]!;
  return shifted(units, at, -1, isHeaded(parent) ? units[at]!.kind : parent.kind);
}

/** Puts a provision, with what lies beneath it, beneath the one before it on its level. */
export function demoteProvision(units: Units, at: number): Outcome<Units> {
  const { level, kind, num } = units[at]!;
  const before = findPrecedingUnit(units, at, (each) => each <= level);
  if (before < 0 || units[before]!.level < level) return refusal("repair.first");
  const sibling = units.slice(before, at).find((unit) => unit.level === level + 1);
  const beneath = kind === "paragraph" ? (/^\W*\d/u.test(num) ? "subparagraph" : "point") : kind;
  return shifted(units, at, 1, sibling?.kind ?? beneath);
}

/** Headings stay what they are wherever they lie; what is numbered text becomes what it joins. */
function shifted(units: Units, at: number, by: 1 | -1, kind: ProvisionKind): Units {
  const end = subtreeEnd(units, at);
  return units.map((unit, i) => {
    if (i < at || i >= end) return unit;
    const level = unit.level + by;
    return i > at || isHeaded(unit) || isHeaded({ kind }) ? { ...unit, level } : { ...unit, level, kind };
  });
}

/** Makes a provision part of the one before it in reading order: its number, heading and text go on there. */
export function mergeProvisions(units: Units, at: number): Outcome<Units> {
  const [into, gone] = [units[at - 1], units[at]!];
  if (!into) return refusal("repair.first");
  const from = [...into.from, ...gone.from];
  const merged = titled(into, gone) ?? { ...into, blocks: runOn(into.blocks, asText(gone)) };
  return [...units.slice(0, at - 1), { ...merged, from }, ...units.slice(at + 1)];
}

/** A heading's second line that was read as text of its own is its title. */
function titled(into: RepairUnit, { num, heading, blocks: [title, ...more] }: RepairUnit): RepairUnit | null {
  if (!isHeaded(into) || into.heading.text !== "" || into.blocks.length > 0) return null;
  if (num !== "" || heading.text !== "" || !title || more.length > 0 || title.footnotes) return null;
  return looksLikeTitle(title.text) && title.text.length < 120 ? { ...into, heading: title } : null;
}

/** A provision's words as text alone: a number runs on into its text, a heading stands for itself. */
function asText({ num, heading, blocks: [first, ...more] }: RepairUnit): readonly AnnotatedText[] {
  if (heading.text !== "") return [withNumber(num, heading), ...(first ? [first] : []), ...more];
  return first ? [withNumber(num, first), ...more] : num === "" ? [] : [{ text: num }];
}

function withNumber(num: string, words: AnnotatedText): AnnotatedText {
  return num === "" ? words : joinTexts({ text: num }, words);
}

/** Text behind text: a sentence that goes on stays one block. */
function runOn(before: readonly AnnotatedText[], [first, ...more]: readonly AnnotatedText[]): readonly AnnotatedText[] {
  const last = before[before.length - 1];
  if (!last || !first) return first ? [...before, first, ...more] : before;
  const goesOn = !/[.,;:!?…。，；：؛؟،]["'”’»)\]]*$/u.test(last.text) || /^\p{Ll}/u.test(first.text);
  return goesOn ? [...before.slice(0, -1), joinTexts(last, first), ...more] : [...before, first, ...more];
}

/** Where a provision is cut: before the character `offset` of a block, or of the heading (block -1). */
export interface SplitPoint {
  readonly block: number;
  readonly offset: number;
}

/**
 * Cuts a provision in two. What the second begins with is read anew: a number or a heading of its own. In a
 * heading, what stands behind the cut becomes text of the same provision.
 */
export function splitProvision(units: Units, at: number, { block, offset }: SplitPoint): Outcome<Units> {
  const unit = units[at]!;
  const words = block < 0 ? unit.heading : unit.blocks[block];
  if (!words || offset < 0 || offset > words.text.length) return refusal("repair.nowhere");
  const [head, tail] = splitText(words, offset);
  if (block < 0) return tail.text === "" ? refusal("repair.nothing-after") : splitHeading(units, at, head, tail);
  const before = [...unit.blocks.slice(0, block), ...(head.text === "" ? [] : [head])];
  const after = [...(tail.text === "" ? [] : [tail]), ...unit.blocks.slice(block + 1)];
  if (after.length === 0) return refusal("repair.nothing-after");
  if (before.length === 0 && !isHeaded(unit)) return refusal("repair.nothing-before");
  return [...units.slice(0, at), { ...unit, blocks: before }, opened(units, at, after), ...units.slice(at + 1)];
}

function splitHeading(units: Units, at: number, heading: AnnotatedText, text: AnnotatedText): Units {
  return units.map((unit, i) => (i === at ? { ...unit, heading, blocks: [text, ...unit.blocks] } : unit));
}

/** The provision that text makes behind the one at `at`. */
function opened(units: Units, at: number, blocks: readonly AnnotatedText[]): RepairUnit {
  const unit = units[at]!;
  const heading = takeHeading(blocks);
  if (heading) return { ...heading, level: levelForHeading(units, at, heading.kind), from: [] };
  const beneath = isHeaded(unit);
  const kind = beneath ? "paragraph" : unit.kind;
  return { ...takeMarker(blocks), kind, level: unit.level + Number(beneath), from: [] };
}

/** Gives a provision another number and heading, white space folded. */
export function renameProvision(units: Units, at: number, num: string, heading: string): Units {
  const fold = (text: string) => text.replace(/\s+/gu, " ").trim();
  return units.map((unit, i) => {
    if (i !== at) return unit;
    const words = fold(heading) === unit.heading.text ? unit.heading : retold(unit.heading, fold(heading));
    return { ...unit, num: fold(num), heading: words, eId: undefined };
  });
}

/** Other words in the place of some: what hung on them hangs on the whole. */
function retold({ tracked, remarks }: AnnotatedText, text: string): AnnotatedText {
  const whole = { start: 0, end: text.length };
  return {
    text,
    ...(tracked && { tracked: tracked.map((each) => ({ ...each, start: whole.end, end: whole.end })) }),
    ...(remarks && { remarks: remarks.map((each) => ({ ...each, ...whole })) }),
  };
}

/**
 * Makes a provision another kind. What becomes a heading takes its number and title from its text and leaves
 * the article it was read in; what becomes text takes its heading into it.
 */
export function changeKind(units: Units, at: number, kind: ProvisionKind): Units {
  const unit = units[at]!;
  if (kind === unit.kind) return units;
  const [was, is] = [isHeaded(unit), isHeaded({ kind })];
  const level = is ? levelForHeading(units, at, kind) : was ? beneathArticle(units, at) : unit.level;
  return units.map((each, i) => (i === at ? { ...wordsAs(unit, kind, is), kind, level, eId: undefined } : each));
}

function wordsAs(unit: RepairUnit, kind: ProvisionKind, headed: boolean): RepairUnit {
  if (headed) return unit.num === "" && unit.heading.text === "" ? headline(unit) : unit;
  if (kind === "text") return { ...unit, num: "", heading: NO_TEXT, blocks: asText(unit) };
  return { ...unit, heading: NO_TEXT, blocks: asText({ ...unit, num: "" }) };
}

/** Its first words as number and title. */
function headline(unit: RepairUnit): RepairUnit {
  const found = takeHeading(unit.blocks);
  if (found) return { ...unit, ...found };
  const [first, ...more] = unit.blocks;
  return first && !first.footnotes && looksLikeTitle(first.text) ? { ...unit, heading: first, blocks: more } : unit;
}

/** Beneath the article before it, where there is one on its level: it was read as an article itself. */
function beneathArticle(units: Units, at: number): number {
  const { level } = units[at]!;
  const before = units[findPrecedingUnit(units, at, (each) => each <= level)];
  return before?.level === level && isHeaded(before) ? level + 1 : level;
}
