import type { SourceTrackedChange } from "#shared/import/sourceLines.ts";
import type { TrackedBlockContext } from "./docxElementsInContext.ts";
import type { DocxReadState } from "./docxReadState.ts";
import { UNTRACKED_STATE, type TrackedState } from "#shared/import/readers/tracked/trackedState.ts";
import { enterTrackedChange, trackedStateFromProperties } from "./trackedState.ts";
import type { EffectiveParagraphFormat } from "../parts/styles.ts";
import { docxChildOf, xmlChildrenOf, readDocxToggle, type XmlElement } from "../package/docxXml.ts";

/** The format and number of a paragraph in one view of its changes. */
export interface ParagraphFormatAndNumber {
  readonly look: EffectiveParagraphFormat;
  /** Its number; undefined if it is not numbered. */
  readonly number: PrintedNumber | undefined;
}

/** A number as printed ("" for a bullet) and its list level, 0 outermost. */
export interface PrintedNumber {
  readonly text: string;
  readonly level: number;
}

/** The effect of a paragraph's properties, with every change accepted and with every change rejected. */
export interface AcceptedAndRejectedProperties {
  readonly accepted: ParagraphFormatAndNumber;
  readonly rejected: ParagraphFormatAndNumber;
  /** The tracked state of the paragraph's end. */
  readonly mark: TrackedState;
}

/** The kind of block after a paragraph in its container. */
export type NextBlockKind = "paragraph" | "table" | "nothing";

/**
 * Reads a paragraph's properties and counts its number. A paragraph whose end is removed prints its number without
 * using it up.
 */
export function readParagraphProperties(
  paragraph: XmlElement,
  state: DocxReadState,
  context: TrackedBlockContext,
  next: NextBlockKind,
): AcceptedAndRejectedProperties {
  const properties = docxChildOf(paragraph, "pPr");
  const end = docxChildOf(properties, "rPr");
  const mark = endOf(paragraph, trackedStateFromProperties(end, context.standing), context, next);
  const { styles } = state.parts;
  const look = styles.effectiveParagraphFormat(properties);
  const before = formatBefore(properties, look, state);
  const isHidden = readDocxToggle(end, "vanish") === true && readDocxToggle(end, "specVanish") !== true;
  if (isHidden && isAllHidden(paragraph, state)) return unnumbered(look, before, mark);
  const number = (view: "accepted" | "rejected", of: EffectiveParagraphFormat, gone: boolean) => {
    const printed = numberOf(state, view, of, gone);
    return isHidden && printed ? { ...printed, text: "" } : printed;
  };
  return {
    accepted: { look, number: number("accepted", look, mark.deleted !== undefined) },
    rejected: { look: before, number: number("rejected", before, mark.inserted !== undefined) },
    mark,
  };
}

/**
 * Returns the tracked state of a paragraph's end. The last paragraph of a container always keeps its end; one before a
 * table loses it only together with all its words.
 */
function endOf(
  paragraph: XmlElement,
  marked: TrackedState,
  { standing }: TrackedBlockContext,
  next: NextBlockKind,
): TrackedState {
  if (next === "paragraph") return marked;
  if (next === "nothing") return standing;
  const goes = (type: SourceTrackedChange["type"]) => standing[type] !== undefined || !hasWordsOutside(paragraph, type);
  return {
    ...(marked.inserted && goes("inserted") ? { inserted: marked.inserted } : {}),
    ...(marked.deleted && goes("deleted") ? { deleted: marked.deleted } : {}),
  };
}

/** Returns whether an element has words that are not inserted, or not deleted, by `type`. */
function hasWordsOutside(element: XmlElement, type: SourceTrackedChange["type"]): boolean {
  return xmlChildrenOf(element).some((child) => {
    if (child.name === "t" || child.name === "delText") return child.children.length > 0;
    return (
      enterTrackedChange(child, UNTRACKED_STATE)[type] === undefined &&
      child.name !== "pPr" &&
      hasWordsOutside(child, type)
    );
  });
}

/** Returns the format before a tracked change of the properties, or of the numbering alone. */
function formatBefore(
  properties: XmlElement | undefined,
  look: EffectiveParagraphFormat,
  { parts: { styles } }: DocxReadState,
): EffectiveParagraphFormat {
  const change = docxChildOf(properties, "pPrChange");
  if (change) return styles.effectiveParagraphFormat(docxChildOf(change, "pPr"));
  return docxChildOf(properties, "numPr", "ins") ? styles.effectiveParagraphFormat(properties, false) : look;
}

function numberOf(
  state: DocxReadState,
  view: "accepted" | "rejected",
  look: EffectiveParagraphFormat,
  gone: boolean,
): PrintedNumber | undefined {
  const { numId, level } = look.numbering;
  if (numId === undefined || numId === "0") return undefined;
  const { numbering } = state.parts;
  if (!numbering.list(numId)) return undefined;
  const at = level ?? numbering.levelOf(numId, look.styleIds);
  const count = state.counters[view];
  return { text: gone ? count.peek(numId, at, look.language) : count.next(numId, at, look.language), level: at };
}

/** Returns whether all runs of a paragraph are hidden. Such a paragraph is not counted. */
function isAllHidden(paragraph: XmlElement, { parts: { styles } }: DocxReadState): boolean {
  return xmlChildrenOf(paragraph).every(
    (child) => child.name !== "r" || styles.runToggle(docxChildOf(child, "rPr"), "vanish") === true,
  );
}

function unnumbered(
  look: EffectiveParagraphFormat,
  before: EffectiveParagraphFormat,
  mark: TrackedState,
): AcceptedAndRejectedProperties {
  return { accepted: { look, number: undefined }, rejected: { look: before, number: undefined }, mark };
}
