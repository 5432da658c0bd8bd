import { isHeaded, parentOf, type Draft } from "../draft/draft.ts";
import { message } from "../messages/messages.ts";
import type { ChangedProvision } from "../revise/changed.ts";
import { concorded, type Concorded } from "../revise/concorded.ts";
import { isElsewhere, type Standing } from "../revise/standing.ts";
import type { TwoTexts } from "./deltas.ts";

/** What happened to a provision, in words: "renumbered, edited"; "deleted, part of it is in 12(5)". */
export function happened(row: Told): string {
  const { what, reworded, standing } = row;
  const also = reworded && what !== "edited" && what !== "same" ? [message("change.edited")] : [];
  const where = standing ? standingWords(standing, row.to === null ? "now" : "was") : [];
  const is = what === "elsewhere" ? [] : [message(`change.${what}`)];
  return [...is, ...where, ...also].join(message("list.comma"));
}

type Told = Pick<Concorded, "what" | "standing" | "reworded" | "to">;

/** What happened to a changed provision, in words: where it has only moved besides, that it was edited. */
export function became({ match, standing }: ChangedProvision): string {
  if (match.kind === "moved" || match.kind === "renumbered") return message("change.edited");
  const what = isElsewhere(standing) ? "elsewhere" : match.kind;
  return happened({ what, standing, reworded: false, to: match.to[0] ?? null });
}

/** Where words of a provision without a counterpart are in the newer text, or were in the older one. */
function standingWords(standing: Standing, when: "now" | "was"): readonly string[] {
  const [places, twin] = [placesOf(standing), twinOf(standing)];
  return [
    ...(places ? [message(`change.${when}-in`, { of: partOf(standing), places })] : []),
    ...(twin ? [message("change.twin", { place: twin })] : []),
  ];
}

/** How much of it. */
export function partOf({ isMost, share }: Standing): "all" | "most" | "part" {
  return !isMost ? "part" : share === 1 ? "all" : "most";
}

/** The address of what says much the same; "" where nothing does. */
export function twinOf({ draft, twin }: Standing): string {
  return draft.provisions[twin]?.address ?? "";
}

/** More places than these are told by their articles; and of more articles the first. */
const MANY = 3;

/** The addresses of where it stands. */
export function placesOf({ draft, in: provisions }: Standing): string {
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
export function concordanceOf({ from, to }: TwoTexts): readonly Concorded[] {
  const { draft, covers } = to.revision.body;
  return concorded(from.revision.body.draft, draft, covers);
}
