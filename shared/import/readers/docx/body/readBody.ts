import { MAX_LINES } from "#shared/import/limits.ts";
import { findBlocks, type DocxBlock, type BlockContext } from "./blocks.ts";
import type { NextBlock } from "./openParagraph.ts";
import { ParagraphReader } from "./paragraphReader.ts";
import { applyChangeMarks, UNTRACKED } from "./trackedState.ts";
import type { DocxReadState } from "./docxReadState.ts";
import { childOf, valueOf, type XmlElement } from "../package/docxXml.ts";

const BLOCKS = new Set(["p", "tbl", "commentRangeStart", "commentRangeEnd", "altChunk", "subDoc", "other:oMathPara"]);
const ROWS = new Set(["tr"]);
const CELLS = new Set(["tc"]);
/** Columns of a table, at most: a cell that claims to span more spans as many. */
const WIDEST = 1000;

/** So many paragraphs and tables are read between two reports of progress. */
const STRETCH = 100;

/** Reads the paragraphs and tables of a document into the lines of its story; tells how much is done, 0 to 1. */
export function readBody(body: XmlElement, story: DocxReadState, progress?: (done: number) => void): void {
  readBlocks(body, { standing: UNTRACKED, isContents: false }, story, progress);
  story.finish();
}

function readBlocks(
  container: XmlElement,
  context: BlockContext,
  story: DocxReadState,
  progress?: (done: number) => void,
): void {
  const blocks = findBlocks(container, context, BLOCKS);
  const next = followers(blocks);
  const textBoxes: DocxBlock[] = [];
  const emptyBoxes = () => {
    for (const { element, context: around } of textBoxes.splice(0)) {
      story.readSeparately(() => readBlocks(element, around, story));
    }
  };
  blocks.forEach((block, i) => {
    if (story.lines.length >= MAX_LINES) return;
    if (i % STRETCH === 0) progress?.(i / blocks.length);
    if (block.element.name !== "p") return readOther(block, story);
    const paragraph = new ParagraphReader(story, block.context);
    paragraph.read(block.element, next[i]!);
    for (const box of paragraph.textBoxes) textBoxes.push(box);
    if (!paragraph.canJoinNext) emptyBoxes();
  });
  emptyBoxes();
}

/** For each block, what comes after it. */
function followers(blocks: readonly DocxBlock[]): NextBlock[] {
  const all: NextBlock[] = [];
  let next: NextBlock = "nothing";
  for (let i = blocks.length - 1; i >= 0; i--) {
    all[i] = next;
    const { name } = blocks[i]!.element;
    if (name === "p") next = "paragraph";
    else if (name === "tbl") next = "table";
  }
  return all;
}

function readOther({ element, context }: DocxBlock, story: DocxReadState): void {
  switch (element.name) {
    case "tbl":
      return readTable(element, context, story);
    case "commentRangeStart":
      return story.ranges.startOnNextLine(element.attributes.id ?? "");
    case "altChunk":
    case "subDoc":
      return story.reports.warn("reading.embedded", story.where);
    case "other:oMathPara":
      return new ParagraphReader(story, context).readEquation(element);
  }
}

function readTable(element: XmlElement, context: BlockContext, story: DocxReadState): void {
  const table = ++story.tableCount;
  findBlocks(element, context, ROWS).forEach(({ element: tr, context: around }, i) => {
    const properties = childOf(tr, "trPr");
    const row = { ...around, standing: applyChangeMarks(properties, around.standing) };
    let column = 1 + span(valueOf(properties, "gridBefore"), 0);
    for (const { element: tc, context: inRow } of findBlocks(tr, row, CELLS)) {
      const look = childOf(tc, "tcPr");
      const cell = { table, row: i + 1, column };
      readBlocks(tc, { ...inRow, standing: applyChangeMarks(look, inRow.standing), cell }, story);
      column += span(valueOf(look, "gridSpan"), 1);
    }
  });
}

function span(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value <= WIDEST ? value : otherwise;
}
