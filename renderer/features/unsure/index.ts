import type { Feature } from "#renderer/frame/feature.ts";
import { Unsure } from "./Unsure.tsx";

/** Asks before something is confirmed where it may not belong. */
export const unsure: Feature = { commands: [], slots: { over: Unsure } };
