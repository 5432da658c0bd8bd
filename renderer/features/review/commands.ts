import type { SourceFormat } from "#shared/import/sourceLines.ts";
import { toImportedDraft } from "#shared/import/repair/repairDraft.ts";
import { command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { Review } from "#renderer/desk/incoming/review.ts";

/** Taking a draft from the clipboard, and repairing how the open one was read. */
export const reviewCommands = [
  command({
    id: "review.paste",
    name: "command.review.paste",
    group: "dossier",
    run(desk, go) {
      if (go) desk.place.dialog.value = "paste";
      return true;
    },
  }),
  command({
    id: "review.repair",
    name: "command.review.repair",
    group: "dossier",
    run(desk, go) {
      if (desk.refusalToSay("revision") || !desk.dossier.value?.open) return false;
      if (go) repair(desk);
      return true;
    },
  }),
];

/** Lays the open text open again, at the provision with the caret. */
function repair(desk: Desk): void {
  const { revision } = desk.dossier.value!.open!;
  const { draft, source } = revision.body;
  const reading = toImportedDraft(draft, { ...source, format: source.format as SourceFormat });
  const review = new Review(reading, { revision }, { of: revision.body.document, found: null });
  review.at.value = Math.min(desk.place.caret.value, draft.provisions.length - 1);
  desk.incoming.documents.repair(review);
}
