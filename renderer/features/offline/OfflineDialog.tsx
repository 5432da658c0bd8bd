import { useState } from "react";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { OfflineAppState } from "#shared/host/storedApp.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import { describeServedCode } from "./describeServedCode.ts";
import { AppStoringProgress, toMegabytes } from "./AppStoringProgress.tsx";
import { AppUpdateDialog } from "./AppUpdateDialog.tsx";
import { useStoredApp } from "#renderer/workspace/queries/storedApp.ts";
import * as styles from "./offline.module.css";

/** What this device has stored of the app, which version it is, and whether the hub serves another. */
export function OfflineDialog() {
  const { host, viewState } = useWorkspace();
  const state = useStoredApp();
  const [why, setWhy] = useState("");
  const [busy, setBusy] = useState(false);
  const [isUpdating, setUpdating] = useState(false);
  const { storedApp } = host;
  if (!state || !storedApp) return null;
  const { served, stored, progress, fingerprint, unavailable } = state;
  if (isUpdating && served.kind === "other-version")
    return <AppUpdateDialog version={served.version} list={served.list} onClose={() => setUpdating(false)} />;
  const during = async (work: () => Promise<Outcome<unknown>>) => {
    setBusy(true);
    setWhy("");
    const outcome = await work();
    setBusy(false);
    if (isRefusal(outcome)) setWhy(explainRefusal(outcome));
  };
  const close = () => (viewState.dialog.value = null);
  return (
    <Dialog title={message("offline.title")} onClose={close}>
      <p>
        {describeStored(state)} <LearnMoreButton section="the-web-edition-without-its-hub" />
      </p>
      {fingerprint && (
        <p className={styles.fingerprint}>
          <span>{message("about.version", { version: __VERSION__ })}</span>
          <span>{message("offline.fingerprint")}</span> <code dir="ltr">{fingerprint}</code>
        </p>
      )}
      {progress && <AppStoringProgress {...progress} />}
      <p role="status">{busy ? "" : describeServedCode(served)}</p>
      <p role="alert" className={styles.why}>
        {why}
      </p>
      <div className={`${partsStyles.actions} ${formsStyles.wraps}`}>
        {!unavailable && stored !== "all" && (
          <Button isDisabled={busy || progress !== null} onPress={() => void during(() => storedApp.storeAll())}>
            {message("offline.store")}
          </Button>
        )}
        {fingerprint && (
          <Button isDisabled={busy} onPress={() => void during(() => storedApp.check())}>
            {message("offline.check")}
          </Button>
        )}
        {served.kind === "other-version" && (
          <Button onPress={() => setUpdating(true)}>{message("offline.update")}</Button>
        )}
        <Button look="primary" autoFocus onPress={close}>
          {message("help.close")}
        </Button>
      </div>
    </Dialog>
  );
}

function describeStored({ unavailable, stored, size }: OfflineAppState): string {
  if (unavailable) return message(`offline.none.${unavailable}`);
  if (stored === "all") return message("offline.stored.all", { megabytes: toMegabytes(size) });
  return message(stored === "start" ? "offline.stored.start" : "offline.stored.nothing");
}
