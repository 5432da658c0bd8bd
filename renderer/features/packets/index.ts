import type { Feature } from "#renderer/frame/feature.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { packetCommands } from "./packetCommands.ts";
import { ActivePacketDialog } from "./ActivePacketDialog.tsx";

/** Packets: saving them, reviewing them before they are merged, and the sync status. */
export const packetsFeature: Feature = {
  commands: packetCommands,
  slots: {
    over: ActivePacketDialog,
    team: lazyComponent(
      () => import("./SyncStatusPanel.tsx"),
      ({ SyncStatusPanel }) => SyncStatusPanel,
    ),
  },
};
