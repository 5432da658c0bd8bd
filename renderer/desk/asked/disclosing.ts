import { canDisclose } from "#shared/acts/disclose.ts";
import type { Desk } from "../desk.ts";
import { byPoint, type Note } from "../standing/notes.ts";
import type { Proposed } from "../standing/proposals.ts";

/** The dialog in which one's own notes are made public. */
export const DISCLOSE = "disclose";

/** One's own notes and proposals beside the open text that are for the team, as the filter lets them through. */
export function ownForTeam({ dossier: { value: dossier }, me }: Desk): readonly (Note | Proposed)[] {
  const notes = dossier?.notes.value?.shown.value ?? [];
  const proposals = dossier?.proposals.value?.shown.value ?? [];
  return [
    ...notes.filter(({ thread }) => canDisclose(me, thread)),
    ...proposals.filter(({ proposal }) => canDisclose(me, proposal)),
  ].sort((a, b) => byPoint(a.from, b.from));
}
