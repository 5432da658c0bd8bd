import { isPrintedAsHeading, indexOfParent, type Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { ChangedProvision } from "#shared/revise/concordance/changedProvisions.ts";
import { buildConcordance, type ConcordanceRow } from "#shared/revise/concordance/buildConcordance.ts";
import { isMostlyRelocated, type ProvisionRelocation } from "#shared/revise/provenance/provisionRelocation.ts";
import type { ComparedTexts } from "./ratableChanges.ts";

/** Describes what happened to a provision: "renumbered, edited"; "deleted, part of it is in 12(5)". */
export function describeConcordanceRow(row: DescribedRow): string {
  const { kind, reworded, relocation } = row;
  const also =
    reworded && kind !== "edited" && kind !== "rewritten" && kind !== "same" ? [message("change.edited")] : [];
  const where = relocation ? relocationPhrases(relocation, row.to === null ? "now" : "was") : [];
  const is = kind === "elsewhere" ? [] : [message(`change.${kind}`)];
  return [...is, ...where, ...also].join(message("list.comma"));
}

type DescribedRow = Pick<ConcordanceRow, "kind" | "relocation" | "reworded" | "to">;

/**
 * Describes what happened to a changed provision. If it was only moved or renumbered as well, it says that it was
 * edited.
 */
export function describeProvisionChange({ match, relocation }: ChangedProvision): string {
  if (match.isRewritten) return message("change.rewritten");
  if (match.kind === "moved" || match.kind === "renumbered") return message("change.edited");
  const what = isMostlyRelocated(relocation) ? "elsewhere" : match.kind;
  return describeConcordanceRow({ kind: what, relocation, reworded: false, to: match.to[0] ?? null });
}

/** Describes where the words of a provision without a counterpart are in the newer text, or were in the older one. */
function relocationPhrases(relocation: ProvisionRelocation, when: "now" | "was"): readonly string[] {
  const [places, twin] = [printAddressesOfRelocatedWords(relocation), similarProvisionAddressOf(relocation)];
  return [
    ...(places ? [message(`change.${when}-in`, { of: classifyRelocatedShare(relocation), places })] : []),
    ...(twin ? [message("change.twin", { place: twin })] : []),
  ];
}

/** Returns how much of the provision was relocated. */
export function classifyRelocatedShare({ isMost, share }: ProvisionRelocation): "all" | "most" | "part" {
  return !isMost ? "part" : share === 1 ? "all" : "most";
}

/** Returns the address of the provision that says much the same, or "". */
export function similarProvisionAddressOf({ draft, twin }: ProvisionRelocation): string {
  return draft.provisions[twin]?.address ?? "";
}

/** Above this number, places are given by their articles; of more articles, only the first are given. */
const MAX_PLACES = 3;

/** Returns the addresses of the provisions that the words are in. */
export function printAddressesOfRelocatedWords({ draft, provisions }: ProvisionRelocation): string {
  const units = provisions.length > MAX_PLACES ? provisions.map((index) => unitOf(draft, index)) : provisions;
  const addresses = [...new Set(units.map((index) => draft.provisions[index]!.address))];
  const shown = addresses.slice(0, MAX_PLACES);
  return [...shown, ...(addresses.length > MAX_PLACES ? ["…"] : [])].join(message("list.comma"));
}

/** Returns the article or the like that contains a provision, or its outermost provision if there is none. */
function unitOf(draft: Draft, index: number): number {
  let unit = index;
  while (!isPrintedAsHeading(draft.provisions[unit]!) && indexOfParent(draft, unit) >= 0)
    unit = indexOfParent(draft, unit);
  return unit;
}

/** Returns the concordance of two texts of a dossier. It contains only provisions, nothing that members wrote. */
export function buildTextConcordance({ from, to }: ComparedTexts): readonly ConcordanceRow[] {
  const { draft, covers } = to.revision.body;
  return buildConcordance(from.revision.body.draft, draft, covers);
}
