import type { Feature } from "#renderer/frame/feature.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";

/** A hub on this machine for the people in one room. */
export const roomFeature: Feature = {
  slots: {
    machine: lazyPart(
      () => import("./RoomSharingPanel.tsx"),
      ({ RoomSharingPanel }) => RoomSharingPanel,
    ),
  },
};
