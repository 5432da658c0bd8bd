import { signal } from "@preact/signals-core";
import type { SavedFilter } from "#renderer/workspace/session/savedFilters.ts";

/** The name of the dialog. */
export const SAVED_FILTERS_DIALOG = "filters";

/** Of a dossier that is only read nothing is kept. */
export const NO_SAVED_FILTERS = signal([] as readonly SavedFilter[]);
