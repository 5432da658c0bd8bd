import type { Feature } from "../../frame/feature.ts";
import { later } from "../../frame/later.tsx";

/** A hub on this machine for the people in one room. */
export const room: Feature = {
  slots: {
    machine: later(
      () => import("./Room.tsx"),
      ({ Room }) => Room,
    ),
  },
};
