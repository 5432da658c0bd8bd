import type { SourceFormat } from "#shared/import/sourceLines.ts";
import { toImportedDraftForRepair } from "#shared/import/repair/repairDraft.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";

/** Commands that take a draft from the clipboard, and that repair how the open one was read. */
export const pasteAndRepairCommands = [
  defineCommand({
    id: "review.paste",
    name: "command.review.paste",
    group: "dossier",
    run(workspace, go) {
      if (go) workspace.viewState.dialog.value = "paste";
      return true;
    },
  }),
  defineCommand({
    id: "review.repair",
    name: "command.review.repair",
    group: "dossier",
    run(workspace, go) {
      if (workspace.refusalToSay("revision") || !workspace.dossier.value?.openRevision) return false;
      if (go) repair(workspace);
      return true;
    },
  }),
];

/** Opens the open text for review again, at the provision with the caret. */
function repair(workspace: Workspace): void {
  const { revision } = workspace.dossier.value!.openRevision!;
  const { draft, source } = revision.body;
  const reading = toImportedDraftForRepair(draft, { ...source, format: source.format as SourceFormat });
  const review = new DraftReview(reading, { revision }, { of: revision.body.document, match: null });
  review.provision.value = Math.min(workspace.viewState.caret.value, draft.provisions.length - 1);
  workspace.incoming.documents.repair(review);
}
