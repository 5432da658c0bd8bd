import { useState } from "react";
import { eraseAct } from "#shared/acts/erase.ts";
import { listSyncStatus } from "#shared/ledger/queries/syncStatus.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { ErasableRecord } from "#renderer/workspace/viewState.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./erase.module.css";

/** Asks before an item's words are erased permanently, and names what is out of reach. */
export function ErasePermanentlyOverlay() {
  const { dialog, erasables } = useWorkspace().viewState;
  const isOpen = useSignal(dialog) === "erase";
  const parts = useSignal(erasables);
  const [first] = parts;
  return isOpen && first ? <EraseDialog key={first.id} parts={parts} first={first} /> : null;
}

interface EraseDialogProps {
  readonly parts: readonly ErasableRecord[];
  readonly first: ErasableRecord;
}

function EraseDialog({ parts, first }: EraseDialogProps) {
  const workspace = useWorkspace();
  const [id, choose] = useState(first.id);
  const chosen = parts.find((each) => each.id === id) ?? first;
  const close = () => {
    workspace.viewState.dialog.value = null;
    keepFocus(workspace);
  };
  const go = () => {
    close();
    if (workspace.ledger) void workspace.commit(eraseAct(workspace.ledger, workspace.me, chosen.id, chosen.which));
  };
  return (
    <Dialog title={message("erase.title")} onClose={close}>
      {parts.length > 1 ? (
        <SelectField label={message("erase.which")} options={parts} value={id} onChange={choose} />
      ) : (
        <p dir="auto">
          <strong>{chosen.name}</strong>
        </p>
      )}
      <p>{[message("erase.what"), chosen.leaves].filter(Boolean).join(" ")}</p>
      <ul className={styles.beyond}>
        {listOutOfReach(workspace, id).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={partsStyles.hint}>
        {message("erase.reach")} <LearnMoreButton section="where-your-data-is-stored" />
      </p>
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={close}>
          {message("dialog.cancel")}
        </Button>
        <Button look="danger" onPress={go}>
          {message("erase.go")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Focuses the text if the element that opened the dialog is gone, once the dialog has tried to give the focus back. */
function keepFocus({ textController }: Workspace): void {
  const look = () => document.activeElement === document.body && textController.value?.focus();
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/**
 * Returns who still has the words, as far as this machine knows: the hub and the other members until they sync, and
 * files saved since the words were written.
 */
function listOutOfReach({ ledger, dossier, me }: Workspace, id: string): readonly string[] {
  const writtenAt = ledger?.record(id)?.record.at ?? "";
  const { localState } = dossier.value?.session ?? {};
  const files = localState?.savedFiles.value.filter(({ at }) => at >= writtenAt).length ?? 0;
  const others = ledger ? listSyncStatus(ledger, me?.member).map(({ member }) => memberNameOf(ledger, member)) : [];
  return [
    localState?.hub.value ? message("erase.hub") : "",
    others.length > 0 ? message("erase.others", { names: others.join(message("list.comma")) }) : "",
    files > 0 ? message("erase.files", { count: files }) : "",
  ].filter((line) => line !== "");
}
