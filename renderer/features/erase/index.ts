import type { Feature } from "#renderer/frame/feature.ts";
import { ErasePermanentlyOverlay } from "./ErasePermanentlyOverlay.tsx";

/**
 * Asks before words are erased permanently. The part that shows an item provides what can be erased
 * (`viewState.erasables`).
 */
export const erasePermanentlyFeature: Feature = { commands: [], slots: { over: ErasePermanentlyOverlay } };
