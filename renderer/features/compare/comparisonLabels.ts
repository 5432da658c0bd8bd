import { groupBy } from "#shared/base/groupBy.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { citationGraphOf } from "#shared/draft/citationReach/citationGraph.ts";
import { findDirectCitationReach, type CitationReachEntry } from "#shared/draft/citationReach/findCitationReach.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import {
  classifyRelocatedShare,
  printAddressesOfRelocatedWords,
  similarProvisionAddressOf,
} from "#shared/ledger/queries/describeConcordance.ts";
import { formatCitingAddresses } from "#shared/ledger/queries/describeCitationReach.ts";
import { message } from "#shared/messages/messages.ts";
import type { ProvisionRelocation } from "#shared/revise/provenance/provisionRelocation.ts";
import type { CarriedNote, TextPair } from "#shared/ledger/placement/carriedNotes.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import type { ComparisonRow } from "./board/comparisonRows.ts";

/** Joins the addresses of some provisions: "12(1)", "12(1), 12(2)"; "" for none. */
export function joinProvisionAddresses(draft: Draft, provisions: readonly number[]): string {
  return provisions.map((i) => draft.provisions[i]!.address).join(message("list.comma"));
}

/** Returns a row's name: "12(1)", or "12(1) → 13(1)" if the address has changed. */
export function nameComparisonRow({ from, to }: TextPair, row: ComparisonRow): string {
  const [one, other] = [joinProvisionAddresses(from.draft, row.from), joinProvisionAddresses(to.draft, row.to)];
  return !one || !other || one === other ? other || one : message("comparison.became", { from: one, to: other });
}

/** Describes what happened to a provision. */
export function rowChangeLabelsOf(row: ComparisonRow): readonly string[] {
  return row.changes.map((change) => message(`comparison.change.${change}`));
}

/** Describes where words of a row without a counterpart are now, or were. */
export function describeRowRelocation(row: ComparisonRow, relocation: ProvisionRelocation): string {
  const when = row.to.length === 0 ? "now" : "was";
  const [places, twin] = [printAddressesOfRelocatedWords(relocation), similarProvisionAddressOf(relocation)];
  const parts = [
    ...(places ? [message(`comparison.what.${when}-in`, { of: classifyRelocatedShare(relocation), places })] : []),
    ...(twin ? [message("comparison.what.twin", { place: twin })] : []),
  ];
  return parts.join(message("list.semicolon"));
}

/** Describes what became of a note in a word or two, and who says so. */
export function describeCarriedNote(ledger: Ledger, { placed, says, isDisputed, saysMore }: CarriedNote): string {
  if (isDisputed) return message("carried.disputed");
  if (says !== null)
    return message("carried.said", { says, who: placed.by === "machine" ? "" : memberNameOf(ledger, placed.by) });
  if (saysMore) return message("carried.more");
  return message(`carried.${placed.status}`);
}

/**
 * Says what a changed row concerns: the provisions that cite it, and those that use a term that it defines; of deleted
 * provisions, those of the older text. Empty if nothing does.
 */
export function describeRowCitations({ from, to }: TextPair, row: ComparisonRow): readonly string[] {
  const { draft } = row.to.length > 0 ? to : from;
  const provisions = row.to.length > 0 ? row.to : row.from;
  const entries = provisions
    .flatMap((provision) => findDirectCitationReach(citationGraphOf(draft), provision))
    .filter(
      ({ provision }, i, all) =>
        !provisions.includes(provision) && all.findIndex((each) => each.provision === provision) === i,
    );
  const termOf = ({ way: [citation] }: CitationReachEntry) => citation!.term ?? "";
  return [...groupBy(entries, termOf)].map(([term, all]) => {
    const places = formatCitingAddresses(draft, all);
    const isBefore = row.to.length === 0;
    if (term === "") return message(isBefore ? "reach.row.before" : "reach.row", { places });
    return message(isBefore ? "reach.row.term.before" : "reach.row.term", { term, places });
  });
}
