import type { Feature } from "#renderer/frame/feature.ts";
import { Erase } from "./Erase.tsx";

/** Asks before words are taken away for good; what may be erased is handed over by whoever shows it. */
export const erasing: Feature = { commands: [], slots: { over: Erase } };
