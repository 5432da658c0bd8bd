import type { Feature } from "#renderer/frame/feature.ts";
import { ConfirmDoubtfulPlaceOverlay } from "./ConfirmDoubtfulPlaceOverlay.tsx";

/** Asks before something is confirmed at a place where it may not belong. */
export const confirmDoubtfulPlaceFeature: Feature = { commands: [], slots: { over: ConfirmDoubtfulPlaceOverlay } };
