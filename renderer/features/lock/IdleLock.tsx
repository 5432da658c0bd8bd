import { useEffect } from "react";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";
import { readLockSettings } from "./lockSettings.ts";

const PassphraseDialog = lazyPart(
  () => import("./PassphraseDialog.tsx"),
  ({ PassphraseDialog }) => PassphraseDialog,
);

const MINUTE = 60_000;
/** How often to check whether somebody is there, in ms. */
const EVERY = 15_000;
/** How often the other windows are told at most that somebody is, in ms. */
const TELL_EVERY = 5_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks the windows when nobody has used any of them for a while, and when the machine goes to sleep. */
export function IdleLock() {
  const workspace = useWorkspace();
  const isOpen = useSignal(workspace.lock.state) === "open";
  useEffect(() => {
    if (!isOpen) return;
    const { vault } = workspace.host;
    const { windows } = vault;
    let used = Date.now();
    let told = -Infinity;
    const isAbandoned = () => {
      const { minutes } = readLockSettings();
      return minutes > 0 && Date.now() - used >= minutes * MINUTE;
    };
    const look = () => isAbandoned() && void workspace.lock.lock("idle");
    // When a machine wakes up, the first key may come before any timer: it must not keep the window open.
    const see = () => {
      if (isAbandoned()) return void workspace.lock.lock("idle");
      used = Date.now();
      if (used - told < TELL_EVERY) return;
      told = used;
      windows?.tell({ used });
    };
    for (const sign of SIGNS) window.addEventListener(sign, see, { capture: true, passive: true });
    const timer = setInterval(look, EVERY);
    const endWindows = windows?.hear((what) => {
      if (typeof what === "object") used = Math.max(used, "used" in what ? what.used : 0);
      else if (what === "idle") look();
    });
    const endSleep = vault.asked?.(() => readLockSettings().onSleep && void workspace.lock.lock());
    return () => {
      clearInterval(timer);
      endWindows?.();
      endSleep?.();
      for (const sign of SIGNS) window.removeEventListener(sign, see, { capture: true });
    };
  }, [workspace, isOpen]);
  return useSignal(workspace.viewState.dialog) === "passphrase" ? <PassphraseDialog /> : null;
}
