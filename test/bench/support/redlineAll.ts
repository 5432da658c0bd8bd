import { ownTextOfProvision, type Draft } from "#shared/draft/draft.ts";
import { computeRedline } from "#shared/draft/redline.ts";
import type { ProvisionAlignment } from "#shared/revise/match/alignDrafts.ts";

/** Finds the changed words of every provision that differs in a later draft. */
export function redlineAll(from: Draft, to: Draft, { matches }: ProvisionAlignment): void {
  const text = (draft: Draft, of: readonly number[]) =>
    of.map((i) => ownTextOfProvision(draft.provisions[i]!)).join("\n");
  for (const match of matches) {
    const [before, after] = [text(from, match.from), text(to, match.to)];
    if (before !== after) computeRedline(before, after);
  }
}
