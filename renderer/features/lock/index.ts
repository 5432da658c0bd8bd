import { defineCommand, opensDialog } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { KeyProtectionSection } from "./KeyProtectionSection.tsx";
import { LockScreen } from "./LockScreen.tsx";
import { IdleLockWatcher } from "./IdleLockWatcher.tsx";

/** The passphrase of this machine's keys, and the lock of the window. */
export const lockFeature: Feature = {
  commands: [
    defineCommand({
      id: "lock",
      name: "command.lock",
      group: "window",
      keys: ["Shift+F9"],
      worksInDialogs: true,
      run({ lock }, go) {
        if (lock.state.value !== "open") return false;
        if (go) void lock.lock();
        return true;
      },
    }),
    defineCommand({
      id: "passphrase",
      name: "command.passphrase",
      group: "window",
      run: opensDialog("passphrase"),
    }),
  ],
  slots: { lock: LockScreen, keys: KeyProtectionSection, machine: KeyProtectionSection, over: IdleLockWatcher },
};
