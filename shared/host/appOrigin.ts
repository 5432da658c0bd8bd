/** The desktop window's own origin. IndexedDB is tied to it, so neither part may ever be renamed. */
export const APP_SCHEME = "app";
export const APP_HOST = "clausemark";

/** The origin as browsers write it; no web page has it. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
