import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { isPrintedAsHeading, indexOfParent, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { formatProvisionLabel } from "../data/provisionLabel.ts";

/** The provisions of a text that a briefing covers, by their indexes. */
export interface ProvisionSelection {
  /** The selected provisions with everything beneath them. Only statements about these are included. */
  readonly within: ReadonlySet<number>;
  /** `within` and all provisions above them, which show where they belong. */
  readonly printed: ReadonlySet<number>;
}

/**
 * Selects provisions by eId; unknown eIds select nothing. If all articles of a chapter are selected, so is the chapter.
 */
export function selectProvisionsByEId(draft: Draft, eIds: readonly string[]): ProvisionSelection {
  const within = new Set<number>();
  const around = new Set<number>();
  for (const eId of eIds) {
    const index = indexOfProvision(draft, eId);
    if (index < 0) continue;
    for (let i = index; i < findSubtreeEnd(draft, index); i++) within.add(i);
    for (let i = indexOfParent(draft, index); i >= 0; i = indexOfParent(draft, i)) around.add(i);
  }
  for (const index of [...around].sort((a, b) => b - a)) if (isWhole(draft, index, within)) within.add(index);
  return { within, printed: new Set([...within, ...around]) };
}

/** Whether a heading counts as selected: it has no text of its own, and everything beneath it is selected. */
function isWhole(draft: Draft, index: number, within: ReadonlySet<number>): boolean {
  const heading = draft.provisions[index]!;
  if (!isPrintedAsHeading(heading) || heading.blocks.length > 0) return false;
  for (let i = index + 1; i < findSubtreeEnd(draft, index); i++) if (!within.has(i)) return false;
  return true;
}

/** Names the selected provisions as the text does: a whole chapter by its own name, not by those of its articles. */
export function labelSelectedProvisions(draft: Draft, { within }: ProvisionSelection): readonly string[] {
  return [...within]
    .filter((index) => !within.has(indexOfParent(draft, index)))
    .sort((a, b) => a - b)
    .map((index) => formatProvisionLabel(draft, index));
}

/** A part of the text that can be selected as one: a heading or, in a text without headings, an outermost provision. */
export interface SelectableUnit {
  readonly eId: string;
  readonly index: number;
  /** The number of units above it. */
  readonly depth: number;
  /** The eIds of its innermost units; its own if it has none beneath. */
  readonly parts: readonly string[];
}

/**
 * Lists the units of a text that can be selected: its headings in order or, without headings, its outermost provisions.
 */
export function listSelectableUnits(draft: Draft): readonly SelectableUnit[] {
  const { provisions } = draft;
  const headed = provisions.flatMap((each, index) => (isPrintedAsHeading(each) ? [index] : []));
  const units = headed.length > 0 ? headed : provisions.flatMap(({ level }, index) => (level === 1 ? [index] : []));
  const isUnit = new Set(units);
  return units.map((index) => {
    const beneath = units.filter((other) => other > index && other < findSubtreeEnd(draft, index));
    const leaves = beneath.filter(
      (other) => !units.some((unit) => unit > other && unit < findSubtreeEnd(draft, other)),
    );
    const parts = (leaves.length > 0 ? leaves : [index]).map((each) => provisions[each]!.eId);
    let depth = 0;
    for (let i = indexOfParent(draft, index); i >= 0; i = indexOfParent(draft, i)) if (isUnit.has(i)) depth++;
    return { eId: provisions[index]!.eId, index, depth, parts };
  });
}
