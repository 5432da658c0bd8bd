import type { Feature } from "#renderer/frame/feature.ts";
import { StartScreen } from "./StartScreen.tsx";

/** The first screen: open a draft, try the sample, open a dossier. */
export const startFeature: Feature = { slots: { start: StartScreen } };
