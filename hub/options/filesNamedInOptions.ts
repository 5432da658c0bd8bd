import { stat } from "node:fs/promises";
import { createSecureContext } from "node:tls";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { HubServerSettings } from "./hubServerSettings.ts";
import { readPublishPassphrases } from "./readPublishPassphrases.ts";
import { listServedFiles } from "../serve/servedFiles.ts";
import type { TlsPems } from "../serve/hubHttpServer.ts";
import { loggableErrorCode } from "../serve/reportEvent.ts";
import type { HubOptions } from "../startHub.ts";
import { readTextFile } from "./readTextFile.ts";

/** The contents of the files that a hub's options name. */
interface Given extends Pick<HubOptions, "tls" | "mayCreate" | "securityTxt"> {
  /** Files with a secret that all users of this machine may read. */
  readonly exposed: readonly string[];
}

/**
 * Reads the files that a hub's options name. Refuses the first that cannot be used: `hub.file`, `hub.tls`,
 * `hub.no-web`, or as `readPublishPassphrases` does.
 */
export async function readFilesNamedInOptions(settings: HubServerSettings): Promise<Outcome<Given>> {
  const { tls: files, createWith, web, secret } = settings;
  const tls = files ? await readPems(files) : undefined;
  if (isRefusal(tls)) return tls;
  const read = createWith === null ? null : await readPublishPassphrases(createWith);
  if (isRefusal(read)) return read;
  if (web !== undefined && !(await listServedFiles(web)).has("/index.html"))
    return refusal("hub.no-web", { folder: web });
  const securityTxt = settings.securityTxt === null ? undefined : await readTextFile(settings.securityTxt);
  if (isRefusal(securityTxt)) return securityTxt;
  const secrets = [...(files ? [files.key] : []), ...(read?.files ?? []), ...(secret === null ? [] : [secret])];
  return { tls, mayCreate: read?.phrases ?? settings.mayCreate, securityTxt, exposed: await exposedAmong(secrets) };
}

/** Reads a certificate and its key. Refuses with `hub.file`, or `hub.tls` if they cannot be used together. */
export async function readPems(files: NonNullable<HubServerSettings["tls"]>): Promise<Outcome<TlsPems>> {
  const cert = await readTextFile(files.cert);
  if (isRefusal(cert)) return cert;
  const key = await readTextFile(files.key);
  if (isRefusal(key)) return key;
  try {
    createSecureContext({ cert, key });
    return { cert, key };
  } catch (error) {
    return refusal("hub.tls", { ...files, cause: loggableErrorCode(error) });
  }
}

/** The mode bit that lets everybody read a file. Windows does not use it. */
const BY_ALL = 0o004;

async function exposedAmong(files: readonly string[]): Promise<readonly string[]> {
  if (process.platform === "win32") return [];
  const modes = await Promise.all(files.map(async (file) => (await stat(file)).mode));
  return files.filter((_, at) => (modes[at]! & BY_ALL) !== 0);
}
