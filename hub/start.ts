import type { Server } from "node:http";
import { mkdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { lockFolder, type FolderLock } from "../node/disk/lock.ts";
import { isRefusal, type Refusal } from "../shared/base/result.ts";
import { explain } from "../shared/messages/messages.ts";
import { Challenges } from "./door/challenge.ts";
import { Origins } from "./door/origins.ts";
import { acceptSockets, type Sockets } from "./door/sockets.ts";
import { Offences } from "./guard/offences.ts";
import type { HubDossier } from "./log/dossier.ts";
import { Dossiers } from "./log/dossiers.ts";
import { listFiles } from "./serve/files.ts";
import { webServer } from "./serve/http.ts";
import { newListener, type TlsPems } from "./serve/listener.ts";
import { reportToStderr, short, type Report } from "./serve/report.ts";
import { newSync } from "./sync.ts";

/** What a hub is started with. */
export interface HubOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The folder that everything is kept in; made where it is missing. */
  readonly data: string;
  /** The built web edition. Without it the hub only syncs. */
  readonly web?: string;
  /** With it the hub speaks https itself, and its URL is that. */
  readonly tls?: TlsPems;
  /** The address to listen on, 127.0.0.1 where nothing is said. */
  readonly host?: string;
  /** Origins it is reached under through a proxy, such as `https://hub.example.org`. */
  readonly origins?: readonly string[];
  /** Whether dossiers may be published that it does not have yet; true where nothing is said. */
  readonly mayCreate?: boolean;
  readonly report?: Report;
}

/** A hub that is listening. */
export interface RunningHub {
  readonly url: string;
  readonly port: number;
  /** Takes a renewed certificate for connections to come. Throws where the two do not fit or the hub speaks no TLS. */
  readonly renew: (tls: TlsPems) => void;
  /** Closes every socket, puts the logs in order and lets the folder go. */
  stop(): Promise<void>;
}

/** Time for documents to be unloaded when the hub is stopped, in ms. The log needs none of it. */
const UNLOADING = 5_000;

/**
 * Starts a hub. Rejects with an error whose message is a sentence where another hub has the folder, and with
 * Node's own where the port is taken or the folder cannot be made.
 */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { port, data, web, host = "127.0.0.1", origins, tls, mayCreate = true, report = reportToStderr } = options;
  const folder = path.join(path.resolve(data), "dossiers");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const challenges = new Challenges();
  const files = web === undefined ? new Map<string, never>() : await listFiles(web);
  const scheme = tls ? "https" : "http";
  const health = () => ({ ok: true });
  const serving = webServer({ challenges, origins: new Origins(origins, scheme), files, health });
  const { server, renew } = newListener(serving, tls);
  const lock = await lockFolder(data);
  if (isRefusal(lock)) throw failure(lock);
  const dossiers = new Dossiers(folder, (dossier) => reportDamage(dossier, report));
  const sync = newSync({ challenges, offences: new Offences(), dossiers, mayCreate }, report);
  const sockets = acceptSockets(server, sync, report);
  try {
    await listen(server, port, host);
  } catch (error) {
    await lock.release();
    throw error;
  }
  const listening = (server.address() as AddressInfo).port;
  const url = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${listening}`;
  report("started", { url, files: files.size, mayCreate });
  return { url, port: listening, renew, stop: once(() => stop(server, sockets, sync, dossiers, lock, report)) };
}

async function stop(
  server: Server,
  sockets: Sockets,
  sync: ReturnType<typeof newSync>,
  dossiers: Dossiers,
  lock: FolderLock,
  report: Report,
): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  await sockets.close();
  server.closeAllConnections();
  await closed;
  sync.flushPendingStores();
  for (const end = Date.now() + UNLOADING; sync.getDocumentsCount() > 0 && Date.now() < end;) await pause();
  await dossiers.close();
  await lock.release();
  report("stopped");
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}

function failure(refusal: Refusal): Error {
  return Object.assign(new Error(explain(refusal)), { refusal });
}

function reportDamage(dossier: HubDossier, report: Report): void {
  for (const { file, kind, bytes, aside } of dossier.damage) {
    report("damaged", { dossier: short(dossier.id), file, kind, bytes, aside });
  }
}
