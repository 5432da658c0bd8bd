import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { OFFLINE_DIALOG, OfflineOverlay } from "./OfflineOverlay.tsx";
import { ServedCodeBanner } from "./ServedCodeBanner.tsx";

/** The web edition without its hub: what is stored on this device, and which version the hub serves. */
export const offlineFeature: Feature = {
  commands: [
    defineCommand({
      id: "offline",
      name: "command.offline",
      group: "window",
      run({ host, viewState }, go) {
        if (!host.storedApp) return false;
        if (go) viewState.dialog.value = OFFLINE_DIALOG;
        return true;
      },
    }),
  ],
  slots: { lock: ServedCodeBanner, over: OfflineOverlay },
};
