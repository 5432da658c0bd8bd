import { groupBy } from "#shared/base/groupBy.ts";
import type { Hash } from "#shared/base/hash.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { citationGraphOf, type Citation } from "#shared/draft/citationReach/citationGraph.ts";
import { message } from "#shared/messages/messages.ts";
import type { Position } from "../entries/position.ts";
import type { Ledger } from "../ledger.ts";
import {
  findCurrentPositionPerMatter,
  groupPositionsByProvision,
  type PositionsAtProvision,
} from "../placement/entryValidityInText.ts";
import { localisedDelegationName } from "./localisedDelegationName.ts";

/** A delegation supports one of two provisions and opposes the other, and one of the two cites the other. */
export interface ContradictoryPositions {
  /** The position on the provision that cites, and its provision. */
  readonly citing: { readonly position: Position; readonly provision: number };
  /** The position on the provision that is cited. */
  readonly cited: { readonly position: Position; readonly provision: number };
  /** From the citing provision, or one beneath it, to the cited one, one beneath it, or the article around it. */
  readonly citation: Citation;
}

interface PlacedPosition {
  readonly position: Position;
  readonly provision: number;
}

/**
 * Finds the delegations that support a provision and oppose one that it cites, or the other way round, each
 * two positions once, in the order of the text. Only current positions on the words of this text count, and only those on a whole provision: who opposes a
 * few words of it, or a proposal, has not opposed it. A position that is in conflict with another of the same delegation
 * is none.
 */
export function findContradictoryPositions(
  ledger: Ledger,
  text: Hash,
  draft: Draft,
): readonly ContradictoryPositions[] {
  const byDelegation = groupBy(placedPositions(groupPositionsByProvision(ledger, text)), ({ key }) => key);
  const graph = citationGraphOf(draft);
  const found = [...byDelegation.values()].flatMap((all) => {
    const supported = all.filter(({ position }) => position.body.stance === "supports");
    const opposed = all.filter(({ position }) => position.body.stance === "opposes");
    const pairs = supported.flatMap((one) => opposed.map((other) => [one, other] as const));
    // If each cites the other, the exact citation is told.
    return pairs.flatMap(([one, other]) =>
      [...between(one, other), ...between(other, one)]
        .sort((a, b) => Number(isExact(b)) - Number(isExact(a)))
        .slice(0, 1),
    );
  });
  return found.sort((a, b) => a.citing.provision - b.citing.provision || a.cited.provision - b.cited.provision);

  function between(citing: PlacedPosition, cited: PlacedPosition): ContradictoryPositions[] {
    const ends = { citing: findSubtreeEnd(draft, citing.provision), cited: findSubtreeEnd(draft, cited.provision) };
    const isIn = (index: number, side: "citing" | "cited") =>
      index >= { citing, cited }[side].provision && index < ends[side];
    // Of two provisions that contain each other, neither cites the other.
    if (isIn(citing.provision, "cited") || isIn(cited.provision, "citing")) return [];
    const targets = [cited.provision];
    for (let i = cited.provision + 1; i < ends.cited; i++) targets.push(i);
    for (let i = graph.parents[cited.provision]!; i >= 0 && !graph.containers.has(i); i = graph.parents[i]!)
      targets.push(i);
    const citation = targets
      .flatMap((to) => graph.citationsOf.get(to) ?? [])
      .find(({ from, kind }) => isIn(from, "citing") && kind !== "term" && kind !== "unit");
    return citation ? [{ citing, cited, citation }] : [];
  }
}

function isExact({ citing, cited, citation }: ContradictoryPositions): boolean {
  return citation.from === citing.provision && citation.to === cited.provision;
}

function placedPositions(positions: ReadonlyMap<number, PositionsAtProvision>) {
  return [...positions.values()].flatMap(({ provision, stands }) =>
    stands.flatMap((stand) => {
      const current = findCurrentPositionPerMatter(stand).filter(
        ({ position: { body }, conflict }) => !conflict && !body.proposal && !body.anchor.quote && !body.anchor.gap,
      );
      const stances = new Set(current.map(({ position }) => position.body.stance));
      if (stances.has("supports") && stances.has("opposes")) return [];
      return current.map(({ position }) => ({ key: stand.key, position, provision }));
    }),
  );
}

/** Says "Canada: supports 5(2), opposes 24(1), which 5(2) cites", and no more than that. */
export function describeContradiction(draft: Draft, { citing, cited, citation }: ContradictoryPositions): string {
  const addressOf = (provision: number) => draft.provisions[provision]!.address;
  const { delegation, stance } = citing.position.body;
  const both = {
    who: localisedDelegationName(delegation),
    stance,
    citing: addressOf(citing.provision),
    cited: addressOf(cited.provision),
  };
  if (isExact({ citing, cited, citation })) return message("reach.contradiction", both);
  const [from, to] = [addressOf(citation.from), addressOf(citation.to)];
  return message("reach.contradiction.loosely", { ...both, from, to });
}
