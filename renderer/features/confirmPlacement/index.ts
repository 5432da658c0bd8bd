import type { Feature } from "#renderer/frame/feature.ts";
import { ConfirmPlacementOverlay } from "./ConfirmPlacementOverlay.tsx";

/** Asks before something is confirmed at a place where it may not belong. */
export const confirmPlacementFeature: Feature = { commands: [], slots: { over: ConfirmPlacementOverlay } };
