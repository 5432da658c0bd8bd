import { signal } from "@preact/signals-core";
import type { SavedFilter } from "#renderer/desk/own/saved.ts";

/** The name of the dialog. */
export const SAVED = "filters";

/** Of a dossier that is only read nothing is kept. */
export const SAVED_NOTHING = signal([] as readonly SavedFilter[]);
