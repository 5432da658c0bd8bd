import type { Feature } from "#renderer/frame/feature.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";
import { packetCommands } from "./commands.ts";
import { PacketDialogs } from "./PacketDialogs.tsx";

/** Packets: saving them, reviewing them before they are merged, and the sync status. */
export const packetsFeature: Feature = {
  commands: packetCommands,
  slots: {
    over: PacketDialogs,
    team: lazyPart(
      () => import("./SyncStatusPanel.tsx"),
      ({ SyncStatusPanel }) => SyncStatusPanel,
    ),
  },
};
