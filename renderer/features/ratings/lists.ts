import type { Thread } from "../../../shared/ledger/entries/thread.ts";
import { standing } from "../../../shared/ledger/places.ts";
import type { Desk } from "../../desk/desk.ts";
import { hasSeverity } from "../../desk/tone.ts";

/** What one has not rated oneself and may: open risks and omissions, in the order given. */
export function toRate({ me }: Desk, all: readonly Thread[]): readonly Thread[] {
  if (!me || me.role === "reader") return [];
  return all.filter(
    ({ annotation, ratings, resolution }) =>
      hasSeverity(annotation.kind) &&
      resolution?.state !== "settled" &&
      !ratings.some(({ member }) => member === me.member),
  );
}

/** Goes to a note in the text that it stands in, which is opened where another is open. */
export function goToNote(desk: Desk, { id, annotation }: Thread): void {
  const dossier = desk.dossier.now;
  if (!dossier) return;
  if (!dossier.notes.now?.get(id)) {
    const there = standing(dossier.ledger, annotation.anchor);
    const draft = there?.draft ?? dossier.ledger.draft(annotation.anchor.draft);
    if (draft) dossier.show(draft);
  }
  desk.toText((hand) => void hand.jump({ note: id }));
}
