import type { Anchor } from "#shared/anchor/anchor.ts";
import { isEarlierText } from "#shared/ledger/texts/textChains.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { originalAnchorOf, type Placeable } from "#shared/ledger/placement/findPlacementInDraft.ts";
import {
  newestDraftIdForAnchor,
  findPlacementInNewest,
  printPlacementAddress,
  findCurrentPlacement,
} from "#shared/ledger/placement/currentPlacement.ts";
import {
  describeOriginalPassage,
  printOriginalTextAndAddress,
  type PassageReference,
} from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import type { AnchorStatus } from "#shared/revise/place/anchorPlacer.ts";

/** The place of a listed note or proposal. */
export interface ListedItemPlace {
  /**
   * The address in the newest text of its document, or in another document's that contains it; "" if it has no place in
   * any of these.
   */
  readonly address: string;
  readonly eId: string;
  readonly quote: string | null;
  /** The text and address on which it was made. */
  readonly taken: PassageReference;
  /** Its placement in the newest text of its document. */
  readonly placement: AnchorStatus;
}

export function toListedItemPlaceJson(ledger: Ledger, said: Placeable): ListedItemPlace {
  const made = originalAnchorOf(said);
  const there = findCurrentPlacement(ledger, said);
  const isToday =
    there !== null && !isEarlierText(ledger.texts, there.anchor.draft, newestDraftIdForAnchor(ledger, made));
  const { provision, quote }: Anchor = isToday ? there.anchor : made;
  return {
    address: isToday ? printPlacementAddress(ledger, there) : "",
    eId: provision,
    quote: quote?.exact ?? null,
    taken: describeOriginalPassage(ledger, made),
    placement: findPlacementInNewest(ledger, said).status,
  };
}

/**
 * Formats the address. If the item has no place today, returns the text and address on which it was made, marked as
 * such.
 */
export function formatListedItemPlace({ address, taken }: Pick<ListedItemPlace, "address" | "taken">): string {
  return address || message("cli.no-place", { place: printOriginalTextAndAddress(taken) });
}
