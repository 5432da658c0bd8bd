import type { Anchor } from "../anchor/anchor.ts";
import { provisionIndex } from "../anchor/find.ts";
import type { PlaceStatus } from "../revise/place.ts";
import { differenceOf, type Difference } from "../revise/unchanged.ts";
import { draftIn } from "./current.ts";
import type { PlacedOn, Texts } from "./placed.ts";
import { inShownReading } from "./places.ts";

/** What has changed between a place where something was said, in the reading that is shown of it, and a place in another text. */
export function changeSince(ledger: Texts, said: Anchor, now: Anchor): Difference | null {
  const before = inShownReading(ledger, said);
  const [from, to] = [draftIn(ledger, before.draft), draftIn(ledger, now.draft)];
  return from && to ? differenceOf(from, before, to, now) : "words";
}

/** What a note's place is called: as it was found, or `around` where only the text around its words has changed. */
type CalledPlace = PlaceStatus | "around";

/**
 * What a note's place is called: nobody's words are called reworded where only brackets or the text around them changed.
 * What is missing in a gap has no words: of that it is said what became of the provision before it and what follows.
 */
export function calledPlace(ledger: Texts, made: Anchor, placed: PlacedOn): CalledPlace {
  if (placed.status !== "reworded" || made.gap) return placed.status;
  const change = changeSince(ledger, made, placed.anchor);
  if (change !== null) return change === "words" ? "reworded" : "around";
  const [before, now] = [made, placed.anchor].map((anchor) => addressIn(ledger, anchor));
  return before === now ? "exact" : "moved";
}

function addressIn(ledger: Texts, { draft, provision }: Anchor): string | undefined {
  const known = draftIn(ledger, draft);
  return known?.provisions[provisionIndex(known, provision)]?.address;
}
