import type { Anchor } from "#shared/anchor/anchor.ts";
import { isEarlier } from "#shared/ledger/chains.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { madeOn, type Placeable } from "#shared/ledger/placed.ts";
import { newestFor, placedNow, printedAt, standing } from "#shared/ledger/places.ts";
import { takenOn, takenOnPlace, type TakenOn } from "#shared/ledger/takenOn.ts";
import { message } from "#shared/messages/messages.ts";
import type { PlaceStatus } from "#shared/revise/place.ts";

/** Where a note or a proposal is listed. */
export interface ListedPlace {
  /** In the newest text of its document, or another document's that has it; "" if it has no place in any of these. */
  readonly address: string;
  readonly eId: string;
  readonly quote: string | null;
  /** The text and address that it was made on. */
  readonly taken: TakenOn;
  /** How it stands in the newest text of its document. */
  readonly placement: PlaceStatus;
}

export function listedPlace(ledger: Ledger, said: Placeable): ListedPlace {
  const made = madeOn(said);
  const there = standing(ledger, said);
  const isToday = there !== null && !isEarlier(ledger.texts, there.anchor.draft, newestFor(ledger, made));
  const { provision, quote }: Anchor = isToday ? there.anchor : made;
  return {
    address: isToday ? printedAt(ledger, there) : "",
    eId: provision,
    quote: quote?.exact ?? null,
    taken: takenOn(ledger, made),
    placement: placedNow(ledger, said).status,
  };
}

/** The address; of what has no place today, the text and address that it was made on, named as such. */
export function placeWords({ address, taken }: Pick<ListedPlace, "address" | "taken">): string {
  return address || message("cli.no-place", { place: takenOnPlace(taken) });
}
