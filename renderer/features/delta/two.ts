import { findLatestTextsToCompare, findTextsToCompare, type ComparedTexts } from "#shared/ledger/queries/deltaLines.ts";
import type { TextEntry } from "#shared/ledger/texts/texts.ts";
import type { Desk } from "#renderer/desk/desk.ts";

/** The two texts that are held against each other: those that were chosen (for the comparison too), else the latest two. */
export function twoHere({ ledger, place: { comparing } }: Desk): ComparedTexts | null {
  if (!ledger) return null;
  const of = (draft: string | undefined) => ledger.texts.find(({ revision }) => revision.draftId === draft);
  const [from, to] = [of(comparing.chosen.value?.from), of(comparing.chosen.value?.to)];
  return from && to && from !== to ? { from, to } : findLatestTextsToCompare(ledger);
}

/** Chooses one of the two; where both would be the same, the other one changes too. */
export function choose(desk: Desk, side: "from" | "to", text: TextEntry): void {
  const now = twoHere(desk);
  if (!now || !desk.ledger) return;
  const next = { ...now, [side]: text };
  const two = next.from === next.to ? (side === "to" ? findTextsToCompare(desk.ledger, text) : null) : next;
  if (two) desk.place.comparing.chosen.value = { from: two.from.revision.draftId, to: two.to.revision.draftId };
}
