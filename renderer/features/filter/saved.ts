import type { SavedFilter } from "../../desk/own/saved.ts";

/** The name of the dialog. */
export const SAVED = "filters";

/** Of a dossier that is only read nothing is kept. */
export const SAVED_NOTHING = { now: [] as readonly SavedFilter[], watch: () => () => undefined };
