/** The desktop app's window has an origin of its own. IndexedDB belongs to it: neither part may ever be renamed. */
export const APP_SCHEME = "app";
export const APP_HOST = "clausemark";

/** The origin as a browser says it, which no web page has. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
