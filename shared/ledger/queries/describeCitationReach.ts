import type { Draft } from "#shared/draft/draft.ts";
import type { Citation } from "#shared/draft/citationReach/citationGraph.ts";
import type { CitationReachEntry } from "#shared/draft/citationReach/findCitationReach.ts";
import { message } from "#shared/messages/messages.ts";

/** Returns the words of a citation, as printed. */
export function citationWordsOf({ provisions }: Draft, { from, block, start, end }: Citation): string {
  return provisions[from]!.blocks[block]!.text.slice(start, end);
}

/** Describes how a provision cites another: "cites 15"; "uses “lamp”, defined in 1(a)"; "cites 3 · through 3(2)". */
export function describeCitationReachEntry(draft: Draft, { steps, precision, way }: CitationReachEntry): string {
  const [citation, ...further] = way as readonly [Citation, ...Citation[]];
  const { kind } = citation;
  const how = kind !== "direct" ? kind : steps > 1 ? "exact" : precision;
  const cited = draft.provisions[citation.to]!.address;
  const cites = message(`reach.cites.${how}`, { cited, words: citationWordsOf(draft, citation) });
  const via = further.map(({ from }) => draft.provisions[from]!.address);
  // What it cites is the first on the way, unless that is only a part of it.
  const rest = via[0] === cited ? via.slice(1) : via;
  return rest.length === 0 ? cites : message("reach.through", { cites, via: rest.join(message("list.comma")) });
}

/** How many places one line names. */
const MOST = 6;

/** Lists the addresses of some entries: "16(4), 17(2) and 3 more". */
export function formatCitingAddresses({ provisions }: Draft, entries: readonly CitationReachEntry[]): string {
  const places = entries
    .slice(0, MOST)
    .map(({ provision }) => provisions[provision]!.address)
    .join(message("list.comma"));
  return entries.length > MOST ? message("reach.and-more", { places, count: entries.length - MOST }) : places;
}
