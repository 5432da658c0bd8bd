import { useEffect } from "react";
import type { SystemNotifications } from "#shared/host/systemNotifications.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { goToNote } from "#renderer/workspace/actions/navigation.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { AddressedRecordWatcher } from "./addressedRecordWatcher.ts";
import { areNotificationsOn } from "./notificationSetting.ts";

/** Notifies the user, if they turned it on, of what addresses them in the open dossier while the window has no focus. */
export function SystemNotifier() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  const isOn = useSignal(areNotificationsOn);
  const { systemNotifications } = workspace.host;
  useEffect(
    () =>
      dossier && isOn && systemNotifications?.isAllowed()
        ? notifyOf(dossier, workspace, systemNotifications)
        : undefined,
    [workspace, dossier, isOn, systemNotifications],
  );
  return null;
}

/** Notifies of a dossier's arriving records, from when those of this machine are read. Returns a function that ends it. */
function notifyOf(dossier: Dossier, workspace: Workspace, system: SystemNotifications): () => void {
  let watcher: AddressedRecordWatcher | null = null;
  const ended = new AbortController();
  const onFocus = () => {
    watcher?.returned();
    system.close();
  };
  window.addEventListener("focus", onFocus, { signal: ended.signal });
  void dossier.session?.intake.whenIdle().then(() => {
    if (ended.signal.aborted) return;
    watcher = new AddressedRecordWatcher(dossier.ledger, {
      me: () => dossier.me?.member,
      wasRead: (key) => dossier.unread.wasRead(key),
      isAway: () => !document.hasFocus(),
      show: (counts, id) =>
        system.show(counts, () => {
          const thread = dossier.ledger.get(threadProjection, id);
          if (thread && workspace.dossier.value === dossier) goToNote(workspace, thread);
        }),
    });
  });
  return () => {
    ended.abort();
    watcher?.close();
    system.close();
  };
}
