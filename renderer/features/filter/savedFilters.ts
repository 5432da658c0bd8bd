import { signal } from "@preact/signals-core";
import type { SavedFilter } from "#renderer/workspace/session/savedFilters.ts";

/** The dialog of saved filters. */
export const SAVED_FILTERS_DIALOG = "filters";

/** For a dossier that is opened to read only: it has no saved filters. */
export const NO_SAVED_FILTERS = signal([] as readonly SavedFilter[]);
