import { MAX_SOURCE_LINES } from "#shared/import/importLimits.ts";
import {
  findDocxElementsInContext,
  type DocxElementInContext,
  type TrackedBlockContext,
} from "./docxElementsInContext.ts";
import type { NextBlockKind } from "./readParagraphProperties.ts";
import { DocxParagraphReader } from "./paragraphReader.ts";
import { UNTRACKED_STATE } from "#shared/import/readers/tracked/trackedState.ts";
import { trackedStateFromProperties } from "./trackedState.ts";
import type { DocxReadState } from "./docxReadState.ts";
import { docxChildOf, docxChildValueOf, type XmlElement } from "../package/docxXml.ts";

const BLOCKS = new Set(["p", "tbl", "commentRangeStart", "commentRangeEnd", "altChunk", "subDoc", "other:oMathPara"]);
const ROWS = new Set(["tr"]);
const CELLS = new Set(["tc"]);
/** The maximum number of columns in a table; a cell that claims a wider span counts as one column. */
const WIDEST = 1000;

/** How many paragraphs and tables are read between two progress reports. */
const PROGRESS_INTERVAL = 100;

/** Reads the paragraphs and tables of a document into the lines of its read state, and reports progress, 0 to 1. */
export function readDocxBody(body: XmlElement, state: DocxReadState, progress?: (done: number) => void): void {
  readBlocks(body, { standing: UNTRACKED_STATE, isContents: false }, state, progress);
  state.finish();
}

function readBlocks(
  container: XmlElement,
  context: TrackedBlockContext,
  state: DocxReadState,
  progress?: (done: number) => void,
): void {
  const blocks = findDocxElementsInContext(container, context, BLOCKS);
  const next = followers(blocks);
  const textBoxes: DocxElementInContext[] = [];
  const readTextBoxes = () => {
    for (const { element, context: around } of textBoxes.splice(0)) {
      state.readSeparately(() => readBlocks(element, around, state));
    }
  };
  blocks.forEach((block, i) => {
    if (state.lines.length >= MAX_SOURCE_LINES) return;
    if (i % PROGRESS_INTERVAL === 0) progress?.(i / blocks.length);
    if (block.element.name !== "p") return readOther(block, state);
    const paragraph = new DocxParagraphReader(state, block.context);
    paragraph.read(block.element, next[i]!);
    for (const box of paragraph.textBoxes) textBoxes.push(box);
    if (!paragraph.canJoinNext) readTextBoxes();
  });
  readTextBoxes();
}

/** Returns the kind of block after each block. */
function followers(blocks: readonly DocxElementInContext[]): NextBlockKind[] {
  const all: NextBlockKind[] = [];
  let next: NextBlockKind = "nothing";
  for (let i = blocks.length - 1; i >= 0; i--) {
    all[i] = next;
    const { name } = blocks[i]!.element;
    if (name === "p") next = "paragraph";
    else if (name === "tbl") next = "table";
  }
  return all;
}

function readOther({ element, context }: DocxElementInContext, state: DocxReadState): void {
  switch (element.name) {
    case "tbl":
      return readTable(element, context, state);
    case "commentRangeStart":
      return state.ranges.startOnNextLine(element.attributes.id ?? "");
    case "altChunk":
    case "subDoc":
      return state.reports.warn("reading.embedded", state.where);
    case "other:oMathPara":
      return new DocxParagraphReader(state, context).readEquation(element);
  }
}

function readTable(element: XmlElement, context: TrackedBlockContext, state: DocxReadState): void {
  const table = ++state.tableCount;
  findDocxElementsInContext(element, context, ROWS).forEach(({ element: tr, context: around }, i) => {
    const properties = docxChildOf(tr, "trPr");
    const row = { ...around, standing: trackedStateFromProperties(properties, around.standing) };
    let column = 1 + span(docxChildValueOf(properties, "gridBefore"), 0);
    for (const { element: tc, context: inRow } of findDocxElementsInContext(tr, row, CELLS)) {
      const look = docxChildOf(tc, "tcPr");
      const cell = { table, row: i + 1, column };
      readBlocks(tc, { ...inRow, standing: trackedStateFromProperties(look, inRow.standing), cell }, state);
      column += span(docxChildValueOf(look, "gridSpan"), 1);
    }
  });
}

function span(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value <= WIDEST ? value : otherwise;
}
