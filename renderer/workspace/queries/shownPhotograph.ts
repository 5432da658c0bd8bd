import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { PhotographBody } from "#shared/records/kinds/photograph.ts";
import type { OpenPhotograph } from "../viewState.ts";
import type { Workspace } from "../workspace.ts";
import { listPrivatePhotographs } from "./photographRefusal.ts";

/** A photograph of a note of the team, or of a private note, as it is enlarged. */
export interface ShownPhotograph {
  readonly id: string;
  readonly picture: Omit<PhotographBody, "annotation">;
  /** Who added it; null if it is on this machine only. */
  readonly by: MemberId | null;
  readonly at: string;
}

/** Finds the photograph that is open; null if it is gone. */
export function findShownPhotograph(workspace: Workspace, { note, id }: OpenPhotograph): ShownPhotograph | null {
  const ofTeam = workspace.ledger?.get(threadProjection, note)?.photographs.find((each) => each.id === id);
  if (ofTeam) return { id, picture: ofTeam.body, by: ofTeam.member, at: ofTeam.at };
  const own = listPrivatePhotographs(workspace, note).find((each) => each.id === id);
  return own ? { id, picture: own, by: null, at: own.added } : null;
}
