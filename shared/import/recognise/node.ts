import type { Provision, ProvisionKind } from "#shared/draft/draft.ts";
import { nameProvisions } from "#shared/draft/names.ts";
import type { Line } from "../lines.ts";
import type { PlacedChange, PlacedRemark, Spot } from "../reading.ts";
import type { MarkerReading } from "./marker.ts";
import { asBlock, NO_WORDS, type Words } from "./words.ts";

/** A provision while the tree is built; it has no names yet. */
export interface Node {
  readonly kind: ProvisionKind;
  readonly num: string;
  readonly heading: Words;
  readonly blocks: Words[];
  readonly children: Node[];
  /** How its number was read, if it stands in a list. */
  readonly reading?: MarkerReading;
  /** The name that the source gives it, if it does. */
  readonly eId?: string | undefined;
  /** Where it began in the source, for warnings. */
  readonly where: Line["where"];
}

export function node(kind: ProvisionKind, where: Line["where"], num = "", heading = NO_WORDS, eId?: string): Node {
  return { kind, num, heading, blocks: [], children: [], where, eId };
}

/** A forest as a draft holds it, with what hangs on its words and where each provision began. */
export interface Flat {
  readonly provisions: readonly Provision[];
  readonly places: readonly Line["where"][];
  readonly remarks: readonly PlacedRemark[];
  readonly changes: readonly PlacedChange[];
}

/** The provisions of a forest in reading order, named; with their tracked changes where these are shown. */
export function flatten(roots: readonly Node[], shown: boolean): Flat {
  const units = unitsOf(roots);
  const names = nameProvisions(
    units.map(({ node: { kind, num, blocks, eId }, level }) => ({ kind, num, level, eId, hasText: blocks.length > 0 })),
  );
  const provisions = units.map(({ node: { kind, num, heading, blocks }, level }, i) => ({
    ...names[i]!,
    kind,
    num,
    heading: heading.text,
    level,
    blocks: blocks.map((block) => asBlock(block, shown)),
  }));
  return { provisions, places: units.map(({ node }) => node.where), ...hangings(units.map(({ node }) => node)) };
}

function unitsOf(roots: readonly Node[]): { node: Node; level: number }[] {
  const flat: { node: Node; level: number }[] = [];
  const walk = (nodes: readonly Node[], level: number): void => {
    for (const node of nodes) {
      flat.push({ node, level });
      walk(node.children, level + 1);
    }
  };
  walk(roots, 1);
  return flat;
}

/** Every comment and tracked change with its spot. */
function hangings(nodes: readonly Node[]): Pick<Flat, "remarks" | "changes"> {
  const spoken = nodes.flatMap(({ heading, blocks }, provision) =>
    [heading, ...blocks].map((words, i) => ({ words, provision, block: i - 1 })),
  );
  const placed = <T extends { start: number; end: number }>(
    { start, end, ...rest }: T,
    at: Omit<Spot, "start" | "end">,
  ) => ({
    ...rest,
    spot: { provision: at.provision, block: at.block, start, end },
  });
  return {
    remarks: spoken.flatMap(({ words, ...at }) => (words.remarks ?? []).map((remark) => placed(remark, at))),
    changes: spoken.flatMap(({ words, ...at }) => (words.tracked ?? []).map((change) => placed(change, at))),
  };
}
