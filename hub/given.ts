import { readFile } from "node:fs/promises";
import path from "node:path";
import { createSecureContext } from "node:tls";
import { isRefusal, refuse, type Outcome } from "../shared/base/result.ts";
import type { Settings } from "./options.ts";
import { listFiles } from "./serve/files.ts";
import type { TlsPems } from "./serve/listener.ts";
import type { HubOptions } from "./start.ts";

/** The files that a hub's options name, as they lie there now. Refused with the one that cannot be used. */
export async function readGiven(settings: Settings): Promise<Outcome<Pick<HubOptions, "tls" | "mayCreate">>> {
  const { tls: files, createWith, web } = settings;
  const tls = files ? await readPems(files) : undefined;
  if (isRefusal(tls)) return tls;
  const mayCreate = createWith === null ? settings.mayCreate : await readPhrase(createWith);
  if (isRefusal(mayCreate)) return mayCreate;
  if (web !== undefined && !(await listFiles(web)).has("/index.html")) return refuse("hub.no-web", { folder: web });
  return { tls, mayCreate };
}

/** A certificate and its key. */
export async function readPems(files: NonNullable<Settings["tls"]>): Promise<Outcome<TlsPems>> {
  const cert = await read(files.cert);
  if (isRefusal(cert)) return cert;
  const key = await read(files.key);
  if (isRefusal(key)) return key;
  try {
    createSecureContext({ cert, key });
    return { cert, key };
  } catch (error) {
    return refuse("hub.tls", { ...files, cause: (error as NodeJS.ErrnoException).code ?? "" });
  }
}

// Nothing in it would be a passphrase that everybody knows.
async function readPhrase(file: string): Promise<Outcome<{ readonly phrase: string }>> {
  const text = await read(file);
  if (isRefusal(text)) return text;
  return text.trim() === "" ? refuse("hub.phrase-empty", { file }) : { phrase: text.trim() };
}

async function read(file: string): Promise<Outcome<string>> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    return refuse("hub.file", { file: path.resolve(file), cause: (error as NodeJS.ErrnoException).code ?? "" });
  }
}
