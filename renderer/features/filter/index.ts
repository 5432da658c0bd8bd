import type { Feature } from "../../frame/feature.ts";
import { Filters } from "./Filters.tsx";

/** Which notes are shown, in the text and beside it. */
export const filter: Feature = { slots: { filter: Filters } };
