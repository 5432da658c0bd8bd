import { useState } from "react";
import { moveTextToDocumentAct, type TextMoveDestination } from "#shared/acts/texts/moveTextToDocument.ts";
import { documentsOfText } from "#shared/ledger/texts/textChains.ts";
import type { TextEntry } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { describeTextWithDate } from "#renderer/workspace/textModel/textChoices.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { RadioList } from "#renderer/parts/controls/RadioList.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

export const MOVE_TEXT_TO_DOCUMENT_DIALOG = "texts.move";

/** The id of the option that makes the text a document of its own. */
const OWN = "own";

/** A choice of the document that the open text belongs to. */
export function MoveTextToDocumentDialog() {
  const workspace = useWorkspace();
  const isOpen = useSignal(workspace.viewState.dialog) === MOVE_TEXT_TO_DOCUMENT_DIALOG;
  const dossier = useSignal(workspace.dossier);
  return isOpen && dossier ? <OpenDialog close={() => (workspace.viewState.dialog.value = null)} /> : null;
}

function OpenDialog({ close }: { readonly close: () => void }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const id = useSignal(useDossier().notes)?.text.id ?? "";
  const text = ledger.drafts.get(id)?.texts[0];
  const [to, setTo] = useState(text?.document.id ?? "");
  if (!text) return null;
  const options = [
    ...ledger.documents.map((document) => ({ id: document.id, name: document.title })),
    { id: OWN, name: message("move.own") },
  ];
  const move = () => {
    const outcome = moveTextToDocumentAct(ledger, workspace.me, text.revision.id, destinationOf(text, to));
    close();
    void workspace.commit(outcome).then((records) => {
      const moved = records && ledger.drafts.get(id)?.texts[0];
      if (moved) workspace.notifications.notify("move.done", { title: moved.document.title });
    });
  };
  return (
    <Dialog title={message("move.title")} onClose={close}>
      <p dir="auto">
        <strong>{describeTextWithDate(text)}</strong>
      </p>
      <RadioList label={message("move.to")} options={options} value={to} onChange={setTo} autoFocus />
      <p className={partsStyles.hint}>
        {message("move.hint")} <LearnMoreButton section="the-next-draft" />
      </p>
      <div className={partsStyles.actions}>
        <Button look="primary" isDisabled={documentsOfText(text).has(to)} onPress={move}>
          {message("move.go")}
        </Button>
      </div>
    </Dialog>
  );
}

/**
 * Returns the destination. A document of its own is named after the text, and has the kind of the one that it comes
 * from.
 */
function destinationOf({ document, revision }: TextEntry, to: string): TextMoveDestination {
  const { title } = revision.body.draft;
  return to === OWN ? { title: title.slice(0, 500) || document.title, kind: document.body.kind } : { document: to };
}
