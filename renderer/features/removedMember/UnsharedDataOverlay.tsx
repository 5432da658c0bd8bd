import { useState, type SubmitEvent } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { DossierSession } from "#renderer/workspace/session/dossierSession.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { UNSHARED_DATA_DIALOG } from "./saveUnsharedDataCommand.ts";
import { countUnsharedData, saveUnsharedData, type UnsharedDataCounts } from "./unsharedData.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";

export function UnsharedDataOverlay() {
  const { dossier, viewState } = useWorkspace();
  const session = useSignal(dossier)?.session;
  return useSignal(viewState.dialog) === UNSHARED_DATA_DIALOG && session ? <RemainsDialog session={session} /> : null;
}

/** Shows how much only this machine has, before it is saved. Private notes are included only on request. */
function RemainsDialog({ session }: { readonly session: DossierSession }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  useLedger();
  const [withPrivate, setWithPrivate] = useState(true);
  const [busy, setBusy] = useState(false);
  const { records, ...counts } = countUnsharedData(dossier, session);
  const alsoIncluded = describeUncommittedNotes(counts);
  const close = () => (workspace.viewState.dialog.value = null);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const saved = await saveUnsharedData(workspace, withPrivate);
    setBusy(false);
    if (saved) close();
  };
  return (
    <Dialog title={message("remains.title")} onClose={close}>
      <form onSubmit={(event) => void save(event)}>
        <p>{message("remains.records", { count: records })}</p>
        {alsoIncluded !== "" && (
          <CheckboxField isSelected={withPrivate} onChange={setWithPrivate}>
            {message("remains.private", { list: alsoIncluded })}
          </CheckboxField>
        )}
        <p className={partsStyles.hint}>
          {message("remains.what")} <LearnMoreButton section="when-somebody-leaves-or-a-laptop-is-lost" />
        </p>
        <div className={partsStyles.actions}>
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button autoFocus type="submit" look="primary" isDisabled={busy}>
            {message("remains.go")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Lists the notes that are no records, by kind; "" if there are none. */
function describeUncommittedNotes({
  privateNotes,
  unfinished,
  unsigned,
}: Pick<UnsharedDataCounts, "privateNotes" | "unfinished" | "unsigned">): string {
  const kinds = [
    privateNotes > 0 && message("remains.private.mine", { count: privateNotes }),
    unfinished > 0 && message("remains.private.unfinished", { count: unfinished }),
    unsigned > 0 && message("remains.private.unsigned", { count: unsigned }),
  ];
  return kinds.filter((kind) => kind !== false).join(message("list.comma"));
}
