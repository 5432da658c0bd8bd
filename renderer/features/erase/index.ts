import type { Feature } from "#renderer/frame/feature.ts";
import { EraseOverlay } from "./EraseOverlay.tsx";

/** Asks before words are taken away for good; what may be erased is handed over by whoever shows it. */
export const eraseFeature: Feature = { commands: [], slots: { over: EraseOverlay } };
