import { MAX_LINES } from "#shared/import/limits.ts";
import { blocksIn, type Block, type Context } from "./blocks.ts";
import type { Next } from "./opening.ts";
import { Paragraph } from "./paragraph.ts";
import { marked, PLAIN } from "./standing.ts";
import type { Story } from "./story.ts";
import { childOf, valueOf, type Element } from "./xml.ts";

const BLOCKS = new Set(["p", "tbl", "commentRangeStart", "commentRangeEnd", "altChunk", "subDoc", "other:oMathPara"]);
const ROWS = new Set(["tr"]);
const CELLS = new Set(["tc"]);
/** Columns of a table, at most: a cell that claims to span more spans as many. */
const WIDEST = 1000;

/** So many paragraphs and tables are read between two reports of progress. */
const STRETCH = 100;

/** Reads the paragraphs and tables of a document into the lines of its story; tells how much is done, 0 to 1. */
export function readBody(body: Element, story: Story, progress?: (done: number) => void): void {
  readBlocks(body, { standing: PLAIN, isContents: false }, story, progress);
  story.end();
}

function readBlocks(container: Element, context: Context, story: Story, progress?: (done: number) => void): void {
  const blocks = blocksIn(container, context, BLOCKS);
  const next = followers(blocks);
  const boxes: Block[] = [];
  const emptyBoxes = () => {
    for (const { element, context: around } of boxes.splice(0)) {
      story.apart(() => readBlocks(element, around, story));
    }
  };
  blocks.forEach((block, i) => {
    if (story.lines.length >= MAX_LINES) return;
    if (i % STRETCH === 0) progress?.(i / blocks.length);
    if (block.element.name !== "p") return readOther(block, story);
    const paragraph = new Paragraph(story, block.context);
    paragraph.read(block.element, next[i]!);
    for (const box of paragraph.boxes) boxes.push(box);
    if (!paragraph.goesOn) emptyBoxes();
  });
  emptyBoxes();
}

/** For each block, what comes after it. */
function followers(blocks: readonly Block[]): Next[] {
  const all: Next[] = [];
  let next: Next = "nothing";
  for (let i = blocks.length - 1; i >= 0; i--) {
    all[i] = next;
    const { name } = blocks[i]!.element;
    if (name === "p") next = "paragraph";
    else if (name === "tbl") next = "table";
  }
  return all;
}

function readOther({ element, context }: Block, story: Story): void {
  switch (element.name) {
    case "tbl":
      return readTable(element, context, story);
    case "commentRangeStart":
      return story.ranges.startNext(element.attributes.id ?? "");
    case "altChunk":
    case "subDoc":
      return story.reports.add("reading.embedded", story.where);
    case "other:oMathPara":
      return new Paragraph(story, context).readEquation(element);
  }
}

function readTable(element: Element, context: Context, story: Story): void {
  const table = ++story.tables;
  blocksIn(element, context, ROWS).forEach(({ element: tr, context: around }, i) => {
    const properties = childOf(tr, "trPr");
    const row = { ...around, standing: marked(properties, around.standing) };
    let column = 1 + span(valueOf(properties, "gridBefore"), 0);
    for (const { element: tc, context: inRow } of blocksIn(tr, row, CELLS)) {
      const look = childOf(tc, "tcPr");
      const cell = { table, row: i + 1, column };
      readBlocks(tc, { ...inRow, standing: marked(look, inRow.standing), cell }, story);
      column += span(valueOf(look, "gridSpan"), 1);
    }
  });
}

function span(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value <= WIDEST ? value : otherwise;
}
