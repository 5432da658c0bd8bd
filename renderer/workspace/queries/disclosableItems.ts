import { canDisclose } from "#shared/acts/disclose.ts";
import type { Workspace } from "../workspace.ts";
import { comparePoints, type AnchoredNote } from "../textModel/notesOnText.ts";
import type { AnchoredProposal } from "../textModel/proposalsOnText.ts";

/** The dialog in which the user's own notes are made public. */
export const DISCLOSE_DIALOG = "disclose";

/** Lists the user's own notes and proposals on the open text that are visible to the team, as filtered. */
export function listDisclosableItems({
  dossier: { value: dossier },
  me,
}: Workspace): readonly (AnchoredNote | AnchoredProposal)[] {
  const notes = dossier?.notes.value?.shown.value ?? [];
  const proposals = dossier?.proposals.value?.shown.value ?? [];
  return [
    ...notes.filter(({ thread }) => canDisclose(me, thread)),
    ...proposals.filter(({ proposal }) => canDisclose(me, proposal)),
  ].sort((a, b) => comparePoints(a.from, b.from));
}
