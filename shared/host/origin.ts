/** The desktop app's window has an origin of its own. IndexedDB belongs to it: neither part may ever be renamed. */
export const SCHEME = "app";
export const HOST = "clausemark";

/** The origin as a browser says it, which no web page has. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`;
