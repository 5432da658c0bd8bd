import type { Feature } from "#renderer/frame/feature.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";

/** A hub on this machine for the people in one room. */
export const roomHubFeature: Feature = {
  slots: {
    machine: lazyComponent(
      () => import("./RoomHubPanel.tsx"),
      ({ RoomHubPanel }) => RoomHubPanel,
    ),
  },
};
