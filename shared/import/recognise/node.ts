import type { Block, Footnote, Provision, ProvisionKind } from "../../draft/draft.ts";
import { nameProvisions } from "../../draft/names.ts";
import type { Line } from "../lines.ts";

/** A provision while the tree is built; it has no names yet. */
export interface Node {
  readonly kind: ProvisionKind;
  readonly num: string;
  readonly heading: string;
  readonly blocks: Block[];
  readonly children: Node[];
  /** Where it began in the source, for warnings. */
  readonly where: Line["where"];
}

export function node(kind: ProvisionKind, where: Line["where"], num = "", heading = ""): Node {
  return { kind, num, heading, blocks: [], children: [], where };
}

/** What a line says behind its first `end` characters, with `lead` put in front; footnotes move along. */
export function blockOf(line: Line, end = 0, lead = ""): Block {
  const text = lead + line.text.slice(end);
  const footnotes = (line.footnotes ?? []).map((note) => ({ ...note, at: shifted(note.at, end, lead.length) }));
  return footnotes.length > 0 ? { text, footnotes } : { text };
}

function shifted(at: number, end: number, lead: number): number {
  return at < end ? 0 : at - end + lead;
}

/** A block with more footnotes, kept in order. */
export function withNotes(block: Block, notes: readonly Footnote[]): Block {
  return notes.length === 0 ? block : { ...block, footnotes: [...notes, ...(block.footnotes ?? [])] };
}

/** The provisions of a forest in reading order, named, and where each began. */
export function provisionsOf(roots: readonly Node[]): { provisions: Provision[]; places: Line["where"][] } {
  const flat: { node: Node; level: number }[] = [];
  const walk = (nodes: readonly Node[], level: number): void => {
    for (const node of nodes) {
      flat.push({ node, level });
      walk(node.children, level + 1);
    }
  };
  walk(roots, 1);
  const names = nameProvisions(
    flat.map(({ node: { kind, num, blocks }, level }) => ({ kind, num, level, hasText: blocks.length > 0 })),
  );
  const provisions = flat.map(({ node: { kind, num, heading, blocks }, level }, i) => ({
    ...names[i]!,
    kind,
    num,
    heading,
    level,
    blocks,
  }));
  return { provisions, places: flat.map(({ node }) => node.where) };
}
