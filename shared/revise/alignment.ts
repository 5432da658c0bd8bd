import type { Draft } from "../draft/draft.ts";
import type { Match } from "./became.ts";
import { classify } from "./classify.ts";
import { Comparison } from "./comparison.ts";

export type { Match, MatchKind } from "./became.ts";

/** The provisions of two drafts, each in exactly one match. */
export interface Alignment {
  /** In the order of the newer text, deleted ones where they stood. */
  readonly matches: readonly Match[];
  ofFrom(provision: number): Match;
  ofTo(provision: number): Match;
}

const known = new WeakMap<Draft, WeakMap<Draft, Alignment>>();

/**
 * Which provisions of two drafts belong together, by heading, number, order and text. Pure and the same on every
 * machine; found once for each pair of drafts.
 */
export function align(from: Draft, to: Draft): Alignment {
  let of = known.get(from);
  if (!of) known.set(from, (of = new WeakMap()));
  let alignment = of.get(to);
  if (!alignment) of.set(to, (alignment = new Matches(from, to, classify(Comparison.of(from, to)))));
  return alignment;
}

class Matches implements Alignment {
  readonly matches: readonly Match[];
  readonly #ofFrom: readonly Match[];
  readonly #ofTo: readonly Match[];

  constructor(from: Draft, to: Draft, matches: readonly Match[]) {
    const [ofFrom, ofTo] = [new Array<Match>(from.provisions.length), new Array<Match>(to.provisions.length)];
    for (const match of matches) {
      for (const i of match.from) ofFrom[i] = match;
      for (const i of match.to) ofTo[i] = match;
    }
    this.#ofFrom = ofFrom;
    this.#ofTo = ofTo;
    this.matches = inOrder(matches, ofFrom);
  }

  ofFrom(provision: number): Match {
    return this.#ofFrom[provision]!;
  }

  ofTo(provision: number): Match {
    return this.#ofTo[provision]!;
  }
}

/** In the order of the newer text; what was deleted follows what stood before it in the older one. */
function inOrder(matches: readonly Match[], ofFrom: readonly Match[]): readonly Match[] {
  const gone = new Map<Match | null, Match[]>();
  let before: Match | null = null;
  for (const match of ofFrom) {
    if (match.to.length > 0) before = match;
    else gone.set(before, [...(gone.get(before) ?? []), match]);
  }
  const there = matches.filter(({ to }) => to.length > 0).sort((one, other) => one.to[0]! - other.to[0]!);
  return [...(gone.get(null) ?? []), ...there.flatMap((match) => [match, ...(gone.get(match) ?? [])])];
}
