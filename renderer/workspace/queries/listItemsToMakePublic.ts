import { canMakePublic } from "#shared/acts/makeEntriesPublic.ts";
import type { Workspace } from "../workspace.ts";
import { comparePoints } from "#shared/anchor/readingOrder.ts";
import type { AnchoredNote } from "../textModel/notesOnText.ts";
import type { AnchoredProposal } from "../textModel/proposalsOnText.ts";

/** The dialog in which the user's own notes are made public. */
export const MAKE_NOTES_PUBLIC_DIALOG = "disclose";

/** Lists the user's own notes and proposals on the open text that are visible to the team, as filtered. */
export function listItemsToMakePublic({
  dossier: { value: dossier },
  me,
}: Workspace): readonly (AnchoredNote | AnchoredProposal)[] {
  const notes = dossier?.notes.value?.shown.value ?? [];
  const proposals = dossier?.proposals.value?.shown.value ?? [];
  return [
    ...notes.filter(({ thread }) => canMakePublic(me, thread)),
    ...proposals.filter(({ proposal }) => canMakePublic(me, proposal)),
  ].sort((a, b) => comparePoints(a.from, b.from));
}
