import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { hasSeverity } from "#renderer/workspace/labels/noteTone.ts";

/** What one has not rated oneself and may: open risks and omissions, in the order given. */
export function findNotesToRate(workspace: Workspace, all: readonly Thread[]): readonly Thread[] {
  if (workspace.refusalToSay("rating")) return [];
  return all.filter(
    ({ annotation, ratings, resolution }) =>
      hasSeverity(annotation.kind) &&
      resolution?.state !== "settled" &&
      !ratings.some(({ member }) => member === workspace.me?.member),
  );
}
