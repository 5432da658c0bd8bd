import type { Draft } from "#shared/draft/draft.ts";
import type { ProvisionMatch } from "./provisionMatch.ts";
import { classifyMatches } from "./classifyMatches.ts";
import { DraftComparison } from "./draftComparison.ts";

export type { ProvisionMatch, ProvisionMatchKind } from "./provisionMatch.ts";

/** The provisions of two drafts, each in exactly one match. */
export interface ProvisionAlignment {
  /** In the order of the newer text; deleted provisions are where they were. */
  readonly matches: readonly ProvisionMatch[];
  matchOfFrom(provision: number): ProvisionMatch;
  matchOfTo(provision: number): ProvisionMatch;
}

const known = new WeakMap<Draft, WeakMap<Draft, ProvisionAlignment>>();

/**
 * Aligns the provisions of two drafts by heading, number, order and text. Pure, and the same on every machine; computed
 * once per pair of drafts.
 */
export function alignDrafts(from: Draft, to: Draft): ProvisionAlignment {
  let byTo = known.get(from);
  if (!byTo) known.set(from, (byTo = new WeakMap()));
  let alignment = byTo.get(to);
  if (!alignment) {
    alignment = new DraftAlignment(from, to, classifyMatches(DraftComparison.of(from, to)));
    byTo.set(to, alignment);
  }
  return alignment;
}

class DraftAlignment implements ProvisionAlignment {
  readonly matches: readonly ProvisionMatch[];
  readonly #ofFrom: readonly ProvisionMatch[];
  readonly #ofTo: readonly ProvisionMatch[];

  constructor(from: Draft, to: Draft, matches: readonly ProvisionMatch[]) {
    const [ofFrom, ofTo] = [
      new Array<ProvisionMatch>(from.provisions.length),
      new Array<ProvisionMatch>(to.provisions.length),
    ];
    for (const match of matches) {
      for (const i of match.from) ofFrom[i] = match;
      for (const i of match.to) ofTo[i] = match;
    }
    this.#ofFrom = ofFrom;
    this.#ofTo = ofTo;
    this.matches = inOrder(matches, ofFrom);
  }

  matchOfFrom(provision: number): ProvisionMatch {
    return this.#ofFrom[provision]!;
  }

  matchOfTo(provision: number): ProvisionMatch {
    return this.#ofTo[provision]!;
  }
}

/**
 * Sorts matches in the order of the newer text. A deleted provision follows the one that preceded it in the older text.
 */
function inOrder(matches: readonly ProvisionMatch[], ofFrom: readonly ProvisionMatch[]): readonly ProvisionMatch[] {
  const deleted = new Map<ProvisionMatch | null, ProvisionMatch[]>();
  let before: ProvisionMatch | null = null;
  for (const match of ofFrom) {
    if (match.to.length > 0) before = match;
    else deleted.set(before, [...(deleted.get(before) ?? []), match]);
  }
  const present = matches.filter(({ to }) => to.length > 0).sort((one, other) => one.to[0]! - other.to[0]!);
  return [...(deleted.get(null) ?? []), ...present.flatMap((match) => [match, ...(deleted.get(match) ?? [])])];
}
