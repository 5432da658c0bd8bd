import { stat } from "node:fs/promises";
import { createSecureContext } from "node:tls";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { HubServerSettings } from "./settings.ts";
import { readPassphrases } from "./readPassphrases.ts";
import { listServedFiles } from "../serve/servedFiles.ts";
import type { TlsPems } from "../serve/hubServer.ts";
import { causeOf } from "../serve/report.ts";
import type { HubOptions } from "../startHub.ts";
import { readTextFile } from "./readTextFile.ts";

/** What the files say that a hub's options name. */
interface Given extends Pick<HubOptions, "tls" | "mayCreate"> {
  /** The files with a secret that everybody on this machine may read. */
  readonly exposed: readonly string[];
}

/** The files that a hub's options name, as they lie there now. Refused with the one that cannot be used. */
export async function readOptionFiles(settings: HubServerSettings): Promise<Outcome<Given>> {
  const { tls: files, createWith, web, secret } = settings;
  const tls = files ? await readPems(files) : undefined;
  if (isRefusal(tls)) return tls;
  const read = createWith === null ? null : await readPassphrases(createWith);
  if (isRefusal(read)) return read;
  if (web !== undefined && !(await listServedFiles(web)).has("/index.html"))
    return refusal("hub.no-web", { folder: web });
  const secrets = [...(files ? [files.key] : []), ...(read?.files ?? []), ...(secret === null ? [] : [secret])];
  return { tls, mayCreate: read?.phrases ?? settings.mayCreate, exposed: await exposedAmong(secrets) };
}

/** A certificate and its key. */
export async function readPems(files: NonNullable<HubServerSettings["tls"]>): Promise<Outcome<TlsPems>> {
  const cert = await readTextFile(files.cert);
  if (isRefusal(cert)) return cert;
  const key = await readTextFile(files.key);
  if (isRefusal(key)) return key;
  try {
    createSecureContext({ cert, key });
    return { cert, key };
  } catch (error) {
    return refusal("hub.tls", { ...files, cause: causeOf(error) });
  }
}

/** The permission of everybody to read a file. Windows gives none by it. */
const BY_ALL = 0o004;

async function exposedAmong(files: readonly string[]): Promise<readonly string[]> {
  if (process.platform === "win32") return [];
  const modes = await Promise.all(files.map(async (file) => (await stat(file)).mode));
  return files.filter((_, at) => (modes[at]! & BY_ALL) !== 0);
}
