import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { hasSeverity } from "#renderer/desk/words/tone.ts";

/** What one has not rated oneself and may: open risks and omissions, in the order given. */
export function toRate(desk: Desk, all: readonly Thread[]): readonly Thread[] {
  if (desk.refusalToSay("rating")) return [];
  return all.filter(
    ({ annotation, ratings, resolution }) =>
      hasSeverity(annotation.kind) &&
      resolution?.state !== "settled" &&
      !ratings.some(({ member }) => member === desk.me?.member),
  );
}
