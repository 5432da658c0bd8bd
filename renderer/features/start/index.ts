import type { Feature } from "#renderer/frame/feature.ts";
import { Start } from "./Start.tsx";

/** The first screen: open a draft, try the sample, open a dossier. */
export const start: Feature = { slots: { start: Start } };
