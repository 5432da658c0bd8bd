import type { Draft } from "#shared/draft/draft.ts";
import type { ProvisionMatch } from "./provisionMatch.ts";
import { classifyMatches } from "./classifyMatches.ts";
import { DraftComparison } from "./draftComparison.ts";

export type { ProvisionMatch, MatchKind } from "./provisionMatch.ts";

/** The provisions of two drafts, each in exactly one match. */
export interface Alignment {
  /** In the order of the newer text, deleted ones where they stood. */
  readonly matches: readonly ProvisionMatch[];
  matchOfFrom(provision: number): ProvisionMatch;
  matchOfTo(provision: number): ProvisionMatch;
}

const known = new WeakMap<Draft, WeakMap<Draft, Alignment>>();

/**
 * Which provisions of two drafts belong together, by heading, number, order and text. Pure and the same on every
 * machine; found once for each pair of drafts.
 */
export function alignDrafts(from: Draft, to: Draft): Alignment {
  let of = known.get(from);
  if (!of) known.set(from, (of = new WeakMap()));
  let alignment = of.get(to);
  if (!alignment) of.set(to, (alignment = new Matches(from, to, classifyMatches(DraftComparison.of(from, to)))));
  return alignment;
}

class Matches implements Alignment {
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

/** In the order of the newer text; what was deleted follows what stood before it in the older one. */
function inOrder(matches: readonly ProvisionMatch[], ofFrom: readonly ProvisionMatch[]): readonly ProvisionMatch[] {
  const gone = new Map<ProvisionMatch | null, ProvisionMatch[]>();
  let before: ProvisionMatch | null = null;
  for (const match of ofFrom) {
    if (match.to.length > 0) before = match;
    else gone.set(before, [...(gone.get(before) ?? []), match]);
  }
  const there = matches.filter(({ to }) => to.length > 0).sort((one, other) => one.to[0]! - other.to[0]!);
  return [...(gone.get(null) ?? []), ...there.flatMap((match) => [match, ...(gone.get(match) ?? [])])];
}
