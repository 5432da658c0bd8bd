import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { isKindWithSeverity } from "#renderer/workspace/labels/noteColourTone.ts";

/** Returns the notes that the user may rate and has not: open risks and omissions, in the order given. */
export function listNotesUserMayRate(workspace: Workspace, all: readonly Thread[]): readonly Thread[] {
  if (workspace.refusalToSay("rating")) return [];
  return all.filter(
    ({ annotation, ratings, resolution }) =>
      isKindWithSeverity(annotation.kind) &&
      resolution?.state !== "settled" &&
      !ratings.some(({ member }) => member === workspace.me?.member),
  );
}
