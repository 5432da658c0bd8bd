import { protocol } from "electron";
import { readFile } from "node:fs/promises";
import { APP_SCHEME } from "#shared/host/appOrigin.ts";
import { fileForUrl } from "./appUrl.ts";
import { responseHeadersFor } from "./responseHeaders.ts";

/** Makes the window's scheme a secure origin of its own, whose code may be kept compiled. Before the app is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** Serves the window's files, and nothing beside them, from when it is furnished. Once the app is ready. */
export function serveWindowFiles(folder: string, furnished: Promise<void>): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    await furnished;
    const file = method === "GET" ? fileForUrl(url, folder) : null;
    if (file === null) return answer(403);
    const bytes = await readFile(file).catch(() => null);
    return bytes === null ? answer(404) : new Response(bytes, { headers: responseHeadersFor(file) });
  });
}

const answer = (status: 403 | 404) => new Response(null, { status, headers: responseHeadersFor("") });
