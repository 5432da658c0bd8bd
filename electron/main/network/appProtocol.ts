import { protocol, type ProtocolResponse } from "electron";
import { readFile } from "node:fs/promises";
import { APP_SCHEME } from "#shared/host/appOrigin.ts";
import { fileForAppUrl, isAppHomeUrl } from "./appUrl.ts";
import type { OneTimeFiles } from "./oneTimeFiles.ts";
import { windowFileHeadersFor } from "./responseHeaders.ts";

/** Chromium's code for a request that failed for no other reason. */
const NET_FAILED = -2;

/** What the window's files wait for. */
interface ServingConditions {
  /** Resolves when the session is restricted. */
  readonly whenRestricted: Promise<unknown>;
  /** Resolves when everything is served that the page's code may request. */
  readonly whenServed: Promise<unknown>;
}

/** Registers the window's scheme as a secure origin whose code may be cached. Call before the app is ready. */
export function declareAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/**
 * Serves the window's files and what was put into `handedOver`, and nothing else. The page alone is served once the
 * session is restricted, so that its process gets ready while the services start; its code waits for them. Call after
 * the app is ready.
 */
export function serveWindowFiles(
  folder: string,
  handedOver: OneTimeFiles,
  { whenRestricted, whenServed }: ServingConditions,
): void {
  const answer = async (url: string, method: string): Promise<ProtocolResponse> => {
    await (isAppHomeUrl(url) ? whenRestricted : whenServed);
    if (method !== "GET") return refuse(403);
    const once = handedOver.take(url);
    if (once) return { data: once, headers: { ...windowFileHeadersFor(""), "cache-control": "no-store" } };
    const file = fileForAppUrl(url, folder);
    if (file === null) return refuse(403);
    const data = await readFile(file).catch(() => null);
    return data === null ? refuse(404) : { data, headers: windowFileHeadersFor(file) };
  };
  // Not `protocol.handle`: it loads the whole of `fetch` into this process before it can answer for the first file, which
  // takes almost as long as loading the services, and passes every file through streams.
  protocol.registerBufferProtocol(APP_SCHEME, ({ url, method }, callback) => {
    answer(url, method).then(callback, () => callback({ error: NET_FAILED }));
  });
}

const refuse = (statusCode: 403 | 404): ProtocolResponse => ({
  statusCode,
  data: Buffer.alloc(0),
  headers: windowFileHeadersFor(""),
});
