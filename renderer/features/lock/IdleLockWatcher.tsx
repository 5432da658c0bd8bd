import { useEffect } from "react";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { readIdleLockSettings } from "./idleLockSettings.ts";

const PassphraseDialog = lazyComponent(
  () => import("./PassphraseDialog.tsx"),
  ({ PassphraseDialog }) => PassphraseDialog,
);

const MINUTE = 60_000;
/** How often to check whether the user is still there, in ms. */
const CHECK_EVERY_MS = 15_000;
/** The shortest interval at which the other windows are notified that the user is there, in ms. */
const NOTIFY_EVERY_MS = 5_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks the windows when none of them has been used for a while, and when the machine goes to sleep. */
export function IdleLockWatcher() {
  const workspace = useWorkspace();
  const isOpen = useSignal(workspace.lock.state) === "open";
  useEffect(() => {
    if (!isOpen) return;
    const { vault } = workspace.host;
    const { windows } = vault;
    let usedAt = Date.now();
    let notifiedAt = -Infinity;
    const isAbandoned = () => {
      const { minutes } = readIdleLockSettings();
      return minutes > 0 && Date.now() - usedAt >= minutes * MINUTE;
    };
    const check = () => isAbandoned() && void workspace.lock.lock("idle");
    // When a machine wakes up, the first key may come before any timer. It must not keep the window unlocked.
    const see = () => {
      if (isAbandoned()) return void workspace.lock.lock("idle");
      usedAt = Date.now();
      if (usedAt - notifiedAt < NOTIFY_EVERY_MS) return;
      notifiedAt = usedAt;
      windows?.tell({ used: usedAt });
    };
    for (const sign of SIGNS) window.addEventListener(sign, see, { capture: true, passive: true });
    const timer = setInterval(check, CHECK_EVERY_MS);
    const endWindows = windows?.hear((what) => {
      if (typeof what === "object") usedAt = Math.max(usedAt, "used" in what ? what.used : 0);
      else if (what === "idle") check();
    });
    const endSleep = vault.asked?.(() => readIdleLockSettings().onSleep && void workspace.lock.lock());
    return () => {
      clearInterval(timer);
      endWindows?.();
      endSleep?.();
      for (const sign of SIGNS) window.removeEventListener(sign, see, { capture: true });
    };
  }, [workspace, isOpen]);
  return useSignal(workspace.viewState.dialog) === "passphrase" ? <PassphraseDialog /> : null;
}
