import type { LineChange } from "#shared/import/sourceLines.ts";
import type { BlockContext } from "./blocks.ts";
import type { DocxReadState } from "./docxReadState.ts";
import { enterChange, applyChangeMarks, UNTRACKED, type TrackedState } from "./trackedState.ts";
import type { EffectiveParagraphFormat } from "../parts/styles.ts";
import { childOf, childrenOf, toggleOf, type XmlElement } from "../package/docxXml.ts";

/** How a paragraph is set and numbered in one view of its changes. */
export interface ParagraphAppearance {
  readonly look: EffectiveParagraphFormat;
  /** Its number; undefined where it is not numbered. */
  readonly number: PrintedNumber | undefined;
}

/** A number as printed, "" for a bullet, and the level of the list, 0 outermost. */
export interface PrintedNumber {
  readonly text: string;
  readonly level: number;
}

/** What a paragraph's properties come to, with every change accepted and with every change rejected. */
export interface ParagraphStart {
  readonly accepted: ParagraphAppearance;
  readonly rejected: ParagraphAppearance;
  /** How its end stands. */
  readonly mark: TrackedState;
}

/** What comes after a paragraph in its container. */
export type NextBlock = "paragraph" | "table" | "nothing";

/** Looks at a paragraph's properties and counts it. One whose end is gone shows its number and does not use it up. */
export function openParagraph(
  paragraph: XmlElement,
  story: DocxReadState,
  context: BlockContext,
  next: NextBlock,
): ParagraphStart {
  const properties = childOf(paragraph, "pPr");
  const end = childOf(properties, "rPr");
  const mark = endOf(paragraph, applyChangeMarks(end, context.standing), context, next);
  const { styles } = story.parts;
  const look = styles.effectiveParagraphFormat(properties);
  const before = lookBefore(properties, look, story);
  const isHidden = toggleOf(end, "vanish") === true && toggleOf(end, "specVanish") !== true;
  if (isHidden && isAllHidden(paragraph, story)) return unnumbered(look, before, mark);
  const number = (view: "accepted" | "rejected", of: EffectiveParagraphFormat, gone: boolean) => {
    const printed = numberOf(story, view, of, gone);
    return isHidden && printed ? { ...printed, text: "" } : printed;
  };
  return {
    accepted: { look, number: number("accepted", look, mark.deleted !== undefined) },
    rejected: { look: before, number: number("rejected", before, mark.inserted !== undefined) },
    mark,
  };
}

/**
 * How a paragraph's end stands. The last of its container keeps its end, whatever is said of it; one before a table
 * loses it only together with all its words.
 */
function endOf(paragraph: XmlElement, said: TrackedState, { standing }: BlockContext, next: NextBlock): TrackedState {
  if (next === "paragraph") return said;
  if (next === "nothing") return standing;
  const goes = (type: LineChange["type"]) => standing[type] !== undefined || !saysBeside(paragraph, type);
  return {
    ...(said.inserted && goes("inserted") ? { inserted: said.inserted } : {}),
    ...(said.deleted && goes("deleted") ? { deleted: said.deleted } : {}),
  };
}

/** Whether an element has words outside what was inserted, or deleted. */
function saysBeside(element: XmlElement, type: LineChange["type"]): boolean {
  return childrenOf(element).some((child) => {
    if (child.name === "t" || child.name === "delText") return child.children.length > 0;
    return enterChange(child, UNTRACKED)[type] === undefined && child.name !== "pPr" && saysBeside(child, type);
  });
}

/** The look before a tracked change of the properties, or of the numbering alone. */
function lookBefore(
  properties: XmlElement | undefined,
  look: EffectiveParagraphFormat,
  { parts: { styles } }: DocxReadState,
): EffectiveParagraphFormat {
  const change = childOf(properties, "pPrChange");
  if (change) return styles.effectiveParagraphFormat(childOf(change, "pPr"));
  return childOf(properties, "numPr", "ins") ? styles.effectiveParagraphFormat(properties, false) : look;
}

function numberOf(
  story: DocxReadState,
  view: "accepted" | "rejected",
  look: EffectiveParagraphFormat,
  gone: boolean,
): PrintedNumber | undefined {
  const { numId, level } = look.numbering;
  if (numId === undefined || numId === "0") return undefined;
  const { numbering } = story.parts;
  if (!numbering.list(numId)) return undefined;
  const at = level ?? numbering.levelOf(numId, look.styleIds);
  const count = story.counters[view];
  return { text: gone ? count.peek(numId, at, look.language) : count.next(numId, at, look.language), level: at };
}

/** A paragraph of which nothing shows is not counted. */
function isAllHidden(paragraph: XmlElement, { parts: { styles } }: DocxReadState): boolean {
  return childrenOf(paragraph).every(
    (child) => child.name !== "r" || styles.runToggle(childOf(child, "rPr"), "vanish") === true,
  );
}

function unnumbered(
  look: EffectiveParagraphFormat,
  before: EffectiveParagraphFormat,
  mark: TrackedState,
): ParagraphStart {
  return { accepted: { look, number: undefined }, rejected: { look: before, number: undefined }, mark };
}
