import type { Anchor } from "../anchor/anchor.ts";
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

/** What a note's place is called: nobody's words are called reworded where only brackets or the text around them changed. */
export function calledPlace(ledger: Texts, made: Anchor, placed: PlacedOn): PlaceStatus {
  if (placed.status !== "reworded") return placed.status;
  return changeSince(ledger, made, placed.anchor) === "words" ? "reworded" : "exact";
}
