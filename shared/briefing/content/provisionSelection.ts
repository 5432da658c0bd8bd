import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import { isHeaded, parentOf, subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { placeLabel } from "../data/placeLabel.ts";

/** The provisions of a text that a briefing is about, by their indexes. */
export interface ProvisionSelection {
  /** Those that were chosen, with all that lies beneath: only what is said of them is in it. */
  readonly within: ReadonlySet<number>;
  /** Those, and what they stand in: without it nobody would know where. */
  readonly printed: ReadonlySet<number>;
}

/** What was chosen by eIds, all articles of a chapter being the chapter; those that the draft does not have choose nothing. */
export function selectProvisions(draft: Draft, eIds: readonly string[]): ProvisionSelection {
  const within = new Set<number>();
  const around = new Set<number>();
  for (const eId of eIds) {
    const index = provisionIndex(draft, eId);
    if (index < 0) continue;
    for (let i = index; i < subtreeEnd(draft, index); i++) within.add(i);
    for (let i = parentOf(draft, index); i >= 0; i = parentOf(draft, i)) around.add(i);
  }
  for (const index of [...around].sort((a, b) => b - a)) if (isWhole(draft, index, within)) within.add(index);
  return { within, printed: new Set([...within, ...around]) };
}

/** Whether a heading is chosen because everything is that stands directly beneath it. */
function isWhole(draft: Draft, index: number, within: ReadonlySet<number>): boolean {
  const heading = draft.provisions[index]!;
  if (!isHeaded(heading) || heading.blocks.length > 0) return false;
  for (let i = index + 1; i < subtreeEnd(draft, index); i++) if (!within.has(i)) return false;
  return true;
}

/** What is chosen, as the text calls it: a whole chapter by its own name, not by those of its articles. */
export function selectionLabelsOf(draft: Draft, { within }: ProvisionSelection): readonly string[] {
  return [...within]
    .filter((index) => !within.has(parentOf(draft, index)))
    .sort((a, b) => a - b)
    .map((index) => placeLabel(draft, index));
}

/** A heading of the text, or what has no heading beneath it: what can be chosen as one. */
export interface SelectableUnit {
  readonly eId: string;
  readonly index: number;
  /** Steps beneath the outermost. */
  readonly depth: number;
  /** The eIds of the units in it that have no further ones, itself where it is one. */
  readonly parts: readonly string[];
}

/** What can be chosen of a text: its headings in their order; where it has none, its outermost provisions. */
export function selectableUnitsOf(draft: Draft): readonly SelectableUnit[] {
  const { provisions } = draft;
  const headed = provisions.flatMap((each, index) => (isHeaded(each) ? [index] : []));
  const units = headed.length > 0 ? headed : provisions.flatMap(({ level }, index) => (level === 1 ? [index] : []));
  const isUnit = new Set(units);
  return units.map((index) => {
    const beneath = units.filter((other) => other > index && other < subtreeEnd(draft, index));
    const leaves = beneath.filter((other) => !units.some((unit) => unit > other && unit < subtreeEnd(draft, other)));
    const parts = (leaves.length > 0 ? leaves : [index]).map((each) => provisions[each]!.eId);
    let depth = 0;
    for (let i = parentOf(draft, index); i >= 0; i = parentOf(draft, i)) if (isUnit.has(i)) depth++;
    return { eId: provisions[index]!.eId, index, depth, parts };
  });
}
