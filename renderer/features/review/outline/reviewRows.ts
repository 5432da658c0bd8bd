import { isPrintedAsHeading, indexOfParent, type Draft, type Provision } from "#shared/draft/draft.ts";

/** A row of the outline. */
export interface ReviewRow {
  readonly index: number;
  readonly provision: Provision;
  /** Whether what is beneath it is shown; null if nothing is beneath it. */
  readonly open: boolean | null;
}

/**
 * Builds the rows of the outline. Containers are expanded and articles collapsed, except for those in `turned` (by
 * eId); all ancestors of the provision `at` are expanded.
 */
export function buildReviewRows({ provisions }: Draft, turned: ReadonlySet<string>, at: number): readonly ReviewRow[] {
  const around = ancestors(provisions, at);
  const rows: ReviewRow[] = [];
  let hidden = Infinity;
  provisions.forEach((provision, index) => {
    if (provision.level > hidden) return;
    hidden = Infinity;
    const isParent = (provisions[index + 1]?.level ?? 0) > provision.level;
    const open = isParent ? around.has(index) || turned.has(provision.eId) !== isContainer(provision) : null;
    if (open === false) hidden = provision.level;
    rows.push({ index, provision, open });
  });
  return rows;
}

/** Whether a provision is expanded unless it was collapsed: those that hold articles. */
function isContainer({ kind }: Provision): boolean {
  return isPrintedAsHeading({ kind }) && kind !== "article" && kind !== "rule" && kind !== "preamble";
}

function ancestors(provisions: readonly Provision[], at: number): ReadonlySet<number> {
  const around = new Set<number>();
  for (let i = indexOfParent({ provisions }, at); i >= 0; i = indexOfParent({ provisions }, i)) around.add(i);
  return around;
}

/** Returns the name of a provision in the outline: its heading, or else its first words. */
export function reviewOutlineLabelOf({ heading, blocks }: Provision): string {
  return heading || (blocks[0]?.text.slice(0, 90) ?? "");
}
