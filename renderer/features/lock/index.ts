import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { KeysHere } from "./KeysHere.tsx";
import { LockScreen } from "./LockScreen.tsx";
import { Watch } from "./Watch.tsx";

/** The passphrase over the keys of this machine, and the lock over the window. */
export const lock: Feature = {
  commands: [
    command({
      id: "lock",
      name: "command.lock",
      group: "window",
      keys: ["Shift+F9"],
      always: true,
      run({ lock }, go) {
        if (lock.state.value !== "open") return false;
        if (go) void lock.lock();
        return true;
      },
    }),
    command({
      id: "passphrase",
      name: "command.passphrase",
      group: "window",
      run({ place }, go) {
        if (go) place.dialog.value = "passphrase";
        return true;
      },
    }),
  ],
  slots: { lock: LockScreen, keys: KeysHere, machine: KeysHere, over: Watch },
};
