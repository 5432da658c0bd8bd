import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { explain } from "#shared/messages/messages.ts";
import { Proxies } from "./door/address.ts";
import { Asking } from "./door/asking.ts";
import { Challenges } from "./door/challenge.ts";
import type { DoorKeeper, MayCreate } from "./door/enter.ts";
import { Familiar } from "./door/familiar.ts";
import { Guesses } from "./door/guesses.ts";
import { Origins } from "./door/origins.ts";
import { Rates, type RATES } from "./door/rates.ts";
import { keepRenewing, RENEWAL, type Renewal } from "./door/renewal.ts";
import { acceptSockets, type Sockets } from "./door/sockets.ts";
import { Strangers } from "./door/strangers.ts";
import type { Passphrase } from "./door/visitor.ts";
import { keepRoom } from "./guard/filling.ts";
import { Offences } from "./guard/offences.ts";
import { Room, type Quotas } from "./guard/room.ts";
import type { HubDossier } from "./log/dossier.ts";
import { Dossiers } from "./log/dossiers.ts";
import { folderLogs } from "./log/folder.ts";
import type { Logs } from "./log/log.ts";
import { Neighbours } from "./neighbours/neighbours.ts";
import type { FanOut } from "./neighbours/news.ts";
import { listFiles } from "./serve/files.ts";
import { counted, newFigures, serveFigures, type Live } from "./serve/figures.ts";
import { drain } from "./serve/drain.ts";
import { Health } from "./serve/health.ts";
import { failed, webServer } from "./serve/http.ts";
import { newListener, type TlsPems } from "./serve/listener.ts";
import { reportToStderr, short, type Report } from "./serve/report.ts";
import { sparing } from "./serve/sparing.ts";
import { obeying } from "./orders/obey.ts";
import { StandingOrders } from "./orders/standing.ts";
import { newSync, turnOut } from "./sync.ts";
import { VERSION } from "./version.ts";

/** What a hub is started with. */
export interface HubOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The folder that everything is kept in; made where it is missing. One of this and `logs` is needed. */
  readonly data?: string;
  /** Where everything is kept instead; stopping the hub closes them. */
  readonly logs?: Logs;
  /** The line to other hubs that share `logs`; stopping the hub closes it. */
  readonly line?: FanOut;
  /** The built web edition. Without it the hub only syncs. */
  readonly web?: string;
  /** With it the hub speaks https itself, and its URL is that. */
  readonly tls?: TlsPems;
  /** The address to listen on, 127.0.0.1 where nothing is said. */
  readonly host?: string;
  /** Origins it is reached under through a proxy, such as `https://hub.example.org`. */
  readonly origins?: readonly string[];
  /** Proxies in front of it, by address: they are believed whom they speak for. */
  readonly proxies?: readonly string[];
  /** Who may publish dossiers that it does not have yet: anybody where nothing is said. */
  readonly mayCreate?: MayCreate;
  /** Where `/metrics` is served: at an address of its own, or not at all. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** How often a connection proves itself anew, in ms, and how long it has for it: ten minutes and one. */
  readonly renewal?: Renewal;
  /** How much is taken from a device, and from an address. */
  readonly rates?: typeof RATES;
  /** How much may be stored. */
  readonly quotas?: Quotas;
  readonly report?: Report;
}

/** A hub that is listening. */
export interface RunningHub {
  readonly url: string;
  readonly port: number;
  /** Where its figures are, if they are served. */
  readonly metrics?: string;
  /** Takes a renewed certificate for connections to come. Throws where the two do not fit or the hub speaks no TLS. */
  readonly renew: (tls: TlsPems) => void;
  /** Takes other passphrases in the place of those that dossiers may be published with. */
  readonly publishWith: (phrases: readonly Passphrase[]) => void;
  /** Lets nobody in any more and has everybody go elsewhere, once what they have sent is stored; in so many ms at most. */
  drain(limit: number): Promise<void>;
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
  const { port, web, host = "127.0.0.1", tls, report: tell = reportToStderr } = options;
  const files = web === undefined ? new Map<string, never>() : await listFiles(web);
  const proxies = new Proxies(options.proxies);
  const origins = new Origins(options.origins, tls ? "https" : "http");
  const { renew, server } = newListener(tls);
  const logs = await logsOf(options);
  const { answered } = logs;
  const challenges = new Challenges(await orClosed(logs, answered.secret()));
  const figures = newFigures({
    sockets: () => ({ proven: sockets.count - strangers.count, strangers: strangers.count }),
    dossiers: () => dossiers.ids.length,
    stored: () => room.stored,
    free: logs.isShared ? null : () => room.free ?? 0,
    isWell: () => health.isWell(),
    reaches: reachedBy(logs, options.line),
    savedAt: () => logs.savedAt().catch(() => null),
  });
  const report = counted(tell, figures);
  const orders = new StandingOrders(logs, report);
  await orClosed(logs, orders.begin());
  const dossiers = new Dossiers(logs, (dossier) => reportDamage(dossier, report));
  const neighbours = new Neighbours(logs, dossiers, options.line ?? null, report);
  const keeper: DoorKeeper = {
    challenges,
    answered,
    dossiers,
    orders,
    offences: new Offences(),
    guesses: new Guesses(),
    mayCreate: options.mayCreate ?? true,
  };
  const room = new Room(logs, options.quotas);
  const sync = newSync(keeper, { neighbours, room, figures, report });
  const familiar = new Familiar();
  const strangers = new Strangers(familiar);
  const gauges = { proxies, origins, familiar, strangers, rates: new Rates(options.rates) };
  const sockets = acceptSockets(server, sync, gauges, report);
  const asking = new Asking(familiar);
  const health = new Health(logs, report);
  const answer = webServer({ challenges, asking, origins, files, proxies, health, orders });
  server.on("request", sparing(report, answer, failed));
  const ends: Ends = { orders, server, sockets, sync, neighbours, dossiers, logs };
  try {
    await room.look();
    await listen(server, port, host);
    if (options.metrics) ends.metrics = await serveFigures(options.metrics, figures);
  } catch (error) {
    server.close();
    await Promise.all([neighbours.close(), logs.close()]);
    throw error;
  }
  neighbours.begin(sync);
  ends.roomKeeping = keepRoom(sync, room, report);
  ends.renewing = keepRenewing(sync, options.renewal ?? RENEWAL, challenges, (connection) =>
    turnOut(connection, "hub.challenge", report),
  );
  orders.follow(obeying({ orders, sync, dossiers, logs, report }));
  const listening = (server.address() as AddressInfo).port;
  const url = `${tls ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${listening}`;
  const readOnly = orders.now.isReadOnly || undefined;
  report("started", { version: VERSION, url, files: files.size, mayCreate: keeper.mayCreate !== false, readOnly });
  return {
    url,
    port: listening,
    metrics: ends.metrics?.url,
    renew,
    publishWith: (phrases) => void (keeper.mayCreate = phrases),
    drain: (limit) => drain({ sync, sockets, health }, limit, report),
    stop: once(() => stop(ends, report)),
  };
}

/** What a hub needs that is not on this machine. */
function reachedBy(logs: Logs, line: FanOut | undefined): Live["reaches"] {
  const database = () => logs.savedAt().then(() => true);
  const redis = line && (() => Promise.resolve(line.isUp));
  return { ...(logs.isShared && { database }), ...(redis && { redis }) };
}

async function logsOf({ data, logs }: HubOptions): Promise<Logs> {
  if (logs) return logs;
  if (data === undefined) throw new RangeError("A hub needs a folder or logs.");
  const own = await folderLogs(data);
  if (isRefusal(own)) throw failure(own);
  return own;
}

/** What a hub has to know of its logs before it begins. They are closed where it cannot be read. */
async function orClosed<T>(logs: Logs, read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    await logs.close();
    throw error;
  }
}

/** What of a running hub has to be ended. */
interface Ends {
  readonly orders: StandingOrders;
  readonly server: Server;
  readonly sockets: Sockets;
  readonly sync: ReturnType<typeof newSync>;
  readonly neighbours: Neighbours;
  readonly dossiers: Dossiers;
  readonly logs: Logs;
  metrics?: Awaited<ReturnType<typeof serveFigures>>;
  renewing?: ReturnType<typeof keepRenewing>;
  roomKeeping?: ReturnType<typeof keepRoom>;
}

async function stop(ends: Ends, report: Report): Promise<void> {
  const { server, sockets, sync, neighbours, dossiers, logs } = ends;
  ends.renewing?.stop();
  ends.orders.stop();
  ends.roomKeeping?.stop();
  await ends.metrics?.stop();
  const closed = new Promise((resolve) => server.close(resolve));
  await sockets.close();
  server.closeAllConnections();
  await closed;
  sync.flushPendingStores();
  for (const end = Date.now() + UNLOADING; sync.getDocumentsCount() > 0 && Date.now() < end;) await pause();
  await neighbours.close();
  await dossiers.close();
  await logs.close();
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
