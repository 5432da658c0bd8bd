import type { Feature } from "#renderer/frame/feature.ts";
import { later } from "#renderer/frame/later.tsx";

/** A hub on this machine for the people in one room. */
export const room: Feature = {
  slots: {
    machine: later(
      () => import("./Room.tsx"),
      ({ Room }) => Room,
    ),
  },
};
