import { isHeaded, parentOf, type Draft, type Provision } from "#shared/draft/draft.ts";

/** A line of the outline. */
export interface ReviewRow {
  readonly index: number;
  readonly provision: Provision;
  /** Whether what lies beneath is shown; null where nothing does. */
  readonly open: boolean | null;
}

/**
 * The outline's lines: containers are open and articles closed, but for those in `turned` (by eId), and whatever
 * the provision `at` lies beneath is open.
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

/** What is open unless it was closed: all that holds articles. */
function isContainer({ kind }: Provision): boolean {
  return isHeaded({ kind }) && kind !== "article" && kind !== "rule" && kind !== "preamble";
}

function ancestors(provisions: readonly Provision[], at: number): ReadonlySet<number> {
  const around = new Set<number>();
  for (let i = parentOf({ provisions }, at); i >= 0; i = parentOf({ provisions }, i)) around.add(i);
  return around;
}

/** What a provision is called in the outline: its heading, else its first words. */
export function labelOfProvision({ heading, blocks }: Provision): string {
  return heading || (blocks[0]?.text.slice(0, 90) ?? "");
}
