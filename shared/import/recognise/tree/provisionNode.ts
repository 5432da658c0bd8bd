import type { Provision, ProvisionKind } from "#shared/draft/draft.ts";
import { buildProvisionNames } from "#shared/draft/address/buildProvisionNames.ts";
import type { SourceLine } from "#shared/import/sourceLines.ts";
import type {
  PlacedTrackedChange,
  PlacedSourceComment,
  PlacedWordsLook,
  DraftRange,
} from "#shared/import/importedDraft.ts";
import type { ListMarkerInterpretation } from "../lists/listMarker.ts";
import { toDraftBlock, EMPTY_ANNOTATED_TEXT, type AnnotatedText } from "../annotatedText.ts";

/** A provision while the tree is built, without address and id. */
export interface ProvisionNode {
  readonly kind: ProvisionKind;
  readonly num: string;
  readonly heading: AnnotatedText;
  readonly blocks: AnnotatedText[];
  readonly children: ProvisionNode[];
  /** The reading of its number if it is in a list. */
  readonly reading?: ListMarkerInterpretation;
  /** The identifier that the source gives it, if any. */
  readonly eId?: string | undefined;
  /** Its start in the source, for warnings. */
  readonly where: SourceLine["where"];
}

export function createProvisionNode(
  kind: ProvisionKind,
  where: SourceLine["where"],
  num = "",
  heading = EMPTY_ANNOTATED_TEXT,
  eId?: string,
): ProvisionNode {
  return { kind, num, heading, blocks: [], children: [], where, eId };
}

/**
 * The provisions of a forest as in a draft, with what is attached to their words and where each began in the source.
 */
export interface FlattenedProvisions {
  readonly provisions: readonly Provision[];
  readonly places: readonly SourceLine["where"][];
  readonly remarks: readonly PlacedSourceComment[];
  readonly changes: readonly PlacedTrackedChange[];
  readonly looks: readonly PlacedWordsLook[];
}

/** Returns the provisions of a forest in reading order, with addresses and ids, and with tracked changes if `shown`. */
export function flattenProvisions(roots: readonly ProvisionNode[], shown: boolean): FlattenedProvisions {
  const units = unitsOf(roots);
  const names = buildProvisionNames(
    units.map(({ node: { kind, num, blocks, eId }, level }) => ({ kind, num, level, eId, hasText: blocks.length > 0 })),
  );
  const provisions = units.map(({ node: { kind, num, heading, blocks }, level }, i) => ({
    ...names[i]!,
    kind,
    num,
    heading: heading.text,
    level,
    blocks: blocks.map((block) => toDraftBlock(block, shown)),
  }));
  return { provisions, places: units.map(({ node }) => node.where), ...attachmentsOf(units.map(({ node }) => node)) };
}

function unitsOf(roots: readonly ProvisionNode[]): { node: ProvisionNode; level: number }[] {
  const flat: { node: ProvisionNode; level: number }[] = [];
  const walk = (nodes: readonly ProvisionNode[], level: number): void => {
    for (const node of nodes) {
      flat.push({ node, level });
      walk(node.children, level + 1);
    }
  };
  walk(roots, 1);
  return flat;
}

/** Returns every comment, tracked change and look with its range. */
function attachmentsOf(nodes: readonly ProvisionNode[]): Pick<FlattenedProvisions, "remarks" | "changes" | "looks"> {
  const texts = nodes.flatMap(({ heading, blocks }, provision) =>
    [heading, ...blocks].map((words, i) => ({ words, provision, block: i - 1 })),
  );
  const placed = <T extends { start: number; end: number }>(
    { start, end, ...rest }: T,
    at: Omit<DraftRange, "start" | "end">,
  ) => ({
    ...rest,
    spot: { provision: at.provision, block: at.block, start, end },
  });
  return {
    remarks: texts.flatMap(({ words, ...at }) => (words.remarks ?? []).map((remark) => placed(remark, at))),
    changes: texts.flatMap(({ words, ...at }) => (words.tracked ?? []).map((change) => placed(change, at))),
    looks: texts.flatMap(({ words, ...at }) => (words.looks ?? []).map((look) => placed(look, at))),
  };
}
