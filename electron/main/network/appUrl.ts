import path from "node:path";
import { APP_ORIGIN, APP_HOST, APP_SCHEME } from "#shared/host/appOrigin.ts";

export const APP_HOME_URL = `${APP_ORIGIN}/index.html`;

/** Returns whether an address is the window's own. */
export function isAppUrl(address: string): boolean {
  const url = parsed(address);
  return url?.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === "" && url.password === "";
}

/** Returns whether an address is that of the window's page itself. */
export const isAppHomeUrl = (address: string): boolean => address === APP_HOME_URL;

/**
 * Returns the file in a folder for one of our addresses; null for every other address, and for one that would leave the
 * folder or changes its meaning by decoding (`..%2f`).
 */
export function fileForAppUrl(address: string, folder: string): string | null {
  const url = parsed(address);
  if (!url || !isAppUrl(address) || /%2f|%5c|%00/i.test(url.pathname)) return null;
  const name = decoded(url.pathname);
  if (name === null || /[\\\0]|(?:^|\/)\.\.?(?:\/|$)/.test(name)) return null;
  const file = path.join(folder, name === "/" ? "index.html" : name);
  return file.startsWith(path.join(folder, path.sep)) ? file : null;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
