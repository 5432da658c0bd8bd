import type { StructContent, StructNode } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { CellPosition } from "#shared/import/sourceLines.ts";

/** The place of a run of text in the structure tree of a tagged PDF. */
export interface PdfContentStructure {
  /** The number of the paragraph, unique in the document; 0 if unknown. */
  readonly block: number;
  /** 1 to 6 in a heading, otherwise 0. */
  readonly heading: number;
  readonly note: boolean;
  /** Whether it is the label of a list item, whose text is a block of its own. */
  readonly label: boolean;
  /** Whether it is outside the text: running heads, page numbers, ornaments. */
  readonly artifact: boolean;
  readonly cell: CellPosition | null;
}

export const UNTAGGED_CONTENT_STRUCTURE: PdfContentStructure = {
  block: 0,
  heading: 0,
  note: false,
  label: false,
  artifact: false,
  cell: null,
};

/** Elements that are paragraphs; all others only contain them. */
const PARAGRAPHS = /^(?:P|H[1-6]?|LBody|Lbl|TD|TH|Caption|Note|FENote|BibEntry|Title|TOCI)$/;
const MAX_DEPTH = 200;
/** The range of block numbers reserved for a page. */
const PER_PAGE = 100_000;

/** Returns the tags of content by its id, from the page's part of the structure tree. */
export function readStructureTags(tree: StructNode | null, page: number): ReadonlyMap<string, PdfContentStructure> {
  const places = new Map<string, PdfContentStructure>();
  let blocks = page * PER_PAGE;
  let tables = page * PER_PAGE;
  const walk = (
    node: StructNode,
    around: PdfContentStructure,
    table: { n: number; row: number; column: number },
    depth: number,
  ) => {
    if (depth > MAX_DEPTH) return;
    if (node.role === "Table") table = { n: ++tables, row: 0, column: 0 };
    if (node.role === "TR") Object.assign(table, { row: table.row + 1, column: 0 });
    if (/^T[DH]$/.test(node.role)) table.column += 1;
    const here = tagWithin(node.role, around, table, () => ++blocks);
    for (const child of node.children) {
      if (isContent(child)) places.set(child.id, here);
      else walk(child, here, table, depth + 1);
    }
  };
  if (tree) walk(tree, UNTAGGED_CONTENT_STRUCTURE, { n: 0, row: 0, column: 0 }, 0);
  return places;
}

function isContent(node: StructNode | StructContent): node is StructContent {
  return "id" in node;
}

function tagWithin(
  role: string,
  around: PdfContentStructure,
  { n, row, column }: { n: number; row: number; column: number },
  next: () => number,
): PdfContentStructure {
  if (!PARAGRAPHS.test(role)) return around;
  const heading = role === "Title" ? 1 : Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
  return {
    block: next(),
    heading: heading || around.heading,
    note: around.note || role === "Note" || role === "FENote",
    label: role === "Lbl",
    artifact: false,
    cell: /^T[DH]$/.test(role) && n > 0 ? { table: n, row, column } : around.cell,
  };
}
