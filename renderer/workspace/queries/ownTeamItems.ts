import { canDisclose } from "#shared/acts/disclose.ts";
import type { Workspace } from "../workspace.ts";
import { comparePoints, type AnchoredNote } from "../textModel/notesView.ts";
import type { AnchoredProposal } from "../textModel/proposalsView.ts";

/** The dialog in which one's own notes are made public. */
export const DISCLOSE_DIALOG = "disclose";

/** One's own notes and proposals beside the open text that are for the team, as the filter lets them through. */
export function listOwnTeamItems({
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
