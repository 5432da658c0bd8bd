import { useState } from "react";
import { isRefusal } from "#shared/base/result.ts";
import { codeFingerprintOf } from "#shared/host/codeRelease.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import { AppStoringProgress } from "./AppStoringProgress.tsx";
import { useStoredApp } from "#renderer/workspace/queries/storedApp.ts";
import * as styles from "./offline.module.css";

interface UpdateDialogProps {
  readonly version: string;
  /** The hub's list of the version's files. */
  readonly list: string;
  readonly onClose: () => void;
}

/** Asks whether the version that the hub serves shall replace the stored one, and replaces it. */
export function AppUpdateDialog({ version, list, onClose }: UpdateDialogProps) {
  const { host, lock } = useWorkspace();
  const state = useStoredApp();
  const [why, setWhy] = useState("");
  const [busy, setBusy] = useState(false);
  const update = async () => {
    setBusy(true);
    const outcome = await host.storedApp!.update();
    if (!isRefusal(outcome)) return location.reload();
    setBusy(false);
    setWhy(explainRefusal(outcome));
  };
  return (
    <Dialog title={message("offline.update.title", { version })} onClose={() => busy || onClose()}>
      <p>
        {message("offline.update.what")}{" "}
        {!lock.isLocked && <LearnMoreButton section="the-web-edition-without-its-hub" />}
      </p>
      <p className={styles.fingerprint}>
        <span>{message("offline.fingerprint")}</span> <code dir="ltr">{codeFingerprintOf(list)}</code>
      </p>
      {state?.progress && <AppStoringProgress {...state.progress} />}
      <p role="alert" className={styles.why}>
        {why}
      </p>
      <div className={partsStyles.actions}>
        <Button isDisabled={busy} onPress={onClose}>
          {message("dialog.cancel")}
        </Button>
        <Button look="primary" autoFocus isDisabled={busy} onPress={() => void update()}>
          {message("offline.update.go")}
        </Button>
      </div>
    </Dialog>
  );
}
