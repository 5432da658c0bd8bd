import type { Feature } from "#renderer/frame/feature.ts";
import { EraseOverlay } from "./EraseOverlay.tsx";

/**
 * Asks before words are erased permanently. The part that shows an item provides what can be erased
 * (`viewState.erasables`).
 */
export const eraseFeature: Feature = { commands: [], slots: { over: EraseOverlay } };
