import type { StructContent, StructNode } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { CellPosition } from "#shared/import/sourceLines.ts";

/** Where in the structure tree of a tagged PDF a stretch of text hangs. */
export interface StructureTag {
  /** The paragraph, by a number of its own in the document; 0 where nothing says. */
  readonly block: number;
  /** 1 to 6 in a heading, otherwise 0. */
  readonly heading: number;
  readonly note: boolean;
  /** The label of a list's item, whose text is a block of its own. */
  readonly label: boolean;
  /** Outside the text: running heads, page numbers, ornaments. */
  readonly artifact: boolean;
  readonly cell: CellPosition | null;
}

export const OUTSIDE_STRUCTURE: StructureTag = {
  block: 0,
  heading: 0,
  note: false,
  label: false,
  artifact: false,
  cell: null,
};

/** Elements that are paragraphs, and those that only hold such. */
const PARAGRAPHS = /^(?:P|H[1-6]?|LBody|Lbl|TD|TH|Caption|Note|FENote|BibEntry|Title|TOCI)$/;
const MAX_DEPTH = 200;
/** Numbers of blocks on one page. */
const PER_PAGE = 100_000;

/** What the content that bears an id is, by the page's part of the structure tree. */
export function readStructureTree(tree: StructNode | null, page: number): ReadonlyMap<string, StructureTag> {
  const places = new Map<string, StructureTag>();
  let blocks = page * PER_PAGE;
  let tables = page * PER_PAGE;
  const walk = (
    node: StructNode,
    around: StructureTag,
    table: { n: number; row: number; column: number },
    depth: number,
  ) => {
    if (depth > MAX_DEPTH) return;
    if (node.role === "Table") table = { n: ++tables, row: 0, column: 0 };
    if (node.role === "TR") Object.assign(table, { row: table.row + 1, column: 0 });
    if (/^T[DH]$/.test(node.role)) table.column += 1;
    const here = within(node.role, around, table, () => ++blocks);
    for (const child of node.children) {
      if (isContent(child)) places.set(child.id, here);
      else walk(child, here, table, depth + 1);
    }
  };
  if (tree) walk(tree, OUTSIDE_STRUCTURE, { n: 0, row: 0, column: 0 }, 0);
  return places;
}

function isContent(node: StructNode | StructContent): node is StructContent {
  return "id" in node;
}

function within(
  role: string,
  around: StructureTag,
  { n, row, column }: { n: number; row: number; column: number },
  next: () => number,
): StructureTag {
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
