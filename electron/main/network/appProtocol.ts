import { protocol } from "electron";
import { readFile } from "node:fs/promises";
import { APP_SCHEME } from "#shared/host/appOrigin.ts";
import { fileForAppUrl } from "./appUrl.ts";
import { windowFileHeadersFor } from "./responseHeaders.ts";

/** Registers the window's scheme as a secure origin whose code may be cached. Call before the app is ready. */
export function declareAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** Serves the window's files, and nothing else, once `servicesReady` has resolved. Call after the app is ready. */
export function serveWindowFiles(folder: string, servicesReady: Promise<void>): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    await servicesReady;
    const file = method === "GET" ? fileForAppUrl(url, folder) : null;
    if (file === null) return answer(403);
    const bytes = await readFile(file).catch(() => null);
    return bytes === null ? answer(404) : new Response(bytes, { headers: windowFileHeadersFor(file) });
  });
}

const answer = (status: 403 | 404) => new Response(null, { status, headers: windowFileHeadersFor("") });
