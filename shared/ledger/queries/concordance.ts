import { isHeaded, parentOf, type Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { ChangedProvision } from "#shared/revise/concordance/changedProvisions.ts";
import { buildConcordance, type ConcordanceRow } from "#shared/revise/concordance/buildConcordance.ts";
import { isRelocated, type Relocation } from "#shared/revise/provenance/relocation.ts";
import type { ComparedTexts } from "./deltaLines.ts";

/** What happened to a provision, in words: "renumbered, edited"; "deleted, part of it is in 12(5)". */
export function describeConcordanceRow(row: Told): string {
  const { kind, reworded, relocation } = row;
  const also = reworded && kind !== "edited" && kind !== "same" ? [message("change.edited")] : [];
  const where = relocation ? standingWords(relocation, row.to === null ? "now" : "was") : [];
  const is = kind === "elsewhere" ? [] : [message(`change.${kind}`)];
  return [...is, ...where, ...also].join(message("list.comma"));
}

type Told = Pick<ConcordanceRow, "kind" | "relocation" | "reworded" | "to">;

/** What happened to a changed provision, in words: where it has only moved besides, that it was edited. */
export function describeProvisionChange({ match, relocation }: ChangedProvision): string {
  if (match.kind === "moved" || match.kind === "renumbered") return message("change.edited");
  const what = isRelocated(relocation) ? "elsewhere" : match.kind;
  return describeConcordanceRow({ kind: what, relocation, reworded: false, to: match.to[0] ?? null });
}

/** Where words of a provision without a counterpart are in the newer text, or were in the older one. */
function standingWords(relocation: Relocation, when: "now" | "was"): readonly string[] {
  const [places, twin] = [elsewhereAddressesOf(relocation), twinAddressOf(relocation)];
  return [
    ...(places ? [message(`change.${when}-in`, { of: shareWordOf(relocation), places })] : []),
    ...(twin ? [message("change.twin", { place: twin })] : []),
  ];
}

/** How much of it. */
export function shareWordOf({ isMost, share }: Relocation): "all" | "most" | "part" {
  return !isMost ? "part" : share === 1 ? "all" : "most";
}

/** The address of what says much the same; "" where nothing does. */
export function twinAddressOf({ draft, twin }: Relocation): string {
  return draft.provisions[twin]?.address ?? "";
}

/** More places than these are told by their articles; and of more articles the first. */
const MANY = 3;

/** The addresses of where it stands. */
export function elsewhereAddressesOf({ draft, provisions: provisions }: Relocation): string {
  const units = provisions.length > MANY ? provisions.map((index) => unitOf(draft, index)) : provisions;
  const addresses = [...new Set(units.map((index) => draft.provisions[index]!.address))];
  const shown = addresses.slice(0, MANY);
  return [...shown, ...(addresses.length > MANY ? ["…"] : [])].join(message("list.comma"));
}

/** The article or the like that a provision is or lies in; the outermost provision where there is none. */
function unitOf(draft: Draft, index: number): number {
  let unit = index;
  while (!isHeaded(draft.provisions[unit]!) && parentOf(draft, unit) >= 0) unit = parentOf(draft, unit);
  return unit;
}

/** The concordance of two texts of a dossier. Only provisions are in it: nothing that anybody said. */
export function concordanceOf({ from, to }: ComparedTexts): readonly ConcordanceRow[] {
  const { draft, covers } = to.revision.body;
  return buildConcordance(from.revision.body.draft, draft, covers);
}
