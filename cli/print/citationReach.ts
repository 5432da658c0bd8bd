import { groupBy } from "#shared/base/groupBy.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { CitationKind } from "#shared/draft/citationReach/citationGraph.ts";
import type { CitationReachEntry, CitationReachPrecision } from "#shared/draft/citationReach/findCitationReach.ts";
import { describeContradiction, type ContradictoryPositions } from "#shared/ledger/queries/contradictoryPositions.ts";
import { citationWordsOf, describeCitationReachEntry } from "#shared/ledger/queries/describeCitationReach.ts";
import { message } from "#shared/messages/messages.ts";

/** Formats what cites a provision, by the number of steps, and the positions that contradict each other. */
export function formatCitationReach(
  draft: Draft,
  provision: number,
  reach: readonly CitationReachEntry[],
  contradictions: readonly ContradictoryPositions[],
): string {
  const { address } = draft.provisions[provision]!;
  const groups = [...groupBy(reach, ({ steps }) => steps)].flatMap(([steps, entries]) => [
    steps === 1
      ? message("reach.direct", { count: entries.length })
      : message("reach.further", { steps, count: entries.length }),
    ...entries.map(
      (each) => `  ${draft.provisions[each.provision]!.address}  ${describeCitationReachEntry(draft, each)}`,
    ),
  ]);
  const found = contradictions.map((each) => `  ${describeContradiction(draft, each)}`);
  return [
    ...(groups.length > 0 ? groups : [message("reach.none", { address })]),
    ...(found.length > 0 ? [message("reach.contradictions", { count: found.length }), ...found] : []),
  ].join("\n");
}

interface PrintedReach {
  readonly cites: readonly {
    readonly address: string;
    readonly eId: string;
    readonly steps: number;
    readonly precision: CitationReachPrecision;
    /** The citations, from this provision on. Offsets are UTF-16 in the block's text. */
    readonly way: readonly {
      readonly from: string;
      readonly to: string;
      readonly kind: CitationKind;
      readonly block: number;
      readonly start: number;
      readonly end: number;
      readonly words: string;
    }[];
  }[];
  readonly contradictions: readonly {
    readonly delegation: string;
    readonly citing: { readonly address: string; readonly stance: string; readonly position: string };
    readonly cited: { readonly address: string; readonly stance: string; readonly position: string };
  }[];
}

/** The answer of `reach --json`. */
export function toCitationReachJson(
  draft: Draft,
  reach: readonly CitationReachEntry[],
  contradictions: readonly ContradictoryPositions[],
): PrintedReach {
  const addressOf = (index: number) => draft.provisions[index]!.address;
  const sideOf = ({ position, provision }: ContradictoryPositions["citing"]) => ({
    address: addressOf(provision),
    stance: position.body.stance,
    position: position.id,
  });
  return {
    cites: reach.map(({ provision, steps, precision, way }) => ({
      address: addressOf(provision),
      eId: draft.provisions[provision]!.eId,
      steps,
      precision,
      way: way.map((each) => ({
        from: addressOf(each.from),
        to: addressOf(each.to),
        kind: each.kind,
        block: each.block,
        start: each.start,
        end: each.end,
        words: citationWordsOf(draft, each),
      })),
    })),
    contradictions: contradictions.map(({ citing, cited }) => ({
      delegation: citing.position.body.delegation.name,
      citing: sideOf(citing),
      cited: sideOf(cited),
    })),
  };
}
