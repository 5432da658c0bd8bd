import type { Act } from "#shared/acts/act.ts";
import { retractRevisionsSameTextAct } from "#shared/acts/texts/revisionsSameText.ts";
import type { Outcome } from "#shared/base/result.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import { defineActCommand, defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { listTextChoices } from "#renderer/workspace/textModel/textChoices.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { SWITCHER_DIALOG } from "./TextAndDossierSwitcher.tsx";
import { MOVE_TEXT_TO_DOCUMENT_DIALOG } from "./MoveTextToDocumentDialog.tsx";
import { TextsOverlays } from "./TextsOverlays.tsx";

/**
 * The texts of a dossier: switching between them and to other dossiers, what became of the notes in the next one, and the offer to treat two as one.
 */
export const textsFeature: Feature = {
  commands: [
    defineCommand({
      id: "texts.choose",
      name: "command.texts.choose",
      group: "dossier",
      keys: ["F4"],
      run(workspace, go) {
        if (!workspace.ledger) return false;
        if (go) workspace.viewState.dialog.value = SWITCHER_DIALOG;
        return true;
      },
    }),
    defineCommand({
      id: "texts.next",
      name: "command.texts.next",
      group: "go",
      keys: ["Shift+F4"],
      run(workspace, go) {
        const next = nextTextOpener(workspace);
        if (next && go) next();
        return next !== null;
      },
    }),
    defineCommand({
      id: "texts.move",
      name: "command.texts.move",
      group: "dossier",
      run(workspace, go) {
        if (workspace.refusalToSay("revision") || !isMovable(workspace)) return false;
        if (go) workspace.viewState.dialog.value = MOVE_TEXT_TO_DOCUMENT_DIALOG;
        return true;
      },
    }),
    defineActCommand({ id: "texts.apart", name: "command.texts.apart", group: "dossier", act: separateEditionAct }),
  ],
  slots: { over: TextsOverlays },
};

/**
 * Whether the open text can be moved to another document: there has to be another document, or another text beside it.
 */
function isMovable({ dossier: { value: dossier }, ledger }: Workspace): boolean {
  return ledger !== null && ledger.drafts.has(dossier?.notes.value?.text.id ?? "") && ledger.texts.length > 1;
}

/**
 * Returns the act that separates the open edition from its text. If the open edition is the leading one, the act
 * separates the edition that was last marked as the same text.
 */
function separateEditionAct({ dossier: { value: dossier }, ledger, me }: Workspace): Outcome<Act> | null {
  const text = ledger?.drafts.get(dossier?.notes.value?.text.id ?? "")?.texts[0];
  const editions = text?.editions.map(({ revision }) => revision) ?? [];
  const edition = editions.find(({ id }) => id === dossier?.openRevision?.revision.id) ?? editions.at(-1);
  return ledger && edition ? retractRevisionsSameTextAct(ledger, me, edition.id) : null;
}

/** Returns a function that opens the text after the open one in the list, or the first; null if there is no other. */
function nextTextOpener({ dossier: { value: dossier } }: Workspace): (() => void) | null {
  const ids = dossier ? listTextChoices(dossier.ledger).map(({ id }) => id) : [];
  const at = ids.indexOf(dossier?.notes.value?.text.id ?? "");
  const next = ids[(at + 1) % ids.length];
  const draft = dossier && findDraftById(dossier.ledger, next ?? "");
  return dossier && draft && ids.length > 1 ? () => dossier.show(draft) : null;
}
