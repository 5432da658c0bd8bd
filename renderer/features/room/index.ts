import type { Feature } from "../../frame/feature.ts";
import { Room } from "./Room.tsx";

/** A hub on this machine for the people in one room. */
export const room: Feature = { slots: { machine: Room } };
